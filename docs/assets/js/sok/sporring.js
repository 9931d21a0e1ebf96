// What a reader typed, as units to look for. Each unit is one thought («rådmannen», «partssammensatt utvalg») with
// the terms of the index that can stand for it, each with its weight.

import { termOf } from "./indeks.js";
import { brett, clean, delIOrd, nokkelAvBrettet } from "./ordform.js";
import { nearest } from "./likhet.js";

export const MAKS_TEGN = 200;
const MAKS_ORD = 12;
const MAKS_FRASE = 5;
const MAKS_PREFIKS = 24;

// How much a term counts, by how it stands for the word that was typed.
const VEKT = {
  lik: 1, nynorsk: 0.95, like: 0.6, hode: 0.6, ledd: 0.45, beslektet: 0.35,
  delt: 0.7, sistedel: 0.35, prefiks: 0.8, annenBokstav: 0.7, feil1: 0.85, feil2: 0.6,
};

/** {enheter, ukjente, rettet}: what to look for, words that nothing stands for, whether slips were forgiven. */
export function parseQuery(tekst, indeks) {
  const alle = delIOrd(clean(tekst).slice(0, MAKS_TEGN)).map(({ ord }) => toToken(ord, indeks));
  let ord = alle.filter((o) => !isStop(o, indeks));
  // «HA» alone is an agreement; a question of common words only is still a question.
  if (!ord.length) ord = alle.filter((o) => indeks.termer.has(o.nokkel) || indeks.uttrykk.has(o.nokkel));
  ord = ord.slice(0, MAKS_ORD);
  const enheter = [];
  const ukjente = [];
  let rettet = false;
  for (let nr = 0; nr < ord.length;) {
    const enhet = phraseUnit(ord, nr, indeks) ?? wordUnit(ord[nr], indeks);
    nr += enhet.antall;
    rettet ||= enhet.rettet ?? false;
    enheter.push(enhet);
    if (!enhet.alternativer.length) ukjente.push(enhet.ord);
  }
  return { enheter, ukjente, rettet };
}

function toToken(ord, indeks) {
  const brettet = brett(ord);
  return { ord, brettet, nokkel: termOf(indeks, ord) };
}

function isStop({ ord, brettet, nokkel }, indeks) {
  const forkortelse = ord.length > 1 && ord === ord.toUpperCase() && indeks.uttrykk.has(nokkel);
  return indeks.stoppord.has(brettet) && !forkortelse;
}

/** Several words that mean one thing: an expression of a group, or a compound written apart. */
function phraseUnit(ord, fra, indeks) {
  for (let antall = Math.min(MAKS_FRASE, ord.length - fra); antall > 1; antall -= 1) {
    const del = ord.slice(fra, fra + antall);
    const nokler = del.map((o) => o.nokkel);
    const utvalg = new Alternatives(indeks);
    const frase = nokler.join(" ");
    if (indeks.uttrykk.has(frase)) {
      utvalg.addGroups(frase, 1);
      utvalg.add(nokler, VEKT.lik);
    }
    if (antall < 4) utvalg.addJoined(del);
    if (utvalg.funnet) return { ord: del.map((o) => o.ord).join(" "), antall, alternativer: utvalg.list(nokler) };
  }
  return null;
}

function wordUnit(token, indeks) {
  const utvalg = new Alternatives(indeks);
  utvalg.addWord(token.nokkel, VEKT.lik);
  if (token.nokkel.startsWith("§")) return sectionUnit(token, utvalg);
  for (const nokkel of nynorskKeys(token.brettet, indeks)) utvalg.addWord(nokkel, VEKT.nynorsk);
  let rettet = false;
  if (!utvalg.funnet) utvalg.addPrefixes(token);
  if (!utvalg.funnet) utvalg.addSplit(token.brettet);
  if (!utvalg.funnet) rettet = utvalg.addNearest(token.nokkel);
  return { ord: token.ord, antall: 1, alternativer: utvalg.list(), rettet };
}

// The section beside is not a slip of the finger; but «§ 8» is a way in to all of chapter 8.
function sectionUnit({ ord, nokkel }, utvalg) {
  if (!nokkel.includes("-")) utvalg.addSections(nokkel);
  return { ord, antall: 1, alternativer: utvalg.list(), rettet: false };
}

function nynorskKeys(brettet, indeks) {
  const nokler = new Set();
  let alle = brettet;
  for (const [fra, til] of indeks.nynorsk) {
    if (!brettet.includes(fra)) continue;
    nokler.add(nokkelAvBrettet(brettet.replace(fra, til)));
    alle = alle.replace(fra, til);
    nokler.add(nokkelAvBrettet(alle));
  }
  return nokler;
}

