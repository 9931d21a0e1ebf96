// One step at a time, for a phone in a group's hands: who answers, then each statement. On paper, and where the reader
// wants it, all steps are there as before.

import { STEG } from "./ord.js";

/**
 * `steg`: [{ deler: [elements], maal }] where `maal` takes focus. `may(nr)` says whether the reader may leave step `nr`.
 * `rot` has [data-stegnav] with its buttons and [data-stegbytte]. → { go(nr), get paa }
 */
export function makeSteg({ rot, steg, may }) {
  const finn = (navn) => rot.querySelector(`[data-${navn}]`);
  let her = 0;
  let paa = false;

  function draw(fokus) {
    rot.classList.toggle("stegvis", paa);
    steg.forEach(({ deler }, nr) => {
      for (const del of deler) del.classList.toggle("steg-borte", paa && nr !== her);
    });
    rot.classList.toggle("forste-steg", her === 0);
    rot.classList.toggle("siste-steg", her === steg.length - 1);
    finn("stegnav").hidden = !paa;
    finn("forrige").hidden = her === 0;
    finn("neste").hidden = her === steg.length - 1;
    finn("stegtekst").textContent = her === 0 ? STEG.hvem : STEG.utsagn(her, steg.length - 1);
    finn("stegbytte").textContent = paa ? STEG.allePaaEnSide : STEG.ettOmGangen;
    if (!fokus) return;
    steg[her].maal.tabIndex = -1;
    steg[her].maal.focus({ preventScroll: true });
    if (paa) rot.scrollIntoView({ block: "start", behavior: "instant" });
  }

  function go(nr) {
    her = Math.min(Math.max(nr, 0), steg.length - 1);
    draw(true);
  }

  finn("neste").addEventListener("click", () => { if (may(her)) go(her + 1); });
  finn("forrige").addEventListener("click", () => go(her - 1));
  finn("stegbytte").addEventListener("click", () => {
    paa = !paa;
    draw(false);
  });
  return {
    go,
    start(nr, paaTelefon) {
      [her, paa] = [nr, paaTelefon];
      draw(false);
    },
    get paa() { return paa; },
  };
}
