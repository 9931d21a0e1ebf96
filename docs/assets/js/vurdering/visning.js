// The picture on the page: every statement a row with a differently shaped mark per role, the words beside it, the question
// and who speaks first, a way to make it an action, the agenda, the guesses, the whole as a table. And the grid of marks
// the big screen shares. Drawn only when sammenlign.js says so.

import { printOnly } from "../felles/skriv.js";
import { agendaText, clock, makeAgenda } from "./agenda.js";
import { el, mark } from "./dom.js";
import { UBESVART } from "./tilstander.js";
import { BILDE, FORST, FORST_GRUNN, MONSTERORD, MONSTERTELLING, ROM, TRINN, UBESVART_ORD, UENIGE } from "./romord.js";
import { copy } from "./side.js";
import { compare, misses, question, strength, topics } from "./skar.js";

/** All that the picture and the big screen say, from the groups. Pure. */
export function makeModel(instrument, grupper, utsagn) {
  const tekst = new Map(utsagn.map((ett) => [ett.id, ett]));
  const rader = compare([...tekst.keys()], grupper);
  const sterk = strength(rader);
  const ord = (tilstand) => (tilstand === UBESVART ? UBESVART_ORD : instrument.svar[tilstand]);
  return {
    rader, grupper, ord, tekst,
    agenda: makeAgenda(rader, instrument),
    roller: new Map(instrument.roller.map((rolle) => [rolle.id, rolle])),
    styrke: sterk?.id ?? "", snakket: topics(rader).find((rad) => rad !== sterk)?.id ?? "",
    sporsmal: (rad) => question(tekst.get(rad.id), rad.slag, instrument),
    bom: misses([...tekst.keys()], grupper),
  };
}

/** `gjor`: { action(id), screen() }. `utelatt` is how many statements fell out because not all were asked. */
export function drawPicture(plass, instrument, modell, { utelatt, action, screen }) {
  const overskrift = el("h3", { tabindex: "-1", id: "bildet" }, BILDE.tittel);
  const melding = el("p", { class: "melding", role: "status", "data-bildemelding": true });
  const knapp = (navn, gjor, klasse = "knapp-stille") => {
    const en = el("button", { class: klasse, type: "button" }, navn);
    en.addEventListener("click", gjor);
    return en;
  };
  plass.replaceChildren(...[
    overskrift,
    el("p", { class: "sammendrag" }, summary(modell.rader)),
    el("div", { class: "knapperad" }, knapp(BILDE.storskjerm, screen, "knapp"), knapp(BILDE.skriv, () => printOnly(plass)),
      knapp(BILDE.kopier, () => copy(agendaText(modell.agenda), melding, BILDE.planen))),
    melding,
    utelatt ? el("p", { class: "hjelp" }, ROM.utelatt(utelatt)) : null,
    el("p", { class: "hjelp" }, BILDE.hjelp),
    el("ol", { class: "bilderader" }, modell.rader.map((rad) => drawRow(rad, modell, instrument, action))),
    el("details", {}, el("summary", {}, BILDE.forstRegel), el("p", {}, instrument.forstUt)),
    table(modell),
    guesses(modell),
    agendaSection(modell.agenda),
  ].filter(Boolean));
  plass.hidden = false;
  return overskrift;
}

export function summary(rader) {
  const deler = Object.entries(MONSTERTELLING).flatMap(([slag, si]) => {
    const antall = rader.filter((rad) => rad.slag === slag).length;
    return antall ? [si({ antall })] : [];
  });
  return BILDE.dere(deler);
}

export const verdict = (rad) => `${MONSTERORD[rad.slag]}${rad.slag === "ulikt" ? `: ${TRINN(rad.avstand)}` : ""}.`;
export const firstOut = (rad) => `${FORST(rad.forst)} ${FORST_GRUNN[rad.grunn]}`;

/** Who answered what, in words: «Folkevalgte: Som regel (ikke enige hos seg)». */
export function answers(rad, { roller, ord }) {
  return rad.verdier.map((en) => el("li", {}, mark(roller.get(en.rolle)), ` ${roller.get(en.rolle).navn}: `,
    el("strong", {}, ord(en.tilstand)), en.uenig ? ` (${UENIGE})` : ""));
}

