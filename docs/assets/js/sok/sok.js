// The search as the page uses it: fetch what is needed when it is needed, answer at once with what there is.

import { addTexts, readIndex, termOf } from "./indeks.js";
import { nearest } from "./likhet.js";
import { brett, nokkelAvBrettet } from "./ordform.js";
import { literalPlaces, raise, rank } from "./rangering.js";
import { parseQuery } from "./sporring.js";
import { termsToMark } from "./utdrag.js";

const ORDLISTE = "verktoy/ordliste/";
const ROLLER = "for/";

/** The guide's front page, as seen from a form that leads to `sok/` below it. Holds on any subpath. */
export function rootOf(skjema) {
  return new URL("../", skjema.action).href;
}

async function fetchJson(adresse) {
  const svar = await fetch(adresse);
  if (!svar.ok) throw new Error(`${adresse}: ${svar.status}`);
  return svar.json();
}

/** The search of the guide whose front page is at `rot`. Nothing is fetched before `start`. */
export class Search {
  constructor(rot) {
    this.rot = new URL(rot, document.baseURI);
    this.indeks = null;
    this.sidetekster = new Map();
    this.nokler = new Map();
    /** A word's key, remembered: excerpts meet the same words again and again. */
    this.nokkel = (ord) => {
      if (!this.nokler.has(ord)) this.nokler.set(ord, termOf(this.indeks, ord));
      return this.nokler.get(ord);
    };
  }

  /** Fetch the first index (once); `texts` then gives the long texts. */
  start() {
    this.klar ??= fetchJson(new URL("sok/indeks.json", this.rot)).then((raa) => {
      this.indeks = readIndex(raa);
      return this;
    }).catch((feil) => {
      this.klar = null;
      throw feil;
    });
    return this.klar;
  }

  /** Fetch the index of the long texts (once). Resolves to false where it could not be had: the first index will do. */
  texts() {
    this.tekster ??= fetchJson(this.versioned("sok/tekst.json")).then((raa) => {
      addTexts(this.indeks, raa);
      this.nokler.clear();
      return true;
    }).catch(() => {
      this.tekster = null;
      return false;
    });
    return this.tekster;
  }

  /** What the index says now: {treff, termer, ukjente, rettet, tom}. `tom` is a query with no words in it. */
  ask(tekst) {
    const { enheter, ukjente, rettet } = parseQuery(tekst, this.indeks);
    const ordrett = literalPlaces(tekst, this.indeks);
    const treff = raise(rank(enheter, this.indeks), ordrett, this.indeks).map((side) => ({
      ...side,
      steder: side.steder.map(({ nr, poeng }) => ({ ...this.indeks.steder[nr], nr, poeng })),
    }));
    return { treff, termer: termsToMark(enheter), ukjente, rettet, tom: enheter.length + ordrett.length === 0 };
  }

  /** The text of a place; the page's description where it could not be had. */
  async textOf({ nr, side }) {
    const { forste, beskrivelse } = this.indeks.sider[side];
    if (!this.sidetekster.has(side)) {
      this.sidetekster.set(side, fetchJson(this.versioned(`sok/sider/${side}.json`)).catch(() => null));
    }
    const tekster = await this.sidetekster.get(side);
    if (tekster === null) this.sidetekster.delete(side);
    return tekster?.[nr - forste] || beskrivelse;
  }

  /** The address of a place. The page itself needs no anchor. */
  addressOf({ nr, side, anker }) {
    const { adresse, forste } = this.indeks.sider[side];
    return new URL(nr === forste ? adresse : `${adresse}#${anker}`, this.rot).href;
  }

  /** The search page with a query. */
  pageFor(tekst) {
    return new URL(`sok/?q=${encodeURIComponent(tekst)}`, this.rot).href;
  }

  /** Glossary entries spelt nearly as the query: [sted]. */
  nearTerms(tekst, antall = 5) {
    const ord = nokkelAvBrettet(brett(tekst.trim().slice(0, 60)));
    const ordliste = this.glossary();
    const kjente = new Map(ordliste.map((sted) => [nokkelAvBrettet(brett(sted.tittel.replace(/ \(.*/, ""))), sted]));
    return nearest(ord, kjente.keys(), antall).map((funn) => kjente.get(funn.ord));
  }

  /** The doors by role: their pages' places. */
  doors() {
    return this.indeks.sider.filter((side) => side.adresse.startsWith(ROLLER) && side.adresse !== ROLLER)
      .map((side) => this.place(side.forste));
  }

  glossary() {
    // In another language the glossary may be lent, and lie outside the language's folder.
    const side = this.indeks.sider.find(({ adresse }) => adresse.endsWith(ORDLISTE));
    if (!side) return [];
    return Array.from({ length: side.antall - 1 }, (_, nr) => this.place(side.forste + 1 + nr));
  }

  place(nr) {
    return { ...this.indeks.steder[nr], nr };
  }

  versioned(adresse) {
    const url = new URL(adresse, this.rot);
    url.searchParams.set("v", this.indeks.versjon);
    return url;
  }
}
