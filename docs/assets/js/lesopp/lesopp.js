// Reading aloud with a voice that is on the device. A voice that sends the text to somebody else's machine is never
// used; without one of the other kind the button is not there.

import { readSentences } from "./setninger.js";
import { ORD } from "../ord/lesopp.js";
import { SPRAK, STEMMER } from "../ord/sprak.js";

const MERKE = "lesopp";
// How fast each of the speeds in the book of words is.
const FARTER = [0.8, 1, 1.25, 1.5];

/** The best voice on the device for a language, or null. */
export function pickVoice(stemmer, sprak) {
  const lokale = stemmer.filter((stemme) => stemme.localService);
  for (const kode of STEMMER[sprak] ?? [sprak]) {
    const funnet = lokale.find((stemme) => stemme.lang.toLowerCase().split(/[-_]/)[0] === kode);
    if (funnet) return funnet;
  }
  return null;
}

/** Show `knapp` as soon as there is a voice, and read `artikkel` when it is pressed. */
export function startReading(knapp, artikkel) {
  const sprak = document.documentElement.lang;
  const look = () => {
    const stemme = pickVoice(speechSynthesis.getVoices(), sprak);
    if (!stemme || !knapp.hidden) return;
    knapp.hidden = false;
    knapp.addEventListener("click", () => new Reader(knapp, artikkel, stemme).start());
  };
  look();
  // Most browsers find their voices a while after the page has loaded.
  speechSynthesis.addEventListener?.("voiceschanged", look);
}

class Reader {
  constructor(knapp, artikkel, stemme) {
    this.knapp = knapp;
    this.stemme = stemme;
    this.setninger = readSentences(artikkel, document.documentElement.lang);
    this.nr = 0;
    this.fart = 1;
    this.leser = false;
    this.runde = 0;
  }

  start() {
    this.bar = this.makeBar();
    document.body.append(this.bar);
    this.knapp.hidden = true;
    this.pauseknapp.focus();
    addEventListener("pagehide", this.slutt = () => this.stop());
    document.addEventListener("keydown", this.tast = (hendelse) => hendelse.key === "Escape" && this.stop());
    this.read();
  }

  // Browsers pause in different ways, and some not at all. Stopping and beginning the sentence anew works in all.
  read() {
    this.leser = true;
    this.pauseknapp.textContent = ORD.pause;
    const runde = this.runde += 1;
    const { tekst } = this.mark();
    const ytring = new SpeechSynthesisUtterance(tekst);
    Object.assign(ytring, { voice: this.stemme, lang: this.stemme.lang, rate: this.fart });
    ytring.onend = ytring.onerror = () => {
      // A voice that was cut off says that it ended, too.
      if (runde === this.runde && this.leser) this.next();
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(ytring);
  }

  next() {
    if (this.nr + 1 < this.setninger.length) this.go(1);
    else this.stop(ORD.ferdig);
  }

  go(skritt) {
    this.nr = Math.max(0, Math.min(this.nr + skritt, this.setninger.length - 1));
    this.read();
  }

  pause() {
    if (!this.leser) {
      this.read();
      return;
    }
    this.leser = false;
    this.pauseknapp.textContent = ORD.fortsett;
    speechSynthesis.cancel();
  }

  stop(beskjed = "") {
    this.leser = false;
    this.runde += 1;
    speechSynthesis.cancel();
    this.unmark();
    removeEventListener("pagehide", this.slutt);
    document.removeEventListener("keydown", this.tast);
    this.bar.remove();
    this.knapp.hidden = false;
    this.knapp.focus({ preventScroll: true });
    const melding = document.querySelector("[data-melding]");
    if (melding) melding.textContent = beskjed;
  }

  mark() {
    this.unmark();
    const setning = this.setninger[this.nr];
    if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(MERKE, new Highlight(setning.omraade));
    else setning.blokk.classList.add("lesopp-blokk");
    const { top, bottom } = setning.omraade.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 120) setning.blokk.scrollIntoView({ block: "center" });
    return setning;
  }

  unmark() {
    CSS.highlights?.delete(MERKE);
    for (const blokk of document.querySelectorAll(".lesopp-blokk")) blokk.classList.remove("lesopp-blokk");
  }

  makeBar() {
    const bar = document.createElement("section");
    bar.className = "lesopp";
    bar.lang = SPRAK.kode;
    bar.setAttribute("aria-label", ORD.omradet);
    this.pauseknapp = button(ORD.pause, () => this.pause());
    bar.append(
      this.pauseknapp,
      button(ORD.forrige, () => this.go(-1)),
      button(ORD.neste, () => this.go(1)),
      this.makeSpeed(),
      button(ORD.stopp, () => this.stop()),
    );
    return bar;
  }

  makeSpeed() {
    const etikett = document.createElement("label");
    const valg = document.createElement("select");
    valg.append(...FARTER.map((fart, nr) => new Option(ORD.farter[nr], String(fart), false, fart === this.fart)));
    valg.addEventListener("change", () => {
      this.fart = Number(valg.value);
      if (this.leser) this.read();
    });
    etikett.append(`${ORD.fart} `, valg);
    return etikett;
  }
}

function button(tekst, gjor) {
  const knapp = document.createElement("button");
  Object.assign(knapp, { type: "button", className: "knapp-stille", textContent: tekst });
  knapp.addEventListener("click", gjor);
  return knapp;
}
