// The search page: results for ?q=, while typing, and with the browser's back and forward buttons.

import { Search, rootOf } from "./sok.js";
import { ORD, SOKESIDE } from "../ord/sok.js";
import { MAKS_TEGN } from "./sporring.js";
import { countText, make, placeLink, result } from "./visning.js";

const ANTALL = 10;
const ANFORSEL = /["«»“”„]/;

/** Bring the page to life. */
export function startPage(skjema) {
  new SearchPage(skjema);
}

class SearchPage {
  constructor(skjema) {
    this.felt = skjema.querySelector("input");
    this.sok = new Search(rootOf(skjema));
    this.status = document.querySelector("[data-sok-status]");
    this.plass = document.querySelector("[data-sok-treff]");
    this.antall = ANTALL;
    this.tittel = document.title;
    this.felt.addEventListener("input", () => this.ask({ skriv: true }));
    this.felt.addEventListener("focus", () => this.sok.start().catch(() => {}));
    skjema.addEventListener("submit", (hendelse) => {
      hendelse.preventDefault();
      this.submit();
    });
    addEventListener("popstate", () => this.fromAddress());
    // What the reader has typed while this file was on its way counts more than the address.
    if (this.felt.value) this.ask({ skriv: true });
    else this.fromAddress();
  }

  fromAddress() {
    this.felt.value = (new URLSearchParams(location.search).get("q") ?? "").slice(0, MAKS_TEGN);
    // Back from a page that was found: the same long list.
    this.ask({ skriv: false, alle: history.state?.alle === true });
  }

  submit() {
    const ny = this.address();
    if (ny !== location.href) history.pushState(null, "", ny);
    this.ask({ skriv: false }).then(() => this.plass.querySelector("a")?.focus());
  }

  address() {
    const url = new URL(location.href);
    const tekst = this.felt.value.slice(0, MAKS_TEGN);
    url.hash = "";
    if (tekst.trim()) url.searchParams.set("q", tekst);
    else url.searchParams.delete("q");
    return url.href;
  }

  async ask({ skriv, alle = false }) {
    this.antall = alle ? Infinity : ANTALL;
    const tekst = this.felt.value;
    // The browser refuses more than some replacements a second; the last one counts.
    clearTimeout(this.adresseventer);
    if (skriv) this.adresseventer = setTimeout(() => history.replaceState(null, "", this.address()), 300);
    if (!tekst.trim()) {
      this.clear();
      return;
    }
    try {
      await this.sok.start();
    } catch {
      this.clear();
      this.say(SOKESIDE.feilet);
      return;
    }
    this.show();
    if (!this.sok.indeks.lengder && await this.sok.texts()) this.show();
  }

  show() {
    const tekst = this.felt.value;
    if (!tekst.trim()) return;
    const svar = this.sok.ask(tekst);
    document.title = `${tekst.trim().slice(0, 60)} – ${this.tittel}`;
    if (!svar.treff.length) {
      this.plass.replaceChildren(...this.help(tekst));
      this.say(svar.tom ? SOKESIDE.for_kort : SOKESIDE.ingen);
      return;
    }
    const liste = make("ol", { className: "sok-liste" });
    for (const ett of svar.treff.slice(0, this.antall)) liste.append(result(this.sok, ett, svar.termer, { utdrag: true }));
    this.plass.replaceChildren(liste);
    if (svar.treff.length > this.antall) this.plass.append(this.moreButton(svar.treff.length));
    this.say(this.summary(svar));
  }

  summary({ treff, rettet, ukjente }) {
    const setninger = [`${countText(treff.length)}.`];
    if (rettet) setninger.push(SOKESIDE.rettet);
    if (ukjente.length) setninger.push(SOKESIDE.ukjente({ ord: ukjente.join(", ") }));
    if (ANFORSEL.test(this.felt.value)) setninger.push(SOKESIDE.anforsel);
    return setninger.join(" ");
  }

  moreButton(alle) {
    const knapp = make("button", { type: "button", className: "knapp-stille" }, ORD.vis_alle({ antall: alle }));
    knapp.addEventListener("click", () => {
      const forste = this.antall;
      this.antall = Infinity;
      history.replaceState({ alle: true }, "", this.address());
      this.show();
      this.plass.querySelectorAll(".sok-tittel a")[forste]?.focus();
    });
    return make("p", {}, knapp);
  }

  /** No hit is never the end: near words, the glossary, the doors by role. */
  help(tekst) {
    const deler = [];
    const naere = this.sok.nearTerms(tekst);
    if (naere.length) deler.push(this.links(SOKESIDE.mente, naere));
    deler.push(this.links(SOKESIDE.roller, this.sok.doors()));
    const ordliste = this.sok.glossary()[0];
    if (ordliste) {
      const lenke = make("a", { href: new URL(this.sok.indeks.sider[ordliste.side].adresse, this.sok.rot).href }, SOKESIDE.ordlista);
      deler.push(make("p", {}, lenke, ` ${SOKESIDE.ordlista_hva}`));
    }
    return deler;
  }

  links(tittel, steder) {
    const liste = make("ul");
    for (const sted of steder) liste.append(make("li", {}, placeLink(this.sok, sted)));
    return make("div", { className: "sok-hjelp" }, make("h2", {}, tittel), liste);
  }

  clear() {
    this.plass.replaceChildren();
    this.say("");
  }

  say(tekst) {
    this.status.textContent = tekst;
  }
}
