// Answers as a code people can say aloud: 8 characters for seven statements, 30 in five groups for 28, and 12 for the
// guesses on two other roles (18 for vernetjenesten, which guesses on three).
//
// The alphabet is Crockford's base32. A code is symbols of the field GF(32). In the short code, and in each group
// of the long one, the sum of symbol × weight must hit a fixed target. The weights are different and not zero, so a
// single other symbol moves the sum, and so does a swap of two: (w1 − w2)(s1 − s2) is zero only where s1 = s2.
// The targets of the groups differ, so groups in another order are caught as well.
// Nothing here throws, whatever the input.

import { IKKE_BEGYNT, ROLLER, VET_IKKE } from "./tilstander.js";

export { IKKE_BEGYNT, ROLLER, UBESVART, VET_IKKE } from "./tilstander.js";

const TEGN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KORT = { utsagn: 7, data: 7, grupper: 1, maal: [11] };
const LANG = { utsagn: 28, data: 5, grupper: 5, maal: [1, 2, 4, 8, 16] };
// Guesses: the targets differ from those of the long code, so that two groups of one are never a code of the other.
const GJETT = { 2: { utsagn: 7, data: 5, grupper: 2, maal: [5, 10] }, 3: { utsagn: 7, data: 5, grupper: 3, maal: [5, 10, 20] } };
const LENGSTE_INNDATA = 400;

// Powers of the generator in GF(32) with x⁵ + x² + 1.
const POTENS = [1];
for (let i = 1; i < 31; i += 1) {
  const dobbel = POTENS[i - 1] << 1;
  POTENS.push(dobbel & 32 ? dobbel ^ 0b100101 : dobbel);
}

function multiply(a, b) {
  if (!a || !b) return 0;
  return POTENS[(POTENS.indexOf(a) + POTENS.indexOf(b)) % 31];
}

// The weights of a group are the powers 0, 1, 2 …; the check symbol has the last one.
function sum(symboler) {
  return symboler.reduce((hittil, symbol, plass) => hittil ^ multiply(symbol, POTENS[plass]), 0);
}

function checkSymbol(data, maal) {
  const mangler = sum(data) ^ maal;
  return multiply(mangler, POTENS[(31 - data.length) % 31]);
}

function toSymbols(bits, antall) {
  const symboler = [];
  for (let i = 0; i < antall; i += 1) {
    let symbol = 0;
    for (let bit = 0; bit < 5; bit += 1) symbol = (symbol << 1) | (bits[i * 5 + bit] ?? 0);
    symboler.push(symbol);
  }
  return symboler;
}

function push(bits, verdi, antall) {
  for (let bit = antall - 1; bit >= 0; bit -= 1) bits.push((verdi >> bit) & 1);
}

const length = (form) => (form.data + 1) * form.grupper;
const FORMER = [KORT, GJETT[2], GJETT[3], LANG];
export const LENGDER = FORMER.map(length);

// The roles a role guesses on: the three that must be in, without itself.
export const guessedRoles = (rolle) => ROLLER.slice(0, 3).filter((en) => en !== rolle);

// A code for { versjon: 1–15, rolle, alene, svar: [0–7 …], uenig: [true/false …] } with 7 or 28 answers.
export function encode({ versjon, rolle, alene, svar, uenig }) {
  const bits = [];
  push(bits, versjon, 4);
  push(bits, ROLLER.indexOf(rolle), 2);
  push(bits, alene ? 1 : 0, 1);
  for (const tilstand of svar) push(bits, tilstand, 3);
  for (const merke of uenig) push(bits, merke ? 1 : 0, 1);
  return write(bits, svar.length === KORT.utsagn ? KORT : LANG);
}

// A code for { versjon, rolle, gjett: [[7 states], …] }, one list for each of guessedRoles(rolle); 7 is no guess.
export function encodeGuess({ versjon, rolle, gjett }) {
  const bits = [];
  push(bits, versjon, 4);
  push(bits, ROLLER.indexOf(rolle), 2);
  for (const tilstand of gjett.flat()) push(bits, tilstand, 3);
  return write(bits, GJETT[gjett.length]);
}

function write(bits, form) {
  const data = toSymbols(bits, form.data * form.grupper);
  return form.maal.flatMap((maal, gruppe) => {
    const del = data.slice(gruppe * form.data, (gruppe + 1) * form.data);
    return [...del, checkSymbol(del, maal)];
  }).map((symbol) => TEGN[symbol]).join("");
}

// What people type, and what programs make of it: full-width and styled letters, small letters, look-alikes from
// other alphabets, invisible characters, every kind of dash. O and Ø are 0; I, L and | are 1.
const LIKE = { "Ø": "0", O: "0", I: "1", L: "1", "|": "1", "İ": "1", А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H",
  О: "0", Р: "P", С: "C", Т: "T", Х: "X", Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Κ: "K", Μ: "M", Ν: "N", Ο: "0",
  Ρ: "P", Τ: "T", Χ: "X", І: "1", Ι: "1", Ѕ: "S", Ј: "J", "∅": "0", "⌀": "0" };
