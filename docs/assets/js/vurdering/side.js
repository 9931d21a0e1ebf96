// What every page of the self-assessment begins with.

import { copyTekst } from "../felles/nedlasting.js";
import { ORD } from "../ord/felles.js";

/** Show what needs script, and let «Skriv ut bare arket» print one part of the page. */
export function wakeUp(rot = document) {
  for (const element of rot.querySelectorAll("[data-med-skript]")) element.hidden = false;
  for (const knapp of rot.querySelectorAll("[data-skriv-ark]")) {
    knapp.addEventListener("click", async () => {
      const { printOnly } = await fetchSkriv();
      printOnly(document.getElementById(knapp.dataset.skrivArk));
    });
  }
}

/** Printing, fetched when all is quiet: the reader's own «Skriv ut» needs it too. */
export const fetchSkriv = () => import("../felles/skriv.js");

/** Where one thing at a time is enough. */
export const PAA_TELEFON = "(max-width: 46em)";

export const readInstrument = (element) => JSON.parse(element.dataset.instrument);

/** A message that is announced also where the same words come twice. */
export function say(element, tekst, feil = false) {
  element.classList.toggle("feil", feil && tekst !== "");
  if (element.textContent === tekst) element.textContent = "";
  element.textContent = tekst;
}

/** Copy `tekst`, and say so. `hva` names it in the message. */
export async function copy(tekst, meldingen, hva) {
  const gikk = await copyTekst(tekst);
  say(meldingen, gikk ? ORD.kopiert({ hva }) : ORD.ikke_kopiert, !gikk);
}

export const joinWords = (ord) => (ord.length < 2 ? ord.join("") : `${ord.slice(0, -1).join(", ")} ${ORD.og} ${ord.at(-1)}`);
