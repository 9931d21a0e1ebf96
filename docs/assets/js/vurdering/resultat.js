// What one group's own answers say: the answers as they stand, a word per theme, one strength, what to talk about first,
// next steps. No total, no average, no decimals, no percent.

import { formatDato } from "../felles/dato.js";
import { printOnly } from "../felles/skriv.js";
import { el } from "./dom.js";
import { onScale, summarise, movement } from "./skar.js";
import { UBESVART } from "./tilstander.js";
import { BEVEGELSE, RESULTAT, UBESVART_ORD, UENIGE_HOS_OSS } from "./romord.js";

export function drawResult(plass, instrument, data) {
  const utsagn = (ett) => instrument.utsagn.filter((en) => en.tema === ett.id);
  const uenig = new Set(data.uenig ?? []);
  const bilde = summarise(instrument.temaer.map((tema) => ({
    id: tema.id, svar: utsagn(tema).map((ett) => data.svar[ett.id] ?? UBESVART),
    uenig: utsagn(tema).filter((ett) => uenig.has(ett.id)).length,
  })));
  const tema = (id) => instrument.temaer.find((ett) => ett.id === id);
  const overskrift = el("h3", { tabindex: "-1" }, RESULTAT.tittel);
  const skriv = el("button", { class: "knapp-stille", type: "button" }, RESULTAT.skrivUt);
  skriv.addEventListener("click", () => printOnly(plass));
  plass.replaceChildren(...[
    overskrift,
    el("p", {}, strengthText(bilde, tema)),
    el("p", {}, firstText(bilde, tema)),
    bilde.vetIkke ? el("p", {}, RESULTAT.vetIkke(bilde.vetIkke)) : "",
    basisText(instrument, data),
    el("h4", {}, RESULTAT.neste),
    nextSteps(bilde, tema),
    el("h4", {}, RESULTAT.temaene),
    el("p", { class: "hjelp" }, RESULTAT.regel),
    ...bilde.resultater.map((ett) => theme(ett, tema(ett.id), utsagn(ett), data, uenig, instrument)),
    difference(data.annerledes ?? ""),
    el("p", { class: "hjelp" }, RESULTAT.utgave(instrument.versjon)),
    el("div", { class: "knapperad" }, skriv),
  ].filter(Boolean));
  plass.hidden = false;
  overskrift.focus();
}

function strengthText(bilde, tema) {
  return bilde.styrke ? RESULTAT.styrke(tema(bilde.styrke.id).navn) : RESULTAT.ingenStyrke;
}

function firstText(bilde, tema) {
  if (bilde.forst) return RESULTAT.forst(tema(bilde.forst.id).navn);
  return bilde.styrke ? RESULTAT.altHoyt : RESULTAT.forFaa;
}

function wordFor(resultat, instrument) {
  if (resultat.monster === "ulikt") return RESULTAT.ulikt;
  if (resultat.trinn !== null) return instrument.trinnord[resultat.trinn];
  return resultat.monster === "ikke-begynt" ? RESULTAT.ikkeBegynt : RESULTAT.faaSvar;
}

// The four statements with their answers, under the theme's word.
function theme(resultat, tema, utsagn, data, uenig, instrument) {
  const linje = (ett) => {
    const tilstand = data.svar[ett.id] ?? UBESVART;
    return el("li", { "data-svar": ett.id }, `${ett.tekst} `,
      el("strong", {}, tilstand === UBESVART ? UBESVART_ORD : instrument.svar[tilstand]),
      uenig.has(ett.id) ? ` (${UENIGE_HOS_OSS})` : "");
  };
  return el("section", { class: "temasvar", "data-tema": tema.id },
    el("p", { class: "temaord" }, `${tema.navn}: `, el("strong", { "data-temaord": true }, wordFor(resultat, instrument))),
    el("ul", {}, utsagn.map(linje)));
}

// The text is the reader's own: it is kept with the answers, and stays while they change.
function difference(tekst) {
  const felt = el("textarea", { id: "annerledes", rows: 2, "aria-describedby": "annerledes-hjelp" });
  felt.value = tekst;
  return el("div", { class: "arkfelt" }, el("label", { for: "annerledes" }, RESULTAT.annerledes), felt,
    el("p", { class: "hjelp", id: "annerledes-hjelp" }, RESULTAT.annerledesHjelp));
}

function nextSteps(bilde, tema) {
  if (!bilde.raad.length) return el("p", {}, RESULTAT.flere);
  return el("ul", { class: "nestesteg" }, bilde.raad.map((resultat) => {
    const raad = tema(resultat.id).raad[resultat.monster];
    return el("li", { "data-raad": `${resultat.id}-${resultat.monster}` }, el("strong", {}, `${tema(resultat.id).navn}: `),
      `${raad.tekst} `, el("a", { href: raad.lenke }, raad.lenketekst));
  }));
}

function basisText(instrument, data) {
  const valgt = Object.entries(data.grunnlag ?? {}).filter(([id]) => onScale(data.svar[id] ?? UBESVART)).map(([, grunn]) => grunn);
  if (!valgt.length) return "";
  const deler = instrument.grunnlag.map((ett) => [ett.navn.toLowerCase(), valgt.filter((grunn) => grunn === ett.id).length])
    .filter(([, antall]) => antall).map(([navn, antall]) => `${navn} (${antall})`);
  return el("p", {}, RESULTAT.grunnlag(deler.join(", ")));
}

// Last time beside this time: only statements both asked, only whole steps, in words.
export function drawMovement(plass, instrument, forr, naa, { fokus = true } = {}) {
  const tekst = new Map(instrument.utsagn.map((ett) => [ett.id, ett.tekst]));
  const eldre = new Set((instrument.eldre ?? []).map((ett) => ett.id));
  const alle = movement(forr.svar, naa.svar).filter((ett) => tekst.has(ett.id));
  const ord = (tilstand) => instrument.svar[tilstand].toLowerCase();
  const list = (tittel, utvalg) => (utvalg.length
    ? [el("h4", {}, tittel), el("ul", {}, utvalg.map((ett) => el("li", { "data-flyttet": ett.id },
      `${tekst.get(ett.id)} ${BEVEGELSE.fraTil(ord(ett.for), ord(ett.naa))}`)))]
    : []);
  const uten = alle.filter((ett) => ett.trinn === null).length;
  const borte = Object.keys(forr.svar).filter((id) => eldre.has(id)).length;
  plass.replaceChildren(...[
    el("h3", { tabindex: "-1" }, BEVEGELSE.siden(formatDato(forr.dato))),
    ...list(BEVEGELSE.opp, alle.filter((ett) => ett.trinn > 0)),
    ...list(BEVEGELSE.ned, alle.filter((ett) => ett.trinn < 0)),
    el("p", {}, BEVEGELSE.likt(alle.filter((ett) => ett.trinn === 0).length), uten ? ` ${BEVEGELSE.uten(uten)}` : ""),
    borte ? el("p", {}, BEVEGELSE.eldre(borte)) : "",
    el("p", { class: "hjelp" }, BEVEGELSE.hjelp),
  ].filter(Boolean));
  plass.hidden = false;
  if (fokus) plass.querySelector("h3").focus();
}
