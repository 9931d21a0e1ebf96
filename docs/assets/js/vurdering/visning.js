// The picture: every statement a line with a differently shaped mark per role, the words beside it, the whole as a
// table, and the agenda made from it. Drawn only when sammenlign.js says so.

import { agendaText, clock, makeAgenda } from "./agenda.js";
import { copy, el, joinWords, mark, printOnly, shape, svg } from "./dom.js";
import { UBESVART } from "./kode.js";
import { MONSTERORD, MONSTERTELLING } from "./romord.js";
import { compare, guessGap, strength, topics } from "./skar.js";

const STEG = 46;
const HOYDE = 26;

export function drawPicture(plass, instrument, grupper, oppfolging) {
  const roller = new Map(instrument.roller.map((rolle) => [rolle.id, rolle]));
  const alle = [...instrument.utsagn, ...instrument.eldre];
  const utsagn = alle.filter((ett) => grupper.every((gruppe) => ett.id in gruppe.svar));
  const tekst = new Map(utsagn.map((ett) => [ett.id, ett]));
  const rader = compare(utsagn.map((ett) => ett.id), grupper);
  const agenda = makeAgenda(rader, instrument);
  const ord = (tilstand) => (tilstand === UBESVART ? "Ikke besvart" : instrument.svar[tilstand]);
  const overskrift = el("h3", { tabindex: "-1", id: "bildet" }, "Slik svarte dere");

  plass.replaceChildren(...[
    overskrift,
    el("p", { class: "sammendrag" }, summary(rader)),
    toolbar(plass, agenda),
    el("p", { class: "hjelp" }, "Størst forskjell står først, så det laveste. En strek under merket betyr at gruppa ikke var enig hos seg. Bildet er til å snakke ut fra. Det er ikke en måling."),
    el("ol", { class: "bilderader" }, rader.map((rad) => drawRow(rad, tekst.get(rad.id), roller, ord, instrument))),
    table(rader, tekst, grupper, roller, ord),
    guesses(grupper, roller, utsagn),
    agendaSection(agenda),
    el("p", {}, el("a", { class: "knapp", href: followUp(oppfolging, rader) }, "Fyll ut oppfølgingsarket")),
    el("p", { class: "melding", role: "status", "data-bildemelding": true }),
  ].filter(Boolean));
  plass.hidden = false;
  overskrift.focus();
}

function summary(rader) {
  const antall = (slag) => rader.filter((rad) => rad.slag === slag).length;
  const deler = [];
  const count = (slag, en, flere) => {
    const tall = antall(slag);
    if (tall) deler.push(tall === 1 ? en : flere.replace("#", tall));
  };
  for (const [slag, [en, flere]] of Object.entries(MONSTERTELLING)) count(slag, en, flere);
  return `Dere ${joinWords(deler)}.`;
}

function toolbar(plass, agenda) {
  const skjerm = el("button", { class: "knapp-stille", type: "button", "aria-pressed": "false" }, "Storskjerm");
  const settSkjerm = (paa) => {
    document.documentElement.classList.toggle("storskjerm", paa);
    skjerm.setAttribute("aria-pressed", String(paa));
    if (paa) document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
    plass.scrollIntoView({ behavior: "instant" });
  };
  skjerm.addEventListener("click", () => settSkjerm(skjerm.getAttribute("aria-pressed") === "false"));
  plass.addEventListener("keydown", (hendelse) => {
    if (hendelse.key === "Escape" && skjerm.getAttribute("aria-pressed") === "true") settSkjerm(false);
  });
  const skriv = el("button", { class: "knapp-stille", type: "button" }, "Skriv ut bildet");
  skriv.addEventListener("click", () => printOnly(plass));
  const kopier = el("button", { class: "knapp-stille", type: "button" }, "Kopier dagsordenen");
  kopier.addEventListener("click", () => copy(agendaText(agenda), plass.querySelector("[data-bildemelding]"), "Dagsordenen"));
  return el("div", { class: "knapperad" }, skjerm, skriv, kopier);
}

function drawRow(rad, utsagn, roller, ord, instrument) {
  return el("li", { class: `bilderad ${rad.slag}`, "data-rad": rad.id },
    el("h4", {}, utsagn.tekst),
    el("p", { class: "dom" }, `${MONSTERORD[rad.slag]}.`, rad.avstand ? el("span", { class: "avstand" }, ` ${rad.avstand} trinn mellom dere.`) : ""),
    el("div", { class: "radbilde" }, scale(rad, roller, instrument), el("ul", { class: "radsvar" }, rad.verdier.map((en) => el("li", {},
      mark(roller.get(en.rolle)), ` ${roller.get(en.rolle).navn}: `, el("strong", {}, ord(en.tilstand)),
      en.uenig ? " (uenige hos seg)" : "")))));
}

