// The buttons and lines for saving, the same on every tool: what is saved where, files in and out, undo, and what did
// not fit. The words stand in ord.js and, a tool's own, in `egne`.

import { formatTid, today } from "./dato.js";
import { followDokument } from "./lagring.js";
import { readFil } from "./lager.js";
import { saveFil } from "./nedlasting.js";
import { describeStatus, findMelding, PANEL } from "./ord.js";

/**
 * Connect the controls under `rot` with `dok`. `draw()` draws the tool from the document. `navnPaa(felt)` names a field,
 * `describeLagret(en)` one of dok.listLagret(), `filnavn()` is a file's name without date. `etter(hva)` is called before a
 * file, a deletion or an emptying is drawn; `etterNedlasting()` and `etterApning()` may give a message in place of the
 * usual one.
 * → { show(melding), say(tekst) }
 */
export function connectPanel({ rot, dok, draw, filnavn, egne = {}, navnPaa = (felt) => felt, describeLagret = (en) => en.navn, etter = () => {}, etterNedlasting = () => null, etterApning = () => null }) {
  const alle = (velger) => [...rot.querySelectorAll(velger)];
  const linje = rot.querySelector(".listemelding");
  const melding = linje.querySelector("[data-melding]");
  const status = rot.querySelector("[data-status]");
  const filvelger = rot.querySelector("[data-fil]");
  let sagt = 0;

  /** Draw all from the document, and say the message with this key. */
  function show(nokkel = null, tittel = "") {
    const hadde = document.activeElement;
    draw();
    const { tilstand } = dok;
    for (const felt of alle("[data-status]")) setTekst(felt, describeStatus(tilstand));
    rot.classList.toggle("er-lagret", tilstand.lagret);
    // In the row of buttons nothing moves under the pointer.
    for (const knapp of alle("[data-gjor=lagre]")) knapp[knapp.closest(".listetopp") ? "hidden" : "disabled"] = tilstand.lagret;
    for (const knapp of alle("[data-gjor=angre]")) knapp.hidden = !dok.kanAngre;
    for (const knapp of alle("[data-gjor=gjor-om]")) knapp.hidden = !dok.kanGjoreOm;
    drawLagrede();
    drawTilside();
    linje.classList.remove("er-ny");
    if (nokkel) say(findMelding(nokkel, { tittel, egne }));
    keepFokus(hadde);
  }

  /** A text where the reader is looking. The same text again is announced again. */
  function say(tekst) {
    melding.textContent = "";
    linje.classList.add("er-ny");
    clearTimeout(sagt);
    sagt = setTimeout(() => { melding.textContent = tekst; }, 60);
  }

  // A button that went away while it had focus hands it on, never to the top of the page.
  function keepFokus(hadde) {
    if (!hadde || hadde === document.body || (hadde.isConnected && hadde.checkVisibility())) return;
    const angre = alle("[data-gjor=angre], [data-gjor=gjor-om]").find((en) => !en.hidden);
    (hadde.closest(".listemelding") ? angre ?? status : status).focus({ preventScroll: true });
  }

  function drawLagrede() {
    const plass = rot.querySelector("[data-lagrede]");
    if (!plass) return;
    const andre = dok.listLagret().filter((en) => en.plass !== dok.plass);
    drawList(plass, andre, (en) => [
      `${en.ok ? describeLagret(en) : PANEL.uleselig}${en.lagret ? PANEL.lagretTid(formatTid(en.lagret)) : ""}`,
      en.ok && [PANEL.hentFram, () => show(dok.openLagret(en.plass))],
      [PANEL.slett, () => show(dok.removeLagret(en.plass))],
    ]);
  }

  function drawTilside() {
    const plass = rot.querySelector("[data-tilside]");
    if (plass) drawList(plass, dok.tilside, ({ felt, verdi }) => [`${navnPaa(felt)}: ${verdi}`, [PANEL.fjern, () => show(dok.dropTilside(felt))]]);
  }

  // A list of texts with buttons, drawn only where it has changed. When one is taken away, focus goes to the status.
  function drawList(plass, ting, describe) {
    const linjer = ting.map(describe);
    const likhet = JSON.stringify(linjer.map(([tekst]) => tekst));
    if (plass.dataset.likhet === likhet) return;
    plass.dataset.likhet = likhet;
    plass.hidden = !linjer.length;
    plass.querySelector("ul").replaceChildren(...linjer.map(([tekst, ...knapper]) => {
      const li = document.createElement("li");
      li.append(makeElement("span", tekst), ...knapper.filter(Boolean).map(([navn, gjor]) => {
        const knapp = makeElement("button", navn);
        [knapp.type, knapp.className] = ["button", "knapp-liten"];
        knapp.append(makeElement("span", ` ${tekst}`, "bare-skjermleser"));
        knapp.addEventListener("click", gjor);
        return knapp;
      }));
      return li;
    }));
  }

  async function openFil() {
    const [fil] = filvelger.files;
    if (!fil) return;
    const lest = await readFil(fil);
    filvelger.value = "";
    const svar = lest.ok ? dok.open(lest.tekst) : { ok: false, melding: lest.grunn };
    if (svar.ok) etter("apne");
    show((svar.melding === "apnet-lik" && etterApning()) || svar.melding, svar.tittel);
  }

  const handlinger = {
    lagre() {
      show(dok.save());
      if (dok.tilstand.lagret) status.focus({ preventScroll: true });
    },
    "last-ned"() {
      saveFil(`${filnavn()}-${today()}.json`, dok.download(), "application/json");
      show(etterNedlasting() ?? "nedlastet");
    },
    apne: () => filvelger.click(),
    slett() {
      etter("slett");
      show(dok.remove());
    },
    tom() {
      etter("tom");
      show(dok.clear());
    },
    angre: () => show(dok.undo()),
    "gjor-om": () => show(dok.redo()),
  };
  for (const knapp of alle("[data-gjor]")) {
    const gjor = handlinger[knapp.dataset.gjor];
    if (gjor) knapp.addEventListener("click", gjor);
  }
  filvelger.addEventListener("change", openFil);
  for (const felt of [melding, ...alle("[data-lyd]")]) felt.setAttribute("role", "status");
  for (const felt of alle("[data-status]")) felt.tabIndex = -1;
  for (const del of alle("[data-verktoy]")) del.hidden = false;
  followDokument(dok, show);
  return { show, say };
}

function makeElement(tagg, tekst, klasse = "") {
  const element = document.createElement(tagg);
  element.textContent = tekst;
  if (klasse) element.className = klasse;
  return element;
}

/** A text that is the same is left alone: a live region may read it again otherwise. */
export function setTekst(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}
