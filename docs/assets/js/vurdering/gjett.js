// «Gjett hva de andre svarer»: a choice per statement and other role. Travels by file, and by a code of its own that the
// room shows after the answers. What was guessed as one role is remembered while another is tried.

import { el } from "./dom.js";
import { encodeGuess, group, ROLLER, UBESVART } from "./kode.js";
import { GJETT } from "./romord.js";
import { copy } from "./side.js";

const SPORRES_OM = ROLLER.slice(0, 3);
const husket = new WeakMap();

export function drawGuesses(plass, instrument, utsagn, egen) {
  if (plass.dataset.egen === String(egen)) return;
  const forr = plass.dataset.egen;
  if (!husket.has(plass)) husket.set(plass, new Map());
  if (forr) husket.get(plass).set(forr, readGuesses(plass));
  plass.dataset.egen = String(egen);
  const roller = instrument.roller.filter((rolle) => SPORRES_OM.includes(rolle.id) && rolle.id !== egen);
  if (egen === null) {
    plass.replaceChildren(el("p", {}, GJETT.rolleForst));
    return;
  }
  const kode = el("div", { class: "gjettekode", hidden: true });
  plass.replaceChildren(...utsagn.map((ett) => el("fieldset", { class: "gjetning" },
    el("legend", {}, ett.tekst),
    roller.map((rolle) => {
      const id = `gjett-${rolle.id}-${ett.id}`;
      return el("div", { class: "arkfelt" }, el("label", { for: id }, rolle.navn),
        el("select", { id, "data-gjett-rolle": rolle.id, "data-gjett-utsagn": ett.id }, el("option", { value: "" }, GJETT.ingen),
          instrument.svar.slice(0, 5).map((navn, verdi) => el("option", { value: verdi }, navn))));
    }))), kode);
  plass.onchange = () => showCode(plass, kode, instrument, utsagn, egen, roller);
  writeGuesses(plass, husket.get(plass).get(String(egen)) ?? {});
}

function showCode(plass, boks, instrument, utsagn, egen, roller) {
  const gjett = readGuesses(plass);
  boks.hidden = !Object.keys(gjett).length;
  if (boks.hidden) return;
  const kode = group(encodeGuess({
    versjon: instrument.versjon, rolle: egen,
    gjett: roller.map((rolle) => utsagn.map((ett) => gjett[rolle.id]?.[ett.id] ?? UBESVART)),
  }));
  const melding = el("p", { class: "melding", role: "status" });
  const knapp = el("button", { class: "knapp-stille", type: "button" }, GJETT.kopier);
  knapp.addEventListener("click", () => copy(kode, melding, GJETT.koden));
  boks.replaceChildren(el("p", { class: "kodetittel" }, GJETT.tittel), el("p", { class: "kode kode-lang", "data-gjettekode": true }, kode),
    el("p", { class: "hjelp" }, GJETT.hjelp), el("p", {}, knapp), melding);
}

export function readGuesses(plass) {
  const gjett = {};
  for (const valg of plass.querySelectorAll("select")) {
    if (valg.value === "") continue;
    (gjett[valg.dataset.gjettRolle] ??= {})[valg.dataset.gjettUtsagn] = Number(valg.value);
  }
  return gjett;
}

export function writeGuesses(plass, gjett) {
  for (const valg of plass.querySelectorAll("select")) {
    valg.value = String(gjett[valg.dataset.gjettRolle]?.[valg.dataset.gjettUtsagn] ?? "");
  }
  plass.onchange?.();
}
