// Which places answer the query best. A place is a heading; a page is ranked by its best place.

import { brett, clean, delIOrd } from "./ordform.js";

// Bits of the early index (scripts/veileder/publish/sok/indeksfil.py) and what each is worth.
const BITER = [[1, 5], [2, 3.4], [4, 5], [8, 1.4]];
const TEKST = 2.2;
const METNING = 1.2;
const LENGDEVEKT = 0.7;
// What a section gets from the title and key words of its page, and the page from its sections.
const FRA_SIDEN = 0.35;
const FRA_DELENE = 0.3;
const DEKNING = 1.6;
const TITTELLIKHET = 0.9;

// A heading of so many words says something of its own when it stands whole in a longer query.
const HEL_OVERSKRIFT = 3;

/** Places whose heading says the query word for word: «skal jeg si ja» is common words only, and a heading here. */
export function literalPlaces(tekst, indeks) {
  const sokt = plain(tekst);
  if (!sokt.includes(" ")) return [];
  return indeks.steder.flatMap(({ tittel }, nr) => {
    const her = plain(tittel);
    return within(sokt, her) || (her.split(" ").length >= HEL_OVERSKRIFT && within(her, sokt)) ? [nr] : [];
  });
}

const plain = (tekst) => delIOrd(clean(tekst)).map(({ ord }) => brett(ord)).join(" ");
const within = (lite, stort) => ` ${stort} `.includes(` ${lite} `);

/** The pages of `ordrett` first, each with that place foremost; the rest of `treff` in the order they had. */
export function raise(treff, ordrett, indeks) {
  const steder = new Map();
  for (const nr of ordrett) {
    const side = indeks.sider[indeks.steder[nr].side];
    if (!steder.has(side)) steder.set(side, nr);
  }
  const foran = [...steder].map(([side, nr]) => {
    const funnet = treff.find((ett) => ett.side === side);
    const poeng = funnet?.poeng ?? 0;
    return { side, poeng, steder: [{ nr, poeng }, ...(funnet?.steder ?? []).filter((sted) => sted.nr !== nr)] };
  });
  foran.sort((a, b) => b.poeng - a.poeng);
  return [...foran, ...treff.filter(({ side }) => !steder.has(side))];
}

/** Pages in order, best first: [{side, poeng, steder: [{nr, poeng}]}]. */
export function rank(enheter, indeks) {
  const kjente = enheter.filter((enhet) => enhet.alternativer.length);
  if (!kjente.length) return [];
  const lister = kjente.map((enhet) => scoreUnit(enhet, indeks));
  const sum = lister.reduce((s, liste) => s + liste.idf, 0) + (enheter.length - kjente.length);
  const sider = new Map();
  for (const liste of lister) {
    for (const sted of liste.poeng.keys()) sider.set(indeks.steder[sted].side, null);
  }
  const treff = [];
  for (const nr of sider.keys()) treff.push(rankPage(indeks.sider[nr], kjente, lister, sum, indeks));
  return treff.sort((a, b) => b.poeng - a.poeng || a.side.forste - b.side.forste);
}

function rankPage(side, enheter, lister, sum, indeks) {
  const steder = [];
  for (let nr = side.forste; nr < side.forste + side.antall; nr += 1) {
    const poeng = scorePlace(nr, side, enheter, lister, sum, indeks);
    if (poeng > 0) steder.push({ nr, poeng });
  }
  steder.sort((a, b) => b.poeng - a.poeng || a.nr - b.nr);
  const resten = steder.slice(1, 5).reduce((s, sted) => s + sted.poeng, 0);
  return { side, steder, poeng: side.vekt * (steder[0].poeng + 0.05 * resten) };
}

function scorePlace(nr, side, enheter, lister, sum, indeks) {
  const erSiden = nr === side.forste;
  let poeng = 0;
  let dekket = 0;
  let eget = false;
  for (const liste of lister) {
    const her = liste.poeng.get(nr) ?? 0;
    const rundt = erSiden ? FRA_DELENE * Math.log1p(liste.perSide.get(indeks.steder[nr].side) ?? 0)
      : FRA_SIDEN * (liste.tidlig.get(side.forste) ?? 0);
    if (her > 0) eget = true;
    if (her + rundt > 0) dekket += liste.idf;
    poeng += liste.idf * (her + rundt);
  }
  if (!eget && !erSiden) return 0;
  return poeng * (dekket / sum) ** DEKNING * (1 + TITTELLIKHET * titleLikeness(nr, enheter, indeks));
}

// How much of the title the query says, times how much of the query the title says.
function titleLikeness(nr, enheter, indeks) {
  const { tittelnokler } = indeks.steder[nr];
  if (!tittelnokler.length) return 0;
  const sagt = new Set();
  let iTittel = 0;
  for (const { alternativer } of enheter) {
    let beste = 0;
    for (const { termer, vekt } of alternativer) {
      if (vekt < 0.5 || !termer.every((term) => tittelnokler.includes(term))) continue;
      for (const term of termer) sagt.add(term);
      beste = Math.max(beste, vekt);
    }
    iTittel += beste;
  }
  return (sagt.size / tittelnokler.length) * (iTittel / enheter.length);
}

/** One unit's points per place; `tidlig` is the part from titles and the like, `perSide` the sum over a page. */
function scoreUnit({ alternativer }, indeks) {
  const poeng = new Map();
  const tidlig = new Map();
  const treff = new Set();
  for (const { termer, vekt } of alternativer) {
    for (const sted of placesOf(termer[0], indeks)) {
      let her = Infinity;
      let foran = Infinity;
      for (const term of termer) {
        const oppslag = indeks.termer.get(term);
        const f = earlyScore(oppslag, sted);
        foran = Math.min(foran, f);
        her = Math.min(her, f + textScore(oppslag, sted, indeks));
      }
      if (her <= 0) continue;
      if (vekt >= 0.5) treff.add(sted);
      if (her * vekt > (poeng.get(sted) ?? 0)) poeng.set(sted, her * vekt);
      if (foran * vekt > (tidlig.get(sted) ?? 0)) tidlig.set(sted, foran * vekt);
    }
  }
  const perSide = new Map();
  for (const [sted, p] of poeng) {
    const { side } = indeks.steder[sted];
    perSide.set(side, (perSide.get(side) ?? 0) + p);
  }
  const antall = Math.max(treff.size, 1);
  return { poeng, tidlig, perSide, idf: Math.log(1 + (indeks.steder.length - antall + 0.5) / (antall + 0.5)) };
}

function* placesOf(term, indeks) {
  const { tidlig, sent } = indeks.termer.get(term);
  if (tidlig) yield* tidlig.keys();
  if (sent) for (const sted of sent.keys()) if (!tidlig?.has(sted)) yield sted;
}

function earlyScore(oppslag, sted) {
  const maske = oppslag.tidlig?.get(sted) ?? 0;
  let sum = 0;
  for (const [bit, vekt] of BITER) if (maske & bit) sum += vekt;
  return sum;
}

function textScore(oppslag, sted, indeks) {
  const klasse = oppslag.sent?.get(sted);
  if (klasse === undefined) return 0;
  const antall = 2 ** klasse;
  const lengde = 1 - LENGDEVEKT + LENGDEVEKT * (indeks.lengder[sted] / indeks.snitt);
  return TEKST * antall / (antall + METNING * lengde);
}
