// A group's answers as a file, and back. A file is data from a stranger: size first, then parsed, then every field
// checked against the instrument. Only what passed is returned; nothing is replaced by a file that did not.

import { packSvar, readFil, unpackSvar } from "../felles/lager.js";
import { IKKE_BEGYNT, ROLLER, UBESVART } from "./kode.js";

export const SLAG = "egenvurdering";
const GRUNNER = {
  "for-stor": "Fila er for stor. En fil herfra er aldri over én megabyte.",
  ulest: "Fila lot seg ikke lese. Prøv å lagre den på nytt.",
  uleselig: "Dette er ikke en svarfil herfra. Velg en fil som slutter på .json.",
  "annet-slag": "Dette er en fil fra et annet verktøy her, ikke svar på egenvurderingen.",
  "nyere-format": "Fila er laget med en nyere utgave av veilederen. Last siden på nytt og prøv igjen.",
  annen: "Fila hører til en annen egenvurdering.",
  ugyldig: "Fila har ingen svar vi kjenner igjen.",
};

const fault = (grunn) => ({ ok: false, melding: GRUNNER[grunn] ?? GRUNNER.ugyldig });

export const today = () => new Date().toLocaleDateString("sv-SE");

// `data` is { rolle, alene, svar: { id: state }, uenig: [ids], grunnlag?: {}, gjett?: {} }.
export function writeAnswers(data, instrument, naa = new Date()) {
  return packSvar(about(instrument), data, naa);
}

const about = (instrument) => ({ slag: SLAG, id: instrument.id, versjon: instrument.versjon, tittel: instrument.tittel });

// { ok: true, data } with nothing in it but known statements, states, roles and bases, or { ok: false, melding }.
export function parseAnswers(tekst, instrument) {
  const lest = unpackSvar(tekst, about(instrument), (svar) => clean(svar, instrument));
  return lest.ok ? { ok: true, data: { ...lest.svar, dato: savedOn(tekst) } } : fault(lest.grunn);
}

// The same from a file the reader chose. Never throws.
export async function openAnswers(fil, instrument) {
  const lest = await readFil(fil);
  return lest.ok ? parseAnswers(lest.tekst, instrument) : fault(lest.grunn);
}

function savedOn(tekst) {
  const lagret = String(JSON.parse(tekst).lagret ?? "").slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(lagret) ? lagret : "";
}

export function clean(raa, instrument) {
  if (!isObject(raa)) return null;
  // Statements of earlier versions stay readable.
  const kjente = new Set([...instrument.utsagn, ...(instrument.eldre ?? [])].map((ett) => ett.id));
  const state = (hoyeste) => (verdi) => Number.isInteger(verdi) && verdi >= 0 && verdi <= hoyeste;
  const svar = pick(raa.svar, kjente, state(UBESVART));
  if (!Object.keys(svar).length) return null;
  const gjett = {};
  for (const rolle of ROLLER) {
    const en = pick(isObject(raa.gjett) ? raa.gjett[rolle] : null, kjente, state(IKKE_BEGYNT));
    if (Object.keys(en).length) gjett[rolle] = en;
  }
  return {
    rolle: ROLLER.includes(raa.rolle) ? raa.rolle : null,
    alene: typeof raa.alene === "boolean" ? raa.alene : null,
    svar,
    uenig: Array.isArray(raa.uenig) ? [...new Set(raa.uenig)].filter((id) => kjente.has(id)) : [],
    grunnlag: pick(raa.grunnlag, kjente, (verdi) => instrument.grunnlag.some((ett) => ett.id === verdi)),
    gjett,
  };
}

function isObject(ting) {
  return typeof ting === "object" && ting !== null && !Array.isArray(ting);
}

function pick(ting, kjente, godtatt) {
  if (!isObject(ting)) return {};
  return Object.fromEntries(Object.entries(ting).filter(([id, verdi]) => kjente.has(id) && godtatt(verdi)));
}
