// The seven statements: three questions on safety, one answer per statement, a code to read aloud.

import { makeDokument } from "../felles/dokument.js";
import { preload } from "../felles/forhent.js";
import { copyTekst } from "../felles/nedlasting.js";
import { connectPanel, setTekst } from "../felles/panel.js";
import { EGNE, FELTNAVN, LAGRET_FRA, TOM_FORST, TOMT, TRYGGHET, UTEN_SVAR } from "./ord.js";
import { fetchSkriv, joinWords, PAA_TELEFON, readInstrument, say, wakeUp } from "./side.js";
import { askForMangel, connectRemovers, drawSkjema, fields, findMangel, hideCode, listSvar, progressText, readEndring } from "./skjema.js";
import { makeSteg } from "./steg.js";
import { describeOm, makeSvarform, replaceGjett } from "./svarform.js";
import { UBESVART } from "./tilstander.js";

const skjema = document.querySelector("[data-hurtigsjekk]");
const instrument = readInstrument(skjema);
const utsagn = instrument.utsagn.filter((ett) => ett.kort);
const finn = (navn) => skjema.querySelector(`[data-${navn}]`);
const plass = finn("gjetteplass");
const kodeboks = finn("kodeboks");
const kodekort = finn("kodekort");
const form = makeSvarform(instrument);
const dok = makeDokument({ om: describeOm(instrument, "hurtigsjekk"), form });
const rollenavn = (id) => instrument.roller.find((rolle) => rolle.id === id)?.navn.toLowerCase();
const fetchKode = () => import("./kodeboks.js");
let gjett = null; // the guesses' module: few need it, and it comes when all is quiet
let vist = ""; // the answers the code on the page was made of

const signature = () => JSON.stringify([dok.verdier.rolle, dok.verdier.alene, listSvar(utsagn, dok.verdier)]);

// Answers to statements that are not on this page: the file is of all 28.
const hasOthers = (verdier) => Object.keys(verdier).some((felt) => felt.startsWith("svar/") && !utsagn.some((ett) => felt === `svar/${ett.id}`));

function draw() {
  const { verdier } = dok;
  drawSkjema(skjema, verdier);
  setTekst(finn("framdrift"), progressText(skjema, verdier));
  gjett?.drawGuesses(plass, instrument, utsagn, verdier.rolle ?? null);
  const lagret = form.pakk(verdier).gjett;
  if (gjett && JSON.stringify(gjett.readGuesses(plass)) !== JSON.stringify(lagret)) gjett.writeGuesses(plass, lagret);
  if (!kodeboks.hidden && signature() !== vist) hideCode(kodeboks);
}

async function makeCode({ fokus = true } = {}) {
  const { verdier } = dok;
  const mangel = findMangel(verdier);
  if (mangel) {
    steg.go(0);
    askForMangel(skjema, mangel);
    return;
  }
  const { svar, uenig } = listSvar(utsagn, verdier);
  const tomme = svar.flatMap((ett, nr) => (ett === UBESVART ? [nr + 1] : []));
  if (tomme.length === utsagn.length) {
    say(finn("beskjed"), TOMT, true);
    return;
  }
  say(finn("beskjed"), tomme.length ? UTEN_SVAR(joinWords(tomme)) : "");
  const naa = signature();
  const kode = await fetchKode().catch(() => null);
  if (!kode) panel.show("ikke-hentet");
  if (!kode || naa !== signature()) return;
  const { encode, showCode } = kode;
  vist = naa;
  const alene = verdier.alene === "ja";
  showCode(kodeboks, encode({ versjon: instrument.versjon, rolle: verdier.rolle, alene, svar, uenig }), alene, { fokus });
  dok.markTaken("kode");
  panel.show();
  if (fokus && steg.paa) showCard();
}

function showCard() {
  setTekst(finn("koderolle"), instrument.roller.find((rolle) => rolle.id === dok.verdier.rolle).navn);
  kodekort.showModal();
  kodekort.querySelector("[data-kortkode]").focus();
}

async function copyOut(tekst, melding) {
  panel.show((await copyTekst(tekst)) ? melding : "ikke-kopiert");
}

/** An empty page for those who take over the tablet: nothing of the former group, and no way back to it. */
function startNextGroup() {
  if (dok.utrygg && !confirm(TOM_FORST)) return;
  hideCode(kodeboks);
  dok.startNew({ tving: true });
  panel.show("neste-gruppe");
  steg.go(0);
}

