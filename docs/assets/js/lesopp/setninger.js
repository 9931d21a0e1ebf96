// The text of an article as sentences with where they stand. Reads the DOM, changes nothing.

const BLOKK = "h1, h2, h3, h4, p, li, dt, dd, td, th, blockquote, figcaption, caption, summary, legend, label, article";
// Not read: marks and lists of sources, controls, drawings, and what the reader does not see.
const UTENOM = "sup, svg, nav, script, style, template, button, select, textarea, input, [hidden], .kildeboks, .bare-skjermleser, [aria-hidden=true]";

/** Where sentences begin and end in a text: [[start, slutt]]. `sprak` is a language code. */
export function sentenceBounds(tekst, sprak) {
  const deler = "Segmenter" in Intl
    ? Array.from(new Intl.Segmenter(sprak, { granularity: "sentence" }).segment(tekst), (d) => [d.index, d.index + d.segment.length])
    : Array.from(tekst.matchAll(/[^.!?:]+(?:[.!?:]+[»”"')\]]*\s*|$)/g), (d) => [d.index, d.index + d[0].length]);
  return deler.filter(([fra, til]) => /[\p{L}\p{N}]/u.test(tekst.slice(fra, til)));
}

/** Every sentence of `artikkel` in reading order: [{tekst, omraade (Range), blokk}]. */
export function readSentences(artikkel, sprak) {
  const setninger = [];
  for (const { blokk, noder } of textBlocks(artikkel)) {
    const tekst = noder.map((node) => node.data).join("");
    for (const [fra, til] of sentenceBounds(tekst, sprak)) {
      setninger.push({ tekst: tekst.slice(fra, til).replace(/[\s\u00AD]+/g, (treff) => (treff === "\u00AD" ? "" : " ")).trim(), omraade: rangeOf(noder, fra, til), blokk });
    }
  }
  return setninger;
}

// Text nodes in a row that belong to the same block.
function textBlocks(artikkel) {
  const gang = document.createTreeWalker(artikkel, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (isRead(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT),
  });
  const blokker = [];
  for (let node = gang.nextNode(); node; node = gang.nextNode()) {
    const blokk = node.parentElement.closest(BLOKK);
    const siste = blokker.at(-1);
    if (siste?.blokk === blokk) siste.noder.push(node);
    else blokker.push({ blokk, noder: [node] });
  }
  return blokker;
}

function isRead(node) {
  const over = node.parentElement;
  return !over.closest(UTENOM) && over.getClientRects().length > 0;
}

function rangeOf(noder, fra, til) {
  const omraade = document.createRange();
  omraade.setStart(...placeOf(noder, fra));
  omraade.setEnd(...placeOf(noder, til));
  return omraade;
}

function placeOf(noder, sted) {
  let rest = sted;
  for (const node of noder) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return [noder.at(-1), noder.at(-1).length];
}
