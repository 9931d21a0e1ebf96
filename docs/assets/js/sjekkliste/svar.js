// A reader's answers to a checklist, and what can be said about them. Logic only: no page, no storage.
//   liste = { id, tittel, versjon, bolker: [{ navn, punkter: [{ id, tekst }] }] }
//   svar  = { [punkt]: { svar?: "ja" | "uaktuelt", notat?, hvem?, dato? } }   an item without an answer is not there

import { formatDato, repairDato } from "../felles/dato.js";
import { BOLK_UKJENT, FREMDRIFT, MERKE, TEKSTORD } from "./ord.js";

const FELT = ["svar", "notat", "hvem", "dato"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const listId = (liste) => liste.bolker.flatMap((bolk) => bolk.punkter.map((punkt) => punkt.id));

/** The document's form (felles/dokument.js): the answer «svar» of the item «a» is the value «a/svar». */
export const form = {
  pakk(verdier) {
    const svar = {};
    for (const [felt, verdi] of Object.entries(verdier)) {
      const [id, navn] = felt.split("/");
      (svar[id] ??= {})[navn] = verdi;
    }
    return svar;
  },

  /** Values from anything a file may hold. What does not fit is set aside alone; unknown items are kept. */
  les(raatt) {
    if (raatt === null || typeof raatt !== "object" || Array.isArray(raatt)) return null;
    const verdier = {};
    const tilside = [];
    const setAside = (felt, verdi) => tilside.push({ felt, verdi: typeof verdi === "string" ? verdi : JSON.stringify(verdi) ?? "" });
    for (const [id, ett] of Object.entries(raatt)) {
      if (!ID.test(id) || ett === null || typeof ett !== "object" || Array.isArray(ett)) {
        setAside(id, ett);
        continue;
      }
      for (const [navn, verdi] of Object.entries(ett)) {
        const rett = cleanFelt(navn, verdi);
        if (rett === null) setAside(`${id}/${navn}`, verdi);
        else if (rett) verdier[`${id}/${navn}`] = rett;
      }
    }
    return { verdier, tilside };
  },

  isTekst: (felt) => felt.endsWith("/notat"),
};

// The value as it is to be, "" for none, null where it does not fit.
function cleanFelt(navn, verdi) {
  if (!FELT.includes(navn) || typeof verdi !== "string") return null;
  if (navn === "svar") return verdi === "ja" || verdi === "uaktuelt" ? verdi : null;
  return navn === "dato" && verdi !== "" ? repairDato(verdi) : verdi;
}

/** { alle, ja, uaktuelt, igjen: [id] } for the items of the list; answers to other items do not count. */
export function countSvar(ider, svar) {
  const med = (hva) => ider.filter((id) => svar[id]?.svar === hva).length;
  return {
    alle: ider.length,
    ja: med("ja"),
    uaktuelt: med("uaktuelt"),
    igjen: ider.filter((id) => !svar[id]?.svar),
  };
}

/** «5 av 9 på plass, 1 ikke aktuelt, 3 gjenstår.» */
export function describeFremdrift({ alle, ja, uaktuelt, igjen }) {
  const ledd = [FREMDRIFT.ja(ja, alle)];
  if (uaktuelt) ledd.push(FREMDRIFT.uaktuelt(uaktuelt));
  if (igjen.length && igjen.length < alle) ledd.push(FREMDRIFT.igjen(igjen.length));
  return `${ledd.join(", ")}.${igjen.length ? "" : ` ${FREMDRIFT.ferdig}`}`;
}

/** Answers to items the list does not have: from an older or a newer edition. They follow along when saved. */
export const findUkjente = (ider, svar) => Object.keys(svar).filter((id) => !ider.includes(id));

/** The list with answers as plain text, for an e-mail or the minutes. */
export function writeTekst(liste, svar, adresse) {
  const ider = listId(liste);
  const linjer = [liste.tittel, describeFremdrift(countSvar(ider, svar))];
  for (const bolk of liste.bolker) {
    linjer.push("", bolk.navn);
    for (const punkt of bolk.punkter) linjer.push(...writePunkt(punkt.tekst, svar[punkt.id]));
  }
  const gamle = findUkjente(ider, svar);
  if (gamle.length) {
    linjer.push("", BOLK_UKJENT);
    for (const id of gamle) linjer.push(...writePunkt(id, svar[id]));
  }
  return `${[...linjer, "", adresse].join("\n")}\n`;
}

function writePunkt(tekst, ett = {}) {
  const linjer = [`${MERKE[ett.svar] ?? "[ ]"} ${tekst}${ett.svar === "uaktuelt" ? TEKSTORD.uaktuelt : ""}`];
  if (ett.notat) linjer.push(...ett.notat.split("\n").map((linje) => `    ${linje}`));
  const hale = [ett.hvem && TEKSTORD.hvem(ett.hvem), ett.dato && TEKSTORD.innen(formatDato(ett.dato))].filter(Boolean);
  if (hale.length) linjer.push(`    ${hale.join(". ")}`);
  return linjer;
}

/** A note with its role and date in one text, for the page and for paper. */
export function describeNotat({ notat, hvem, dato }) {
  return [notat, hvem && `${TEKSTORD.hvem(hvem)}.`, dato && TEKSTORD.innenDato(formatDato(dato))].filter(Boolean).join(" ");
}

/**
 * The dates of items that are not done, as events for a calendar, those of another edition's items too. `dokument` is
 * the list's lasting id, so that two copies of a list do not overwrite each other and a moved date moves the event.
 */
export function listHendelser(liste, svar, adresse, dokument) {
  const ider = listId(liste);
  const ukjente = findUkjente(ider, svar).map((id) => ({ id, tekst: id }));
  return [...liste.bolker.flatMap((bolk) => bolk.punkter), ...ukjente]
    .filter((punkt) => svar[punkt.id]?.dato && svar[punkt.id].svar === undefined)
    .map((punkt) => ({
      uid: `${dokument}-${punkt.id}@veileder-trepartssamarbeid`,
      dato: svar[punkt.id].dato,
      tittel: punkt.tekst,
      tekst: [svar[punkt.id].hvem && TEKSTORD.hvem(svar[punkt.id].hvem), svar[punkt.id].notat].filter(Boolean).join("\n"),
      adresse: ider.includes(punkt.id) ? `${adresse}#${punkt.id}` : adresse,
    }));
}
