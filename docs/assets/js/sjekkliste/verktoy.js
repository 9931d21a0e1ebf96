// What only a list does: copied as text, its dates in the calendar, printed alone.

import { copyTekst, saveFil } from "../felles/nedlasting.js";
import { writeKalender } from "../felles/kalender.js";
import { printOnly } from "../felles/skriv.js";
import { listHendelser, writeTekst } from "./svar.js";

/** The tools of `skjema`, by the name of their button. */
export function makeVerktoy({ skjema, liste, dok, readSvar, panel }) {
  const finn = (velger) => skjema.querySelector(velger);
  const adresse = () => location.href.split("#")[0];

  async function copyListe() {
    const tekst = writeTekst(liste, readSvar(), adresse());
    const gikk = await copyTekst(tekst);
    const felt = finn("[data-kopi] textarea");
    finn("[data-kopi]").hidden = gikk;
    felt.value = gikk ? "" : tekst;
    if (!gikk) felt.select();
    panel.show(gikk ? "kopiert" : "ikke-kopiert");
  }

  function saveKalender() {
    const datoer = listHendelser(liste, readSvar(), adresse(), dok.dokument);
    if (datoer.length) saveFil(`sjekkliste-${liste.id}.ics`, writeKalender(datoer, new Date()), "text/calendar");
    panel.show(datoer.length ? "kalender" : "ingen-datoer");
  }

  /** The list alone: with or without the reader's answers, with or without reasons and sources. */
  function printListe() {
    const valgt = (hva) => finn(`[data-utskrift=${hva}]`).checked;
    printOnly(skjema, ["utskrift-liste", !valgt("svar") && "utskrift-uten-svar", !valgt("full") && "utskrift-kort"].filter(Boolean));
  }

  return { kopier: copyListe, kalender: saveKalender, "skriv-ut": printListe };
}
