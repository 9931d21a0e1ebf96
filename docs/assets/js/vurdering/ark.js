// The follow-up sheet as data: its fields, as text, as dates. Pure. FELT are the names in docs/data/oppfolgingsark.yml. A sheet belongs to one meeting: the document it stands
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

/**
 * The sheet as text. `felter` are the sheet's fields as the page was made with them: { id, navn, bolk }, in order; an
 * action's first field is the action itself.
 */
export function sheetText(ark, skrivDato, felter) {
  const linje = (navn, felt) => {
    const verdi = DATOER.includes(felt) ? (isDato(ark[felt]) && skrivDato(ark[felt])) : ark[felt];
    return verdi ? [`${navn}${navn.endsWith("?") ? "" : ":"} ${verdi}`] : [];
  };
  const i = (bolk) => felter.filter((felt) => felt.bolk === bolk);
  const [tiltak, ...resten] = i("tiltak");
  const sist = lastActions(ark);
  return [
    ARK.tittel, "", ...i("mote").flatMap(({ id, navn }) => linje(navn, id)),
    ...(sist.length ? ["", ARK.sist(isDato(ark.sist) ? skrivDato(ark.sist) : ""), ...sist.map((nr) => `– ${ark[`sist${nr}`]}${
      ark[`utfall${nr}`] ? `: ${ARK.utfall[ark[`utfall${nr}`]]}` : ""}${ark[`hvorfor${nr}`] ? ` (${ark[`hvorfor${nr}`]})` : ""}`)] : []),
    ...usedActions(ark).flatMap((nr) => ["", `${ARK.tiltak(nr)}: ${ark[`${tiltak.id}${nr}`] ?? ""}`,
      ...resten.flatMap(({ id, navn }) => linje(navn, `${id}${nr}`))]),
    "", ...i("videre").flatMap(({ id, navn }) => linje(navn, id)), "", ARK.fot,
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
