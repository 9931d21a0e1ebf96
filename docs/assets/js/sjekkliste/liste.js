// A checklist page: ticks, notes, progress, saving, files, print. The form works on paper and without this.

import { copyTekst, saveFil } from "../felles/nedlasting.js";
import { openLager, readFil, unpackSvar } from "../felles/lager.js";
import { writeKalender } from "../felles/kalender.js";
import { makeArkiv } from "./arkiv.js";
import { describeStatus, findMelding } from "./meldinger.js";
import { makePunkt } from "./punkt.js";
import { cleanSvar, countSvar, describeFremdrift, listHendelser, listId, setFelt, writeTekst } from "./svar.js";

for (const skjema of document.querySelectorAll("form[data-sjekkliste]")) startListe(skjema);

function startListe(skjema) {
  const liste = readListe(skjema);
  const ider = listId(liste);
  const om = { slag: "sjekkliste", id: liste.id, versjon: liste.versjon, tittel: liste.tittel };
  const arkiv = makeArkiv({ lager: openLager(), om });
  const mal = skjema.querySelector("template[data-mal=punkt]");
  const finn = (velger) => skjema.querySelector(velger);
  const adresse = () => location.href.split("#")[0];
  const visRest = finn("[data-gjor=vis-rest]");
  const filvelger = finn("[type=file]");
  let bareRest = false;

  const punkter = [...skjema.querySelectorAll(".punkt")].map((li) => makePunkt(li, mal, {
    change: (id, felt, verdi) => show(arkiv.change(setFelt(arkiv.svar, id, felt, verdi))),
    copyLenke: async (lenke) => say((await copyTekst(lenke)) ? "lenke-kopiert" : "lenke-ikke-kopiert"),
  }));

  /** Let the page say what the archive holds, and `melding` if there is one. */
  function show(melding = null) {
    for (const punkt of punkter) punkt.show(arkiv.svar[punkt.id] ?? {});
    setTekst(finn("[data-fremdrift]"), describeFremdrift(countSvar(ider, arkiv.svar)));
    const tom = Object.keys(arkiv.svar).length === 0;
    setTekst(finn("[data-status]"), describeStatus({ lagret: arkiv.lagret, nedlastet: arkiv.nedlastet, tom }));
    skjema.classList.toggle("er-lagret", arkiv.lagret);
    for (const knapp of skjema.querySelectorAll("[data-gjor=lagre]")) knapp.hidden = arkiv.lagret;
    finn("[data-gjor=angre]").hidden = !arkiv.kanAngre;
    warnBeforeLeaving(arkiv.utrygg);
    finn(".listemelding").classList.toggle("er-ny", Boolean(melding));
    if (melding) say(melding);
  }

  function say(nokkel, tittel) {
    const felt = finn("[data-melding-liste]");
    felt.textContent = "";
    finn(".listemelding").classList.add("er-ny");
    // A new text after a pause is announced even when it equals the last one.
    setTimeout(() => { felt.textContent = findMelding(nokkel, tittel); }, 60);
  }

  /** Hide what is done as of now. An item ticked afterwards stays, so that it does not vanish under the finger. */
  function filter(paa) {
    bareRest = paa;
    visRest.setAttribute("aria-pressed", String(paa));
    const igjen = new Set(countSvar(ider, arkiv.svar).igjen);
    for (const punkt of punkter) punkt.li.hidden = paa && !igjen.has(punkt.id);
    for (const bolk of skjema.querySelectorAll("fieldset")) bolk.hidden = !bolk.querySelector(".punkt:not([hidden])");
  }

  function goToPunkt() {
    const punkt = punkter.find((ett) => `#${ett.id}` === location.hash);
    if (!punkt) return;
    if (punkt.li.hidden) filter(false);
    const kryss = document.getElementById(punkt.id);
    kryss.focus({ preventScroll: true });
    punkt.li.scrollIntoView({ block: "center" });
  }

  async function openFil() {
    const [fil] = filvelger.files;
    filvelger.value = "";
    if (!fil) return;
    const lest = await readFil(fil);
    if (!lest.ok) return say(lest.grunn);
    const pakket = unpackSvar(lest.tekst, om, cleanSvar);
    if (!pakket.ok) return say(pakket.grunn, pakket.tittel);
    filter(false);
    show(arkiv.open(pakket.svar, pakket.alder));
  }

  async function copyListe() {
    const tekst = writeTekst(liste, arkiv.svar, adresse());
    const gikk = await copyTekst(tekst);
    const boks = finn("[data-kopi]");
    boks.hidden = gikk;
    if (!gikk) {
      boks.querySelector("textarea").value = tekst;
      boks.querySelector("textarea").select();
    }
    say(gikk ? "kopiert" : "ikke-kopiert");
  }

  function saveKalender() {
    const datoer = listHendelser(liste, arkiv.svar, adresse());
    if (!datoer.length) return say("ingen-datoer");
    saveFil(`sjekkliste-${liste.id}.ics`, writeKalender(datoer, new Date()), "text/calendar");
    say("kalender");
  }

  function printListe() {
    const rot = document.documentElement.classList;
    rot.toggle("utskrift-uten-svar", !finn("[data-utskrift=svar]").checked);
    rot.toggle("utskrift-kort", !finn("[data-utskrift=full]").checked);
    rot.add("utskrift-liste");
    addEventListener("afterprint", () => rot.remove("utskrift-uten-svar", "utskrift-kort", "utskrift-liste"), { once: true });
    window.print();
  }

  const handlinger = {
    "vis-rest": () => filter(!bareRest),
    lagre: () => {
      show(arkiv.save());
      // The button goes away; the status takes its focus and is read.
      if (arkiv.lagret) finn("[data-status]").focus({ preventScroll: true });
    },
    "last-ned": () => {
      const dato = new Date().toISOString().slice(0, 10);
      saveFil(`sjekkliste-${liste.id}-${dato}.json`, arkiv.download(), "application/json");
      show("nedlastet");
    },
    apne: () => filvelger.click(),
    slett: () => {
      filter(false);
      show(arkiv.remove());
    },
    angre: () => show(arkiv.undo()),
    kopier: copyListe,
    kalender: saveKalender,
    "skriv-ut": printListe,
  };
  for (const knapp of skjema.querySelectorAll(":scope > [data-verktoy] [data-gjor]")) {
    knapp.addEventListener("click", handlinger[knapp.dataset.gjor]);
  }
  filvelger.addEventListener("change", openFil);
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
  addEventListener("hashchange", goToPunkt);

  // The browser's own memory of ticks would mix with ours.
  skjema.autocomplete = "off";
  visRest.setAttribute("aria-pressed", "false");
  finn("[data-status]").tabIndex = -1;
  finn("[data-fremdrift]").setAttribute("role", "status");
  finn("[data-melding-liste]").setAttribute("role", "status");
  for (const del of skjema.querySelectorAll("[data-verktoy]")) del.hidden = false;
  show(arkiv.sync());
  goToPunkt();
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
