// Print one part of the page alone, with text as text: a form field cuts what it has no room for, a paragraph grows.

import { formatDato, isDato, today } from "./dato.js";
import { KOLOFON } from "./ord.js";

const FELTER = "textarea, input[type=text], input[type=date], select";

/**
 * Print `element` and nothing else. `klasser` are put on the page as well, for the style sheet. They concern paper only
 * and stay until the reader does something: `afterprint` comes too early on some phones, and never on others.
 */
export function printOnly(element, klasser = []) {
  const vei = [];
  for (let her = element.parentElement; her && her !== document.documentElement; her = her.parentElement) vei.push(her);
  const merker = [[document.documentElement, ["skriv-ark", ...klasser]], [element, ["ark-valgt"]], ...vei.map((en) => [en, ["ark-vei"]])];
  for (const [en, navn] of merker) en.classList.add(...navn);
  const bunn = makeKolofon();
  element.append(bunn);
  writeFelttekster(element);

  const tegn = ["pointerdown", "keydown", "wheel"];
  function tidy() {
    for (const [en, navn] of merker) en.classList.remove(...navn);
    bunn.remove();
    for (const slag of tegn) removeEventListener(slag, tidy, true);
  }
  // A press that is still on its way must not undo what it started.
  setTimeout(() => { for (const slag of tegn) addEventListener(slag, tidy, true); });
  window.print();
}

/** Beside every field its value as text, for paper. The style sheet shows one of them. */
export function writeFelttekster(rot) {
  for (const felt of rot.querySelectorAll(FELTER)) {
    let tekst = felt.nextElementSibling;
    if (!tekst?.matches(".felttekst")) {
      tekst = document.createElement("span");
      tekst.className = "felttekst";
      tekst.setAttribute("aria-hidden", "true");
      felt.after(tekst);
    }
    tekst.textContent = isDato(felt.value) ? formatDato(felt.value) : felt.value;
    felt.classList.toggle("med-felttekst", felt.value !== "");
  }
}

// Which guide, which edition, when and from where.
function makeKolofon() {
  const bunn = document.createElement("p");
  bunn.className = "kolofon";
  const utgave = document.querySelector("[data-utgave]")?.dataset.utgave ?? "";
  const adresse = location.protocol.startsWith("http") ? location.href.split("#")[0] : "";
  bunn.textContent = KOLOFON({ utgave, dato: formatDato(today()), adresse });
  return bunn;
}

addEventListener("beforeprint", () => writeFelttekster(document));
