// The follow-up sheet as data: its fields, as text, as dates. Pure.

import { isDato } from "../felles/kalender.js";

export const ACTIONS = [1, 2, 3];
export const DATOER = ["dato", "igjen", ...ACTIONS.map((nr) => `frist${nr}`)];
export const FELT = ["dato", "mote", "styrke", "snakket", ...ACTIONS.flatMap((nr) => [`tiltak${nr}`, `eier${nr}`, `frist${nr}`, `tegn${nr}`]),
  "drofting", "annerledes", "videre", "venter", "igjen"];
const LENGST = 500;
const FOT = "Arket viser hva gruppa foreslår. Det binder ingen og erstatter ikke drøfting eller vedtak.";

// Known fields with text of a sane length, from anything; null where it is not a sheet.
export function cleanSheet(raa) {
  if (typeof raa !== "object" || raa === null || Array.isArray(raa)) return null;
  const tekst = (verdi) => (typeof verdi === "string" ? verdi.slice(0, LENGST) : "");
  return Object.fromEntries(FELT.map((navn) => [navn, tekst(raa[navn])]));
}

export function sheetText(ark, skrivDato) {
  const dato = (verdi) => (isDato(verdi) ? skrivDato(verdi) : "");
  const linje = (navn, verdi) => (verdi ? [`${navn}: ${verdi}`] : []);
  return [
    "Oppfølgingsark", "",
    ...linje("Dato", dato(ark.dato)), ...linje("Hva slags møte det var", ark.mote),
    ...linje("Det vi får til", ark.styrke), ...linje("Det vi snakket mest om", ark.snakket),
    ...ACTIONS.filter((nr) => ark[`tiltak${nr}`]).flatMap((nr) => ["", `Tiltak ${nr}: ${ark[`tiltak${nr}`]}`,
      ...linje("Rollen som eier det", ark[`eier${nr}`]), ...linje("Ferdig når", dato(ark[`frist${nr}`])),
      ...linje("Hva vi ser etter", ark[`tegn${nr}`])]),
    "", ...linje("Må drøftes, vedtas eller tas i AMU, og hvor", ark.drofting),
    ...linje("Sak som ble annerledes fordi vi møttes", ark.annerledes), ...linje("Arbeidsplassene får vite det av", ark.videre),
    ...linje("Vi venter med dette", ark.venter),
    ...linje("Vi ser på arket igjen", dato(ark.igjen)), "", FOT,
  ].join("\n");
}

// Dates for the calendar: each action's, and the day to look again.
export function sheetEvents(ark, adresse) {
  const tiltak = ACTIONS.filter((nr) => isDato(ark[`frist${nr}`])).map((nr) => ({
    uid: `tiltak-${nr}-${ark[`frist${nr}`]}@veileder`, dato: ark[`frist${nr}`], adresse,
    tittel: `Ferdig: ${ark[`tiltak${nr}`] || `tiltak ${nr}`}`,
    tekst: [ark[`eier${nr}`] && `Eier: ${ark[`eier${nr}`]}`, ark[`tegn${nr}`]].filter(Boolean).join("\n"),
  }));
  const igjen = isDato(ark.igjen) ? [{ uid: `igjen-${ark.igjen}@veileder`, dato: ark.igjen, adresse,
    tittel: "Se på oppfølgingsarket igjen", tekst: ACTIONS.map((nr) => ark[`tiltak${nr}`]).filter(Boolean).join("\n") }] : [];
  return [...tiltak, ...igjen];
}

// `uker` weeks after `dato`, as 2026-11-22.
export function weeksAfter(dato, uker) {
  const dag = new Date(`${dato}T12:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + uker * 7);
  return dag.toISOString().slice(0, 10);
}
