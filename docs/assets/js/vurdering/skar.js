// What the answers say: steps, patterns, differences and their order. Pure; knows no page and no storage.
// States are 0–4 on the scale, 5 vet ikke, 6 ikke kommet dit ennå, 7 ubesvart.

import { IKKE_BEGYNT, UBESVART, VET_IKKE } from "./kode.js";

export const OVERST = 4;
const MINST_SVAR = 3; // of the four in a theme
const STOR_AVSTAND = 2;

export const onScale = (tilstand) => tilstand <= OVERST;

function mean(tall) {
  return tall.reduce((a, b) => a + b, 0) / tall.length;
}

function count(tilstander, verdi) {
  return tilstander.filter((tilstand) => tilstand === verdi).length;
}

// A theme as one group answered it. `trinn` is null where fewer than three of four are on the scale.
// A half step goes down: better to promise too little.
export function scoreTheme(tilstander) {
  const svar = tilstander.filter(onScale);
  const vetIkke = count(tilstander, VET_IKKE);
  const ikkeBegynt = count(tilstander, IKKE_BEGYNT);
  const nok = svar.length >= MINST_SVAR;
  const trinn = nok ? Math.max(0, Math.ceil(mean(svar) - 0.5)) : null;
  return { trinn, snitt: nok ? mean(svar) : null, svar: svar.length, vetIkke, ikkeBegynt,
    ubesvart: count(tilstander, UBESVART), monster: pattern(trinn, vetIkke, ikkeBegynt) };
}

function pattern(trinn, vetIkke, ikkeBegynt) {
  if (trinn !== null) return trinn <= 1 ? "lavt" : trinn === 2 ? "midt" : "hoyt";
  if (ikkeBegynt && ikkeBegynt >= vetIkke) return "ikke-begynt";
  return vetIkke ? "vet-ikke" : null;
}

// One group's whole picture. `temaer` is [{ id, svar: [four states] }] in the instrument's order.
// `styrke` is the highest theme from step 3 up; `forst` what to talk about first; `raad` advice to give, in order.
export function summarise(temaer) {
  const resultater = temaer.map((tema) => ({ id: tema.id, ...scoreTheme(tema.svar) }));
  const etter = (slag) => resultater.filter((ett) => slag.includes(ett.monster));
  const hoye = [...etter(["hoyt"])].sort((a, b) => b.snitt - a.snitt);
  const lave = [...etter(["lavt", "midt"])].sort((a, b) => a.snitt - b.snitt);
  const ukjente = [...etter(["vet-ikke"])].sort((a, b) => b.vetIkke - a.vetIkke);
  const ventende = [...etter(["ikke-begynt"])].sort((a, b) => b.ikkeBegynt - a.ikkeBegynt);
  const styrke = hoye[0] ?? null;
  const aaTaOpp = [...lave, ...ukjente, ...ventende];
  const raad = (aaTaOpp.length ? aaTaOpp : hoye).slice(0, 3);
  return {
    resultater, styrke, raad, forst: aaTaOpp[0] ?? null,
    vetIkke: resultater.reduce((sum, ett) => sum + ett.vetIkke, 0),
    ubesvart: resultater.reduce((sum, ett) => sum + ett.ubesvart, 0),
  };
}

// The groups beside each other. `ider` are the statements; a group is { rolle, svar: { id: state }, uenig: [ids] }.
// A row's `slag`: "ulikt" (two steps or more), "hoyt", "lavt", "midt", or, with fewer than two answers on the scale,
// "ikke-begynt", "vet-ikke", "for-faa". Rows come with the largest difference first, then the lowest level.
export function compare(ider, grupper) {
  const rader = ider.map((id, plass) => ({ plass, ...row(id, grupper) }));
  const tyngde = (rad) => (rad.avstand === null ? -1 : rad.avstand);
  return rader.sort((a, b) => tyngde(b) - tyngde(a)
    || (a.nivaa ?? OVERST + 1) - (b.nivaa ?? OVERST + 1) || a.plass - b.plass);
}

function row(id, grupper) {
  const verdier = grupper.map((gruppe) => ({
    rolle: gruppe.rolle, tilstand: gruppe.svar[id] ?? UBESVART, uenig: gruppe.uenig.includes(id),
  }));
  const tall = verdier.map((en) => en.tilstand).filter(onScale);
  const nok = tall.length >= 2;
  const avstand = nok ? Math.max(...tall) - Math.min(...tall) : null;
  const nivaa = nok ? mean(tall) : null;
  return { id, verdier, avstand, nivaa, slag: kind(verdier, tall, avstand) };
}

function kind(verdier, tall, avstand) {
  if (avstand === null) {
    const tilstander = verdier.map((en) => en.tilstand);
    const ikkeBegynt = count(tilstander, IKKE_BEGYNT);
    const vetIkke = count(tilstander, VET_IKKE);
    if (ikkeBegynt && ikkeBegynt >= vetIkke) return "ikke-begynt";
    return vetIkke ? "vet-ikke" : "for-faa";
  }
  if (avstand >= STOR_AVSTAND) return "ulikt";
  if (Math.min(...tall) >= 3) return "hoyt";
  return Math.max(...tall) <= 1 ? "lavt" : "midt";
}

// The best thing to begin with: high for all who answered, the most answers, the highest level.
export function strength(rader) {
  const hoye = rader.filter((rad) => rad.slag === "hoyt");
  const antall = (rad) => rad.verdier.filter((en) => onScale(en.tilstand)).length;
  return hoye.sort((a, b) => antall(b) - antall(a) || b.nivaa - a.nivaa || a.plass - b.plass)[0] ?? null;
}

// What to talk about, most pressing first: seen differently, low for all, not known, not begun, in between.
// Where everything is high there is still one thing to keep.
export function topics(rader) {
  const rekkefolge = ["ulikt", "lavt", "vet-ikke", "ikke-begynt", "midt"];
  const valgt = rekkefolge.flatMap((slag) => rader.filter((rad) => rad.slag === slag));
  return valgt.length ? valgt : rader.filter((rad) => rad.slag === "hoyt");
}

// How far a guess was from the answer: null where one of them is not on the scale.
export function guessGap(gjettet, svarte) {
  return onScale(gjettet) && onScale(svarte) ? Math.abs(gjettet - svarte) : null;
}

// Over time, on items both files have: moved by a whole step or more, or about as before; null where one is not on
// the scale in both.
export function movement(forr, naa) {
  return Object.keys(naa).filter((id) => id in forr).map((id) => {
    const sammenlignbar = onScale(forr[id]) && onScale(naa[id]);
    return { id, for: forr[id], naa: naa[id], trinn: sammenlignbar ? naa[id] - forr[id] : null };
  });
}
