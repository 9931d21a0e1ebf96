// Results as HTML. Every text goes in as text, never as HTML.

import { ORD } from "../ord/sok.js";
import { excerpt, mark, variety } from "./utdrag.js";

// A heading more from the same page is shown where it is about as good as the best one.
const FLERE_FRA = 0.45;

/** An element with properties and children; strings become text. */
export function make(tagg, egenskaper = {}, ...barn) {
  const element = document.createElement(tagg);
  Object.assign(element, egenskaper);
  element.append(...barn);
  return element;
}

function withMarks(biter) {
  return biter.map(({ tekst, merket }) => (merket ? make("mark", {}, tekst) : tekst));
}

/** A link to a place, its words marked. A heading is followed by its page: «Nøkkelfakta» stands on many. */
export function placeLink(sok, sted, termer = new Set()) {
  const lenke = make("a", { href: sok.addressOf(sted) }, ...withMarks(mark(sted.tittel, termer, sok.nokkel)));
  const side = sok.indeks.sider[sted.side];
  if (sted.nr !== side.forste) lenke.append(make("span", { className: "sok-side" }, ` – ${side.tittel}`));
  return lenke;
}

/** One page of the result: its best place, and with `utdrag` an excerpt and up to two places more. */
export function result(sok, treff, termer, { utdrag }) {
  const [beste, ...flere] = treff.steder;
  const punkt = make("li", { className: "sok-treff" });
  punkt.append(make("p", { className: "sok-tittel" }, placeLink(sok, beste, termer)));
  punkt.append(make("p", { className: "sok-slag" }, treff.side.slag));
  if (!utdrag) return punkt;
  punkt.append(excerptOf(sok, treff, beste, termer));
  const gode = flere.filter((sted) => sted.poeng > FLERE_FRA * beste.poeng && sted.nr !== treff.side.forste);
  if (gode.length) {
    const liste = make("ul", { className: "sok-flere" });
    for (const sted of gode.slice(0, 2)) liste.append(make("li", {}, placeLink(sok, sted, termer)));
    punkt.append(liste);
  }
  return punkt;
}

// The page's description at once; the passage itself when the text has come, if it shows as much.
function excerptOf(sok, treff, sted, termer) {
  const forst = mark(treff.side.beskrivelse, termer, sok.nokkel);
  const avsnitt = make("p", { className: "sok-utdrag" }, ...withMarks(forst));
  sok.textOf(sted).then((tekst) => {
    const biter = excerpt(tekst, termer, sok.nokkel);
    const vist = variety(biter, sok.nokkel);
    if (vist > 0 && vist >= variety(forst, sok.nokkel)) avsnitt.replaceChildren(...withMarks(biter));
  });
  return avsnitt;
}

/** «1 treff», «12 treff». */
export function countText(antall) {
  return antall === 0 ? ORD.treff_ingen : ORD.treff({ antall });
}
