// The seven statements: three questions on safety, one answer per statement, a code to read aloud.

import { copy, joinWords, readInstrument, say, wakeUp } from "./dom.js";
import { openAnswers, parseAnswers, today, writeAnswers as writeFile } from "./fil.js";
import { drawGuesses, readGuesses, writeGuesses } from "./gjett.js";
import { encode, UBESVART } from "./kode.js";
import { hideCode, showCode } from "./kodeboks.js";
import { connectSaving } from "./lagrepanel.js";
import { connectRemovers, missingWho, progressText, readAnswers, readWho, showRemovers, writeAnswers, writeWho } from "./skjema.js";

const skjema = document.querySelector("[data-hurtigsjekk]");
const instrument = readInstrument(skjema);
const utsagn = instrument.utsagn.filter((ett) => ett.kort);
const finn = (navn) => skjema.querySelector(`[data-${navn}]`);
const TOMT = { rolle: null, alene: null, svar: {}, uenig: [], gjett: {} };

function read() {
  return { ...readWho(skjema), ...readAnswers(skjema), gjett: readGuesses(finn("gjetteplass")) };
}

function write(data) {
  writeWho(skjema, data);
  writeAnswers(skjema, data);
  drawGuesses(finn("gjetteplass"), instrument, utsagn, data.rolle);
  writeGuesses(finn("gjetteplass"), data.gjett ?? {});
  refresh();
}

function refresh() {
  showRemovers(skjema);
  say(finn("framdrift"), progressText(readAnswers(skjema).svar));
  hideCode(finn("kodeboks"));
}

function makeCode() {
  const data = read();
  const mangler = missingWho(data);
  if (mangler) {
    say(finn("beskjed"), mangler, true);
    skjema.querySelector(data.rolle === null ? "input[name=rolle]" : "input[name=alene]").focus();
    return;
  }
  const tomme = utsagn.filter((ett) => data.svar[ett.id] === UBESVART).map((ett) => utsagn.indexOf(ett) + 1);
  if (tomme.length === utsagn.length) {
    say(finn("beskjed"), "Svar på minst ett utsagn først.", true);
    return;
  }
  say(finn("beskjed"), tomme.length ? `Utsagn ${joinWords(tomme)} står uten svar. Det går an.` : "");
  const kode = encode({
    versjon: instrument.versjon, rolle: data.rolle, alene: data.alene,
    svar: utsagn.map((ett) => data.svar[ett.id]), uenig: utsagn.map((ett) => data.uenig.includes(ett.id)),
  });
  showCode(finn("kodeboks"), kode, data.alene);
}

function connectSafety() {
  const trygghet = document.querySelector("[data-trygghet]");
  const meldingen = trygghet.querySelector("[data-trygghet-melding]");
  const boks = trygghet.querySelector("[data-ved-nei]");
  const check = () => {
    const nei = trygghet.querySelectorAll("input[value=nei]:checked").length;
    const ja = trygghet.querySelectorAll("input[value=ja]:checked").length;
    boks.classList.toggle("gjelder", nei > 0);
    if (nei) say(meldingen, "Vi råder dere til å ikke bruke hurtigsjekken nå. Les hva dere kan gjøre, rett over.", true);
    else say(meldingen, ja === trygghet.querySelectorAll("fieldset").length ? "Da kan dere begynne." : "");
  };
  trygghet.addEventListener("change", check);
  addEventListener("pageshow", check);
}

wakeUp();
connectSafety();
const lager = connectSaving({
  rot: skjema, slag: "hurtigsjekk", id: instrument.id, les: read, skriv: write, tom: () => write(TOMT),
  filnavn: () => `hurtigsjekk-${read().rolle ?? "svar"}-${today()}.json`,
  tilTekst: () => writeFile(read(), instrument),
  fraTekst: (tekst) => parseAnswers(tekst, instrument),
  fraFil: (fil) => openAnswers(fil, instrument),
});
const onChange = () => {
  refresh();
  lager.changed();
};
connectRemovers(skjema, onChange);
finn("lag-kode").addEventListener("click", makeCode);
finn("kopier-kode").addEventListener("click", () => copy(finn("kode").textContent, finn("beskjed"), "Koden"));
finn("kopier-lenke").addEventListener("click", () => copy(finn("til-sammenlign").href, finn("beskjed"), "Lenken"));
skjema.addEventListener("change", (hendelse) => {
  if (hendelse.target.type === "file") return;
  if (hendelse.target.name === "rolle") drawGuesses(finn("gjetteplass"), instrument, utsagn, hendelse.target.value);
  onChange();
});
// The browser may have kept the fields from the last visit to this page.
addEventListener("pageshow", () => {
  drawGuesses(finn("gjetteplass"), instrument, utsagn, readWho(skjema).rolle);
  refresh();
});
