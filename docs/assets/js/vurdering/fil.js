// A group's answers as a file, read for the comparison. A file is data from a stranger: size first, then parsed, then
// every field checked against the instrument. Nothing here throws.

import { today } from "../felles/dato.js";
import { readFil, unpackDokument } from "../felles/lager.js";
import { FILFEIL } from "./ord.js";
import { describeOm, makeSvarform } from "./svarform.js";
import { UBESVART } from "./tilstander.js";

const fault = (grunn) => ({ ok: false, melding: FILFEIL[grunn] ?? FILFEIL.ugyldig });

/** { ok: true, data } with known statements, states, roles and bases and nothing else, or { ok: false, melding }. */
export function parseAnswers(tekst, instrument) {
  const form = makeSvarform(instrument);
  const lest = unpackDokument(tekst, describeOm(instrument), form.les);
  if (!lest.ok) return fault(lest.grunn);
  const data = form.pakk(lest.verdier);
  // Asked and left open is known too, where somebody compares.
  const { svar } = JSON.parse(tekst).svar;
  for (const [id, tilstand] of Object.entries(svar ?? {})) if (tilstand === UBESVART && form.kjenner(id)) data.svar[id] = UBESVART;
  if (!Object.keys(data.svar).length) return fault("ugyldig");
  return { ok: true, data: { ...data, dato: lest.lagret ? today(new Date(lest.lagret)) : "" } };
}

/** The same from a file the reader chose. */
export async function openAnswers(fil, instrument) {
  const lest = await readFil(fil);
  return lest.ok ? parseAnswers(lest.tekst, instrument) : fault(lest.grunn);
}