const STREKER = /[\p{Pd}\u2212\u2043\u00b7\u2022_~]/gu;
const USYNLIGE = /[\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164]/gu;

/** Text as the reader of codes wants it: capitals, ASCII dashes and spaces, nothing that cannot be seen. */
export function tidy(tekst) {
  const enkel = String(tekst ?? "").normalize("NFKC").replace(USYNLIGE, "").toUpperCase().replace(STREKER, "-");
  return [...enkel].map((tegn) => LIKE[tegn] ?? tegn).join("").replace(/[^\S\n]/gu, " ");
}

export function normalise(tekst) {
  return tidy(String(tekst ?? "").slice(0, LENGSTE_INNDATA)).replace(/[\s.,-]/g, "");
}

// `versjoner` is the version or versions known. An answer code gives { ok: true, slag: "svar", versjon, rolle, alene,
// svar, uenig }, a guess { ok: true, slag: "gjett", versjon, rolle, gjett }; anything else { ok: false, feil, … }.
// `feil` is one of "tom", "tegn" (with `tegn`), "lengde" (with `lengde`), "kontroll" (with `gruppe` in a long code),
// "versjon".
export function decode(tekst, versjoner) {
  const kode = normalise(tekst);
  if (!kode) return { ok: false, feil: "tom" };
  const symboler = [...kode].map((tegn) => TEGN.indexOf(tegn));
  const ukjent = symboler.indexOf(-1);
  if (ukjent !== -1) return { ok: false, feil: "tegn", tegn: [...kode][ukjent] };
  const form = FORMER.find((en) => length(en) === symboler.length);
  if (!form) return { ok: false, feil: "lengde", lengde: symboler.length };
  const bits = [];
  for (let gruppe = 0; gruppe < form.grupper; gruppe += 1) {
    const del = symboler.slice(gruppe * (form.data + 1), (gruppe + 1) * (form.data + 1));
    if (sum(del) !== form.maal[gruppe]) {
      return { ok: false, feil: "kontroll", gruppe: form.grupper > 1 ? gruppe + 1 : 0 };
    }
    for (const symbol of del.slice(0, form.data)) push(bits, symbol, 5);
  }
  return interpret(bits, form, [versjoner].flat());
}

function interpret(bits, form, versjoner) {
  let her = 0;
  const take = (antall) => {
    let verdi = 0;
    for (let i = 0; i < antall; i += 1) verdi = (verdi << 1) | bits[her++];
    return verdi;
  };
  const states = () => Array.from({ length: form.utsagn }, () => take(3));
  const versjon = take(4);
  const rolle = ROLLER[take(2)];
  const broken = { ok: false, feil: "kontroll", gruppe: form.grupper > 1 ? form.grupper : 0 };
  const rest = () => bits.slice(her).includes(1);
  if (form === GJETT[2] || form === GJETT[3]) {
    if (guessedRoles(rolle).length !== form.grupper) return broken;
    const gjett = guessedRoles(rolle).map(states);
    if (rest() || gjett.flat().some((en) => en === VET_IKKE || en === IKKE_BEGYNT)) return broken;
    return versjoner.includes(versjon) ? { ok: true, slag: "gjett", versjon, rolle, gjett } : { ok: false, feil: "versjon", versjon };
  }
  const alene = take(1) === 1;
  const svar = states();
  const uenig = Array.from({ length: form.utsagn }, () => take(1) === 1);
  if (rest()) return broken;
  if (!versjoner.includes(versjon)) return { ok: false, feil: "versjon", versjon };
  return { ok: true, slag: "svar", versjon, rolle, alene, svar, uenig };
}

// With hyphens where the voice rests: 4 + 4, or six at a time.
export function group(kode) {
  return (kode.length === 8 ? kode.match(/.{4}/g) : kode.match(/.{1,6}/g) ?? [kode]).join("-");
}

export const ORD = {
  0: "null", 1: "en", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks", 7: "sju", 8: "åtte", 9: "ni",
  A: "Anna", B: "Bernhard", C: "Cæsar", D: "David", E: "Edith", F: "Fredrik", G: "Gustav", H: "Harald",
  J: "Johan", K: "Karin", M: "Martin", N: "Nils", P: "Petter", Q: "Quintus", R: "Rikard", S: "Sigrid",
  T: "Teodor", V: "enkel-V", W: "dobbel-V", X: "Xerxes", Y: "Yngling", Z: "Zakarias",
};

// The code as words, in the old Norwegian spelling alphabet: B, D, P and T sound alike, names do not.
export function sayAloud(kode) {
  return [...kode].map((tegn) => ORD[tegn]).join(", ");
}
