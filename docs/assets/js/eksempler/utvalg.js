// Which cases fit what the reader asked for. Pure: no document, no network.

import { SPRAK } from "../ord/sprak.js";

/**
 * @typedef {{id: string, navn: string, fylke: string, storrelse: string, vei: string, emner: [string, string][],
 *   dokumentasjon: string | undefined}} Sak
 * @typedef {{fylke: string, storrelse: string, vei: string, emne: string}} Sok
 */

/** @param {string | undefined} innbyggere */
export function sizeOf(innbyggere) {
  const antall = Number(innbyggere);
  if (!antall) return "ukjent";
  if (antall < 5000) return "liten";
  return antall <= 20000 ? "middels" : "stor";
}

/**
 * One case from the data-attributes of its line.
 * @param {Record<string, string | undefined>} data
 * @returns {Sak}
 */
export function caseFrom(data) {
  const emner = (data.emner ?? "").split("|").filter(Boolean).map((ett) => ett.split(":"));
  const { id, navn, fylke = "", vei, dokumentasjon } = data;
  return { id, navn, fylke, storrelse: sizeOf(data.innbyggere), vei, emner, dokumentasjon };
}

/**
 * @param {Sak} sak
 * @param {Sok} sok empty fields ask for nothing
 */
export function fits(sak, sok) {
  return (
    (!sok.fylke || sak.fylke === sok.fylke) &&
    (!sok.storrelse || sak.storrelse === sok.storrelse) &&
    (!sok.vei || sak.vei === sok.vei) &&
    (!sok.emne || sak.emner.some(([id]) => id === sok.emne))
  );
}

/**
 * What a list can be asked for: pairs of value and words, each once, in the order of a Norwegian alphabet.
 * @param {[string, string][]} par
 */
export function choices(par) {
  const valg = new Map(par.filter(([verdi]) => verdi));
  return [...valg].sort(([, a], [, b]) => a.localeCompare(b, SPRAK.lokale));
}
