// The comparison: codes and files come in, nothing is shown before three roles are in and the reveal is pressed.
// Answers live in memory only. Links carry the code in the fragment, which is taken out of the address at once.

import { joinWords, readInstrument, say, wakeUp } from "./dom.js";
import { openAnswers } from "./fil.js";
import { decode, ROLLER } from "./kode.js";
import { readCodes } from "./kodeleser.js";

const rot = document.querySelector("[data-sammenlign]");
const instrument = readInstrument(rot);
const finn = (navn) => rot.querySelector(`[data-${navn}]`);
const MAA_MED = ROLLER.slice(0, 3);
const navn = (rolle) => instrument.roller.find((en) => en.id === rolle).navn;
const liten = (rolle) => navn(rolle).toLowerCase();
const inne = new Map();

const FEIL = {
  tom: () => "Skriv en kode først.",
  tegn: (svar) => `Tegnet «${svar.tegn}» finnes ikke i kodene. De har sifre og bokstaver, men aldri I, L, O eller U.`,
  lengde: (svar) => `Koden har ${svar.lengde} tegn. Den skal ha 8, eller 30 for alle 28 utsagn.`,
  kontroll: (svar) => (svar.gruppe
    ? `Det er en skrivefeil i gruppe ${svar.gruppe} av koden. Les den opp en gang til.`
    : "Det er en skrivefeil i koden. Les den opp en gang til."),
  versjon: () => "Koden er laget med en annen utgave av utsagnene. Last begge sidene på nytt, eller bruk en fil.",
};

const missing = () => MAA_MED.filter((rolle) => !inne.has(rolle));

function statusText() {
  const mangler = missing();
  return mangler.length ? `Nå mangler ${joinWords(mangler.map(liten))}.` : "Alle tre rollene er inne. Dere kan vise svarene.";
}

// { ok, melding }. A refused answer changes nothing.
function admit(gruppe) {
  if (gruppe.rolle === null) return { ok: false, melding: "Svarene sier ikke hvilken rolle de kommer fra." };
  if (gruppe.alene !== false) {
    return { ok: false, melding: "Dette er svar fra én person. Slike svar sammenliknes aldri. Bruk ett felles svar fra gruppa." };
  }
  if (inne.has(gruppe.rolle)) {
    return { ok: false, melding: `${navn(gruppe.rolle)} er alt inne. Ta dem ut først, hvis dette er et nytt svar.` };
  }
  inne.set(gruppe.rolle, gruppe);
  return { ok: true, melding: `${navn(gruppe.rolle)} er inne. ${statusText()}` };
}

const versjoner = Object.keys(instrument.versjoner).map(Number);

function fromCode(svar) {
  if (svar.slag !== "svar") return { ok: false, melding: "Dette er gjetninger, ikke svar." };
  const { utsagn, korte } = instrument.versjoner[svar.versjon];
  const ider = svar.svar.length === korte.length ? korte : utsagn;
  return admit({
    rolle: svar.rolle, alene: svar.alene, gjett: {},
    svar: Object.fromEntries(ider.map((id, plass) => [id, svar.svar[plass]])),
    uenig: ider.filter((id, plass) => svar.uenig[plass]),
  });
}

function refresh() {
  for (const linje of finn("inne").children) {
    const { rolle } = linje.dataset;
    const er = inne.has(rolle);
    linje.classList.toggle("er-inne", er);
    linje.querySelector("[data-status]").textContent = er ? "er inne" : MAA_MED.includes(rolle) ? "venter" : "kan være med";
    linje.querySelector("[data-ta-ut]").hidden = !er;
  }
}

function hidePicture() {
  finn("bilde").hidden = true;
  finn("bilde").replaceChildren();
}

function onCode(tekst) {
  const { koder } = readCodes(tekst, versjoner);
  const lest = koder.map((en) => fromCode(en.svar));
  if (!lest.length) {
    const svar = decode(tekst, versjoner);
    lest.push({ ok: false, melding: svar.ok ? "" : FEIL[svar.feil](svar) });
  }
  const ok = lest.some((ett) => ett.ok);
  say(finn("beskjed"), lest.map((ett) => ett.melding).join(" "), !ok);
  if (ok) {
    hidePicture();
    refresh();
  }
  return ok;
}

async function onFiles(felt) {
  const svar = [];
  for (const fil of felt.files) {
    const lest = await openAnswers(fil, instrument);
    svar.push({ fil: fil.name, ...(lest.ok ? admit(lest.data) : lest) });
  }
  felt.value = "";
  hidePicture();
  refresh();
  say(finn("beskjed"), svar.map((ett) => (ett.ok ? ett.melding : `${ett.fil}: ${ett.melding}`)).join(" "), svar.some((ett) => !ett.ok));
}

async function reveal() {
  const mangler = missing();
  if (mangler.length) {
    say(finn("vismelding"), `Ingen svar vises ennå. Det mangler svar fra ${joinWords(mangler.map(liten))}.`, true);
    return;
  }
  say(finn("vismelding"), "");
  const { drawPicture } = await import("./visning.js");
  const grupper = ROLLER.filter((rolle) => inne.has(rolle)).map((rolle) => inne.get(rolle));
  drawPicture(finn("bilde"), instrument, grupper, rot.dataset.oppfolging);
}

async function startCards() {
  const { startCards: start } = await import("./kort.js");
  finn("start-kort").closest(".inntak").hidden = true;
  hidePicture();
  start(finn("kortmodus"), instrument, {
    done(grupper) {
      inne.clear();
      for (const gruppe of grupper) admit(gruppe);
      closeCards();
      say(finn("vismelding"), statusText());
      finn("vis").focus();
    },
    stop() {
      closeCards();
      finn("start-kort").focus();
    },
  });
}

function closeCards() {
  finn("kortmodus").hidden = true;
  finn("kortmodus").replaceChildren();
  finn("start-kort").closest(".inntak").hidden = false;
  refresh();
}

function readFragment() {
  if (!/[#&]kode=/.test(location.hash)) return;
  const kode = location.hash;
  history.replaceState(null, "", `${location.pathname}#pa-skjermen`);
  onCode(kode);
}

wakeUp();
rot.querySelector(".uten-skript").hidden = true;
finn("kodeskjema").addEventListener("submit", (hendelse) => {
  hendelse.preventDefault();
  const felt = finn("kodefelt");
  // A code that was taken in is not left standing on a screen everybody sees.
  if (onCode(felt.value)) felt.value = "";
  felt.focus();
  felt.select();
});
finn("svarfil").addEventListener("change", (hendelse) => onFiles(hendelse.target));
finn("start-kort").addEventListener("click", startCards);
finn("vis").addEventListener("click", reveal);
for (const linje of finn("inne").children) {
  linje.querySelector("[data-ta-ut]").addEventListener("click", () => {
    inne.delete(linje.dataset.rolle);
    hidePicture();
    refresh();
    say(finn("vismelding"), `${navn(linje.dataset.rolle)} er tatt ut. ${statusText()}`);
    finn("vis").focus();
  });
}
addEventListener("hashchange", readFragment);
readFragment();
refresh();