// Five steps on a line, and the two answers outside the scale apart from it. The list beside says the same in words.
function scale(rad, roller, instrument) {
  const plassX = (tilstand) => 28 + tilstand * STEG + (tilstand > 4 ? 22 : 0) + (tilstand > 5 ? 26 : 0);
  const stablet = new Map();
  for (const en of rad.verdier.filter((ett) => ett.tilstand !== UBESVART)) {
    stablet.set(en.tilstand, [...(stablet.get(en.tilstand) ?? []), en]);
  }
  const hoyde = 26 + HOYDE * Math.max(1, ...[...stablet.values()].map((en) => en.length));
  const bunn = hoyde - 20;
  const merker = [...stablet].flatMap(([tilstand, gruppe]) => gruppe.flatMap((en, nr) => {
    const x = plassX(tilstand);
    const y = bunn - 14 - nr * HOYDE;
    const under = en.uenig ? svg("line", { class: "fig-strek", x1: x - 11, x2: x + 11, y1: y + 12.5, y2: y + 12.5, "stroke-width": 2.5 }) : null;
    return [shape(roller.get(en.rolle), x, y, 9.5), under].filter(Boolean);
  }));
  const streker = instrument.svar.map((navn, tilstand) => svg("line", { class: "fig-strek-svak",
    x1: plassX(tilstand), x2: plassX(tilstand), y1: bunn - 4, y2: bunn + 4, "stroke-width": 2 }));
  return svg("svg", { class: "skalabilde", viewBox: `0 0 390 ${hoyde}`, "aria-hidden": "true", focusable: "false" },
    svg("line", { class: "fig-strek-svak", x1: plassX(0), x2: plassX(4), y1: bunn, y2: bunn, "stroke-width": 2 }), streker,
    svg("text", { class: "fig-tekst-svak", x: plassX(0), y: hoyde - 2, "text-anchor": "middle", "font-size": 13 }, "Aldri"),
    svg("text", { class: "fig-tekst-svak", x: plassX(4), y: hoyde - 2, "text-anchor": "middle", "font-size": 13 }, "Alltid"),
    svg("text", { class: "fig-tekst-svak", x: plassX(5), y: hoyde - 2, "text-anchor": "middle", "font-size": 13 }, "Vet ikke"),
    svg("text", { class: "fig-tekst-svak", x: plassX(6), y: hoyde - 2, "text-anchor": "middle", "font-size": 13 }, "Ikke ennå"),
    merker);
}

function table(rader, tekst, grupper, roller, ord) {
  const hoder = grupper.map((gruppe) => el("th", { scope: "col" }, roller.get(gruppe.rolle).navn));
  return el("div", { class: "tabell", role: "region", tabindex: "0", "aria-label": "Alle svarene i en tabell" },
    el("table", {}, el("caption", {}, "Alle svarene i en tabell"),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Utsagn"), hoder)),
      el("tbody", {}, rader.map((rad) => el("tr", {}, el("th", { scope: "row" }, tekst.get(rad.id).tekst),
        rad.verdier.map((en) => el("td", { "data-kolonne": roller.get(en.rolle).navn }, ord(en.tilstand), en.uenig ? " (uenige hos seg)" : "")))))));
}

function guesses(grupper, roller, utsagn) {
  const linjer = grupper.flatMap((gjetter) => grupper.filter((andre) => gjetter.gjett?.[andre.rolle]).map((andre) => {
    const gjett = gjetter.gjett[andre.rolle];
    const avstander = utsagn.map((ett) => [ett, ett.id in gjett ? guessGap(gjett[ett.id], andre.svar[ett.id]) : null])
      .filter(([, avstand]) => avstand !== null);
    const bom = avstander.filter(([, avstand]) => avstand >= 2).map(([ett]) => `«${ett.tekst}»`);
    const treff = avstander.filter(([, avstand]) => avstand === 0).length;
    return el("li", {}, `${roller.get(gjetter.rolle).navn} gjettet på ${roller.get(andre.rolle).navn.toLowerCase()}: ${treff} av ${avstander.length} på rett trinn.`,
      bom.length ? ` Lengst unna var ${joinWords(bom)}` : "");
  }));
  return linjer.length ? el("section", { class: "gjetninger" }, el("h3", {}, "Gjetningene"), el("ul", {}, linjer)) : null;
}

function agendaSection(agenda) {
  return el("section", { class: "dagsorden" },
    el("h3", {}, "Dagsorden laget av svarene"),
    el("ol", {}, agenda.map((post) => el("li", { "data-post": post.slag },
      el("p", { class: "postnavn" }, el("span", { class: "klokke" }, `${clock(post.fra)}–${clock(post.fra + post.minutter)}`), ` ${post.navn}`),
      post.overskrift ? el("p", {}, `${post.overskrift}: `, el("strong", {}, `«${post.tekst}»`)) : "",
      el("p", { class: "sier" }, `Møtelederen: «${post.sier}»`),
      post.sporsmal ? el("p", {}, `Spørsmål: ${post.sporsmal}`) : "",
      post.forst ? el("p", {}, post.forst) : ""))));
}

// The sheet gets the statements, not the answers.
function followUp(oppfolging, rader) {
  const sterk = strength(rader);
  const snakket = topics(rader).filter((rad) => rad !== sterk).slice(0, 1).map((rad) => rad.id);
  const deler = [sterk && `styrke=${sterk.id}`, snakket.length && `snakket=${snakket[0]}`].filter(Boolean);
  return `${oppfolging}#${deler.join("&")}`;
}
