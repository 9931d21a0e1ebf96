// One document of a tool and what has become of it. The saving engine: logic only, no page.
//
// A document has values (see verdier.js), an id that lasts, and stands in up to three places: the tab's memory; the
// session's draft, which goes with the tab; the device, only after the reader has asked. The device is what tabs share:
// a tab knows what it last agreed on with it (`felles`), and merges its own changes since then with what is there now.
// Methods that change the document give the key of a message to the reader (felles/ord.js), or null.

import { makeHistorie } from "./historie.js";
import { makeNokkel, openLager, packDokument, unpackDokument } from "./lager.js";
import { findForskjell, mergeVerdier, putVerdier } from "./verdier.js";

// What did not fit in a field is kept as a value too, under this mark: merged, undone and saved like the others.
const TILSIDE = "~";

/**
 * `om`: { slag, id, versjon, tittel, sted? }; `sted` is the name on the device where two tools share a kind of file.
 * `form` is the tool's own: { pakk(verdier) → svar, les(svar) → { verdier, tilside } or null, isTekst(felt) }. With `ettSted` all new documents of the kind meet on one place on the device and are merged
 * there; without it each has a place of its own. `enhet` and `okt` are stores (lager.js); `lagId` gives a new id.
 */
export function makeDokument({
  om, form, ettSted = false, enhet = openLager(), okt = openLager(() => sessionStorage),
  now = () => new Date(), lagId = makeId,
}) {
  const grunnlag = makeNokkel(om.sted ?? om.slag, om.id);
  const utkastnokkel = `utkast:${grunnlag}`;
  const historie = makeHistorie();
  let alt = {}; // the values, and what was set aside
  let dokument = lagId();
  let navn = "";
  let plass = null; // the place on the device this document belongs at, null where it has none
  let lagret = false; // the device has all that stands here, and changes follow
  let kopi = false; // not to meet others on the common place
  let felles = {}; // what we and the device last agreed on …
  let sist = null; // … the text it stood in …
  let avtalt = ""; // … and the id of the document it was
  let utkast = true; // the session takes our draft …
  let utkasttekst = null; // … and this is what we gave it
  let tatt = null; // how the answers have been taken out of the page: "fil", "kode"

  const nokkelTil = (sted) => (sted ? `${grunnlag}:${sted}` : grunnlag);
  const isTekst = (felt) => felt.startsWith(TILSIDE) || Boolean(form.isTekst?.(felt));
  const isEmpty = () => Object.keys(alt).length === 0;
  const isUtrygg = () => !lagret && tatt === null && !isEmpty();
  const split = (verdier, aside) => Object.entries(verdier).filter(([felt]) => felt.startsWith(TILSIDE) === aside);
  const svarOf = (verdier) => form.pakk(Object.fromEntries(split(verdier, false)));
  const listTilside = () => split(alt, true).map(([felt, verdi]) => ({ felt: felt.slice(1), verdi }));
  const pack = (tillegg) => packDokument(om, { svar: svarOf(alt), dokument, navn, tilside: listTilside(), ...tillegg }, now());

  function unpack(tekst) {
    const lest = unpackDokument(tekst, om, form.les);
    if (!lest.ok) return lest;
    const aside = Object.fromEntries(lest.tilside.map(({ felt, verdi }) => [`${TILSIDE}${felt}`, verdi]));
    return { ...lest, alt: { ...lest.verdier, ...aside } };
  }

  function dropDraft() {
    utkasttekst = null;
    okt.remove(utkastnokkel);
  }

  function keepDraft() {
    if (plass === null && isEmpty() && !navn) {
      dropDraft();
      return;
    }
    utkasttekst = pack({ utkast: { plass, lagret, kopi, tatt, felles, avtalt } });
    utkast = okt.write(utkastnokkel, utkasttekst).ok;
  }

  /** Changes are no longer saved by themselves. What the device had when we last agreed is still known. */
  function stop(melding) {
    lagret = false;
    keepDraft();
    return melding;
  }

  /** The device has nothing of ours any more. */
  function forgetPlass(melding) {
    [plass, sist, felles, avtalt] = [null, null, {}, ""];
    return stop(melding);
  }

  /** Whether what lies at our place is no longer our document: deleted, or deleted and another one begun. */
  function isGone(tekst) {
    if (tekst === null) return true;
    if (tekst === sist || !avtalt) return false;
    const lest = unpack(tekst);
    return lest.ok && lest.dokument !== "" && lest.dokument !== avtalt;
  }

  /** Write to the device, taking along what another tab has put there since we last looked. */
  function write(sted) {
    let flettet = false;
    const der = enhet.read(nokkelTil(sted));
    if (der.ok && der.verdi !== null && der.verdi !== sist) {
      const lest = unpack(der.verdi);
      if (!lest.ok && lest.grunn === "nyere-format") return stop("lagret-nyere-format");
      // What cannot be read is left where it lies.
      if (!lest.ok && sted !== dokument) return write(dokument);
      if (lest.ok) {
        alt = mergeVerdier(felles, alt, lest.alt, isTekst);
        // Agreed, whether or not the device takes what we write now.
        [plass, sist, felles, flettet] = [sted, der.verdi, lest.alt, true];
        if (lest.dokument) dokument = avtalt = lest.dokument;
      }
    }
    const tekst = pack();
    const skrevet = enhet.write(nokkelTil(sted), tekst);
    if (!skrevet.ok) return stop(skrevet.grunn);
    [plass, lagret, sist, felles, avtalt] = [sted, true, tekst, alt, dokument];
    kopi = sted !== "";
    keepDraft();
    return flettet ? "flettet" : null;
  }

  /** New values, to wherever the document is kept. */
  function commit(nye) {
    alt = nye;
    tatt = null;
    if (!lagret) {
      keepDraft();
      return null;
    }
    const der = enhet.read(nokkelTil(plass));
    return der.ok && isGone(der.verdi) ? forgetPlass("slettet-annen-fane") : write(plass);
  }

  function perform(nye, operasjon) {
    const felt = findForskjell(alt, nye);
    if (!Object.keys(felt).length) return null;
    historie.push({ ...operasjon, felt });
    return commit(nye);
  }

  /** Take what lies at `sted`; what has changed here since we last agreed is merged with it. */
  function attach(sted, tekst, lest) {
    alt = mergeVerdier(felles, alt, lest.alt, isTekst);
    if (lest.dokument) dokument = lest.dokument;
    navn = lest.navn || navn;
    [plass, lagret, sist, felles, kopi, avtalt] = [sted, true, tekst, lest.alt, sted !== "", lest.dokument];
    if (Object.keys(findForskjell(alt, lest.alt)).length) return write(sted);
    keepDraft();
    return null;
  }

  /** What is kept on the device: [{ plass, navn, lagret, verdier, ok, grunn }], what can be read first, newest first. */
  function listLagret() {
    const nokler = enhet.keys(grunnlag);
    const funnet = (nokler.ok ? nokler.verdi : []).filter((en) => en === grunnlag || en.startsWith(`${grunnlag}:`));
    return funnet.map((en) => {
      const { ok, grunn, navn: kopinavn = "", lagret: tid = "", verdier = {} } = unpack(enhet.read(en).verdi ?? "");
      return { plass: en.slice(grunnlag.length + 1), ok, grunn, navn: kopinavn, lagret: tid, verdier };
    }).sort((a, b) => b.ok - a.ok || b.lagret.localeCompare(a.lagret));
  }

  function reset() {
    [alt, navn, tatt, dokument] = [{}, "", null, lagId()];
    [plass, lagret, sist, felles, kopi, avtalt] = [null, false, null, {}, false, ""];
    dropDraft();
  }

  function readDraft() {
    const der = okt.read(utkastnokkel);
    [utkast, utkasttekst] = [der.ok, der.verdi ?? null];
    const lest = der.ok && der.verdi !== null ? unpack(der.verdi) : { ok: false };
    if (!lest.ok) return false;
    const sto = JSON.parse(der.verdi).utkast ?? {};
    [alt, navn, dokument] = [lest.alt, lest.navn, lest.dokument || dokument];
    kopi = sto.kopi === true;
    tatt = typeof sto.tatt === "string" ? sto.tatt : null;
    if (typeof sto.plass !== "string") return true;
    [plass, lagret, felles, avtalt] = [sto.plass, sto.lagret === true, sto.felles ?? {}, sto.avtalt ?? ""];
    // No text on the device is this one: it is looked at anew, and its absence is noticed.
    sist = "";
    return true;
  }

  function sync() {
    if (plass === null) return syncUnsaved();
    const der = enhet.read(nokkelTil(plass));
    if (!der.ok || der.verdi === sist) return null;
    if (isGone(der.verdi)) return forgetPlass(lagret ? "slettet-annen-fane" : null);
    if (!lagret) return null; // merged when the reader saves
    const lest = unpack(der.verdi);
    if (!lest.ok) return stop(`lagret-${lest.grunn === "nyere-format" ? "nyere-format" : "uleselig"}`);
    const sto = alt;
    const melding = attach(plass, der.verdi, lest);
    return melding ?? (Object.keys(findForskjell(sto, alt)).length ? "hentet-annen-fane" : null);
  }

  const describeStart = () => (isEmpty() ? null : lagret ? "hentet" : "utkast");

  // Something may lie on the common place while what stands here is not saved.
  function syncUnsaved() {
    const [der] = ettSted && !kopi ? listLagret() : [];
    if (!der) return null;
    if (!der.ok) return `lagret-${der.grunn === "nyere-format" ? "nyere-format" : "uleselig"}`;
    // What was just deleted here can still be brought back; nothing takes its place by itself.
    return isEmpty() && !historie.canUndo ? openLagret(der.plass) : "lagret-annen-fane";
  }

  function openLagret(sted) {
    if (isUtrygg()) return "lagre-forst";
    const { verdi } = enhet.read(nokkelTil(sted));
    if (!verdi) return "slettet-annen-fane";
    const lest = unpack(verdi);
    if (!lest.ok) return `lagret-${lest.grunn === "nyere-format" ? "nyere-format" : "uleselig"}`;
    historie.forget();
    reset();
    return attach(sted, verdi, lest) ?? (lest.alder === "lik" ? "hentet" : `hentet-${lest.alder}`);
  }

  /** What another tab has put at our place goes into what undo brings back. */
  function takeAlong() {
    const der = enhet.read(nokkelTil(plass));
    if (!der.ok || der.verdi === sist || isGone(der.verdi)) return;
    const lest = unpack(der.verdi);
    if (lest.ok) alt = mergeVerdier(felles, alt, lest.alt, isTekst);
  }

  /** Leave the document: the page is empty, and undo comes back to it. */
  function leave(hva, slett) {
    if (isEmpty() && plass === null) return;
    historie.push({ navn: hva, felt: findForskjell(alt, {}), gammel: { plass, dokument, navn, kopi, slett } });
    reset();
  }

  function turn(svar, angret) {
    if (!svar) return null;
    const { operasjon: { gammel }, verdier } = svar;
    if (!gammel) return commit(verdier) ?? (angret ? "angret" : "gjort-om");
    if (!angret) {
      if (gammel.slett && plass !== null) enhet.remove(nokkelTil(plass));
      reset();
      return "gjort-om";
    }
    ({ dokument, navn, kopi } = gammel);
    if (gammel.plass === null) return commit(verdier) ?? "angret";
    // What another tab may have put there meanwhile is merged, never written over.
    [alt, felles, sist, avtalt, tatt] = [verdier, {}, null, dokument, null];
    const melding = write(gammel.plass);
    return melding && melding !== "flettet" ? melding : "angret";
  }

  return {
    get verdier() { return Object.fromEntries(split(alt, false)); },
    /** What a file or the device held that does not fit: [{ felt, verdi }]. */
    get tilside() { return listTilside(); },
    get navn() { return navn; },
    get plass() { return plass; },
    /** Where on the device documents of this kind lie. */
    get nokkel() { return grunnlag; },
    /** The document's lasting id, for calendars. */
    get dokument() { return dokument; },
    get kanAngre() { return historie.canUndo; },
    get kanGjoreOm() { return historie.canRedo; },
    /** Where the answers are, all of it true: see describeStatus in felles/ord.js. */
    get tilstand() { return { tom: isEmpty(), lagret, utkast, tatt }; },
    /** Closing the tab now would lose answers. */
    get utrygg() { return isUtrygg(); },

    /** At the start of the page: the session's draft, else, where documents meet on one place, what was saved last. */
    start: () => (readDraft() ? sync() ?? describeStart() : syncUnsaved()),
    /** Look at the device again: another tab wrote. */
    sync,
    /** The page came back from the browser's memory; it may have been open anew in this tab meanwhile. */
    resume() {
      const der = okt.read(utkastnokkel);
      if (der.ok && der.verdi !== utkasttekst) {
        reset();
        if (der.verdi !== null) okt.write(utkastnokkel, der.verdi);
        readDraft();
      }
      return sync();
    },

    /** Set fields in one operation; nothing takes a field away. `sammen`: a key that joins the letters of one text. */
    set: (endring, { navn: hva = "", sammen = null } = {}) => perform(putVerdier(alt, endring), { navn: hva, sammen }),
    /** What is typed next is an operation of its own. */
    seal: () => historie.seal(),
    undo: () => turn(historie.undo(alt), true),
    redo() {
      if (historie.next?.gammel?.slett && plass !== null) takeAlong();
      return turn(historie.redo(alt), false);
    },
    /** On a shared machine nothing that was deleted is to come back with the browser's back button. */
    forgetHistory: () => historie.forget(),

    /** Keep it on the device, and every change from now on. */
    save() {
      const der = plass === null ? { ok: false } : enhet.read(nokkelTil(plass));
      if (der.ok && isGone(der.verdi)) forgetPlass(null);
      return write(plass ?? (ettSted && !kopi ? "" : dokument)) ?? "lagret";
    },
    /** A name for this document on the device; empty for none. */
    rename(nytt) {
      navn = String(nytt).trim().slice(0, 80);
      return commit(alt);
    },
    /** Empty the page. What is saved stays on the device; undo comes back to it. */
    clear() {
      leave("tom", false);
      return "tomt";
    },
    /** Delete from the page, the session and the device. Undo brings it back to all three. */
    remove() {
      if (plass === null) {
        leave("slett", false);
        return "slettet-her";
      }
      takeAlong();
      const fjernet = enhet.remove(nokkelTil(plass)).ok || !enhet.read(nokkelTil(plass)).ok;
      leave("slett", fjernet);
      return fjernet ? "slettet" : "ikke-slettet";
    },
    listLagret,
    /** Take up another document from the device. Refused while what stands here would be lost. */
    openLagret,
    /** Delete another document from the device. */
    removeLagret: (sted) => (enhet.remove(nokkelTil(sted)).ok ? "kopi-slettet" : "ikke-slettet"),

    /** A file's text instead of what stands here; undo takes it back. Nothing changes where it cannot be read. */
    open(tekst) {
      const lest = unpack(tekst);
      if (!lest.ok) return { ok: false, melding: lest.grunn, tittel: lest.tittel };
      if (!Object.keys(lest.alt).length) return { ok: false, melding: "tom-fil" };
      const var_ = perform(lest.alt, { navn: "apne" });
      if (!lagret) {
        [dokument, navn, tatt] = [lest.dokument || dokument, lest.navn || navn, "fil"];
        keepDraft();
      }
      return { ok: true, melding: var_ && var_ !== "flettet" ? var_ : `apnet-${lest.alder}` };
    },
    /** The document as a file's text. */
    download() {
      tatt = "fil";
      keepDraft();
      return pack();
    },
    /** The answers have left the page in another way, for example as a code. */
    markTaken(hvordan) {
      tatt = hvordan;
      keepDraft();
    },
    /** Take away one value that was set aside. */
    dropTilside: (felt) => perform(putVerdier(alt, { [`${TILSIDE}${felt}`]: "" }), { navn: "tilside" }),
    /** An empty document, without a way back; what is saved stays on the device. Refused while answers would be lost. */
    startNew({ navn: nytt = "", kopi: egen = false, tving = false } = {}) {
      if (isUtrygg() && !tving) return "lagre-forst";
      historie.forget();
      reset();
      [navn, kopi] = [String(nytt).trim().slice(0, 80), egen];
      keepDraft();
      return "nytt";
    },
  };
}

/** A new id: eleven letters and digits, too many to meet by chance. */
export function makeId() {
  const tall = crypto.getRandomValues(new Uint32Array(2));
  return [...tall].map((ett) => ett.toString(36)).join("").padStart(11, "0").slice(0, 11);
}
