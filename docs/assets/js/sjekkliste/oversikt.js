// The overview of checklists: the reader's own progress where it is saved on this device. Writes nothing.

import { makeNokkel, openLager, unpackDokument } from "../felles/lager.js";
import { OVERSIKT } from "./ord.js";
import { countSvar, describeFremdrift, form } from "./svar.js";

const lager = openLager();

// The copy that was saved last speaks for the list; how many there are is said.
function readFremdrift({ sjekkliste: id, versjon, punkter }) {
  const nokkel = makeNokkel("sjekkliste", id);
  const nokler = lager.keys(nokkel).verdi?.filter((en) => en === nokkel || en.startsWith(`${nokkel}:`)) ?? [];
  if (!nokler.length) return "";
  const lest = nokler.map((en) => unpackDokument(lager.read(en).verdi ?? "", { slag: "sjekkliste", id, versjon: Number(versjon) }, form.les))
    .filter((en) => en.ok).sort((a, b) => b.lagret.localeCompare(a.lagret));
  if (!lest.length) return OVERSIKT.uleselig;
  const fremdrift = describeFremdrift(countSvar(punkter.split(" "), form.pakk(lest[0].verdier)));
  return `${fremdrift}${lest.length > 1 ? OVERSIKT.kopier(lest.length) : ""}`;
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
