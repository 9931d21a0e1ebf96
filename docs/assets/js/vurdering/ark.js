// The follow-up sheet as data: its fields, as text, as dates. Pure. A sheet belongs to one meeting: the document it stands
// in has a lasting id, and `rom` is the room it was made in, so that it never passes for another meeting's. What the last
// sheet said of its actions stands on the new one as `sist…`, with what became of them.

import { isDato } from "../felles/dato.js";
import { ARK } from "./romord.js";

export const ACTIONS = [1, 2, 3];
export const UTFALL = ["gjort", "i-gang", "venter", "droppet"];
export const DATOER = ["dato", "igjen", ...ACTIONS.map((nr) => `frist${nr}`)];
export const FELT = ["dato", "mote", "styrke", "snakket", ...ACTIONS.flatMap((nr) => [`tiltak${nr}`, `eier${nr}`, `frist${nr}`, `tegn${nr}`]),
  "drofting", "annerledes", "videre", "venter", "igjen"];
// Known to the program, not fields to write in: where an action came from, and the last sheet.
const SIST = ["sist", ...ACTIONS.flatMap((nr) => [`sist${nr}`, `sisteier${nr}`])];
export const UTFALLSFELT = ACTIONS.flatMap((nr) => [`utfall${nr}`, `hvorfor${nr}`]);
const ALLE = [...FELT, ...SIST, ...UTFALLSFELT, "rom", ...ACTIONS.map((nr) => `utsagn${nr}`)];
export const LENGST = 2000;

export const OM = { slag: "oppfolgingsark", id: "oppfolgingsark", versjon: 2, tittel: "Oppfølgingsark" };

/** The document's form. A field that does not fit is set aside alone; the others stand. */
export const arkform = {
  pakk: (verdier) => verdier,
  isTekst: (felt) => FELT.includes(felt) && !DATOER.includes(felt) && !felt.startsWith("eier"),
  les(raa) {
    if (typeof raa !== "object" || raa === null || Array.isArray(raa)) return null;
    const [verdier, tilside] = [{}, []];
    for (const [felt, verdi] of Object.entries(raa)) {
      if (typeof verdi !== "string" || verdi === "") continue;
      if (!ALLE.includes(felt) || (DATOER.includes(felt) && !isDato(verdi)) || verdi.length > LENGST) {
        tilside.push({ felt: felt.slice(0, 120), verdi: verdi.slice(0, 4000) });
        if (ALLE.includes(felt) && verdi.length > LENGST) verdier[felt] = verdi.slice(0, LENGST);
      } else {
        verdier[felt] = verdi;
      }
    }
    return { verdier, tilside };
  },
};

export const usedActions = (ark) => ACTIONS.filter((nr) => ark[`tiltak${nr}`] || ark[`utsagn${nr}`]);

/** Where a new action goes: 1–3, or null where the sheet is full. */
export const freeAction = (ark) => ACTIONS.find((nr) => !["tiltak", "eier", "frist", "tegn", "utsagn"].some((felt) => ark[`${felt}${nr}`])) ?? null;

/** Whether anything is written on the sheet that a reader wrote. */
export const isBlank = (ark) => ![...FELT, ...UTFALLSFELT].some((felt) => ark[felt]);

/** The last sheet laid beside a new one: its date and actions, without what became of them. */
export function layBeside(forrige) {
  const endring = { sist: forrige.dato ?? "" };
  for (const nr of ACTIONS) {
    endring[`sist${nr}`] = forrige[`tiltak${nr}`] ?? "";
    endring[`sisteier${nr}`] = forrige[`eier${nr}`] ?? "";
    endring[`utfall${nr}`] = "";
    endring[`hvorfor${nr}`] = "";
  }
  return endring;
}

export const lastActions = (ark) => ACTIONS.filter((nr) => ark[`sist${nr}`]);

export function sheetText(ark, skrivDato) {
  const dato = (verdi) => (isDato(verdi) ? skrivDato(verdi) : "");
  const linje = (navn, verdi) => (verdi ? [`${navn}: ${verdi}`] : []);
  const sist = lastActions(ark);
  return [
    ARK.tittel, "",
    ...linje(ARK.dato, dato(ark.dato)), ...linje(ARK.mote, ark.mote),
    ...(sist.length ? ["", ARK.sist(dato(ark.sist)), ...sist.map((nr) => `– ${ark[`sist${nr}`]}${
      ark[`utfall${nr}`] ? `: ${ARK.utfall[ark[`utfall${nr}`]]}` : ""}${ark[`hvorfor${nr}`] ? ` (${ark[`hvorfor${nr}`]})` : ""}`), ""] : []),
    ...linje(ARK.styrke, ark.styrke), ...linje(ARK.snakket, ark.snakket),
    ...usedActions(ark).flatMap((nr) => ["", `${ARK.tiltak(nr)}: ${ark[`tiltak${nr}`] ?? ""}`,
      ...linje(ARK.eier, ark[`eier${nr}`]), ...linje(ARK.frist, dato(ark[`frist${nr}`])),
      ...linje(ARK.tegn, ark[`tegn${nr}`])]),
    "", ...linje(ARK.drofting, ark.drofting), ...linje(ARK.annerledes, ark.annerledes), ...linje(ARK.videre, ark.videre),
    ...linje(ARK.venter, ark.venter), ...linje(ARK.igjen, dato(ark.igjen)), "", ARK.fot,
  ].join("\n");
}

/**
 * Dates for the calendar: each action's, and the day to look again. `id` is the sheet's own, so that two sheets never
 * meet and a moved date moves the event it had.
 */
export function sheetEvents(ark, adresse, id) {
  const tiltak = ACTIONS.filter((nr) => isDato(ark[`frist${nr}`])).map((nr) => ({
    uid: `ark-${id}-tiltak-${nr}@veileder`, dato: ark[`frist${nr}`], adresse,
    tittel: ARK.kalenderTiltak(ark[`tiltak${nr}`] || ARK.tiltak(nr)),
    tekst: [ark[`eier${nr}`] && `${ARK.eierKort}: ${ark[`eier${nr}`]}`, ark[`tegn${nr}`]].filter(Boolean).join("\n"),
  }));
  const igjen = isDato(ark.igjen) ? [{ uid: `ark-${id}-igjen@veileder`, dato: ark.igjen, adresse,
    tittel: ARK.kalenderIgjen, tekst: ACTIONS.map((nr) => ark[`tiltak${nr}`]).filter(Boolean).join("\n") }] : [];
  return [...tiltak, ...igjen];
}

// `uker` weeks after `dato`, as 2026-11-22.
export function weeksAfter(dato, uker) {
  const dag = new Date(`${dato}T12:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + uker * 7);
  return dag.toISOString().slice(0, 10);
}
