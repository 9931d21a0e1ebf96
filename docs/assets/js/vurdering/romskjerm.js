// The room's screen, from the first minute to the sheet. Codes come in by typing, pasting, files, links and other tabs;
// nothing is shown before three roles are in and the reveal is pressed. What the room has is one document in the session:
// a reload, Back, the big screen and the sheet's own page lose nothing, and nothing is kept on the device.

import { formatDato } from "../felles/dato.js";
import { makeDokument } from "../felles/dokument.js";
import { preload } from "../felles/forhent.js";
import { followDokument } from "../felles/lagring.js";
import { saveFil } from "../felles/nedlasting.js";
import { findMelding } from "../felles/ord.js";
import { arkform, isBlank, layBeside, OM as ARK_OM, usedActions } from "./ark.js";
import { makeRom, MAA_MED, romform } from "./rom.js";
import { ARK, BILDE, KORT, ROM } from "./romord.js";
import { openGathering } from "./samling.js";
import { copy, fetchSkriv, readInstrument, say, wakeUp } from "./side.js";

const rot = document.querySelector("[data-sammenlign]");
const instrument = readInstrument(rot);
const finn = (navn) => rot.querySelector(`[data-${navn}]`);
const rom = makeRom(instrument);
const dok = makeDokument({ om: { slag: "rom", id: instrument.id, versjon: instrument.versjon, tittel: "Rommet" }, form: romform });
const arkdok = makeDokument({ om: ARK_OM, form: arkform });
const adresse = joinAddress();
let arket = null; // the sheet's form, once the answers are shown
let skjerm = null; // the big view that is open
let sistSett = null; // the statement the big screen was left at

// Everything a press may need is there before it is pressed.
const hent = {
  visning: () => import("./visning.js"), skjerm: () => import("./storskjerm.js"), kort: () => import("./kort.js"), qr: () => import("./qr.js"),
  fil: () => import("./fil.js"),
};

/** Where the phones go: the guide's fixed address, or where this page lies now. Nothing from a memory stick. */
function joinAddress() {
  const sti = new URL(rot.dataset.hurtigsjekk, location.href);
  if (rot.dataset.adresse) return new URL("verktoy/hurtigsjekk/", rot.dataset.adresse.replace(/\/?$/, "/")).href;
  return sti.protocol.startsWith("http") ? sti.href : "";
}

