// Answers as a code people can say aloud: 8 characters for seven statements, 30 in five groups for 28.
//
// The alphabet is Crockford's base32. A code is symbols of the field GF(32). In the short code, and in each group
// of the long one, the sum of symbol × weight must hit a fixed target. The weights are different and not zero, so a
// single other symbol moves the sum, and so does a swap of two: (w1 − w2)(s1 − s2) is zero only where s1 = s2.
// The targets of the groups differ, so groups in another order are caught as well.
// Nothing here throws, whatever the input.

const TEGN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KORT = { utsagn: 7, data: 7, grupper: 1, maal: [11] };
const LANG = { utsagn: 28, data: 5, grupper: 5, maal: [1, 2, 4, 8, 16] };
export const ROLLER = ["folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten"];
// Five steps are 0–4. Outside the scale:
export const VET_IKKE = 5;
export const IKKE_BEGYNT = 6;
export const UBESVART = 7;
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

// A code for { versjon: 1–15, rolle, alene, svar: [0–7 …], uenig: [true/false …] } with 7 or 28 answers.
export function encode({ versjon, rolle, alene, svar, uenig }) {
  const form = svar.length === KORT.utsagn ? KORT : LANG;
  const bits = [];
  push(bits, versjon, 4);
  push(bits, ROLLER.indexOf(rolle), 2);
  push(bits, alene ? 1 : 0, 1);
  for (const tilstand of svar) push(bits, tilstand, 3);
  for (const merke of uenig) push(bits, merke ? 1 : 0, 1);
  const data = toSymbols(bits, form.data * form.grupper);
  let kode = "";
  form.maal.forEach((maal, gruppe) => {
    const del = data.slice(gruppe * form.data, (gruppe + 1) * form.data);
    kode += [...del, checkSymbol(del, maal)].map((symbol) => TEGN[symbol]).join("");
  });
  return kode;
}

// What people type: small letters, spaces, hyphens; O is 0, I and L are 1.
export function normalise(tekst) {
  return String(tekst ?? "").slice(0, LENGSTE_INNDATA).toUpperCase()
    .replace(/[\s.,–—_-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

// { ok: true, versjon, rolle, alene, svar, uenig } or { ok: false, feil, … }. `feil` is one of
// "tom", "tegn" (with `tegn`), "lengde" (with `lengde`), "kontroll" (with `gruppe` in a long code), "versjon".
export function decode(tekst, versjon) {
  const kode = normalise(tekst);
  if (!kode) return { ok: false, feil: "tom" };
  const symboler = [...kode].map((tegn) => TEGN.indexOf(tegn));
  const ukjent = symboler.indexOf(-1);
  if (ukjent !== -1) return { ok: false, feil: "tegn", tegn: [...kode][ukjent] };
  const form = [KORT, LANG].find((en) => (en.data + 1) * en.grupper === symboler.length);
  if (!form) return { ok: false, feil: "lengde", lengde: symboler.length };
  const bits = [];
  for (let gruppe = 0; gruppe < form.grupper; gruppe += 1) {
    const del = symboler.slice(gruppe * (form.data + 1), (gruppe + 1) * (form.data + 1));
    if (sum(del) !== form.maal[gruppe]) {
      return { ok: false, feil: "kontroll", gruppe: form === LANG ? gruppe + 1 : 0 };
    }
    for (const symbol of del.slice(0, form.data)) push(bits, symbol, 5);
  }
  return interpret(bits, form, versjon);
}

function interpret(bits, form, ventetVersjon) {
  let her = 0;
  const take = (antall) => {
    let verdi = 0;
    for (let i = 0; i < antall; i += 1) verdi = (verdi << 1) | bits[her++];
    return verdi;
  };
  const versjon = take(4);
  const rolle = ROLLER[take(2)];
  const alene = take(1) === 1;
  const svar = Array.from({ length: form.utsagn }, () => take(3));
  const uenig = Array.from({ length: form.utsagn }, () => take(1) === 1);
  if (bits.slice(her).includes(1)) return { ok: false, feil: "kontroll", gruppe: form.grupper };
  if (versjon !== ventetVersjon) return { ok: false, feil: "versjon", versjon };
  return { ok: true, versjon, rolle, alene, svar, uenig };
}

// With hyphens where the voice rests: 4 + 4, or six at a time.
export function group(kode) {
  return (kode.length === 8 ? kode.match(/.{4}/g) : kode.match(/.{1,6}/g) ?? [kode]).join("-");
}

const ORD = {
  0: "null", 1: "en", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks", 7: "sju", 8: "åtte", 9: "ni",
  A: "Anna", B: "Bernhard", C: "Cæsar", D: "David", E: "Edith", F: "Fredrik", G: "Gustav", H: "Harald",
  J: "Johan", K: "Karin", M: "Martin", N: "Nils", P: "Petter", Q: "Quintus", R: "Rikard", S: "Sigrid",
  T: "Teodor", V: "enkel-V", W: "dobbel-V", X: "Xerxes", Y: "Yngling", Z: "Zakarias",
};

// The code as words, in the old Norwegian spelling alphabet: B, D, P and T sound alike, names do not.
export function sayAloud(kode) {
  return [...kode].map((tegn) => ORD[tegn]).join(", ");
}

// A code from what was pasted: a code, or a whole link with #kode=… in it.
export function findCode(tekst) {
  const treff = /[#&]kode=([^&\s]*)/.exec(String(tekst ?? "").slice(0, 2000));
  return treff ? treff[1] : String(tekst ?? "");
}
