// Choosing among the cases: the list answers to county, size, way in and subject, and up to four cases stand side
// by side. Without script there is the table of the page and the plain list. A case's column is read from its own
// documentation page when it is chosen, so that this page does not grow with the number of cases.

import { el } from "../vurdering/dom.js";
import { ORD, STORRELSER, VEIER } from "../ord/eksempler.js";
import { caseFrom, choices, fits } from "./utvalg.js";

const FLEST = 4;

/** @param {string} id @param {string} navn @param {[string, string][]} valg */
function selectField(id, navn, valg) {
  const liste = el("select", { id }, el("option", { value: "" }, ORD.alle));
  liste.append(...valg.map(([verdi, tekst]) => el("option", { value: verdi }, tekst)));
  return { liste, felt: el("div", {}, el("label", { for: id }, navn), liste) };
}

/** @param {HTMLElement} plass @param {{sak: import("./utvalg.js").Sak, linje: HTMLElement}[]} rader */
function connectFilter(plass, rader) {
  const saker = rader.map(({ sak }) => sak);
  const felter = {
    fylke: selectField("velg-fylke", ORD.fylke, choices(saker.map((sak) => [sak.fylke, sak.fylke]))),
    storrelse: selectField("velg-storrelse", ORD.storrelse, [
      ...Object.entries(STORRELSER).filter(([id]) => saker.some((sak) => sak.storrelse === id)),
    ]),
    vei: selectField("velg-vei", ORD.vei, choices(saker.map((sak) => [sak.vei, VEIER[sak.vei]]))),
    emne: selectField("velg-emne", ORD.emne, choices(saker.flatMap((sak) => sak.emner))),
  };
  const melding = el("p", { role: "status" });
  const show = () => {
    const sok = Object.fromEntries(Object.entries(felter).map(([navn, { liste }]) => [navn, liste.value]));
    for (const { sak, linje } of rader) linje.hidden = !fits(sak, sok);
    const antall = rader.filter(({ linje }) => !linje.hidden).length;
    const alle = rader.length;
    melding.textContent = antall === alle ? ORD.treff_alle({ alle }) : ORD.treff({ antall, alle });
  };
  plass.append(
    el("fieldset", { class: "filterfelt" }, el("legend", {}, ORD.filter), Object.values(felter).map(({ felt }) => felt)),
    melding,
  );
  plass.addEventListener("change", show);
  plass.hidden = false;
  show();
}

/** The cells of a case, by row, from its documentation page. @param {string} adresse */
async function fetchColumn(adresse) {
  const svar = await fetch(adresse);
  if (!svar.ok) throw new Error(String(svar.status));
  const side = new DOMParser().parseFromString(await svar.text(), "text/html");
  const celler = new Map();
  for (const rad of side.querySelectorAll("[data-sammenligning] [data-rad]")) {
    const celle = rad.querySelector("dd").cloneNode(true);
    for (const bort of celle.querySelectorAll("sup, .forbehold")) bort.remove();
    celler.set(rad.dataset.rad, celle.textContent.trim());
  }
  return celler;
}

/** @param {HTMLTableElement} tabell @param {{sak: import("./utvalg.js").Sak, lenke: string, celler: Map<string, string>}[]} kolonner */
function fillTable(tabell, kolonner) {
  const hode = tabell.tHead.rows[0];
  hode.replaceChildren(
    hode.cells[0],
    ...kolonner.map(({ sak, lenke }) => el("th", { scope: "col", role: "columnheader" }, el("a", { href: lenke }, sak.navn))),
  );
  for (const rad of tabell.tBodies[0].rows) {
    const celler = kolonner.map(({ sak, celler: av }) =>
      el("td", { role: "cell", "data-kolonne": sak.navn }, av.get(rad.dataset.rad) ?? "–"),
    );
    rad.replaceChildren(rad.cells[0], ...celler);
  }
}

/** @param {HTMLElement} plass @param {HTMLTableElement} tabell @param {{sak: import("./utvalg.js").Sak, linje: HTMLElement}[]} rader */
function connectComparison(plass, tabell, rader) {
  const valgbare = rader.filter(({ sak }) => sak.dokumentasjon);
  const staar = [...tabell.tHead.querySelectorAll("a")].map((lenke) => lenke.textContent);
  const melding = el("p", { role: "status" });
  const bokser = valgbare.map(({ sak, linje }) => {
    const boks = el("input", { type: "checkbox", id: `sammenlign-${sak.id}` });
    boks.checked = staar.includes(sak.navn);
    return { boks, sak, lenke: linje.querySelector("a").getAttribute("href") };
  });
  const valgte = () => bokser.filter(({ boks }) => boks.checked);
  const knapp = el("button", { type: "button", class: "knapp-stille" }, ORD.vis);
  plass.addEventListener("change", ({ target }) => {
    melding.textContent = "";
    if (valgte().length <= FLEST) return;
    target.checked = false;
    melding.textContent = ORD.fullt({ flest: FLEST });
  });
  knapp.addEventListener("click", async () => {
    const mine = valgte();
    if (mine.length < 2) {
      melding.textContent = ORD.for_faa;
      return;
    }
    try {
      const celler = await Promise.all(mine.map(({ sak }) => fetchColumn(sak.dokumentasjon)));
      fillTable(tabell, mine.map(({ sak, lenke }, nr) => ({ sak, lenke, celler: celler[nr] })));
      melding.textContent = ORD.viser({ navn: mine.map(({ sak }) => sak.navn).join(", ") });
    } catch {
      melding.textContent = ORD.feilet;
    }
  });
  plass.append(
    el(
      "fieldset",
      { class: "valgfelt" },
      el("legend", {}, ORD.velg),
      el("p", { class: "hjelp" }, ORD.velg_hjelp({ flest: FLEST })),
      el("ul", {}, bokser.map(({ boks, sak }) => el("li", {}, boks, el("label", { for: boks.id }, sak.navn)))),
    ),
    el("div", { class: "knapperad" }, knapp),
    melding,
  );
  plass.hidden = false;
}

const liste = document.querySelector("[data-eksempelliste]");
if (liste) {
  const rader = [...liste.children].map((linje) => ({ linje, sak: caseFrom(linje.dataset) }));
  connectFilter(document.querySelector("[data-eksempelfilter]"), rader);
  const tabell = document.querySelector("[data-eksempeltabell]");
  // With no more cases than the table shows there is nothing to choose.
  if (rader.filter(({ sak }) => sak.dokumentasjon).length > 2) {
    connectComparison(document.querySelector("[data-eksempelvalg]"), tabell, rader);
  }
}
