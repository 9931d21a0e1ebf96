// The search field in the head of every page: results while typing, as a list of links under the field.
// Without this file the field is an ordinary form that leads to the search page.

import { Search, rootOf } from "./sok.js";
import { FELT, ORD } from "../ord/sok.js";
import { countText, make, result } from "./visning.js";

const ANTALL = 6;

/** Bring the form to life. Called the first time the reader turns to the field. */
export function startField(skjema) {
  new Field(skjema);
}

class Field {
  constructor(skjema) {
    this.skjema = skjema;
    this.felt = skjema.querySelector("input");
    this.sok = new Search(rootOf(skjema));
    this.status = make("p", { className: "bare-skjermleser" });
    this.status.setAttribute("role", "status");
    this.panel = make("div", { className: "sok-panel", hidden: true });
    skjema.append(this.status, this.panel);
    this.felt.addEventListener("input", () => {
      this.lukket = false;
      this.update();
    });
    this.felt.addEventListener("focus", () => this.update());
    skjema.addEventListener("keydown", (hendelse) => this.key(hendelse));
    skjema.addEventListener("focusout", (hendelse) => {
      if (skjema.contains(hendelse.relatedTarget)) return;
      this.close();
      this.lukket = false;
    });
    // A press inside the panel that is not on a link must not take focus from the field and close the panel.
    this.panel.addEventListener("mousedown", (hendelse) => {
      if (!hendelse.target.closest("a")) hendelse.preventDefault();
    });
    this.update();
  }

  async update() {
    try {
      await this.sok.start();
    } catch {
      this.say(FELT.feilet);
      return;
    }
    this.show();
    if (await this.sok.texts()) this.show();
  }

  show() {
    const tekst = this.felt.value;
    // Closed with Escape, or left, while the answer was on its way.
    if (this.lukket || !this.skjema.contains(document.activeElement)) return;
    const vist = `${tekst}\n${this.sok.indeks.lengder !== null}`;
    if (vist === this.vist && !this.panel.hidden) return;
    // The reader has moved into the list: leave it as it is.
    if (this.panel.contains(document.activeElement)) return;
    this.vist = vist;
    if (!tekst.trim()) {
      this.close();
      return;
    }
    const { treff, termer, tom } = this.sok.ask(tekst);
    const liste = make("ol", { className: "sok-liste" });
    for (const ett of treff.slice(0, ANTALL)) liste.append(result(this.sok, ett, termer, { utdrag: false }));
    const videre = make("a", { className: "sok-alle", href: this.sok.pageFor(tekst) });
    videre.textContent = treff.length ? ORD.vis_alle({ antall: treff.length }) : FELT.hjelp;
    this.panel.replaceChildren(...(treff.length ? [liste] : [this.nothing(tom)]), make("p", {}, videre));
    this.panel.hidden = false;
    this.say(treff.length ? FELT.status({ treff: countText(treff.length) }) : FELT.ingen);
  }

  nothing(tom) {
    return make("p", {}, tom ? FELT.for_kort : FELT.ikke_enna);
  }

  key(hendelse) {
    if (hendelse.key === "Escape" && !this.panel.hidden) {
      hendelse.preventDefault();
      this.lukket = true;
      this.felt.focus();
      this.close();
    }
    if (hendelse.key !== "ArrowDown" && hendelse.key !== "ArrowUp") return;
    const steder = [this.felt, ...this.panel.querySelectorAll("a")];
    const naa = steder.indexOf(document.activeElement);
    if (this.panel.hidden || naa < 0) return;
    hendelse.preventDefault();
    const neste = naa + (hendelse.key === "ArrowDown" ? 1 : -1);
    steder[Math.min(Math.max(neste, 0), steder.length - 1)].focus();
  }

  close() {
    this.panel.hidden = true;
    this.vist = null;
    this.say("");
  }

  // Announced after a pause, so that fast typing is not read aloud letter by letter.
  say(tekst) {
    clearTimeout(this.ventende);
    this.ventende = setTimeout(() => { this.status.textContent = tekst; }, tekst ? 500 : 0);
  }
}
