// «Gjett hva de andre svarer»: a choice per statement and other role. Travels by file only.

import { el } from "./dom.js";
import { ROLLER } from "./kode.js";

const SPORRES_OM = ROLLER.slice(0, 3);

export function drawGuesses(plass, instrument, utsagn, egen) {
  if (plass.dataset.egen === String(egen)) return;
  plass.dataset.egen = String(egen);
  const roller = instrument.roller.filter((rolle) => SPORRES_OM.includes(rolle.id) && rolle.id !== egen);
  if (egen === null) {
    plass.replaceChildren(el("p", {}, "Velg først hvilken rolle som svarer."));
    return;
  }
  plass.replaceChildren(...utsagn.map((ett) => el("fieldset", { class: "gjetning" },
    el("legend", {}, ett.tekst),
    roller.map((rolle) => {
      const id = `gjett-${rolle.id}-${ett.id}`;
      return el("div", { class: "arkfelt" }, el("label", { for: id }, rolle.navn),
        el("select", { id, "data-gjett-rolle": rolle.id, "data-gjett-utsagn": ett.id }, el("option", { value: "" }, "Ingen gjetning"),
          instrument.svar.slice(0, 5).map((navn, verdi) => el("option", { value: verdi }, navn))));
    }))));
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
}
