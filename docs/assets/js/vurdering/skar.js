// What the answers say: patterns, differences and their order. Pure; knows no page and no storage. Nothing is added up
// or averaged: every rule here looks at the lowest answer, the highest, and how far it is between them.
// States are 0–4 on the scale, 5 vet ikke, 6 ikke kommet dit ennå, 7 ubesvart.

import { IKKE_BEGYNT, UBESVART, VET_IKKE } from "./tilstander.js";

export const OVERST = 4;
const MINST_SVAR = 3; // of the four in a theme
const STOR_AVSTAND = 2;
const LAVT = 1; // aldri, sjelden
const HOYT = 3; // som regel, alltid
// Where everything else is equal: those who lead meetings least often go first.
const TUR = ["tillitsvalgte", "vernetjenesten", "administrasjon", "folkevalgte"];

export const onScale = (tilstand) => tilstand <= OVERST;

const count = (tilstander, proeve) => tilstander.filter(proeve).length;
const equals = (verdi) => (tilstand) => tilstand === verdi;

// A theme as one group answered it. Two steps or more between the answers is «ulikt», as between the groups. Else the
// theme has the word of its lowest answer: `trinn` 0–4. Fewer than three of four on the scale gives neither.
export function readTheme(tilstander) {
  const svar = tilstander.filter(onScale);
  const lavest = Math.min(...svar);
  const hoyest = Math.max(...svar);
  const nok = svar.length >= MINST_SVAR;
  const ulikt = nok && hoyest - lavest >= STOR_AVSTAND;
  const ett = {
    svar: svar.length, lave: count(svar, (en) => en <= LAVT), lavest: svar.length ? lavest : null,
    alltid: count(svar, equals(OVERST)), vetIkke: count(tilstander, equals(VET_IKKE)),
    ikkeBegynt: count(tilstander, equals(IKKE_BEGYNT)), ubesvart: count(tilstander, equals(UBESVART)),
    trinn: nok && !ulikt ? lavest : null,
  };
  return { ...ett, monster: themePattern(ett, ulikt) };
}

function themePattern({ trinn, vetIkke, ikkeBegynt }, ulikt) {
  if (ulikt) return "ulikt";
  if (trinn !== null) return trinn <= LAVT ? "lavt" : trinn >= HOYT ? "hoyt" : "midt";
  if (ikkeBegynt && ikkeBegynt >= vetIkke) return "ikke-begynt";
  return vetIkke ? "vet-ikke" : null;
}

// One group's whole picture. `temaer` is [{ id, svar: [four states], uenig: how many }] in the instrument's order.
// `styrke` is a theme where every answer on the scale is high; a theme with «aldri» or «sjelden» is never one.
// `forst` is what to talk about first: most «aldri» and «sjelden», then «ulikt», not known, not begun, in between.
// `raad` are the themes to give advice for, in order.
export function summarise(temaer) {
  const resultater = temaer.map((tema) => ({ id: tema.id, uenig: tema.uenig ?? 0, ...readTheme(tema.svar) }));
  const av = (monster) => resultater.filter((ett) => ett.monster === monster);
  const styrker = av("hoyt").sort((a, b) => b.svar - a.svar || a.uenig - b.uenig || b.alltid - a.alltid);
  const lave = resultater.filter((ett) => ett.lave && ["lavt", "ulikt"].includes(ett.monster))
    .sort((a, b) => b.lave - a.lave || a.lavest - b.lavest || b.uenig - a.uenig);
  const ukjente = av("vet-ikke").sort((a, b) => b.vetIkke - a.vetIkke);
  const ventende = av("ikke-begynt").sort((a, b) => b.ikkeBegynt - a.ikkeBegynt);
  const aaTaOpp = [...lave, ...av("ulikt").filter((ett) => !ett.lave), ...ukjente, ...ventende, ...av("midt")];
  return {
    resultater, styrke: styrker[0] ?? null, forst: aaTaOpp[0] ?? null,
    raad: (aaTaOpp.length ? aaTaOpp : styrker).slice(0, 3),
    vetIkke: resultater.reduce((sum, ett) => sum + ett.vetIkke, 0),
    ubesvart: resultater.reduce((sum, ett) => sum + ett.ubesvart, 0),
  };
}

// The groups beside each other. `ider` are the statements; a group is { rolle, svar: { id: state }, uenig: [ids] }.
// A row's `slag`: "ulikt" (two steps or more between two groups); with less, "vet-ikke", "ikke-begynt" or "tomt" where a
// group has not answered on the scale, since nobody can then say what all think; else "hoyt", "lavt" or "midt".
// Rows come with the largest difference first, then the lowest answer. `forst` is the role that speaks first.
export function compare(ider, grupper) {
  const rader = ider.map((id, plass) => ({ plass, ...row(id, grupper) }));
  rader.sort((a, b) => (b.avstand ?? -1) - (a.avstand ?? -1)
    || (a.lavest ?? OVERST + 1) - (b.lavest ?? OVERST + 1) || a.plass - b.plass);
  return takeTurns(rader);
}

