// The big screen: a mode of the page, not of the browser. A modal dialog covers the page, works without full screen, and is
// left by Escape, by its button, and by anything that closes a dialog; the page under it is as it was. Full screen is a
// press of its own, and leaving it leaves the dialog standing.

import { drawQr } from "./qr.js";
import { el, mark } from "./dom.js";
import { BILDE, ROM, SKJERM } from "./romord.js";
import { answers, firstOut, guessHits, guessLines, heads, marks, summary, verdict } from "./visning.js";

const TID = 5 * 60;

/** The dialog all big views share. `keys` maps a key to what it does. → { show(innhold, valg), say(tekst), close() } */
export function openDialog({ navn, onClose, keys, lukknavn = SKJERM.avslutt }) {
  const flate = el("div", { class: "skjermflate" });
  const hjelp = el("p", { class: "skjermhjelp" });
  const melding = el("p", { class: "skjermmelding", role: "status" });
  const full = button(SKJERM.fullskjerm, toggleFull);
  const lukk = button(lukknavn, close);
  const knapper = el("div", { class: "skjermknapper" });
  // A dialog itself cannot be shown in full screen; what is in it can.
  const ramme = el("div", { class: "skjermramme" }, flate, melding,
    el("div", { class: "skjermbunn" }, hjelp, knapper));
  const dialog = el("dialog", { class: "storskjerm", "aria-label": navn }, ramme);
  const alle = { f: toggleFull, ...keys };

  function onKey(hendelse) {
    if (hendelse.ctrlKey && hendelse.key.toLowerCase() === "z" && alle.z) {
      hendelse.preventDefault();
      alle.z();
    }
    if (hendelse.ctrlKey || hendelse.altKey || hendelse.metaKey || /^(input|textarea|select)$/i.test(hendelse.target.tagName)) return;
    const gjor = alle[hendelse.key.length === 1 ? hendelse.key.toLowerCase() : hendelse.key];
    if (!gjor) return;
    hendelse.preventDefault();
    gjor();
  }

  function toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    else ramme.requestFullscreen?.().catch(() => {});
  }

  function close() {
    if (document.fullscreenElement === ramme) document.exitFullscreen().catch(() => {});
    dialog.close();
  }

  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("close", () => {
    dialog.remove();
    document.documentElement.classList.remove("har-storskjerm");
    onClose();
  });
  full.hidden = !document.fullscreenEnabled;
  document.body.append(dialog);
  document.documentElement.classList.add("har-storskjerm");
  dialog.showModal();
  return {
    close,
    say: (tekst) => { melding.textContent = tekst; },
    /** `innhold` on the screen, `egne` buttons before the common ones, `par` of key and what it does, and a message. */
    show(innhold, { egne = [], par, tekst = "" }) {
      flate.replaceChildren(...innhold.filter(Boolean));
      knapper.replaceChildren(...egne.filter(Boolean), full, lukk);
      hjelp.replaceChildren(...par.flatMap(([tast, gjor]) => [el("kbd", {}, tast), ` ${gjor} `]));
      melding.textContent = tekst;
      flate.scrollTop = 0;
      (flate.querySelector("[data-fokus]") ?? lukk).focus({ preventScroll: true });
    },
  };
}

export function button(navn, gjor, klasse = "knapp-stille") {
  const knapp = el("button", { class: klasse, type: "button" }, navn);
  knapp.addEventListener("click", gjor);
  return knapp;
}

const title = (tekst, klasse = "skjermtittel") => el("p", { class: klasse, tabindex: "-1", "data-fokus": true }, tekst);

/** The screen while the codes come in. `reveal()` shows the answers if all are in. → { refresh(), close() } */
export function openJoin({ instrument, adresse, kortadresse, isIn, missing, reveal, onClose }) {
  const skjerm = openDialog({ navn: SKJERM.samleTittel, onClose, keys: { v: reveal } });

  function refresh(tekst = "") {
    const mangler = missing();
    skjerm.show([
      title(adresse ? SKJERM.samleTittel : SKJERM.samleUtenTittel),
      el("div", { class: "samleskjerm" },
        adresse ? el("div", { class: "qr" }, drawQr(adresse, ROM.qr(kortadresse))) : "",
        el("div", {}, el("p", { class: "kortadresse" }, kortadresse), el("p", {}, adresse ? SKJERM.samleTekst : SKJERM.samleUtenTekst),
          el("ul", { class: "inne" }, instrument.roller.map((rolle) => {
            const inne = isIn(rolle.id);
            const status = inne ? ROM.status.inne : mangler.includes(rolle.id) ? ROM.status.venter : ROM.status.kan;
            return el("li", { class: inne ? "er-inne" : "", "data-rolle": rolle.id }, mark(rolle), ` ${rolle.navn} `, el("span", { "data-status": true }, status));
          })))),
    ], { egne: [button(SKJERM.visSvarene, reveal, "knapp")], par: SKJERM.samlehjelp, tekst: tekst || ROM.mangler(mangler) });
  }

  refresh();
  return { refresh, close: skjerm.close, say: skjerm.say };
}

