// What one group's own answers say, in words: a step per theme, one strength, what to talk about first, next steps.
// No total, no decimals, no percent.

import { el, norwegianDate } from "./dom.js";
import { onScale, summarise, movement } from "./skar.js";
import { UBESVART } from "./kode.js";

export function drawResult(plass, instrument, data) {
  const temaer = instrument.temaer.map((tema) => ({
    id: tema.id, svar: instrument.utsagn.filter((ett) => ett.tema === tema.id).map((ett) => data.svar[ett.id] ?? UBESVART),
  }));
  const bilde = summarise(temaer);
  const tema = (id) => instrument.temaer.find((ett) => ett.id === id);
  const overskrift = el("h3", { tabindex: "-1" }, "Svarene deres");
  plass.replaceChildren(...[
    overskrift,
    el("p", {}, strengthText(bilde, tema)),
    el("p", {}, firstText(bilde, tema)),
    bilde.vetIkke ? el("p", {}, `Dere svarte «vet ikke» ${bilde.vetIkke === 1 ? "én gang" : `${bilde.vetIkke} ganger`}. Hvem kan vite det?`) : "",
    basisText(instrument, data),
    themeTable(instrument, temaer, bilde),
    el("h4", {}, "Neste steg"),
    nextSteps(bilde, tema),
    el("div", { class: "arkfelt" }, el("label", { for: "annerledes" }, "Nevn én sak som ble annerledes fordi dere møttes"),
      el("textarea", { id: "annerledes", rows: 2, maxlength: 300, "aria-describedby": "annerledes-hjelp" }),
      el("p", { class: "hjelp", id: "annerledes-hjelp" }, "Dette telles ikke, og det følger ikke med i koden eller fila. Skriv det ut sammen med svarene.")),
    el("p", { class: "hjelp" }, `Utgave ${instrument.versjon} av utsagnene. Dette er til å snakke ut fra. Det er ikke en måling, det er ikke prøvd ut vitenskapelig, og det skal aldri brukes til å rangere noen.`),
  ].filter(Boolean));
  plass.hidden = false;
  overskrift.focus();
}

function strengthText(bilde, tema) {
  if (bilde.styrke) return `En styrke: ${tema(bilde.styrke.id).navn}. Ta vare på den.`;
  return "Ingen temaer ligger høyt ennå. Begynn likevel med noe dere får til.";
}

function firstText(bilde, tema) {
  if (bilde.forst) return `Snakk om dette først: ${tema(bilde.forst.id).navn}.`;
  if (bilde.styrke) return "Alle temaene ligger høyt. Snakk om hva som kan ta det fra dere, for eksempel et valg.";
  return "Det er for få svar til å peke ut noe. Svar på minst tre av fire utsagn i ett tema.";
}

function stepText(resultat, instrument) {
  if (resultat.trinn !== null) return instrument.trinnord[resultat.trinn];
  if (resultat.monster === "ikke-begynt") return "Ikke kommet dit ennå";
  return "For få svar";
}

function themeTable(instrument, temaer, bilde) {
  const rad = (resultat, nr) => {
    const tema = instrument.temaer[nr];
    const svar = temaer[nr].svar.map((tilstand) => (tilstand === UBESVART ? "ikke besvart" : instrument.svar[tilstand].toLowerCase()));
    const trinn = resultat.trinn === null ? null : tema.trinn[resultat.trinn];
    return el("tr", { "data-tema": tema.id },
      el("th", { scope: "row" }, tema.navn),
      el("td", { "data-kolonne": "Trinn" }, el("strong", {}, stepText(resultat, instrument)),
        trinn ? el("span", { class: "trinntekst" }, ` ${trinn.tekst} `, el("a", { href: trinn.lenke }, trinn.viser)) : ""),
      el("td", { "data-kolonne": "Svarene" }, svar.join(", ")));
  };
  return el("div", { class: "tabell", role: "region", tabindex: "0", "aria-label": "Trinn og svar for hvert tema" },
    el("table", {}, el("caption", {}, "Trinn og svar for hvert tema. Minst tre av fire svar på skalaen gir et trinn."),
      el("thead", {}, el("tr", {}, ["Tema", "Trinn", "Svarene"].map((navn) => el("th", { scope: "col" }, navn)))),
      el("tbody", {}, bilde.resultater.map(rad))));
}

function nextSteps(bilde, tema) {
  if (!bilde.raad.length) return el("p", {}, "Svar på flere utsagn, så får dere forslag her.");
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
  return el("p", {}, `Av svarene der dere sa hva de bygger på: ${deler.join(", ")}. Snakk om hvordan dere kan bytte ut en antakelse.`);
}

// Last time beside this time: only items both files have, only whole steps, in words.
export function drawMovement(plass, instrument, forr, naa) {
  const tekst = new Map(instrument.utsagn.map((ett) => [ett.id, ett.tekst]));
  const alle = movement(forr.svar, naa.svar).filter((ett) => tekst.has(ett.id));
  const list = (tittel, utvalg) => (utvalg.length
    ? [el("h4", {}, tittel), el("ul", {}, utvalg.map((ett) => el("li", { "data-flyttet": ett.id },
      `${tekst.get(ett.id)} Fra ${instrument.svar[ett.for].toLowerCase()} til ${instrument.svar[ett.naa].toLowerCase()}.`)))]
    : []);
  const likt = alle.filter((ett) => ett.trinn === 0).length;
  const uten = alle.filter((ett) => ett.trinn === null).length;
  plass.replaceChildren(
    el("h3", { tabindex: "-1" }, forr.dato ? `Siden ${norwegianDate(forr.dato)}` : "Siden sist"),
    ...list("Flyttet seg opp", alle.filter((ett) => ett.trinn > 0)),
    ...list("Flyttet seg ned", alle.filter((ett) => ett.trinn < 0)),
    el("p", {}, `Omtrent som før: ${likt} utsagn. Kan ikke sammenliknes: ${uten} utsagn, fordi et av svarene ikke er på skalaen.`),
    el("p", { class: "hjelp" }, "Bare utsagn som står i begge, er med. Er mange i gruppa nye, er det også gruppa som er en annen."),
  );
  plass.hidden = false;
  plass.querySelector("h3").focus();
}
