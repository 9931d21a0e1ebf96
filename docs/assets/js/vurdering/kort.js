// Kortmodus: one statement at a time on the big screen; the groups hold up their cards together, and the one who leads taps
// what they show, with number keys or by pressing. Every tap is kept in the room's document, so that laying the cards
// aside, a reload or a wrong key loses nothing.

import { el, mark } from "./dom.js";
import { ROLLER } from "./tilstander.js";
import { KORT, SKJERM } from "./romord.js";
import { button, openDialog } from "./storskjerm.js";
import { shortName } from "./visning.js";

/** `read()` gives the room's values, `change(endring, navn)` puts some in, `undo()` takes the last back, `finish()` tries
 *  to end: a message where something is missing. */
export function openCards({ instrument, korte, read, change, undo, finish, onClose }) {
  const utsagn = korte.map((id) => instrument.utsagn.find((ett) => ett.id === id));
  const roller = () => instrument.roller.filter((rolle) => ROLLER.slice(0, read().kortvern ? 4 : 3).includes(rolle.id));
  let [her, rolle] = [firstOpen(), 0];

  const skjerm = openDialog({
    navn: KORT.navn, onClose, lukknavn: KORT.leggTil,
    keys: {
      ...Object.fromEntries(instrument.svar.map((_, verdi) => [String(verdi + 1), () => answer(roller()[rolle], verdi, true)])),
      u: () => disagree(roller()[rolle]), z: back, Backspace: back,
      ArrowRight: () => move(1), ArrowLeft: () => move(-1), ArrowUp: () => choose(-1), ArrowDown: () => choose(1),
    },
  });

  // Where the room left off: the first statement somebody has not shown a card for.
  function firstOpen() {
    const verdier = read();
    const plass = utsagn.findIndex((ett) => roller().some((en) => !(`kort-${en.id}-${ett.id}` in verdier)));
    return plass === -1 ? 0 : plass;
  }

  function answer(hvem, verdi, videre) {
    change({ [`kort-${hvem.id}-${utsagn[her].id}`]: verdi });
    if (videre && rolle < roller().length - 1) rolle += 1;
    draw();
  }

  function disagree(hvem) {
    const felt = `uenig-${hvem.id}-${utsagn[her].id}`;
    change({ [felt]: read()[felt] ? "" : true });
    draw();
  }

  function back() {
    undo();
    draw();
  }

  function choose(steg) {
    rolle = (rolle + steg + roller().length) % roller().length;
    draw();
  }

  function move(steg) {
    if (her + steg < 0 || her + steg >= utsagn.length) return;
    [her, rolle] = [her + steg, 0];
    draw();
  }

  function end() {
    const mangler = finish();
    if (mangler) skjerm.say(mangler);
    else skjerm.close();
  }

  function draw(tekst = "") {
    const verdier = read();
    const siste = her === utsagn.length - 1;
    const rad = (en, nr) => {
      const felt = `kort-${en.id}-${utsagn[her].id}`;
      const uenig = `uenig-${en.id}-${utsagn[her].id}`;
      return el("div", { class: `kortrad${nr === rolle ? " er-valgt" : ""}`, role: "group", "aria-label": en.navn, "data-kortrolle": en.id },
        el("p", { class: "kortrolle" }, mark(en), ` ${en.navn}`),
        el("div", { class: "kortknapper" }, instrument.svar.map((navn, verdi) => {
          const knapp = button("", () => { rolle = nr; answer(en, verdi, false); }, `kortknapp${verdi > 4 ? " utenfor" : ""}`);
          knapp.setAttribute("aria-pressed", String(verdier[felt] === verdi));
          knapp.append(el("span", { class: "tast" }, verdi + 1), ` ${shortName(navn)}`);
          return knapp;
        })),
        pressed(button(KORT.uenige, () => { rolle = nr; disagree(en); }, "kortknapp uenigknapp"), verdier[uenig] === true));
    };
    const vern = el("input", { type: "checkbox", id: "kort-vern" });
    vern.checked = verdier.kortvern === true;
    vern.addEventListener("change", () => {
      change({ kortvern: vern.checked ? true : "" });
      draw();
    });
    skjerm.show([
      el("p", { class: "skjermnr" }, KORT.utsagn(her + 1, utsagn.length)),
      el("p", { class: "skjermutsagn", tabindex: "-1", "data-fokus": true }, utsagn[her].tekst),
      el("p", { class: "kortfortell" }, KORT.fortell),
      ...roller().map(rad),
      el("p", { class: "valg kortvern" }, vern, el("label", { for: "kort-vern" }, KORT.vern)),
    ], {
      par: SKJERM.korthjelp, tekst,
      egne: [
        button(KORT.angre, back), her > 0 && button(SKJERM.forrige, () => move(-1)),
        siste ? button(KORT.ferdig, end, "knapp") : button(SKJERM.neste, () => move(1), "knapp"),
      ],
    });
  }

  draw();
  return { close: skjerm.close };
}

function pressed(knapp, er) {
  knapp.setAttribute("aria-pressed", String(er));
  return knapp;
}
