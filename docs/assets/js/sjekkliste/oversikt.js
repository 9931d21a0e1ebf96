// The overview of checklists: the reader's own progress where it is saved on this device. Writes nothing.

import { makeNokkel, openLager, unpackSvar } from "../felles/lager.js";
import { cleanSvar, countSvar, describeFremdrift } from "./svar.js";

const lager = openLager();

function readFremdrift({ sjekkliste: id, versjon, punkter }) {
  const der = lager.read(makeNokkel("sjekkliste", id));
  if (!der.ok || der.verdi === null) return "";
  const lest = unpackSvar(der.verdi, { slag: "sjekkliste", id, versjon: Number(versjon) }, cleanSvar);
  if (!lest.ok) return "Lagret, men kan ikke leses her.";
  return describeFremdrift(countSvar(punkter.split(" "), lest.svar));
}

function showFremdrift() {
  let noe = false;
  for (const felt of document.querySelectorAll(".egen-fremdrift")) {
    felt.textContent = readFremdrift(felt.dataset);
    felt.hidden = !felt.textContent;
    noe ||= !felt.hidden;
  }
  for (const om of document.querySelectorAll("[data-oversikt-om]")) om.hidden = !noe;
}

showFremdrift();
addEventListener("storage", showFremdrift);
addEventListener("pageshow", (hendelse) => {
  if (hendelse.persisted) showFremdrift();
});
