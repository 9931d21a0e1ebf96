// What the buttons under a list do: files in and out, text, calendar, print.

import { copyTekst, saveFil } from "../felles/nedlasting.js";
import { readFil, unpackSvar } from "../felles/lager.js";
import { writeKalender } from "../felles/kalender.js";
import { cleanSvar, listHendelser, writeTekst } from "./svar.js";

/** Connect the tools of `skjema`. `show(melding)` draws the page anew, `say(melding, tittel)` only speaks. */
export function makeVerktoy({ skjema, liste, om, arkiv, filter, show, say }) {
  const finn = (velger) => skjema.querySelector(velger);
  const filvelger = finn("[type=file]");
  const adresse = () => location.href.split("#")[0];

  function downloadFil() {
    const dato = new Date().toISOString().slice(0, 10);
    saveFil(`sjekkliste-${liste.id}-${dato}.json`, arkiv.download(), "application/json");
    show("nedlastet");
  }

  /** Read and check the whole file before anything is replaced. */
  async function openFil() {
    const [fil] = filvelger.files;
    if (!fil) return;
    const lest = await readFil(fil);
    filvelger.value = "";
    const pakket = lest.ok ? unpackSvar(lest.tekst, om, cleanSvar) : lest;
    if (!pakket.ok) {
      say(pakket.grunn, pakket.tittel);
      return;
    }
    filter.set(false);
    show(arkiv.open(pakket.svar, pakket.alder));
  }

  async function copyListe() {
    const tekst = writeTekst(liste, arkiv.svar, adresse());
    const gikk = await copyTekst(tekst);
    const felt = finn("[data-kopi] textarea");
    finn("[data-kopi]").hidden = gikk;
    felt.value = gikk ? "" : tekst;
    if (!gikk) felt.select();
    say(gikk ? "kopiert" : "ikke-kopiert");
  }

  function saveKalender() {
    const datoer = listHendelser(liste, arkiv.svar, adresse());
    if (datoer.length) saveFil(`sjekkliste-${liste.id}.ics`, writeKalender(datoer, new Date()), "text/calendar");
    say(datoer.length ? "kalender" : "ingen-datoer");
  }

  filvelger.addEventListener("change", openFil);
  return {
    "last-ned": downloadFil,
    apne: () => filvelger.click(),
    slett: () => {
      filter.set(false);
      show(arkiv.remove());
    },
    angre: () => show(arkiv.undo()),
    kopier: copyListe,
    kalender: saveKalender,
    "skriv-ut": () => {
      printListe({ svar: finn("[data-utskrift=svar]").checked, full: finn("[data-utskrift=full]").checked });
    },
  };
}

/** Print the list alone: with or without the reader's answers, with or without reasons and sources. */
function printListe({ svar, full }) {
  const klasser = ["utskrift-liste", !svar && "utskrift-uten-svar", !full && "utskrift-kort"].filter(Boolean);
  const rot = document.documentElement.classList;
  rot.add(...klasser);
  addEventListener("afterprint", () => rot.remove(...klasser), { once: true });
  window.print();
}