function row(id, grupper) {
  const verdier = grupper.map((gruppe) => ({
    rolle: gruppe.rolle, tilstand: gruppe.svar[id] ?? UBESVART, uenig: gruppe.uenig.includes(id),
  }));
  const tall = verdier.map((en) => en.tilstand).filter(onScale);
  const avstand = tall.length >= 2 ? Math.max(...tall) - Math.min(...tall) : null;
  return { id, verdier, avstand, lavest: tall.length ? Math.min(...tall) : null, slag: kind(verdier, tall, avstand) };
}

function kind(verdier, tall, avstand) {
  if (avstand >= STOR_AVSTAND) return "ulikt";
  const tilstander = verdier.map((en) => en.tilstand);
  const ikkeBegynt = count(tilstander, equals(IKKE_BEGYNT));
  const vetIkke = count(tilstander, equals(VET_IKKE));
  if (ikkeBegynt && ikkeBegynt >= vetIkke) return "ikke-begynt";
  if (vetIkke) return "vet-ikke";
  if (tall.length < tilstander.length) return "tomt";
  if (Math.min(...tall) >= HOYT) return "hoyt";
  return Math.max(...tall) <= LAVT ? "lavt" : "midt";
}

// The rule the instrument tells as `forst_ut`: the lowest answer on the scale speaks first; of several as low, the one
// that has begun least often so far; then the order of TUR. With nobody on the scale it goes by turn.
function takeTurns(rader) {
  const ganger = new Map();
  return rader.map((rad) => {
    const svarte = rad.verdier.filter((en) => onScale(en.tilstand));
    const lave = svarte.filter((en) => en.tilstand === rad.lavest);
    const kan = (lave.length ? lave : rad.verdier).map((en) => en.rolle);
    const antall = (rolle) => ganger.get(rolle) ?? 0;
    const [forst] = kan.sort((a, b) => antall(a) - antall(b) || TUR.indexOf(a) - TUR.indexOf(b));
    ganger.set(forst, antall(forst) + 1);
    return { ...rad, forst, grunn: !lave.length ? "tur" : lave.length > 1 ? "like" : "lavest" };
  });
}

// The best thing to begin with: high for all, most «alltid», fewest groups that disagree among themselves.
export function strength(rader) {
  const hoye = rader.filter((rad) => rad.slag === "hoyt");
  const alltid = (rad) => count(rad.verdier.map((en) => en.tilstand), equals(OVERST));
  const uenige = (rad) => rad.verdier.filter((en) => en.uenig).length;
  return hoye.sort((a, b) => uenige(a) - uenige(b) || alltid(b) - alltid(a) || a.plass - b.plass)[0] ?? null;
}

// What to talk about, most pressing first: seen differently, low for all, not known, not begun, in between.
// Where everything is high there is still one thing to keep.
export function topics(rader) {
  const rekkefolge = ["ulikt", "lavt", "vet-ikke", "ikke-begynt", "midt"];
  const valgt = rekkefolge.flatMap((slag) => rader.filter((rad) => rad.slag === slag));
  return valgt.length ? valgt : rader.filter((rad) => rad.slag === "hoyt");
}

// The question that opens the conversation about a row: the statement's own for the pattern, or the one that does for
// all. `instrument` has `felles`.
export const question = (utsagn, slag, instrument) => utsagn.sporsmal?.[slag] ?? instrument.felles[slag];

// How far a guess was from the answer: null where one of them is not on the scale.
export function guessGap(gjettet, svarte) {
  return onScale(gjettet) && onScale(svarte) ? Math.abs(gjettet - svarte) : null;
}

// Every guess that can be held against an answer, the widest miss first. A group has `gjett`: { role: { id: state } }.
export function misses(ider, grupper) {
  const alle = grupper.flatMap((gjetter) => grupper.flatMap((andre) => ider.flatMap((id, plass) => {
    const gjettet = gjetter.gjett?.[andre.rolle]?.[id];
    const bom = gjettet === undefined ? null : guessGap(gjettet, andre.svar[id] ?? UBESVART);
    return bom === null ? [] : [{ id, plass, av: gjetter.rolle, om: andre.rolle, gjettet, svarte: andre.svar[id], bom }];
  })));
  return alle.sort((a, b) => b.bom - a.bom || a.plass - b.plass);
}

// Over time, on items both files have: moved by a whole step or more, or about as before; null where one is not on
// the scale in both.
export function movement(forr, naa) {
  return Object.keys(naa).filter((id) => id in forr).map((id) => {
    const sammenlignbar = onScale(forr[id]) && onScale(naa[id]);
    return { id, for: forr[id], naa: naa[id], trinn: sammenlignbar ? naa[id] - forr[id] : null };
  });
}
