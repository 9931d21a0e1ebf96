// The panel for saving: on the device, as a file, opened from a file, deleted with a way back. It always says where
// the answers are. Nothing is written before the reader presses «Lagre på denne enheten».

import { makeAngre, makeNokkel, openLager } from "../felles/lager.js";
import { saveFil } from "../felles/nedlasting.js";
import { say } from "./dom.js";

// `les` gives the data, `skriv` puts data back, `tom` empties the form. `tilTekst` and `fraTekst` are the file's form,
// the same as on the device; `fraFil` reads a file. `fraTekst` and `fraFil` give { ok, data } or { ok: false, melding }.
export function connectSaving({ rot, slag, id, les, skriv, tom, filnavn, tilTekst, fraTekst, fraFil }) {
  const finn = (navn) => rot.querySelector(`[data-${navn}]`);
  const lager = openLager();
  const nokkel = makeNokkel(slag, id);
  const angre = makeAngre();
  let lagret = false;

  function show(status, melding = "", feil = false) {
    say(finn("lagret"), status);
    say(finn("melding-lagring"), melding, feil);
    finn("slett").hidden = !lagret;
    finn("angre").hidden = !angre.can();
  }

  function onSave() {
    const svar = lager.write(nokkel, tilTekst());
    lagret = svar.ok || lagret;
    if (svar.ok) return show("Lagret på denne enheten");
    const hvorfor = svar.grunn === "fullt" ? "Det er ikke plass på enheten." : "Nettleseren lar oss ikke lagre her.";
    return show("Ikke lagret", `${hvorfor} Lagre som fil i stedet.`, true);
  }

  function onDelete() {
    if (!lager.remove(nokkel).ok) return show("Lagret på denne enheten", "Nettleseren lot oss ikke slette.", true);
    angre.remember({ data: les(), lagret });
    lagret = false;
    tom();
    return show("Ikke lagret", "Slettet fra denne enheten. Dere kan angre.");
  }

  function onClear() {
    angre.remember({ data: les(), lagret });
    tom();
    show(lagret ? "Tømt her. Det som er lagret på enheten, står urørt" : "Ikke lagret", "Skjemaet er tømt. Dere kan angre.");
  }

  async function onOpen(felt) {
    const [fil] = felt.files;
    if (!fil) return;
    const lest = await fraFil(fil);
    felt.value = "";
    if (!lest.ok) {
      show(finn("lagret").textContent, `${lest.melding} Det dere har fylt ut, står urørt.`, true);
      return;
    }
    angre.remember({ data: les(), lagret });
    skriv(lest.data);
    show("Åpnet fra fil. Ikke lagret på enheten", "Fila er åpnet. Dere kan angre.");
  }

  function onUndo() {
    const forr = angre.swap(null);
    angre.forget();
    skriv(forr.data);
    if (forr.lagret && !lagret) lagret = lager.write(nokkel, tilTekst()).ok;
    show(lagret ? "Lagret på denne enheten" : "Ikke lagret", "Angret.");
    finn("lagre").focus();
  }

  function onOtherTab(hendelse) {
    if (hendelse.key !== nokkel && hendelse.key !== null) return;
    lagret = Boolean(lager.read(nokkel).verdi);
    show(lagret ? "Lagret på denne enheten, fra en annen fane" : "Slettet fra enheten i en annen fane. Ikke lagret");
  }

  finn("lagre").addEventListener("click", onSave);
  finn("slett").addEventListener("click", onDelete);
  finn("toem").addEventListener("click", onClear);
  finn("angre").addEventListener("click", onUndo);
  finn("last-ned").addEventListener("click", () => {
    saveFil(filnavn(), tilTekst(), "application/json");
    show(lagret ? "Lagret på denne enheten, og lastet ned" : "Lastet ned");
  });
  finn("apne").addEventListener("change", (hendelse) => onOpen(hendelse.target));
  addEventListener("storage", onOtherTab);

  function fetchSaved() {
    const tekst = lager.read(nokkel).verdi;
    const lest = tekst ? fraTekst(tekst) : { ok: false };
    if (!lest.ok) return;
    lagret = true;
    skriv(lest.data);
    show("Lagret på denne enheten");
  }

  fetchSaved();
  return {
    changed() {
      show(lagret ? "Endret siden dere lagret. Endringene er ikke lagret" : "Ikke lagret");
    },
  };
}
