// A word as the index knows it: one key for all its forms, spellings and keyboards. The same rules as
// scripts/veileder/publish/sok/ordform.py; a test keeps the two alike on the guide's whole vocabulary.

const VOKAL = /[aeiouyåæêòóôø]/;
const BOKSTAVER = [[/æ/g, "a"], [/ø/g, "o"], [/å/g, "a"], [/ä/g, "a"], [/ö/g, "o"], [/ae/g, "a"], [/oe/g, "o"]];
const DOBBEL = /([a-z])\1+/g;
const LOV = /^(.+lov)(?:en|a|er|ene|ens|as|s)?$/;
const ERNE = /(.{3,}er)nes?$/;
const UTEN_E = /([bdfgkptv])([lnr])$/;

// The Norwegian Snowball stemmer (snowballstem.org, norwegian.sbl), longest suffix first.
const ENDELSER = [
  "hetenes", "hetene", "hetens", "heten", "endes", "heter", "ande", "ende", "edes", "enes", "erte", "ede", "ane",
  "ene", "ens", "ers", "ets", "het", "ast", "ert", "en", "ar", "er", "as", "es", "et", "a", "e", "s",
];
const AVLEDNINGER = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];
// After these, «-ers» is part of the word; «skap», «hav» and «giv» are exceptions from the exceptions.
const FOR_ERS = /(?:ind|kk|nk|amm|omm|(?<!s)kap|pp|lt|ast|øst|(?<!ha|gi)v)$/;
const S_ETTER = /(?:[bcdfghjlmnoptvyz]|(?<!e)r|[^aeiouyåæêòóôø]k)$/;

// A section of an Act is one word however it is written: «§ 8-2», «§8–2», «paragraf 8.2», «8-2», «§ 13».
const STREK = "[-\\u2010-\\u2015\\u2212]";
const PARAGRAF = `(?:§+\\s*|paragraf(?:en|ene)?\\s+)\\d{1,2}(?:\\s?(?:${STREK}|\\.)\\s?\\d{1,2})?(?![\\d.,]?\\d)`
  + `|(?<![\\d,.-])\\d{1,2}\\s?${STREK}\\s?\\d{1,2}(?![\\d,]?\\d)`;
const HEL_PARAGRAF = new RegExp(`^(?:${PARAGRAF})$`, "i");
const ORD = new RegExp(`${PARAGRAF}|[0-9A-Za-zÆØÅæøåÄÖäö\\u00C0-\\u024F]+`, "gi");
// Signs that no reader sees: soft hyphen, zero width, direction marks, byte order mark.
const USYNLIG = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

function firstRegion(ord) {
  let sted = 0;
  while (ord[sted] === "'") sted += 1;
  while (sted < ord.length && !VOKAL.test(ord[sted])) sted += 1;
  while (sted < ord.length && VOKAL.test(ord[sted])) sted += 1;
  return sted < ord.length ? Math.max(sted + 1, 3) : ord.length;
}

function cutEnding(ord, grense) {
  const endelse = ENDELSER.find((e) => ord.endsWith(e) && ord.length - e.length >= grense);
  if (!endelse) return ord;
  const stamme = ord.slice(0, -endelse.length);
  if (endelse === "ers") return FOR_ERS.test(stamme) ? ord : stamme;
  if (endelse === "s") return S_ETTER.test(stamme) ? stamme : ord;
  if (endelse === "erte" || endelse === "ert") return `${stamme}er`;
  return stamme;
}

/** One round of the Snowball stemmer. */
export function stamme(ord) {
  const grense = firstRegion(ord);
  if (ord.length < 3) return ord;
  let kuttet = cutEnding(ord, grense);
  if (/[dv]t$/.test(kuttet) && kuttet.length - 2 >= grense) kuttet = kuttet.slice(0, -1);
  const avledning = AVLEDNINGER.find((a) => kuttet.endsWith(a) && kuttet.length - a.length >= grense);
  return avledning ? kuttet.slice(0, -avledning.length) : kuttet;
}

/** Lower case, without accents, æ ø å (or ae, oe, aa) as a, o, a, and no letter twice in a row. */
export function brett(tekst) {
  let brettet = tekst.normalize("NFC").toLowerCase();
  for (const [fra, til] of BOKSTAVER) brettet = brettet.replace(fra, til);
  return brettet.normalize("NFD").replace(/\p{M}/gu, "").replace(DOBBEL, "$1");
}

/** The key of a word that is folded already. */
export function nokkelAvBrettet(brettet) {
  const lov = LOV.exec(brettet);
  if (lov) return lov[1];
  let naa = brettet.replace(ERNE, "$1");
  for (let forrige = ""; naa !== forrige;) {
    forrige = naa;
    naa = stamme(naa);
  }
  return naa.replace(UTEN_E, "$1e$2").replace(DOBBEL, "$1");
}

/** The one key of a section of an Act, and "" for any other word. */
export function paragraf(ord) {
  if (!HEL_PARAGRAF.test(ord)) return "";
  return `§${ord.match(/\d+/g).map(Number).join("-")}`;
}

/** What the reader meant to type: letters and accents put together, and no sign that cannot be seen. */
export function clean(tekst) {
  return tekst.replace(USYNLIG, "").normalize("NFC");
}

/** The key of a word: «Kommunestyrets» → kommunestyr, «§ 8–2» → §8-2. */
export function nokkel(ord) {
  return paragraf(ord) || nokkelAvBrettet(brett(ord));
}

/** The key with æ, ø and å kept, for words that would meet by accident («mål» and «mal»). */
export function presis(ord) {
  if (paragraf(ord)) return paragraf(ord);
  const tekst = ord.normalize("NFC").toLowerCase().replaceAll("å", "\uf000").normalize("NFD");
  return nokkelAvBrettet(tekst.replace(/\p{M}/gu, "").replaceAll("\uf000", "å").replace(DOBBEL, "$1"));
}

/** The words of a text with where they stand: [{ord, start, slutt}]. */
export function delIOrd(tekst) {
  return Array.from(tekst.matchAll(ORD), (t) => ({ ord: t[0], start: t.index, slutt: t.index + t[0].length }));
}
