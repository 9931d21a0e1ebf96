// Saving on the device, files and undo for every tool that keeps a reader's answers. Logic only: no page here.
// Nothing is written before the caller asks for it, and nothing throws: a browser that refuses gives an answer
// with `grunn`. What is kept is an envelope, the same on the device and in a file:
//   { veileder: slag, format: 1, id, versjon, tittel, lagret, svar }

export const FORMAT = 1;
export const STORSTE_FIL = 1_000_000;

/** The key a thing is kept under: namespaced and versioned. */
export const makeNokkel = (slag, id) => `veileder:v${FORMAT}:${slag}:${id}`;

/** A store that never throws. `hent` gives the Storage; getting it may be what the browser refuses. */
export function openLager(hent = () => localStorage) {
  return {
    read: (nokkel) => tryArbeid(() => hent().getItem(nokkel)),
    write: (nokkel, tekst) => tryArbeid(() => hent().setItem(nokkel, tekst)),
    remove: (nokkel) => tryArbeid(() => hent().removeItem(nokkel)),
    /** The keys that begin with `start`. */
    keys: (start) => tryArbeid(() => {
      const lager = hent();
      const alle = Array.from({ length: lager.length }, (_, nr) => lager.key(nr));
      return alle.filter((nokkel) => nokkel?.startsWith(start));
    }),
  };
}

function tryArbeid(arbeid) {
  try {
    return { ok: true, verdi: arbeid() ?? null };
  } catch (feil) {
    return { ok: false, grunn: /quota/i.test(`${feil?.name}`) ? "fullt" : "avslatt" };
  }
}

// The whole envelope is judged before any of it is used.
function judge(konvolutt, om, les) {
  if (konvolutt === null) return { ok: false, grunn: "uleselig" };
  const tittel = typeof konvolutt.tittel === "string" ? konvolutt.tittel.slice(0, 120) : "";
  if (konvolutt.veileder !== om.slag) return { ok: false, grunn: "annet-slag", tittel };
  if (!Number.isInteger(konvolutt.format) || konvolutt.format < 1) return { ok: false, grunn: "ugyldig", tittel };
  if (konvolutt.format > FORMAT) return { ok: false, grunn: "nyere-format", tittel };
  if (konvolutt.id !== om.id) return { ok: false, grunn: "annen", tittel };
  if (!Number.isInteger(konvolutt.versjon) || konvolutt.versjon < 1) return { ok: false, grunn: "ugyldig", tittel };
  const svar = les(konvolutt.svar);
  if (svar === null) return { ok: false, grunn: "ugyldig", tittel };
  return { ok: true, svar, alder: compareVersjon(konvolutt.versjon, om.versjon) };
}

function compareVersjon(versjon, var_) {
  if (versjon === var_) return "lik";
  return versjon < var_ ? "eldre" : "nyere";
}

function parseKonvolutt(tekst) {
  try {
    const verdi = JSON.parse(tekst);
    return verdi !== null && typeof verdi === "object" && !Array.isArray(verdi) ? verdi : null;
  } catch {
    return null;
  }
}

/** The text of a reader's file. Too large is said before a byte is read. */
export async function readFil(fil, storst = STORSTE_FIL) {
  if (fil.size > storst) return { ok: false, grunn: "for-stor" };
  try {
    return { ok: true, tekst: (await fil.text()).replace(/^\uFEFF/, "") };
  } catch {
    return { ok: false, grunn: "ulest" };
  }
}

/** A document as text to keep. `innhold`: { svar, dokument, navn, tilside, utkast? }; what is empty is left out. */
export function packDokument(om, { svar, dokument, navn, tilside, utkast }, naa) {
  const { slag, id, versjon, tittel } = om;
  const konvolutt = {
    veileder: slag, format: FORMAT, id, versjon, tittel, lagret: naa.toISOString(),
    ...(dokument && { dokument }), ...(navn && { navn }), svar, ...(tilside.length && { tilside }), ...(utkast && { utkast }),
  };
  return `${JSON.stringify(konvolutt, null, 1)}\n`;
}

/**
 * Read a kept text. `les` gives { verdier, tilside } from anything, or null where nothing can be used.
 * → { ok, verdier, tilside, dokument, navn, lagret, alder } where alder is "lik", "eldre" or "nyere", or
 *   { ok: false, grunn, tittel } where grunn is "uleselig", "annet-slag", "nyere-format", "annen" or "ugyldig".
 */
export function unpackDokument(tekst, om, les) {
  const konvolutt = parseKonvolutt(tekst);
  const lest = judge(konvolutt, om, les);
  if (!lest.ok) return lest;
  const { dokument, navn, lagret, tilside } = konvolutt;
  return {
    ok: true, alder: lest.alder, verdier: lest.svar.verdier,
    tilside: [...cleanTilside(tilside), ...lest.svar.tilside],
    dokument: typeof dokument === "string" && /^[a-z0-9-]{4,40}$/.test(dokument) ? dokument : "",
    navn: typeof navn === "string" ? navn.slice(0, 80) : "",
    lagret: typeof lagret === "string" && !Number.isNaN(Date.parse(lagret)) ? lagret : "",
  };
}

function cleanTilside(tilside) {
  if (!Array.isArray(tilside)) return [];
  return tilside.filter((ett) => typeof ett?.felt === "string" && typeof ett.verdi === "string").slice(0, 200)
    .map(({ felt, verdi }) => ({ felt: felt.slice(0, 120), verdi: verdi.slice(0, 4000) }));
}