function connectSafety() {
  const trygghet = document.querySelector("[data-trygghet]");
  const check = () => {
    const nei = trygghet.querySelectorAll("input[value=nei]:checked").length;
    const ja = trygghet.querySelectorAll("input[value=ja]:checked").length;
    trygghet.querySelector("[data-ved-nei]").classList.toggle("gjelder", nei > 0);
    const alleJa = ja === trygghet.querySelectorAll("fieldset").length;
    say(trygghet.querySelector("[data-trygghet-melding]"), nei ? TRYGGHET.nei : alleJa ? TRYGGHET.ja : "", nei > 0);
  };
  trygghet.addEventListener("change", check);
  addEventListener("pageshow", check);
}

function makeStegene() {
  const hvem = [...skjema.querySelectorAll(".hvem-svarer")];
  const alle = fields(skjema);
  return makeSteg({
    rot: skjema,
    steg: [
      { deler: hvem, maal: hvem[0].querySelector("legend") },
      ...alle.map((felt) => ({ deler: [felt, felt.previousElementSibling], maal: felt.querySelector("legend") })),
    ],
    may(nr) {
      const mangel = nr === 0 ? findMangel(dok.verdier) : null;
      if (mangel) askForMangel(skjema, mangel);
      return !mangel;
    },
  });
}

wakeUp();
connectSafety();
finn("uten-skript").hidden = true;
const steg = makeStegene();
const panel = connectPanel({
  rot: skjema, dok, draw, egne: EGNE,
  filnavn: () => `hurtigsjekk-${dok.verdier.rolle ?? "svar"}`,
  etterApning: () => (hasOthers(dok.verdier) ? "apnet-flere" : null),
  etterNedlasting: () => (findMangel(dok.verdier) ? "nedlastet-uten-rolle" : null),
  navnPaa: (felt) => [FELTNAVN[felt.split("/")[0]], utsagn.find((ett) => ett.id === felt.split("/").at(-1))?.tekst].filter(Boolean).join(": "),
  describeLagret: (en) => LAGRET_FRA(rollenavn(en.verdier.rolle)),
});
skjema.addEventListener("change", ({ target }) => {
  if (plass.contains(target)) {
    panel.show(dok.set(replaceGjett(dok.verdier, gjett.readGuesses(plass)), { navn: "gjett" }));
    return;
  }
  const lest = readEndring(target);
  if (!lest) return;
  if (target.name === "rolle" && gjett) {
    // What was guessed as another role is another guess.
    gjett.drawGuesses(plass, instrument, utsagn, target.value);
    Object.assign(lest.endring, replaceGjett(dok.verdier, gjett.readGuesses(plass)));
  }
  panel.show(dok.set(lest.endring, { navn: lest.navn }));
});
skjema.addEventListener("submit", (hendelse) => hendelse.preventDefault());
connectRemovers(skjema, (id) => panel.show(dok.set({ [`svar/${id}`]: "" }, { navn: "svar" })));
finn("lag-kode").addEventListener("click", () => makeCode());
finn("vis-kort").addEventListener("click", showCard);
for (const knapp of skjema.querySelectorAll("[data-lukk-kort]")) {
  knapp.addEventListener("click", () => {
    kodekort.close();
    finn("kodetittel").focus();
  });
}
for (const knapp of skjema.querySelectorAll("[data-kopier-kode]")) {
  knapp.addEventListener("click", () => copyOut(finn("kode").textContent, "kode-kopiert"));
}
for (const knapp of skjema.querySelectorAll("[data-kopier-lenke]")) {
  knapp.addEventListener("click", () => copyOut(finn("til-sammenlign").href, "lenke-kopiert"));
}
finn("neste-gruppe").addEventListener("click", startNextGroup);
const melding = dok.start();
panel.show(melding);
// Where the group left off; with everything answered, at the last one, where the code is made.
const ubesvart = listSvar(utsagn, dok.verdier).svar.indexOf(UBESVART);
steg.start(findMangel(dok.verdier) ? 0 : 1 + (ubesvart === -1 ? utsagn.length - 1 : ubesvart), matchMedia(PAA_TELEFON).matches);
if (dok.tilstand.tatt === "kode") makeCode({ fokus: false });
const fetchGjett = async () => {
  gjett ??= await import("./gjett.js");
  draw();
};
finn("gjett").addEventListener("toggle", fetchGjett);
preload(fetchGjett, fetchKode, fetchSkriv, () => import("./qr.js"));
