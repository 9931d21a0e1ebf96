// The follow-up sheet on a page: the form follows the document (ark.js, felles/dokument.js), and gives it as one A4, a Word
// file, dates for the calendar, a file and text. The same on the sheet's own page and beside the picture.

import { formatDato, isDato, today } from "../felles/dato.js";
import { connectDatofelt, isInArbeid } from "../felles/datofelt.js";
import { preload } from "../felles/forhent.js";
import { readFil, unpackDokument } from "../felles/lager.js";
import { saveFil } from "../felles/nedlasting.js";
import { describeStatus, findMelding } from "../felles/ord.js";
import {
  ACTIONS, arkform, DATOER, FELT, freeAction, isBlank, lastActions, layBeside, LENGST, OM, sheetEvents, sheetText, usedActions, weeksAfter,
} from "./ark.js";
import { el } from "./dom.js";
import { ARK } from "./romord.js";
import { copy, fetchSkriv, say } from "./side.js";

const fetchKalender = () => import("../felles/kalender.js");
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const UKER = 8;
// Lines on an A4 in the ordinary size, about.
const FULLT = 20;

/**
 * `skjema` is the form, `dok` the sheet's document, `instrument` the statements. → { show(melding), addAction(id), begin(valg) }
 */
export function connectSheet(skjema, dok, instrument) {
  const finn = (navn) => skjema.querySelector(`[data-${navn}]`);
  const alle = (navn) => [...skjema.querySelectorAll(`[data-${navn}]`)];
  const felter = new Map(alle("felt").map((felt) => [felt.dataset.felt, felt]));
  const setning = new Map([...instrument.utsagn, ...instrument.eldre].map((ett) => [ett.id, ett.tekst]));
  const meldingen = finn("arkmelding");
  // Word is made from a file that is fetched once, so that the button works when the network has gone.
  let mal = null;

  const change = (endring, valg) => show(dok.set(endring, valg));
  const notify = (nokkel, valg) => { if (nokkel) say(meldingen, findMelding(nokkel, valg) ?? nokkel); };

  /** The form as the document says, and what can be done now. */
  function show(melding = null) {
    const ark = dok.verdier;
    for (const [navn, felt] of felter) {
      const verdi = ark[navn] ?? "";
      if (felt.value !== verdi && !(felt.type === "date" && isInArbeid(felt))) felt.value = verdi;
      grow(felt);
      felt.classList.toggle("tom", verdi === "");
    }
    // A full sheet is set tighter on paper, so that it is still one.
    finn("utgave").classList.toggle("tett", countLines(ark) > FULLT);
    showLast(ark);
    for (const nr of ACTIONS) {
      const fra = finn(`fra-utsagn="${nr}"`);
      fra.hidden = !ark[`utsagn${nr}`];
      fra.textContent = ark[`utsagn${nr}`] ? ARK.fraUtsagn(setning.get(ark[`utsagn${nr}`]) ?? "") : "";
      finn(`fjern-tiltak="${nr}"`).hidden = !usedActions(ark).includes(nr);
    }
    finn("arkstatus").textContent = describeStatus(dok.tilstand);
    finn("ark-lagre").hidden = dok.tilstand.lagret;
    finn("ark-slett").hidden = dok.plass === null;
    finn("ark-angre").disabled = !dok.kanAngre;
    finn("ark-gjor-om").disabled = !dok.kanGjoreOm;
    showAside();
    notify(melding);
  }

  function showLast(ark) {
    const sist = lastActions(ark);
    finn("sist").hidden = !sist.length;
    finn("sist-tittel").textContent = ARK.sist(formatDato(ark.sist));
    for (const nr of ACTIONS) {
      const linje = finn(`sist-nr="${nr}"`);
      linje.hidden = !sist.includes(nr);
      linje.querySelector("[data-sist-tekst]").textContent = ark[`sist${nr}`] ?? "";
      linje.querySelector("[data-sist-eier]").textContent = ark[`sisteier${nr}`] ? `(${ark[`sisteier${nr}`]})` : "";
      for (const valg of linje.querySelectorAll("[data-utfall]")) valg.checked = valg.value === ark[`utfall${nr}`];
    }
  }

  // What a file held that does not fit a field is shown, never thrown away.
  function showAside() {
    const boks = finn("ark-tilside");
    boks.hidden = !dok.tilside.length;
    if (boks.dataset.antall === String(dok.tilside.length)) return;
    boks.dataset.antall = dok.tilside.length;
    boks.replaceChildren(el("p", {}, ARK.tilsideTittel), el("ul", {}, dok.tilside.map(({ felt, verdi }) => {
      const knapp = el("button", { class: "lenkeknapp", type: "button" }, ARK.fjern);
      knapp.addEventListener("click", () => {
        show(dok.dropTilside(felt));
        finn("arkstatus").focus();
      });
      return el("li", {}, `${felt}: ${verdi} `, knapp);
    })));
  }

  /** The sheets on this device: to open, or to lay beside this one. */
  function showSaved() {
    const andre = dok.listLagret().filter((en) => en.ok && en.plass !== dok.plass);
    finn("ark-liste").replaceChildren(...andre.map((en) => {
      const navn = ARK.lagretHer(formatDato(isDato(en.verdier.dato) ? en.verdier.dato : ""));
      const apne = el("button", { class: "knapp-stille", type: "button" }, ARK.apne, el("span", { class: "bare-skjermleser" }, ` ${navn}`));
      const ved = el("button", { class: "knapp-stille", type: "button" }, ARK.leggVedSiden, el("span", { class: "bare-skjermleser" }, ` ${navn}`));
      apne.addEventListener("click", () => {
        show(dok.openLagret(en.plass));
        showSaved();
        finn("arkstatus").focus();
      });
      ved.addEventListener("click", () => putBeside(en.verdier));
      return el("li", {}, el("span", {}, navn), ved, apne);
    }));
  }

  function putBeside(forrige) {
    change(layBeside(forrige), { navn: "ved-siden" });
    say(meldingen, ARK.vedSiden);
    finn("sist").scrollIntoView({ block: "nearest" });
  }

  /** A statement becomes an action: its number, or null where the sheet is full. `nytt` is false where it stood there. */
  function addAction(id) {
    const ark = dok.verdier;
    const staar = ACTIONS.find((nr) => ark[`utsagn${nr}`] === id);
    if (staar) return { nr: staar, nytt: false };
    const nr = freeAction(ark);
    if (nr === null) return { nr: null, nytt: false };
    change({ [`utsagn${nr}`]: id, ...(ark.dato ? {} : { dato: today(), igjen: ark.igjen || weeksAfter(today(), UKER) }) }, { navn: "tiltak" });
    return { nr, nytt: true };
  }

  /** The sheet of this room: date, strength and topic, once, and only where nothing is written there. */
  function begin({ rom, styrke = "", snakket = "" }) {
    const ark = dok.verdier;
    if (ark.rom === rom) return;
    const endring = { rom, dato: ark.dato || today() };
    if (isBlank({ ...ark, dato: "" })) Object.assign(endring, { styrke: setning.get(styrke) ?? "", snakket: setning.get(snakket) ?? "" });
    endring.igjen = ark.igjen || weeksAfter(endring.dato, UKER);
    change(endring, { navn: "begynn" });
    say(meldingen, ARK.hentet);
  }

  function onDate(navn, dato) {
    const forslag = navn === "dato" && dato && !dok.verdier.igjen ? { igjen: weeksAfter(dato, UKER) } : {};
    change({ [navn]: dato, ...forslag }, { sammen: navn });
    const ark = dok.verdier;
    if (!isDato(ark.dato) || !isDato(ark.igjen)) return;
    if (ark.igjen < ark.dato) say(meldingen, ARK.igjenForMote, true);
    else say(meldingen, ark.igjen > weeksAfter(ark.dato, UKER) ? ARK.sent : "");
  }

  async function fetchMal() {
    if (mal) return mal;
    const svar = await fetch(skjema.dataset.wordmal);
    if (!svar.ok) throw new Error(String(svar.status));
    mal = new Uint8Array(await svar.arrayBuffer());
    return mal;
  }

  async function makeWord() {
    try {
      const [{ fillDocument }, byte] = await Promise.all([import("./docx.js"), fetchMal()]);
      const ark = dok.verdier;
      const data = Object.fromEntries(FELT.map((navn) => [navn, ark[navn] ?? ""]));
      for (const navn of DATOER) data[navn] = formatDato(isDato(data[navn]) ? data[navn] : "");
      for (const nr of ACTIONS) data[`tiltak${nr}`] ||= setning.get(ark[`utsagn${nr}`]) ?? "";
      saveFil(`oppfolgingsark-${ark.dato || today()}.docx`, fillDocument(byte, data), WORD);
      dok.markTaken("fil");
      show();
      say(meldingen, ARK.wordLaget);
    } catch {
      say(meldingen, ARK.wordFeilet, true);
    }
  }

  async function makeCalendar() {
    const hendelser = sheetEvents(dok.verdier, location.href.split("#")[0], dok.dokument);
    if (!hendelser.length) return say(meldingen, ARK.datoForst, true);
    const { writeKalender } = await fetchKalender();
    saveFil("oppfolging.ics", writeKalender(hendelser, new Date()), "text/calendar");
    return say(meldingen, ARK.datoer(hendelser.length));
  }

  async function fromFile(felt, brukt) {
    const [fil] = felt.files;
    if (!fil) return;
    const lest = await readFil(fil);
    felt.value = "";
    if (lest.ok) brukt(lest.tekst);
    else say(meldingen, findMelding(lest.grunn), true);
  }

  function openFile(tekst) {
    const svar = dok.open(tekst);
    show();
    say(meldingen, findMelding(svar.melding, svar), !svar.ok);
  }

  function besideFile(tekst) {
    const lest = unpackDokument(tekst, OM, arkform.les);
    if (lest.ok) putBeside(lest.verdier);
    else say(meldingen, findMelding(lest.grunn, lest), true);
  }

  /** An empty sheet, for the same room where there is one. Undo brings the old one back, so a press too many is harmless. */
  function startNew() {
    const { rom } = dok.verdier;
    dok.clear();
    show();
    showSaved();
    if (rom) begin({ rom });
    say(meldingen, ARK.nyttArk);
  }

  // In the HTML the dates are plain text: without script a picker's hint would be printed on the empty sheet.
  for (const navn of DATOER) {
    felter.get(navn).type = "date";
    connectDatofelt(felter.get(navn), (dato) => onDate(navn, dato));
  }
  for (const felt of felter.values()) if (felt.tagName === "TEXTAREA" || felt.type === "text") felt.maxLength = LENGST;
  skjema.addEventListener("input", ({ target }) => {
    if (target.dataset.felt && target.type !== "date") change({ [target.dataset.felt]: target.value }, { sammen: target.dataset.felt });
    if (target.dataset.utfall) change({ [`utfall${target.dataset.utfall}`]: target.value }, { navn: "utfall" });
  });
  skjema.addEventListener("change", () => dok.seal());
  skjema.addEventListener("submit", (hendelse) => hendelse.preventDefault());
  for (const knapp of alle("fjern-tiltak")) knapp.addEventListener("click", () => {
    const nr = knapp.dataset.fjernTiltak;
    change(Object.fromEntries(["tiltak", "eier", "frist", "tegn", "utsagn"].map((navn) => [`${navn}${nr}`, ""])), { navn: "fjern" });
    felter.get(`tiltak${nr}`).focus();
  });
  const gjor = {
    "ark-skriv": async () => (await fetchSkriv()).printOnly(skjema.querySelector("#ark-oppfolging")),
    "ark-word": makeWord,
    "ark-kalender": makeCalendar,
    "ark-kopier": () => copy(sheetText(dok.verdier, formatDato, JSON.parse(skjema.dataset.arkfelt)), meldingen, ARK.arket),
    "ark-lagre": () => {
      show(dok.save());
      finn("arkstatus").focus();
    },
    "ark-last-ned": () => {
      saveFil(`oppfolgingsark-${dok.verdier.dato || today()}.json`, dok.download(), "application/json");
      show("nedlastet");
    },
    "ark-angre": () => turn("angre", dok.undo()),
    "ark-gjor-om": () => turn("gjor-om", dok.redo()),
    "ark-slett": () => {
      show(dok.remove());
      showSaved();
      finn("arkstatus").focus();
    },
    "ark-nytt": startNew,
  };
  function turn(hva, melding) {
    show(melding);
    if (finn(`ark-${hva}`).disabled) finn("arkstatus").focus();
  }
  for (const [navn, arbeid] of Object.entries(gjor)) finn(navn).addEventListener("click", arbeid);
  finn("ark-apne").addEventListener("change", ({ target }) => fromFile(target, openFile));
  finn("ark-sist").addEventListener("change", ({ target }) => fromFile(target, besideFile));
  skjema.querySelector(".arklager").addEventListener("toggle", showSaved);
  for (const del of alle("med-skript")) del.hidden = false;
  preload(fetchMal, fetchKalender, fetchSkriv, () => import("./docx.js"));
  return { show, addAction, begin, showSaved };
}

// About how many lines the texts take on paper.
const countLines = (ark) => FELT.filter((navn) => ark[navn]).flatMap((navn) => ark[navn].split("\n"))
  .reduce((sum, linje) => sum + Math.max(1, Math.ceil(linje.length / 55)), 0);

// A text grows with what is written in it, also where the browser cannot do it by itself.
function grow(felt) {
  if (felt.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  felt.style.height = "auto";
  felt.style.height = `${felt.scrollHeight + 2}px`;
}