/** Collects the terms that stand for one unit; the best weight for each wins. */
class Alternatives {
  constructor(indeks) {
    this.indeks = indeks;
    this.vekter = new Map();
    this.funnet = false;
  }

  /** Terms that must all stand in the place. */
  add(termer, vekt) {
    if (!termer.every((term) => this.indeks.termer.has(term))) return;
    const nokkel = termer.join(" ");
    this.vekter.set(nokkel, Math.max(vekt, this.vekter.get(nokkel) ?? 0));
    this.funnet = true;
  }

  addWord(nokkel, vekt) {
    this.add([nokkel], vekt);
    for (const { term, sist } of this.indeks.deler.get(nokkel) ?? []) {
      this.add([term], vekt * (sist ? VEKT.hode : VEKT.ledd));
    }
    for (const presis of this.indeks.presise.get(nokkel) ?? []) {
      this.add([presis], vekt * (this.indeks.termer.has(nokkel) ? VEKT.annenBokstav : 1));
    }
    this.addGroups(nokkel, vekt);
  }

  addGroups(uttrykk, vekt) {
    for (const { gruppe, beslektet } of this.indeks.uttrykk.get(uttrykk) ?? []) {
      const [like, naere] = this.indeks.grupper[gruppe];
      for (const annet of like) this.add(annet.split(" "), vekt * (beslektet ? VEKT.beslektet : VEKT.like));
      if (!beslektet) for (const annet of naere) this.add(annet.split(" "), vekt * VEKT.beslektet);
    }
  }

  addSections(kapittel) {
    for (const term of this.indeks.termer.keys()) {
      if (term.startsWith(`${kapittel}-`)) this.add([term], VEKT.prefiks);
    }
  }

  addJoined(del) {
    const brettet = brett(del.map((o) => o.brettet).join(""));
    for (const nokkel of [nokkelAvBrettet(brettet), ...nynorskKeys(brettet, this.indeks)]) {
      if (this.indeks.termer.has(nokkel) || this.indeks.uttrykk.has(nokkel)) this.addWord(nokkel, VEKT.lik);
    }
  }

  /** Terms that begin as the word does: it may not be typed to the end. */
  addPrefixes({ brettet, nokkel }) {
    if (brettet.length < 2) return;
    const funn = [];
    for (const term of this.indeks.termer.keys()) {
      if (term.startsWith(brettet) || (nokkel.length > 3 && term.startsWith(nokkel))) funn.push(term);
    }
    funn.sort((a, b) => a.length - b.length);
    for (const term of funn.slice(0, MAKS_PREFIKS)) this.add([term], VEKT.prefiks * (brettet.length / term.length) ** 0.5);
    for (const uttrykk of this.indeks.uttrykk.keys()) {
      if (brettet.length > 3 && uttrykk.startsWith(brettet)) this.addGroups(uttrykk, VEKT.prefiks);
    }
  }

  /** A compound the guide does not have, by its two parts. */
  addSplit(brettet) {
    for (let sted = 3; sted <= brettet.length - 3; sted += 1) {
      const [forst, sist] = [nokkelAvBrettet(brettet.slice(0, sted)), nokkelAvBrettet(brettet.slice(sted))];
      if (forst.length < 3 || sist.length < 3) continue;
      if (!this.indeks.termer.has(forst) || !this.indeks.termer.has(sist)) continue;
      this.add([forst, sist], VEKT.delt);
      this.add([sist], VEKT.sistedel);
      this.add([forst], VEKT.sistedel);
    }
  }

  /** Words a slip or two away. True where any was found. */
  addNearest(nokkel) {
    const enkle = [...this.indeks.uttrykk.keys()].filter((uttrykk) => !uttrykk.includes(" "));
    const naere = nearest(nokkel, new Set([...this.indeks.termer.keys(), ...enkle]));
    for (const { ord, avstand } of naere) {
      if (avstand === naere[0].avstand) this.addWord(ord, avstand === 1 ? VEKT.feil1 : VEKT.feil2);
    }
    return this.funnet;
  }

  list(frase = null) {
    const liste = [...this.vekter].map(([nokkel, vekt]) => ({ termer: nokkel.split(" "), vekt }));
    if (frase && !this.vekter.has(frase.join(" ")) && frase.every((term) => this.indeks.termer.has(term))) {
      liste.push({ termer: frase, vekt: VEKT.delt });
    }
    return liste;
  }
}
