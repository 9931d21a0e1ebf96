// A checklist page: ticks, notes, progress and saving. The form works on paper and without this.

import { makeDokument } from "../felles/dokument.js";
import { preload } from "../felles/forhent.js";
import { copyTekst } from "../felles/nedlasting.js";
import { connectPanel, setTekst } from "../felles/panel.js";
import { makeFilter } from "./filter.js";
import { drawUkjente } from "./ukjente.js";
import { EGNE, FELTNAVN, UTEN_NAVN } from "./ord.js";
import { makePunkt } from "./punkt.js";
import { countSvar, describeFremdrift, form, listId } from "./svar.js";

for (const skjema of document.querySelectorAll("form[data-sjekkliste]")) startListe(skjema);

function startListe(skjema) {
  const finn = (velger) => skjema.querySelector(velger);
  const liste = readListe(skjema);
  const ider = listId(liste);
  const dok = makeDokument({
    om: { slag: "sjekkliste", id: liste.id, versjon: liste.versjon, tittel: liste.tittel }, form, ettSted: true,
  });
  const readSvar = () => form.pakk(dok.verdier);
  const count = () => countSvar(ider, readSvar());
  // The browser's own memory of ticks would mix with ours.
  skjema.autocomplete = "off";

  const punkter = [...skjema.querySelectorAll(".punkt")].map((li) => makePunkt(li, finn("template[data-mal=punkt]"), {
    change: (id, felt, verdi) => change(id, felt, verdi),
    leave: () => dok.seal(),
    copyLenke: async (lenke) => panel.show((await copyTekst(lenke)) ? "lenke-kopiert" : "lenke-ikke-kopiert"),
  }));
  const tekster = new Map(liste.bolker.flatMap((bolk) => bolk.punkter.map((punkt) => [punkt.id, punkt.tekst])));
  const filter = makeFilter({ skjema, knapp: finn("[data-gjor=vis-rest]"), punkter, listIgjen: () => count().igjen });

  function draw() {
    const svar = readSvar();
    for (const punkt of punkter) punkt.show(svar[punkt.id] ?? {});
    setTekst(finn("[data-fremdrift]"), describeFremdrift(count()));
    skjema.classList.toggle("er-tom", dok.tilstand.tom);
    drawUkjente(finn("[data-ukjente]"), ider, svar, (id) => panel.show(dok.set(
      Object.fromEntries(Object.keys(svar[id]).map((felt) => [`${id}/${felt}`, ""])), { navn: "fjern" },
    )));
    const navn = finn("[data-kopinavn]");
    if (navn !== document.activeElement) navn.value = dok.navn;
  }

  function change(id, felt, verdi) {
    panel.show(dok.set({ [`${id}/${felt}`]: verdi }, { navn: felt, sammen: felt === "svar" ? null : `${id}/${felt}` }));
    // One announcement for a tick: how far the list has come. Letters are not announced.
    if (felt === "svar") setTekst(finn("[data-lyd]"), describeFremdrift(count()));
  }

  const panel = connectPanel({
    rot: skjema, dok, draw, egne: EGNE, filnavn: () => `sjekkliste-${liste.id}`,
    navnPaa(felt) {
      const [id, navn] = felt.split("/");
      return [tekster.get(id) ?? id, FELTNAVN[navn] ?? navn].filter(Boolean).join(" ");
    },
    describeLagret: (en) => `${en.navn || UTEN_NAVN} (${describeFremdrift(countSvar(ider, form.pakk(en.verdier))).replace(/\.$/, "")})`,
    etter: () => filter.set(false),
  });
  // Text, calendar and print are fetched when all is quiet, or at the press. Once there they act at once: a browser
  // lets a page copy and print only while the press is fresh.
  let verktoy = null;
  const fetchVerktoy = async () => {
    verktoy ??= (await import("./verktoy.js")).makeVerktoy({ skjema, liste, dok, readSvar, panel });
  };
  const use = (navn) => async () => {
    if (!verktoy) await fetchVerktoy().catch(() => panel.show("ikke-hentet"));
    verktoy?.[navn]();
  };
  const handlinger = {
    kopier: use("kopier"),
    kalender: use("kalender"),
    "skriv-ut": use("skriv-ut"),
    "vis-rest"() {
      filter.toggle();
      panel.show(filter.paa && !count().igjen.length ? "alt-ferdig" : null);
    },
    "ny-kopi"() {
      const svar = dok.startNew({ kopi: true });
      panel.show(svar === "nytt" ? "ny-kopi" : svar);
      if (svar === "nytt") finn("[data-kopinavn]").focus();
    },
  };
  for (const knapp of skjema.querySelectorAll(":scope > [data-verktoy] [data-gjor]")) {
    const gjor = handlinger[knapp.dataset.gjor];
    if (gjor) knapp.addEventListener("click", gjor);
  }
  finn("[data-kopinavn]").addEventListener("change", (hendelse) => panel.show(dok.rename(hendelse.target.value)));
  skjema.addEventListener("submit", (hendelse) => hendelse.preventDefault());

  function goToHash() {
    const punkt = punkter.find((ett) => `#${ett.id}` === location.hash);
    if (punkt) filter.showPunkt(punkt);
  }
  addEventListener("hashchange", goToHash);

  panel.show(dok.start());
  goToHash();
  preload(fetchVerktoy);
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
