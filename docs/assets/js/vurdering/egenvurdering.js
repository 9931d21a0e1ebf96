// The 28 statements: the group's own picture in words, what to do next, a longer code, and what moved since last time.

import { copy, el, norwegianDate, readInstrument, say, wakeUp } from "./dom.js";
import { openAnswers, parseAnswers, today, writeAnswers as writeFile } from "./fil.js";
import { encode, UBESVART } from "./kode.js";
import { hideCode, showCode } from "./kodeboks.js";
import { connectSaving } from "./lagrepanel.js";
import { drawMovement, drawResult } from "./resultat.js";
import { connectRemovers, fields, missingWho, progressText, readAnswers, readWho, showRemovers, writeAnswers, writeWho } from "./skjema.js";

const hvem = document.querySelector("[data-egenvurdering-hvem]");
const svarboks = document.querySelector("[data-egenvurdering-svar]");
const artikkel = svarboks.closest("article") ?? document;
const instrument = readInstrument(hvem);
const finn = (navn) => svarboks.querySelector(`[data-${navn}]`);
const TOMT = { rolle: null, alene: null, svar: {}, uenig: [], grunnlag: {} };

// «Hva bygger svaret på?»: only for those who ask for it; travels by file only.
function addBasis() {
  const valg = el("input", { type: "checkbox", id: "vis-grunnlag" });
  const show = () => {
    for (const felt of artikkel.querySelectorAll(".grunnlag")) felt.hidden = !valg.checked;
  };
  valg.addEventListener("change", show);
  hvem.append(el("div", { class: "valg" }, valg, el("label", { for: "vis-grunnlag" }, "Vi vil si hva hvert svar bygger på")));
  for (const felt of fields(artikkel)) {
    const id = `${felt.dataset.utsagn}-grunnlag`;
    felt.append(el("div", { class: "arkfelt grunnlag" }, el("label", { for: id }, "Hva bygger svaret på?"),
      el("select", { id, "data-grunnlag": felt.dataset.utsagn }, el("option", { value: "" }, "Ikke oppgitt"),
        instrument.grunnlag.map((ett) => el("option", { value: ett.id }, ett.navn)))));
  }
  show();
  return (paa) => {
    valg.checked = paa;
    show();
  };
}

function readBasis() {
  const valgt = [...artikkel.querySelectorAll("select[data-grunnlag]")].filter((valg) => valg.value);
  return Object.fromEntries(valgt.map((valg) => [valg.dataset.grunnlag, valg.value]));
}

const read = () => ({ ...readWho(hvem), ...readAnswers(artikkel), grunnlag: readBasis() });

function write(data) {
  writeWho(hvem, data);
  writeAnswers(artikkel, data);
  for (const valg of artikkel.querySelectorAll("select[data-grunnlag]")) valg.value = data.grunnlag?.[valg.dataset.grunnlag] ?? "";
  if (Object.keys(data.grunnlag ?? {}).length) showBasis(true);
  refresh();
}

function refresh() {
  showRemovers(artikkel);
  say(finn("framdrift"), progressText(readAnswers(artikkel).svar));
  hideCode(finn("kodeboks"));
  finn("resultat").hidden = true;
  finn("resultat").replaceChildren();
}

function showResult() {
  const data = read();
  drawResult(finn("resultat"), instrument, data);
  const besvart = Object.values(data.svar).some((tilstand) => tilstand !== UBESVART);
  if (!besvart || missingWho(data)) return;
  const kode = encode({
    versjon: instrument.versjon, rolle: data.rolle, alene: data.alene,
    svar: instrument.utsagn.map((ett) => data.svar[ett.id]),
    uenig: instrument.utsagn.map((ett) => data.uenig.includes(ett.id)),
  });
  showCode(finn("kodeboks"), kode, data.alene);
  finn("resultat").querySelector("h3").focus();
}

async function comparePrevious(felt) {
  const [fil] = felt.files;
  if (!fil) return;
  const lest = await openAnswers(fil, instrument);
  felt.value = "";
  if (!lest.ok) {
    say(finn("melding-forrige"), lest.melding, true);
    return;
  }
  const naa = read();
  const ulik = lest.data.rolle && naa.rolle && lest.data.rolle !== naa.rolle;
  const alder = lest.data.dato ? `Fila er fra ${norwegianDate(lest.data.dato)}.` : "Fila har ingen dato.";
  say(finn("melding-forrige"), ulik ? `${alder} Den er fra en annen rolle. Da er det gruppene som er ulike.` : alder, Boolean(ulik));
  drawMovement(finn("bevegelse"), instrument, lest.data, naa);
}

const showBasis = addBasis();
wakeUp();
const lager = connectSaving({
  rot: svarboks, slag: "egenvurdering", id: instrument.id, les: read, skriv: write, tom: () => write(TOMT),
  filnavn: () => `egenvurdering-${read().rolle ?? "svar"}-${today()}.json`,
  tilTekst: () => writeFile(read(), instrument),
  fraTekst: (tekst) => parseAnswers(tekst, instrument),
  fraFil: (fil) => openAnswers(fil, instrument),
});
const onChange = () => {
  refresh();
  lager.changed();
};
connectRemovers(artikkel, onChange);
for (const skjema of [hvem, ...artikkel.querySelectorAll("form[data-egenvurdering]")]) skjema.addEventListener("change", onChange);
finn("vis-svar").addEventListener("click", showResult);
finn("kopier-kode").addEventListener("click", () => copy(finn("kode").textContent, finn("framdrift"), "Koden"));
finn("apne-forrige").addEventListener("change", (hendelse) => comparePrevious(hendelse.target));
addEventListener("pageshow", refresh);