const shortAddress = adresse.replace(/^https?:\/\//, "").replace(/\/$/, "");
const missing = () => rom.missing(dok.verdier);
const tell = (tekst, feil = false) => {
  say(finn("beskjed"), tekst, feil);
  skjerm?.say?.(tekst);
};

/** The page as the document says. The picture is drawn anew only where what it shows has changed. */
function show(tekst = null, feil = false) {
  const verdier = dok.verdier;
  for (const linje of finn("inne").children) {
    const { rolle } = linje.dataset;
    const inne = rom.isIn(verdier, rolle);
    linje.classList.toggle("er-inne", inne);
    linje.querySelector("[data-status]").textContent = inne ? ROM.status.inne : MAA_MED.includes(rolle) ? ROM.status.venter : ROM.status.kan;
    linje.querySelector("[data-ta-ut]").hidden = !inne;
  }
  finn("mangler").textContent = verdier.vist && !missing().length ? "" : ROM.mangler(missing());
  finn("angre").hidden = !dok.kanAngre;
  finn("gjor-om").hidden = !dok.kanGjoreOm;
  finn("nytt-mote").hidden = dok.tilstand.tom;
  const vises = Boolean(verdier.vist) && !missing().length;
  finn("vis").hidden = vises;
  // The picture has a button of its own for it.
  finn("storskjerm").hidden = vises;
  finn("start-kort").textContent = Object.keys(verdier).some((felt) => felt.startsWith("kort-")) && !verdier.kortferdig ? KORT.fortsett : KORT.bruk;
  if (tekst !== null) tell(tekst, feil);
  return drawPicture();
}

let tegnet = null;

async function drawPicture() {
  const verdier = dok.verdier;
  const vises = verdier.vist === true && !missing().length;
  const naa = vises ? JSON.stringify(verdier) : null;
  if (naa === tegnet) return null;
  tegnet = naa;
  finn("arkpanel").hidden = !vises;
  document.documentElement.classList.toggle("rom-apent", vises);
  if (!vises) {
    finn("bilde").hidden = true;
    finn("bilde").replaceChildren();
    return null;
  }
  const grupper = rom.groups(verdier);
  const { utsagn, utelatt } = rom.statements(grupper);
  if (!utsagn.length) {
    tell(ROM.ingenFelles, true);
    return null;
  }
  const [visning] = await Promise.all([hent.visning(), connectArk()]).catch(() => [null]);
  if (!visning) return showAgain();
  if (naa !== tegnet) return null;
  const { drawPicture: draw, makeModel } = visning;
  const modell = makeModel(instrument, grupper, utsagn);
  const overskrift = draw(finn("bilde"), instrument, modell, { utelatt, action: makeAction, screen: () => openBig(modell) });
  showSheet(modell);
  return { overskrift, modell };
}

/** The network went before the picture had come: the room is as it was, and the button is there to press again. */
function showAgain() {
  tegnet = null;
  dok.set({ vist: "" }, { navn: "vis" });
  show(findMelding("ikke-hentet"), true);
  return null;
}

/** A part of the tool, or a word about it where it cannot be had. */
async function fetchPart(navn) {
  const del = await hent[navn]().catch(() => null);
  if (!del) tell(findMelding("ikke-hentet"), true);
  return del;
}

async function connectArk() {
  const { connectSheet } = await import("./arkskjema.js");
  if (arket) return;
  arket = connectSheet(rot.querySelector("[data-arkskjema]"), arkdok, instrument);
  arket.showSaved();
}

// The sheet beside the picture is this meeting's. One from another meeting is told apart, and laid beside if they want.
function showSheet(modell) {
  const ark = arkdok.verdier;
  const annet = !isBlank(ark) && ark.rom !== dok.dokument;
  finn("annet-mote").hidden = !annet;
  rot.querySelector("[data-arkskjema]").hidden = annet;
  if (annet) finn("annet-mote-tekst").textContent = ARK.annetMote(formatDato(ark.dato ?? ""));
  else if (modell) arket.begin({ rom: dok.dokument, styrke: modell.styrke, snakket: modell.snakket });
  arket.show();
}

function makeAction(id) {
  if (!finn("annet-mote").hidden) {
    finn("annet-mote").querySelector("button").focus();
    return { nr: null, nytt: false };
  }
  const svar = arket.addAction(id);
  const felt = rot.querySelector(`[data-felt=tiltak${svar.nr ?? 1}]`);
  say(rot.querySelector("[data-arkmelding]"), svar.nr === null ? BILDE.fulltArk : svar.nytt ? BILDE.somTiltak(svar.nr) : BILDE.altTiltak(svar.nr), svar.nr === null);
  if (!skjerm) {
    felt.scrollIntoView({ block: "center" });
    felt.focus({ preventScroll: true });
  }
  return svar;
}

function listActions() {
  const ark = arkdok.verdier;
  const tekst = (id) => [...instrument.utsagn, ...instrument.eldre].find((ett) => ett.id === id)?.tekst ?? "";
  return usedActions(ark).map((nr) => [ark[`tiltak${nr}`] || ARK.fraUtsagn(tekst(ark[`utsagn${nr}`])), ark[`eier${nr}`], formatDato(ark[`frist${nr}`] ?? "")]
    .filter(Boolean).join(" – "));
}

/** Take what a text holds. Said where the reader looks: on the page, on the big screen, in the tab that sent it. */
function take(tekst) {
  const svar = rom.takeText(tekst, dok.verdier);
  const melding = Object.keys(svar.endring).length ? dok.set(svar.endring, { navn: "kode" }) : null;
  show(svar.melding, svar.feil);
  refreshScreen(svar.melding);
  return { ...svar, lagring: melding };
}

function refreshScreen(tekst = "") {
  if (skjerm?.refresh) skjerm.refresh(tekst);
}

async function onFiles(felt) {
  const linjer = [];
  let feil = false;
  const del = await fetchPart("fil");
  if (!del) return;
  const { openAnswers } = del;
  for (const fil of felt.files) {
    const lest = await openAnswers(fil, instrument);
    const svar = lest.ok ? rom.takeFile(lest.data, dok.verdier) : { endring: {}, melding: lest.melding, feil: true };
    if (Object.keys(svar.endring).length) dok.set(svar.endring, { navn: "fil" });
    feil ||= Boolean(svar.feil);
    linjer.push(svar.feil ? `${fil.name}: ${svar.melding}` : svar.melding);
  }
  felt.value = "";
  show(linjer.join(" "), feil);
}

async function reveal() {
  if (missing().length) {
    tell(ROM.ikkeEnnaa(missing()), true);
    return;
  }
  const stor = Boolean(skjerm);
  if (stor) skjerm.close();
  dok.set({ vist: true }, { navn: "vis" });
  const tegning = await show("");
  if (!tegning) return;
  if (stor) openBig(tegning.modell);
  else tegning.overskrift.focus();
}

async function openJoin() {
  const del = await fetchPart("skjerm");
  if (!del) return;
  skjerm = del.openJoin({
    instrument, adresse, kortadresse: shortAddress, missing, reveal,
    isIn: (rolle) => rom.isIn(dok.verdier, rolle), onClose: () => closed(finn("storskjerm")),
  });
}

async function openBig(modell) {
  const del = await fetchPart("skjerm");
  if (!del) return;
  skjerm = del.openScreen({
    instrument, modell, start: modell.tekst.has(sistSett) ? sistSett : null, sheet: { add: makeAction, list: listActions },
    onClose(her) {
      sistSett = her;
      closed(finn("bilde").querySelector("button"));
    },
  });
}

function closed(fokus) {
  skjerm = null;
  show();
  fokus?.focus();
}

async function startCards() {
  const del = await fetchPart("kort");
  if (!del) return;
  skjerm = del.openCards({
    instrument, korte: rom.korte, read: () => dok.verdier,
    change: (endring) => dok.set(endring, { navn: "kort" }),
    undo: () => dok.undo(),
    finish() {
      const svar = rom.finishCards(dok.verdier);
      if (!Object.keys(svar.endring).length) return svar.melding;
      dok.set(svar.endring, { navn: "kortferdig" });
      return "";
    },
    onClose() {
      skjerm = null;
      const ferdig = dok.verdier.kortferdig === true;
      show(ferdig ? ROM.kortFerdig : ROM.kortLagt);
      finn(ferdig ? "vis" : "start-kort").focus();
    },
  });
}

function turn(gjor, tekst) {
  const melding = gjor();
  show(melding === null ? "" : tekst);
  if (document.activeElement === document.body || document.activeElement.hidden) finn("kodefelt").focus();
}

function newMeeting() {
  dok.clear();
  sistSett = null;
  show(ROM.nyttMote);
  finn("kodefelt").focus();
}

function newSheet() {
  const forrige = arkdok.verdier;
  arkdok.clear();
  arkdok.set({ ...layBeside(forrige), rom: dok.dokument }, { navn: "ved-siden" });
  tegnet = null;
  show();
  rot.querySelector("[data-sist]").scrollIntoView({ block: "nearest" });
  say(rot.querySelector("[data-arkmelding]"), ARK.vedSiden);
}

// The code is taken out of the address at once: it must not lie in the history for the next who sits down here.
async function readFragment() {
  if (!/kode(=|%3D)/i.test(location.hash)) return;
  const tekst = location.hash;
  history.replaceState(null, "", `${location.pathname}${location.search}#pa-skjermen`);
  samling.pause(true);
  const svar = dok.tilstand.tom ? await samling.send(tekst) : null;
  samling.pause(Boolean(svar));
  if (svar) showSent(svar, tekst);
  else take(tekst);
}

function showSent(svar, tekst) {
  finn("samling").hidden = true;
  finn("sendt").hidden = false;
  finn("sendt-tekst").textContent = svar.roller?.length ? ROM.sendt(svar.roller) : ROM.sendtAnnet(svar.melding);
  finn("sendt-tekst").focus();
  finn("bruk-fanen").onclick = () => {
    finn("sendt").hidden = true;
    finn("samling").hidden = false;
    samling.pause(false);
    take(tekst);
    finn("kodefelt").focus();
  };
}

async function drawJoin() {
  finn("kortadresse").textContent = shortAddress;
  finn("med-adresse").hidden = !adresse;
  finn("uten-adresse").hidden = Boolean(adresse);
  if (!adresse) return;
  const { drawQr } = await hent.qr().catch(() => ({}));
  if (drawQr) finn("bli-med-qr").replaceChildren(drawQr(adresse, ROM.qr(shortAddress)));
}

const samling = openGathering((tekst) => {
  const { melding, roller } = take(tekst);
  return { melding, roller };
});

wakeUp();
rot.querySelector(".uten-skript").hidden = true;
const felt = finn("kodefelt");
function onCode(hendelse) {
  hendelse?.preventDefault();
  const svar = take(felt.value);
  // A code that was taken in is not left standing on a screen everybody sees; one that was not can be mended.
  if (Object.keys(svar.endring).length || !svar.feil) felt.value = "";
  felt.focus();
  felt.select();
}
finn("kodeskjema").addEventListener("submit", onCode);
felt.addEventListener("keydown", (hendelse) => {
  if (hendelse.key === "Enter" && !hendelse.shiftKey) onCode(hendelse);
});
finn("svarfil").addEventListener("change", ({ target }) => onFiles(target));
finn("kopier-adresse").addEventListener("click", () => copy(adresse, finn("beskjed"), ROM.adressen));
finn("vis").addEventListener("click", reveal);
finn("storskjerm").addEventListener("click", openJoin);
finn("start-kort").addEventListener("click", startCards);
finn("angre").addEventListener("click", () => turn(() => dok.undo(), ROM.angret));
finn("gjor-om").addEventListener("click", () => turn(() => dok.redo(), ROM.gjortOm));
finn("nytt-mote").addEventListener("click", newMeeting);
finn("nytt-ark").addEventListener("click", newSheet);
finn("samme-mote").addEventListener("click", () => {
  arkdok.set({ rom: dok.dokument }, { navn: "samme" });
  showSheet(null);
  rot.querySelector("[data-felt=dato]").focus();
});
finn("gammelt-ark").addEventListener("click", () => saveFil(`oppfolgingsark-${arkdok.verdier.dato || "gammelt"}.json`, arkdok.download(), "application/json"));
finn("lukk-fanen").addEventListener("click", () => {
  window.opener?.focus?.();
  window.close();
  setTimeout(() => say(finn("sendt-melding"), ROM.kanIkkeLukke), 200);
});
for (const linje of finn("inne").children) {
  linje.querySelector("[data-ta-ut]").addEventListener("click", () => {
    const { rolle } = linje.dataset;
    dok.set({ ...rom.takeOut(rolle, dok.verdier), vist: "" }, { navn: "ta-ut" });
    show(ROM.tattUt(rolle));
    finn("kodefelt").focus();
  });
}
addEventListener("hashchange", readFragment);
followDokument(dok, () => show());
followDokument(arkdok, (nokkel) => arket?.show(nokkel));
arkdok.start();
const melding = dok.start();
drawJoin();
await show(melding ? ROM.utkast : "");
readFragment();
preload(...Object.values(hent), connectArk, fetchSkriv);
