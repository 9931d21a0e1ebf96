// Small helpers for the pages of the self-assessment. Text is always text: nothing here parses HTML.

import { copyTekst } from "../felles/nedlasting.js";
import { printOnly } from "../felles/skriv.js";

export { printOnly };

export const PAA_TELEFON = "(max-width: 46em)";

const SVG = "http://www.w3.org/2000/svg";

// el("p", { class: "hjelp" }, "Tekst", el("em", {}, "uthevet")). A true attribute is written empty, a false one not.
export function el(tagg, attributter = {}, ...barn) {
  return fill(document.createElement(tagg), attributter, barn);
}

export function svg(tagg, attributter = {}, ...barn) {
  return fill(document.createElementNS(SVG, tagg), attributter, barn);
}

function fill(element, attributter, barn) {
  for (const [navn, verdi] of Object.entries(attributter)) {
    if (verdi === false || verdi === null || verdi === undefined) continue;
    element.setAttribute(navn, verdi === true ? "" : verdi);
  }
  element.append(...barn.flat().filter((ett) => ett !== null && ett !== undefined && ett !== ""));
  return element;
}

// A role's shape around (x, y); the style sheet paints it by the role's class.
export function shape(rolle, x, y, r) {
  const felles = { class: `rolle-${rolle.id}` };
  const punkter = (...par) => svg("polygon", { ...felles, points: par.map(([dx, dy]) => `${x + dx},${y + dy}`).join(" ") });
  if (rolle.form === "sirkel") return svg("circle", { ...felles, cx: x, cy: y, r });
  if (rolle.form === "kvadrat") return svg("rect", { ...felles, x: x - r * 0.88, y: y - r * 0.88, width: r * 1.76, height: r * 1.76 });
  if (rolle.form === "trekant") return punkter([0, -r], [r * 1.05, r * 0.85], [-r * 1.05, r * 0.85]);
  return punkter([0, -r * 1.15], [r * 1.15, 0], [0, r * 1.15], [-r * 1.15, 0]);
}

// The shape as a mark in running text; the name stands beside it.
export function mark(rolle) {
  return svg("svg", { class: `rolle rolle-${rolle.id}`, viewBox: "0 0 20 20", width: 16, height: 16,
    "aria-hidden": "true", focusable: "false" }, shape(rolle, 10, 10, 8.5));
}

// A message that is announced also where the same words come twice.
export function say(element, tekst, feil = false) {
  element.classList.toggle("feil", feil && tekst !== "");
  if (element.textContent === tekst) element.textContent = "";
  element.textContent = tekst;
}

export async function copy(tekst, meldingen, hva) {
  const gikk = await copyTekst(tekst);
  say(meldingen, gikk ? `${hva} er kopiert.` : "Nettleseren lot oss ikke kopiere. Merk teksten og kopier selv.", !gikk);
}

// Show what needs script, and let «Skriv ut bare arket» print one part of the page.
export function wakeUp(rot = document) {
  for (const element of rot.querySelectorAll("[data-med-skript]")) element.hidden = false;
  for (const knapp of rot.querySelectorAll("[data-skriv-ark]")) {
    knapp.addEventListener("click", () => printOnly(document.getElementById(knapp.dataset.skrivArk)));
  }
}

export function readInstrument(element) {
  return JSON.parse(element.dataset.instrument);
}

export const joinWords = (ord) => (ord.length < 2 ? ord.join("") : `${ord.slice(0, -1).join(", ")} og ${ord.at(-1)}`);

export const norwegianDate = (dato) => (dato
  ? new Date(`${dato}T12:00:00`).toLocaleDateString("nb-NO", { day: "numeric", month: "long", year: "numeric" })
  : "");
