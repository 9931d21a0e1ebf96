// The index in memory: which places have which word, in titles and headings (early) and in the long texts (late).

import { delIOrd, nokkel, presis } from "./ordform.js";

const MASKEBITER = 4;

/** Read `sok/indeks.json`. */
export function readIndex(raa) {
  const steder = [];
  const sider = raa.sider.map(([adresse, slag, vekt, beskrivelse, liste], nr) => {
    const forste = steder.length;
    for (const [anker, tittel] of liste) steder.push({ side: nr, anker, tittel });
    return { adresse, slag: raa.slag[slag], vekt, beskrivelse, tittel: liste[0][1], forste, antall: liste.length };
  });
  const indeks = {
    versjon: raa.versjon, sider, steder,
    termer: new Map(), deler: new Map(), presise: new Map(), grupper: raa.grupper, nynorsk: raa.nynorsk,
    stoppord: new Set(raa.stoppord.split(" ")), uttrykk: groupExpressions(raa.grupper), lengder: null, snitt: 1,
  };
  addTerms(indeks, raa.termer, raa.treff, MASKEBITER, "tidlig");
  for (const sted of steder) sted.tittelnokler = [...new Set(titleKeys(indeks, sted.tittel))];
  return indeks;
}

/** Add `sok/tekst.json` to an index that is read already. */
export function addTexts(indeks, raa) {
  addTerms(indeks, raa.termer, raa.treff, 2, "sent");
  indeks.lengder = raa.lengder.map((klasse) => 2 ** (klasse / 2));
  indeks.snitt = indeks.lengder.reduce((sum, lengde) => sum + lengde, 0) / (indeks.lengder.length || 1);
}

/** The index's own key for a word: the precise one where the guide keeps two words apart. */
export function termOf(indeks, ord) {
  const hel = presis(ord);
  return /[æøå]/.test(hel) && indeks.termer.has(hel) ? hel : nokkel(ord);
}

function addTerms(indeks, tekst, treff, biter, felt) {
  if (!tekst) return;
  tekst.split(" ").forEach((merket, nr) => {
    const term = merket.replaceAll("·", "");
    let oppslag = indeks.termer.get(term);
    if (!oppslag) {
      oppslag = { tidlig: null, sent: null };
      indeks.termer.set(term, oppslag);
      // Words kept apart from another by their æ, ø or å: «mål» is also found by «mal», but not the other way.
      if (/[æøå]/.test(term)) {
        const felles = nokkel(term);
        indeks.presise.set(felles, [...indeks.presise.get(felles) ?? [], term]);
      }
      if (term !== merket) addParts(indeks, term, merket.split("·"));
    }
    oppslag[felt] = unpack(treff[nr], biter);
  });
}

// Every run of neighbouring parts can be searched for: hoved·verne·ombud is found by «verneombud» too.
function addParts(indeks, term, deler) {
  for (let fra = 0; fra < deler.length; fra += 1) {
    for (let til = fra + 1; til <= deler.length; til += 1) {
      if (til - fra === deler.length) continue;
      const del = nokkel(deler.slice(fra, til).join(""));
      if (!indeks.deler.has(del)) indeks.deler.set(del, []);
      indeks.deler.get(del).push({ term, sist: til === deler.length });
    }
  }
}

function unpack(pakket, biter) {
  const steder = new Map();
  let sted = 0;
  for (const tall of pakket) {
    sted += tall >> biter;
    steder.set(sted, tall & ((1 << biter) - 1));
  }
  return steder;
}

function titleKeys(indeks, tittel) {
  return delIOrd(tittel).map(({ ord }) => termOf(indeks, ord)).filter((nokkel) => indeks.termer.has(nokkel));
}

// Expression («partsamensat utvalg») → the groups it belongs to.
function groupExpressions(grupper) {
  const uttrykk = new Map();
  grupper.forEach((deler, gruppe) => {
    deler.forEach((liste, slag) => {
      for (const ett of liste) {
        if (!uttrykk.has(ett)) uttrykk.set(ett, []);
        uttrykk.get(ett).push({ gruppe, beslektet: slag === 1 });
      }
    });
  });
  return uttrykk;
}
