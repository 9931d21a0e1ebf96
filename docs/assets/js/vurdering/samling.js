// Codes opened by link in other tabs of this browser gather in the picture that is open. A tab that comes with a code asks
// whether there is a screen; the screen takes the code and answers; with no answer the tab becomes the screen itself.

import { openKanal } from "../felles/kanal.js";

const SVARTID = 500;

/**
 * `take(tekst)` → { melding, roller } is called on a screen when another tab sends it a code. → { send(tekst), pause() }:
 * send gives the screen's answer, or null where there is none; a paused tab is no screen.
 */
export function openGathering(take) {
  const venter = new Map();
  let skjerm = true;
  const kanal = openKanal("rom", (melding) => {
    if (melding?.slag === "kode" && skjerm && typeof melding.tekst === "string") {
      kanal.send({ slag: "tatt", nr: melding.nr, svar: take(melding.tekst) });
    }
    if (melding?.slag === "tatt" && venter.has(melding.nr)) {
      venter.get(melding.nr)(melding.svar);
      venter.delete(melding.nr);
    }
  });
  return {
    send(tekst) {
      const nr = `${Date.now()}-${Math.random()}`;
      return new Promise((ferdig) => {
        venter.set(nr, ferdig);
        setTimeout(() => {
          if (venter.delete(nr)) ferdig(null);
        }, SVARTID);
        kanal.send({ slag: "kode", nr, tekst });
      });
    },
    /** While this tab asks for a screen, or has sent its code to one, it is none itself. */
    pause(paa) {
      skjerm = !paa;
    },
  };
}
