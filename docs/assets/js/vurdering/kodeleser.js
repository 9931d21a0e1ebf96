// Codes found in any text: a message, several links, words read aloud. Pure.
//
// The text is tidied character by character (see kode.js), so that what was used and what was not can be quoted as it
// was written. Then each shape a code is written in is looked for, the surest first. A run of characters is a code only
// where it checks. Eight digits in a row are left alone unless they stand by themselves: they are telephone numbers far
// more often than codes; so are two years with a dash between them.

import { decode, group, LENGDER, ORD, tidy } from "./kode.js";

const LENGST = 20_000;
const TEGN = "[0-9A-HJKMNP-TV-Z]";
const KANT = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
const STREK = " ?- ?\\n?";
const ROM = "[ .,]{1,2}|\\n";
const shape = (antall, lengde, skille) => new RegExp(
  `${KANT[0]}${TEGN}{${lengde}}(?:(?:${skille})${TEGN}{${lengde}}){${antall - 1}}${KANT[1]}`, "gu");
const run = (lengde) => new RegExp(`${KANT[0]}${TEGN}{${lengde}}${KANT[1]}`, "gu");
const NOKKEL = /K0DE(?:=|%3D|%253D)/gu;
const AAR = /^(?:19|20)\d\d-?(?:19|20)\d\d$/;

// The surest first. `sikker`: digits alone are a code too, because telephone numbers are not written so. `aar`: the
// first part may be a year that only stands before a code.
const FORMER = [
  { monster: shape(5, 6, `${STREK}|${ROM}`) }, { monster: run(30) },
  { monster: shape(3, 6, `${STREK}|${ROM}`) }, { monster: run(18) },
  { monster: shape(2, 6, STREK) }, { monster: run(12) },
  { monster: shape(2, 4, STREK), sikker: true }, { monster: run(8) },
  { monster: shape(2, 6, ROM) }, { monster: shape(2, 4, ROM), aar: true }, { monster: shape(4, 2, `${STREK}|${ROM}`) },
];
const NESTEN = [shape(5, 6, `${STREK}|${ROM}`), shape(2, 6, STREK), shape(2, 4, STREK), run(8), run(12)];

// The spelling alphabet back to signs; a sign alone stands for itself.
const UTTALE = new Map(Object.entries(ORD).map(([tegn, ord]) => [tidy(ord), tegn]));

/**
 * @param {string} tekst whatever was typed, pasted or scanned
 * @param {number[]} versjoner the versions of the instrument that are known
 * @returns {{ koder: { kode: string, svar: object }[], nesten: { tekst: string, svar: object }[], rest: string }}
 *   `koder` what was found, once each, in the order of the text; `nesten` what looks like a code and is not;
 *   `rest` the words that were not used, as they were written
 */
