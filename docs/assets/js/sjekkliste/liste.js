// A checklist page: ticks, notes, progress and saving. The form works on paper and without this.

import { copyTekst } from "../felles/nedlasting.js";
import { openLager } from "../felles/lager.js";
import { makeArkiv } from "./arkiv.js";
import { makeFilter } from "./filter.js";
import { describeStatus, findMelding } from "./meldinger.js";
import { makePunkt } from "./punkt.js";
import { countSvar, describeFremdrift, listId, setFelt } from "./svar.js";
import { makeVerktoy } from "./verktoy.js";

for (const skjema of document.querySelectorAll("form[data-sjekkliste]")) startListe(skjema);

function startListe(skjema) {
  const finn = (velger) => skjema.querySelector(velger);
  const liste = readListe(skjema);
  const ider = listId(liste);
  const om = { slag: "sjekkliste", id: liste.id, versjon: liste.versjon, tittel: liste.tittel };
  const arkiv = makeArkiv({ lager: openLager(), om });
  const mal = finn("template[data-mal=punkt]");
  const count = () => countSvar(ider, arkiv.svar);

  const punkter = [...skjema.querySelectorAll(".punkt")].map((li) => makePunkt(li, mal, {
    change: (id, felt, verdi) => show(arkiv.change(setFelt(arkiv.svar, id, felt, verdi))),
    copyLenke: async (lenke) => say((await copyTekst(lenke)) ? "lenke-kopiert" : "lenke-ikke-kopiert"),
  }));
  const filter = makeFilter({ skjema, knapp: finn("[data-gjor=vis-rest]"), punkter, listIgjen: () => count().igjen });

  /** Let the page say what the archive holds, and `melding` if there is one. */
  function show(melding = null) {
    for (const punkt of punkter) punkt.show(arkiv.svar[punkt.id] ?? {});
    const tom = Object.keys(arkiv.svar).length === 0;
    setTekst(finn("[data-fremdrift]"), describeFremdrift(count()));
    setTekst(finn("[data-status]"), describeStatus({ lagret: arkiv.lagret, nedlastet: arkiv.nedlastet, tom }));
    skjema.classList.toggle("er-lagret", arkiv.lagret);
    for (const knapp of skjema.querySelectorAll("[data-gjor=lagre]")) knapp.hidden = arkiv.lagret;
    finn("[data-gjor=angre]").hidden = !arkiv.kanAngre;
    warnBeforeLeaving(arkiv.utrygg);
    finn(".listemelding").classList.remove("er-ny");
    if (melding) say(melding);
  }

  function say(nokkel, tittel) {
    const felt = finn("[data-melding-liste]");
    felt.textContent = "";
    finn(".listemelding").classList.add("er-ny");
    // A new text after a pause is announced even when it equals the last one.
    setTimeout(() => { felt.textContent = findMelding(nokkel, tittel); }, 60);
  }

  function saveSvar() {
    show(arkiv.save());
    // The button goes away; the status takes its focus and is read.
    if (arkiv.lagret) finn("[data-status]").focus({ preventScroll: true });
  }

  function goToHash() {
    const punkt = punkter.find((ett) => `#${ett.id}` === location.hash);
    if (punkt) filter.showPunkt(punkt);
  }

  const verktoy = makeVerktoy({ skjema, liste, om, arkiv, filter, show, say });
  const handlinger = { ...verktoy, lagre: saveSvar, "vis-rest": filter.toggle };
  for (const knapp of skjema.querySelectorAll(":scope > [data-verktoy] [data-gjor]")) {
    knapp.addEventListener("click", handlinger[knapp.dataset.gjor]);
  }
  skjema.addEventListener("submit", (hendelse) => hendelse.preventDefault());
  addEventListener("storage", () => show(arkiv.sync()));
  addEventListener("pageshow", (hendelse) => {
    if (hendelse.persisted) show(arkiv.sync());
  });
  // What was deleted on a shared machine must not come back with the back button.
  addEventListener("pagehide", () => {
    arkiv.forgetAngre();
    finn("[data-gjor=angre]").hidden = true;
  });
  addEventListener("hashchange", goToHash);

  // The browser's own memory of ticks would mix with ours.
  skjema.autocomplete = "off";
  finn("[data-fremdrift]").setAttribute("role", "status");
  finn("[data-melding-liste]").setAttribute("role", "status");
  finn("[data-status]").tabIndex = -1;
  for (const del of skjema.querySelectorAll("[data-verktoy]")) del.hidden = false;
  show(arkiv.sync());
  goToHash();
}

function readListe(skjema) {
  return {
    id: skjema.dataset.sjekkliste,
    versjon: Number(skjema.dataset.versjon),
    tittel: skjema.getAttribute("aria-label"),
    bolker: [...skjema.querySelectorAll("fieldset")].map((bolk) => ({
      navn: bolk.querySelector("legend").textContent,
      punkter: [...bolk.querySelectorAll(".punkt")].map((li) => ({
        id: li.querySelector("[type=checkbox]").id,
        tekst: li.querySelector("label").textContent,
      })),
    })),
  };
}

// A live region that gets the same text again may be read again.
function setTekst(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

function askFirst(hendelse) {
  hendelse.preventDefault();
}

function warnBeforeLeaving(utrygg) {
  if (utrygg) addEventListener("beforeunload", askFirst);
  else removeEventListener("beforeunload", askFirst);
}
