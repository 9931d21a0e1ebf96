// The answers of one list and what has become of them: on the screen only, on the device, or in a file.
// Logic only. Each method changes the archive and gives the key of a message to the reader, or null.

import { makeAngre, makeNokkel, packSvar, unpackSvar } from "../felles/lager.js";
import { cleanSvar, mergeSvar } from "./svar.js";

/** `om`: { slag, id, versjon, tittel }; `lager`: see felles/lager.js; `now` gives the time. */
export function makeArkiv({ lager, om, now = () => new Date() }) {
  const nokkel = makeNokkel(om.slag, om.id);
  const angre = makeAngre();
  let svar = {};
  let lagret = false; // changes are saved by themselves
  let nedlastet = false; // a file has these very answers
  let felles = {}; // the answers we and the device last agreed on …
  let sist = null; // … and the text they stood in

  function adopt(tekst, lest) {
    [sist, felles] = [tekst, lest.svar];
  }

  /** Write, taking along what another tab has saved since we last looked. */
  function write() {
    const der = lager.read(nokkel);
    let flettet = false;
    if (der.ok && der.verdi !== sist && der.verdi !== null) {
      const lest = unpackSvar(der.verdi, om, cleanSvar);
      if (!lest.ok && lest.grunn === "nyere-format") return stop("lagret-nyere-format");
      if (lest.ok) {
        svar = mergeSvar(felles, svar, lest.svar);
        flettet = true;
      }
    }
    const tekst = packSvar(om, svar, now());
    const skrevet = lager.write(nokkel, tekst);
    if (!skrevet.ok) return stop(skrevet.grunn);
    lagret = true;
    [sist, felles] = [tekst, svar];
    return flettet ? "flettet" : null;
  }

  function stop(melding) {
    lagret = false;
    return melding;
  }

  /** Take what the device has now: at the start, from another tab, or when the page comes back. */
  function sync() {
    const der = lager.read(nokkel);
    if (!der.ok || der.verdi === sist) return null;
    if (der.verdi === null) {
      [sist, felles] = [null, {}];
      return lagret ? stop("slettet-annen-fane") : null;
    }
    const lest = unpackSvar(der.verdi, om, cleanSvar);
    if (!lest.ok) return stop(`lagret-${lest.grunn === "nyere-format" ? "nyere-format" : "uleselig"}`);
    const forste = sist === null;
    if (!lagret && Object.keys(svar).length) return "lagret-annen-fane";
    svar = mergeSvar(felles, svar, lest.svar);
    adopt(der.verdi, lest);
    lagret = true;
    if (forste) return lest.alder === "lik" ? "hentet" : `hentet-${lest.alder}`;
    return "hentet-annen-fane";
  }

  return {
    sync,
    get svar() { return svar; },
    get lagret() { return lagret; },
    get nedlastet() { return nedlastet; },
    get kanAngre() { return angre.can(); },
    /** Leaving now would lose answers. */
    get utrygg() { return !lagret && !nedlastet && Object.keys(svar).length > 0; },

    change(nye) {
      svar = nye;
      nedlastet = false;
      if (!lagret) return null;
      if (lager.read(nokkel).verdi === null && sist !== null) {
        [sist, felles] = [null, {}];
        return stop("slettet-annen-fane");
      }
      return write();
    },

    save() {
      return write() ?? "lagret";
    },

    open(nye, alder) {
      angre.remember({ svar, lagret });
      svar = nye;
      nedlastet = true;
      const feil = lagret ? write() : null;
      return feil && feil !== "flettet" ? feil : `apnet-${alder}`;
    },

    remove() {
      angre.remember({ svar, lagret });
      const fjernet = lager.remove(nokkel);
      [svar, sist, felles, lagret, nedlastet] = [{}, null, {}, false, false];
      return fjernet.ok || !lager.read(nokkel).ok ? "slettet" : "ikke-slettet";
    },

    undo() {
      const gammel = angre.swap({ svar, lagret });
      svar = gammel.svar;
      nedlastet = false;
      // What stands on the device now is what we are undoing, not something to merge with.
      [sist, felles] = [lager.read(nokkel).verdi ?? null, svar];
      if (gammel.lagret) return write() ?? "angret";
      if (lagret) lager.remove(nokkel);
      [lagret, sist, felles] = [false, null, {}];
      return "angret";
    },

    download() {
      nedlastet = true;
      return packSvar(om, svar, now());
    },

    forgetAngre: () => angre.forget(),
  };
}