export function readCodes(tekst, versjoner) {
  const raa = [...String(tekst ?? "").slice(0, LENGST)];
  const kilde = [];
  let ryddig = "";
  raa.forEach((tegn, plass) => {
    for (const en of tidy(tegn)) {
      // One unit per place, so that places in `ryddig` are places in `kilde`.
      ryddig += en.length === 1 ? en : "?";
      kilde.push(plass);
    }
  });
  const brukt = new Set();
  const funn = [];
  const blank = (fra, lengde) => {
    for (let her = fra; her < fra + lengde; her += 1) brukt.add(kilde[her]);
    ryddig = ryddig.slice(0, fra) + "\n".repeat(lengde) + ryddig.slice(fra + lengde);
  };
  const take = (fra, lengde, kode) => {
    const svar = decode(kode, versjoner);
    if (!svar.ok) return false;
    funn.push({ fra, kode: group(kode), svar });
    blank(fra, lengde);
    return true;
  };

  // What stands around the code in a link is used up with it. A blank where the code begins sets it apart.
  for (const treff of [...ryddig.matchAll(NOKKEL)]) {
    const kode = treff.index + treff[0].length;
    const start = ryddig.lastIndexOf("HTTP", treff.index);
    const fra = start !== -1 && !/\s/.test(ryddig.slice(start, kode)) ? start : treff.index - (ryddig[treff.index - 1] === "#" ? 1 : 0);
    blank(fra, kode - fra);
    const hale = /^[0-9A-Z-]*([&%](?:(?!HTTP)\S)*)/u.exec(ryddig.slice(kode, kode + 2000));
    if (hale) blank(kode + hale[0].length - hale[1].length, hale[1].length);
  }
  const alene = ryddig.replace(/[\s.,-]/g, "");
  for (const { monster, sikker, aar } of FORMER) scan(monster, (treff) => {
    const kode = treff.replace(/[\s.,-]/g, "");
    const tall = /^\d+$/.test(kode);
    if (kode === alene) return kode;
    return (tall && (!sikker || AAR.test(kode))) || (aar && /^(?:19|20)\d\d/.test(kode)) ? null : kode;
  });
  spoken();
  // Grouped in a way of one's own, alone on a line or alone in the field.
  for (const treff of [...ryddig.matchAll(/[^\n]+/g)]) {
    const kode = treff[0].replace(/[\s.,-]/g, "");
    if (LENGDER.includes(kode.length) && (/\D/.test(kode) || kode === alene)) take(treff.index, treff[0].length, kode);
  }
  if (!funn.length && LENGDER.includes(alene.length)) take(0, ryddig.length, alene);

  // Tries again one character on where what was found does not check, so that a word before a code hides nothing.
  function scan(monster, kodeAv) {
    const leter = new RegExp(monster.source, monster.flags);
    for (let treff = leter.exec(ryddig); treff; treff = leter.exec(ryddig)) {
      const kode = kodeAv(treff[0]);
      if (kode === null || !take(treff.index, treff[0].length, kode)) leter.lastIndex = treff.index + 1;
    }
  }

  function spoken() {
    const ord = [...ryddig.matchAll(/ENKE1-V|D0BBE1-V|[\p{L}\p{N}]+/gu)].map((treff) => ({
      fra: treff.index, til: treff.index + treff[0].length,
      tegn: UTTALE.get(treff[0]) ?? (treff[0].length === 1 ? treff[0] : null),
    }));
    for (let her = 0; her < ord.length; her += 1) {
      for (const lengde of [...LENGDER].sort((a, b) => b - a)) {
        const del = ord.slice(her, her + lengde);
        if (del.length < lengde || del.some((en) => en.tegn === null)) continue;
        if (/^\d+$/.test(del.map((en) => en.tegn).join("")) && ord.length > lengde) continue;
        if (take(del[0].fra, del.at(-1).til - del[0].fra, del.map((en) => en.tegn).join(""))) {
          her += lengde - 1;
          break;
        }
      }
    }
  }

  const nesten = [];
  for (const monster of NESTEN) for (const treff of [...ryddig.matchAll(monster)]) {
    const kode = treff[0].replace(/[\s.,-]/g, "");
    // Ordinary words have no digits but the ones O, I and L are read as.
    if (!/[2-9]/.test(kode) || !/[A-Z]/.test(kode)) continue;
    nesten.push({ fra: treff.index, tekst: written(treff.index, treff[0].length), svar: decode(kode, versjoner) });
    blank(treff.index, treff[0].length);
  }

  function written(fra, lengde) {
    return raa.slice(kilde[fra], kilde[fra + lengde - 1] + 1).join("").trim();
  }

  const sett = new Set();
  const koder = funn.sort((a, b) => a.fra - b.fra)
    .filter((en) => !sett.has(en.kode) && sett.add(en.kode)).map(({ kode, svar }) => ({ kode, svar }));
  return { koder, nesten: nesten.map(({ tekst: skrevet, svar }) => ({ tekst: skrevet, svar })), rest: unused(raa, brukt) };
}

// Whole words of which nothing was used, in the order they stood.
function unused(raa, brukt) {
  const ord = [];
  let her = { tekst: "", brukt: false };
  for (let plass = 0; plass <= raa.length; plass += 1) {
    if (plass < raa.length && !/\s/u.test(raa[plass])) {
      her.tekst += raa[plass];
      her.brukt ||= brukt.has(plass);
      continue;
    }
    if (!her.brukt && /[\p{L}\p{N}]/u.test(her.tekst)) ord.push(her.tekst);
    her = { tekst: "", brukt: false };
  }
  return ord.join(" ");
}
