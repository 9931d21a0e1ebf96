// Kortmodus: one statement at a time; the groups hold up their cards together, and the facilitator taps what they
// show. No phones. Answers are in memory until all are in; the page shows only the statement at hand.

import { el, mark, say } from "./dom.js";
import { ROLLER, UBESVART } from "./kode.js";

export function startCards(plass, instrument, { done, stop }) {
  const utsagn = instrument.utsagn.filter((ett) => ett.kort);
  const svar = new Map(ROLLER.map((rolle) => [rolle, { rolle, alene: false, svar: {}, uenig: [], gjett: {} }]));
  let roller = instrument.roller.slice(0, 3);
  let her = 0;

  function begin() {
    const vern = el("input", { type: "checkbox", id: "kort-vern" });
    const start = el("button", { class: "knapp", type: "button" }, "Begynn");
    start.addEventListener("click", () => {
      roller = instrument.roller.slice(0, vern.checked ? 4 : 3);
      draw();
    });
    plass.replaceChildren(
      heading("Kortmodus"),
      el("p", {}, "Les utsagnet høyt og tell til tre. Alle gruppene løfter ett felles kort samtidig. Trykk på det dere ser. Er en gruppe bare én person, skal den ikke være med."),
      el("div", { class: "valg" }, vern, el("label", { for: "kort-vern" }, "Vernetjenesten er med som gruppe")),
      el("div", { class: "knapperad" }, start, stopButton()),
    );
    plass.hidden = false;
    plass.querySelector("h3").focus();
  }

  function draw() {
    const ett = utsagn[her];
    const siste = her === utsagn.length - 1;
    const neste = el("button", { class: "knapp", type: "button" }, siste ? "Ferdig" : "Neste utsagn");
    const forrige = el("button", { class: "knapp-stille", type: "button", hidden: her === 0 }, "Forrige utsagn");
    neste.addEventListener("click", () => (siste ? finish() : move(1)));
    forrige.addEventListener("click", () => move(-1));
    plass.replaceChildren(
      heading(`Utsagn ${her + 1} av ${utsagn.length}`),
      el("p", { class: "kortutsagn" }, ett.tekst),
      ...roller.map((rolle) => roleField(rolle, ett)),
      el("p", { class: "melding", role: "status" }),
      el("div", { class: "knapperad" }, neste, forrige, stopButton()),
    );
    plass.querySelector("h3").focus();
  }

  function roleField(rolle, ett) {
    const gruppe = svar.get(rolle.id);
    const choice = (navn, verdi) => {
      const id = `kort-${rolle.id}-${verdi}`;
      const valg = el("input", { type: "radio", name: `kort-${rolle.id}`, id, value: verdi });
      valg.checked = gruppe.svar[ett.id] === verdi;
      valg.addEventListener("change", () => { gruppe.svar[ett.id] = verdi; });
      return el("div", { class: `valg${verdi > 4 ? " utenfor" : ""}` }, valg, el("label", { for: id }, navn));
    };
    const uenig = el("input", { type: "checkbox", id: `kort-${rolle.id}-uenig` });
    uenig.checked = gruppe.uenig.includes(ett.id);
    uenig.addEventListener("change", () => {
      gruppe.uenig = uenig.checked ? [...gruppe.uenig, ett.id] : gruppe.uenig.filter((id) => id !== ett.id);
    });
    return el("fieldset", { class: "utsagn", "data-kortrolle": rolle.id },
      el("legend", {}, mark(rolle), ` ${rolle.navn}`),
      el("div", { class: "skala" }, instrument.svar.map(choice)),
      el("div", { class: "valg uenig" }, uenig, el("label", { for: uenig.id }, "Ikke enige hos seg")));
  }

  function move(steg) {
    her += steg;
    draw();
  }

  function finish() {
    const tomme = roller.filter((rolle) => !Object.values(svar.get(rolle.id).svar).some((en) => en !== UBESVART));
    if (tomme.length) {
      say(plass.querySelector(".melding"), `${tomme[0].navn} har ikke vist noe kort ennå.`, true);
      return;
    }
    done(roller.map((rolle) => svar.get(rolle.id)));
  }

  function stopButton() {
    const knapp = el("button", { class: "knapp-stille", type: "button" }, "Avbryt kortene");
    knapp.addEventListener("click", stop);
    return knapp;
  }

  begin();
}

const heading = (tekst) => el("h3", { tabindex: "-1" }, tekst);
