// A reader's answers to a checklist, and what can be said about them. Logic only: no page, no storage.
//   liste = { id, tittel, versjon, bolker: [{ navn, punkter: [{ id, tekst }] }] }
//   svar  = { [punkt]: { svar?: "ja" | "uaktuelt", notat?, hvem?, dato? } }   an item without an answer is not there

import { isDato } from "../felles/kalender.js";

export const LENGDE = { notat: 2000, hvem: 120 };
const STORSTE_ANTALL = 500;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const listId = (liste) => liste.bolker.flatMap((bolk) => bolk.punkter.map((punkt) => punkt.id));

/** Clean answers from anything a file may hold, or null where it is no set of answers. Unknown items are kept. */
export function cleanSvar(raatt) {
  if (raatt === null || typeof raatt !== "object" || Array.isArray(raatt)) return null;
  const par = Object.entries(raatt);
  if (par.length > STORSTE_ANTALL) return null;
  const svar = {};
  for (const [id, verdi] of par) {
    if (!ID.test(id) || verdi === null || typeof verdi !== "object" || Array.isArray(verdi)) return null;
    const rent = cleanEtt(verdi);
    if (rent === null) return null;
    if (Object.keys(rent).length) svar[id] = rent;
  }
  return svar;
}

function cleanEtt({ svar, notat, hvem, dato }) {
  const rent = {};
  if (svar !== undefined) {
    if (svar !== "ja" && svar !== "uaktuelt") return null;
    rent.svar = svar;
  }
  for (const [navn, tekst] of [["notat", notat], ["hvem", hvem]]) {
    if (tekst === undefined || tekst === "") continue;
    if (typeof tekst !== "string") return null;
    rent[navn] = tekst.slice(0, LENGDE[navn]);
  }
  if (dato !== undefined && dato !== "") {
    if (!isDato(dato)) return null;
    rent.dato = dato;
  }
  return rent;
}

/** New answers where `felt` of an item is `verdi`; empty values are taken away. */
export function setFelt(svar, id, felt, verdi) {
  const ett = { ...svar[id] };
  if (verdi) ett[felt] = verdi;
  else delete ett[felt];
  const nye = { ...svar };
  if (Object.keys(ett).length) nye[id] = ett;
  else delete nye[id];
  return nye;
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
  const ledd = [`${ja} av ${alle} på plass`];
  if (uaktuelt) ledd.push(`${uaktuelt} ikke aktuelt`);
  if (igjen.length && igjen.length < alle) ledd.push(`${igjen.length} gjenstår`);
  return `${ledd.join(", ")}.${igjen.length ? "" : " Ingenting gjenstår."}`;
}

/** Answers to items the list does not have: from an older or a newer edition. They follow along when saved. */
export const findUkjente = (ider, svar) => Object.keys(svar).filter((id) => !ider.includes(id));

/** Both readers' changes since `felles`: where both changed the same field, `vaart` stands, and notes are joined. */
export function mergeSvar(felles, vaart, deres) {
  const ut = {};
  for (const id of new Set([...Object.keys(vaart), ...Object.keys(deres)])) {
    const ett = {};
    for (const felt of ["svar", "notat", "hvem", "dato"]) {
      const [for_, v, d] = [felles[id]?.[felt], vaart[id]?.[felt], deres[id]?.[felt]];
      let verdi = v === for_ ? d : v;
      if (felt === "notat" && v && d && v !== d && v !== for_ && d !== for_) verdi = `${v}\n${d}`.slice(0, LENGDE.notat);
      if (verdi !== undefined) ett[felt] = verdi;
    }
    if (Object.keys(ett).length) ut[id] = ett;
  }
  return ut;
}

const MERKE = { ja: "[x]", uaktuelt: "[–]" };

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
    linjer.push("", "Fra en annen utgave av lista");
    for (const id of gamle) linjer.push(...writePunkt(id, svar[id]));
  }
  return `${[...linjer, "", adresse].join("\n")}\n`;
}

function writePunkt(tekst, ett = {}) {
  const linjer = [`${MERKE[ett.svar] ?? "[ ]"} ${tekst}${ett.svar === "uaktuelt" ? " (ikke aktuelt)" : ""}`];
  if (ett.notat) linjer.push(...ett.notat.split("\n").map((linje) => `    ${linje}`));
  const hale = [ett.hvem && `Hvem: ${ett.hvem}`, ett.dato && `Innen: ${formatDato(ett.dato)}`].filter(Boolean);
  if (hale.length) linjer.push(`    ${hale.join(". ")}`);
  return linjer;
}

const MAANEDER = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

/** «1. mars 2027» */
export function formatDato(dato) {
  const [aar, maaned, dag] = dato.split("-").map(Number);
  return `${dag}. ${MAANEDER[maaned - 1]} ${aar}`;
}

/** The dates of items that are not done, as events for a calendar. */
export function listHendelser(liste, svar, adresse) {
  return liste.bolker
    .flatMap((bolk) => bolk.punkter)
    .filter((punkt) => svar[punkt.id]?.dato && svar[punkt.id].svar === undefined)
    .map((punkt) => ({
      uid: `${liste.id}-${punkt.id}-${svar[punkt.id].dato}@veileder-trepartssamarbeid`,
      dato: svar[punkt.id].dato,
      tittel: punkt.tekst,
      tekst: [svar[punkt.id].hvem && `Hvem: ${svar[punkt.id].hvem}`, svar[punkt.id].notat].filter(Boolean).join("\n"),
      adresse: `${adresse}#${punkt.id}`,
    }));
}
