// What the reader is told about saving, the same in every tool: the book of words (docs/data/ord/nb/lagring.yml), put
// together. Every key the engine can give stands among its `meldinger`.

import { MELDINGER, ORD, PANEL as P, STATUS } from "../ord/lagring.js";

export const DATOFEIL = ORD.datofeil;

/** What stands at the foot of every print. */
export const KOLOFON = ({ utgave, dato, adresse }) => [
  utgave ? ORD.kolofon_utgave({ utgave }) : ORD.kolofon, ORD.skrevet_ut({ dato }), adresse,
].filter(Boolean).join(" ");

/** The words of the lists over what is saved and what did not fit. */
export const PANEL = { ...P, lagretTid: (tid) => P.lagretTid({ tid }) };

/** The text of a message. `tittel` is what the reader's own file says it is; `egne` are a tool's own words. */
export function findMelding(nokkel, { tittel = "", egne = {} } = {}) {
  if (egne[nokkel]) return egne[nokkel];
  if (nokkel === "annen") return tittel ? ORD.annen_tittel({ tittel }) : ORD.annen;
  return MELDINGER[nokkel];
}

/** The line that always says where the answers are, and how long: see `tilstand` of a document. */
export function describeStatus({ tom, lagret, utkast, tatt }) {
  if (lagret) return STATUS.lagret;
  if (tom) return STATUS.tom;
  return `${tatt === "fil" ? STATUS.nedlastet : STATUS.ikke_lagret} ${utkast ? STATUS.utkast : STATUS.uten_utkast}`;
}