/** One row of seven cells with the marks in them, for the eye; the words say the same beside it. */
export function marks(rad, { roller }, instrument) {
  return instrument.svar.map((navn, tilstand) => el("span", { class: `rute${tilstand > 4 ? " utenfor" : ""}` },
    rad.verdier.filter((en) => en.tilstand === tilstand).map((en) => el("span", { class: `brikke${en.uenig ? " er-uenig" : ""}` }, mark(roller.get(en.rolle))))));
}

export const heads = (instrument) => instrument.svar.map((navn, nr) => el("span", { class: `skalahode${nr > 4 ? " utenfor" : ""}` }, shortName(navn)));

// «Ikke kommet dit ennå» has no room over a column.
export const shortName = (navn) => (navn.length > 12 ? navn.replace(/^(\S+).*?(\S+)$/, "$1 $2") : navn);

function drawRow(rad, modell, instrument, action) {
  const ett = modell.tekst.get(rad.id);
  const knapp = el("button", { class: "knapp-stille", type: "button", "data-tiltak-av": rad.id }, BILDE.lagTiltak,
    el("span", { class: "bare-skjermleser" }, `: ${ett.tekst}`));
  knapp.addEventListener("click", () => action(rad.id));
  return el("li", { class: `bilderad ${rad.slag}`, "data-rad": rad.id },
    el("h4", {}, ett.tekst),
    el("p", { class: "dom" }, verdict(rad)),
    el("div", { class: "skalarad", "aria-hidden": "true" }, heads(instrument), marks(rad, modell, instrument)),
    el("ul", { class: "radsvar" }, answers(rad, modell)),
    el("p", { class: "radsporsmal" }, modell.sporsmal(rad), " ", el("span", { class: "hjelp" }, firstOut(rad))),
    el("p", { class: "bare-skjerm" }, knapp));
}

function table({ rader, tekst, grupper, roller, ord }) {
  const hoder = grupper.map((gruppe) => el("th", { scope: "col" }, roller.get(gruppe.rolle).navn));
  return el("details", { class: "svartabell" }, el("summary", {}, BILDE.tabell),
    el("div", { class: "tabell", role: "region", tabindex: "0", "aria-label": BILDE.tabell },
      el("table", {}, el("caption", {}, BILDE.tabell),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, BILDE.utsagnUten), hoder)),
        el("tbody", {}, rader.map((rad) => el("tr", {}, el("th", { scope: "row" }, tekst.get(rad.id).tekst),
          rad.verdier.map((en) => el("td", { "data-kolonne": roller.get(en.rolle).navn }, ord(en.tilstand), en.uenig ? ` (${UENIGE})` : ""))))))));
}

/** The guesses as sentences, the widest miss first; hits are counted, not listed. */
export function guessLines({ bom, tekst, ord }, antall = 9) {
  return bom.filter((en) => en.bom > 0).slice(0, antall).map((en) => el("li", { "data-bom": en.bom },
    `${BILDE.gjettet({ ...en, gjettet: ord(en.gjettet).toLowerCase(), svarte: ord(en.svarte).toLowerCase(), tekst: tekst.get(en.id).tekst })} `,
    el("strong", {}, BILDE.trinnUnna(en.bom))));
}

export const guessHits = ({ bom }) => BILDE.treff(bom.filter((en) => en.bom === 0).length, bom.length);

// Folded, so that the answers are seen before the guesses.
function guesses(modell) {
  if (!modell.bom.length) return null;
  return el("details", { class: "gjetninger" }, el("summary", {}, BILDE.visGjetninger),
    el("p", {}, guessHits(modell)), el("ol", {}, guessLines(modell)));
}

function agendaSection(agenda) {
  return el("section", { class: "dagsorden" },
    el("h3", {}, BILDE.plan),
    el("ol", {}, agenda.map((post) => el("li", { "data-post": post.slag },
      el("p", { class: "postnavn" }, el("span", { class: "klokke" }, `${clock(post.fra)}–${clock(post.fra + post.minutter)}`), ` ${post.navn}`),
      post.overskrift ? el("p", {}, `${post.overskrift}: `, el("strong", {}, `«${post.tekst}»`)) : "",
      el("p", { class: "sier" }, BILDE.moteleder(post.sier)),
      post.sporsmal ? el("p", {}, `${BILDE.sporsmal}: ${post.sporsmal}`) : "",
      post.forst ? el("p", {}, post.forst) : ""))));
}
