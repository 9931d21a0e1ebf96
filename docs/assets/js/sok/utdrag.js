// The part of a text that shows why it was found, as pieces that are marked or not. Nothing here is HTML.

import { delIOrd } from "./ordform.js";

const VINDU = 30;
const FRA_START = 8;

/** The index terms that a query's units stand for, as a Set. */
export function termsToMark(enheter) {
  return new Set(enheter.flatMap(({ alternativer }) => alternativer.flatMap(({ termer }) => termer)));
}

/** The whole text in pieces: [{tekst, merket}]. `nokkel` gives a word's key. */
export function mark(tekst, termer, nokkel) {
  return pieces(tekst, delIOrd(tekst).filter(({ ord }) => termer.has(nokkel(ord))), 0, tekst.length);
}

/** How many different hits the pieces show. */
export function variety(biter, nokkel) {
  return new Set(biter.filter(({ merket }) => merket).map(({ tekst }) => nokkel(tekst))).size;
}

/** Some thirty words round the best hits, in pieces. From the beginning where there is no hit. */
export function excerpt(tekst, termer, nokkel) {
  const alle = delIOrd(tekst);
  const treff = alle.map(({ ord }) => nokkel(ord)).map((n) => (termer.has(n) ? n : null));
  const fra = Math.max(0, Math.min(bestStart(treff), alle.length - VINDU));
  const til = Math.min(fra + VINDU, alle.length);
  if (fra >= til) return [];
  const start = fra === 0 ? 0 : alle[fra].start;
  const slutt = til === alle.length ? tekst.length : alle[til - 1].slutt;
  const biter = pieces(tekst, alle.slice(fra, til).filter((_, nr) => treff[fra + nr]), start, slutt);
  if (start > 0) biter.unshift({ tekst: "… ", merket: false });
  if (slutt < tekst.length) biter.push({ tekst: " …", merket: false });
  return biter;
}

// The window with the most different hits; the earliest of equals.
function bestStart(treff) {
  let beste = { poeng: 0, fra: 0 };
  treff.forEach((treffet, nr) => {
    if (treffet === null) return;
    const fra = Math.max(0, nr - FRA_START);
    const her = treff.slice(fra, fra + VINDU).filter((t) => t !== null);
    const poeng = new Set(her).size + her.length / 100;
    if (poeng > beste.poeng) beste = { poeng, fra };
  });
  return beste.fra;
}

function pieces(tekst, merkede, start, slutt) {
  const biter = [];
  let sted = start;
  for (const ord of merkede) {
    if (ord.start > sted) biter.push({ tekst: tekst.slice(sted, ord.start), merket: false });
    biter.push({ tekst: tekst.slice(ord.start, ord.slutt), merket: true });
    sted = ord.slutt;
  }
  if (sted < slutt) biter.push({ tekst: tekst.slice(sted, slutt), merket: false });
  return biter;
}