/** The answers. `sheet`: { add(id) → { nr, nytt }, list() → [texts] }. `start` is the statement to begin at, or none. */
export function openScreen({ instrument, modell, sheet, onClose, start = null }) {
  const { rader } = modell;
  let her = start ? rader.findIndex((rad) => rad.id === start) : -1;
  const siste = rader.length + (modell.bom.length ? 1 : 0); // after the statements: the guesses, and then the sheet
  let [igjen, gaar, tikk] = [TID, false, 0];
  const tid = el("span", { class: "skjermtid", role: "timer" });
  const tidstekst = el("span", { class: "bare-skjermleser", role: "status" });
  const startknapp = button(SKJERM.start, toggleTimer);
  const tidsrad = el("div", { class: "tidsrad" }, tid, startknapp, button(SKJERM.ett, () => addTime(60)), button(SKJERM.nullstill, resetTimer), tidstekst);

  const skjerm = openDialog({
    navn: SKJERM.navn,
    onClose() {
      clearInterval(tikk);
      onClose(rader[her]?.id ?? null);
    },
    keys: {
      ArrowRight: () => move(1), PageDown: () => move(1), ArrowLeft: () => move(-1), PageUp: () => move(-1),
      Home: () => go(-1), t: toggleTimer, l: addAction,
    },
  });

  function move(steg) {
    go(her + steg);
  }

  function go(nr) {
    if (nr < -1 || nr > siste) return;
    if (nr !== her) resetTimer();
    her = nr;
    draw();
  }

  function draw(tekst = "") {
    const innhold = her === -1 ? overview() : her < rader.length ? statement(rader[her]) : her < siste ? guessView() : sheetView();
    skjerm.show(innhold, {
      par: SKJERM.hjelp, tekst,
      egne: [
        her > -1 && button(SKJERM.forrige, () => move(-1)), her > -1 && button(SKJERM.oversikt, () => go(-1)),
        her < siste && button(SKJERM.neste, () => move(1), "knapp"),
      ],
    });
  }

  function overview() {
    const rad = (en) => {
      const knapp = button(modell.tekst.get(en.id).tekst, () => go(rader.indexOf(en)), "rutenavn");
      return el("li", { class: `skjermrad ${en.slag}`, "data-rad": en.id }, knapp,
        el("span", { class: "bare-skjermleser" }, en.verdier.map((ett) => `${modell.roller.get(ett.rolle).navn}: ${modell.ord(ett.tilstand)}. `).join("")),
        el("span", { class: "ruter", "aria-hidden": "true" }, marks(en, modell, instrument)));
    };
    return [
      title(SKJERM.oversiktTittel, "bare-skjermleser"),
      el("p", { class: "bare-skjermleser" }, summary(rader)),
      el("ol", { class: `skjermbilde${rader.length > 7 ? " mange" : ""}` },
        el("li", { class: "skjermrad hoder", "aria-hidden": "true" },
          el("span", { class: "tegnforklaring" }, modell.grupper.map((en) => el("span", {}, mark(modell.roller.get(en.rolle)), ` ${modell.roller.get(en.rolle).navn}`))),
          el("span", { class: "ruter" }, heads(instrument))),
        rader.map(rad)),
    ];
  }

  function statement(rad) {
    const ett = modell.tekst.get(rad.id);
    return [
      el("p", { class: "skjermnr" }, SKJERM.av(her + 1, rader.length, ett.temanavn)),
      title(ett.tekst, "skjermutsagn"),
      el("div", { class: "skjermdelt" },
        el("div", {},
          el("div", { class: "storskala", "aria-hidden": "true" }, heads(instrument), marks(rad, modell, instrument)),
          el("ul", { class: "radsvar" }, answers(rad, modell))),
        el("div", {},
          el("p", { class: "dom" }, verdict(rad)),
          el("p", { class: "skjermsporsmal" }, modell.sporsmal(rad)),
          el("p", { class: "forst-ut" }, mark(modell.roller.get(rad.forst)), ` ${firstOut(rad)}`),
          tidsrad, button(BILDE.lagTiltak, addAction))),
    ];
  }

  const guessView = () => [title(BILDE.gjetninger), el("p", {}, guessHits(modell)), el("ol", { class: "skjermliste" }, guessLines(modell, 4))];

  function sheetView() {
    const tiltak = sheet.list();
    return [title(SKJERM.arkTittel), tiltak.length ? el("ol", { class: "skjermliste" }, tiltak.map((tekst) => el("li", {}, tekst))) : el("p", {}, SKJERM.arkTomt)];
  }

  function addAction() {
    if (her < 0 || her >= rader.length) return;
    const { nr, nytt } = sheet.add(rader[her].id);
    skjerm.say(nr === null ? BILDE.fulltArk : nytt ? BILDE.somTiltak(nr) : BILDE.altTiltak(nr));
  }

  function showTime() {
    tid.textContent = `${Math.floor(igjen / 60)}:${String(igjen % 60).padStart(2, "0")}`;
    tid.classList.toggle("ute", igjen === 0);
    startknapp.textContent = gaar ? SKJERM.pause : SKJERM.start;
    tidstekst.textContent = igjen === 0 ? SKJERM.ute : "";
  }

  // Counted from the clock, since a busy browser may skip a beat.
  function toggleTimer() {
    if (her < 0 || her >= rader.length) return;
    gaar = !gaar && igjen > 0;
    clearInterval(tikk);
    if (gaar) {
      const slutt = Date.now() + igjen * 1000;
      tikk = setInterval(() => {
        igjen = Math.max(0, Math.round((slutt - Date.now()) / 1000));
        if (igjen === 0) stopTimer();
        showTime();
      }, 250);
    }
    showTime();
  }

  function stopTimer() {
    gaar = false;
    clearInterval(tikk);
  }

  function addTime(sekunder) {
    const gikk = gaar;
    stopTimer();
    igjen += sekunder;
    if (gikk) toggleTimer();
    showTime();
  }

  function resetTimer() {
    stopTimer();
    igjen = TID;
    showTime();
  }

  showTime();
  draw();
  return { close: skjerm.close, say: skjerm.say };
}
