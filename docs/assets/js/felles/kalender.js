// A calendar file (RFC 5545) of whole-day events, as text. Logic only.

import { nextDag } from "./dato.js";

export { isDato } from "./dato.js";

const STORSTE_LINJE = 75;
const START = Date.UTC(2026, 0, 1);

/**
 * `hendelser`: [{ uid, dato: "2027-03-01", tittel, tekst, adresse }] → the text of an .ics file. A `uid` belongs to the
 * thing, not to its date: a moved date then moves the event. The sequence rises with every file, as a calendar wants.
 */
export function writeKalender(hendelser, naa) {
  const stempel = naa.toISOString().replace(/[-:]|\.\d+/g, "");
  const linjer = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veileder i trepartssamarbeid//NO", "METHOD:PUBLISH"];
  for (const hendelse of hendelser) {
    linjer.push(
      "BEGIN:VEVENT",
      `UID:${hendelse.uid}`,
      `SEQUENCE:${Math.max(0, Math.floor((naa - START) / 1000))}`,
      `DTSTAMP:${stempel}`,
      `DTSTART;VALUE=DATE:${hendelse.dato.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${nextDag(hendelse.dato).replaceAll("-", "")}`,
      `SUMMARY:${escapeTekst(hendelse.tittel)}`,
      `DESCRIPTION:${escapeTekst(hendelse.tekst ?? "")}`,
    );
    if (hendelse.adresse) linjer.push(`URL:${hendelse.adresse}`);
    linjer.push("TRANSP:TRANSPARENT", "END:VEVENT");
  }
  linjer.push("END:VCALENDAR");
  return linjer.map((linje) => `${foldLinje(linje)}\r\n`).join("");
}

// Line breaks are kept as marks; other control characters and halves of letters have no place in a calendar.
function escapeTekst(tekst) {
  return tekst.replace(/\r\n|\r/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, "").replace(/([\\;,])/g, "\\$1").replace(/\n/g, "\\n");
}

// A line is at most 75 bytes; what follows begins with a space. No letter is cut in two.
function foldLinje(linje) {
  const teller = new TextEncoder();
  let ut = "";
  let lengde = 0;
  for (const tegn of linje) {
    const byte = teller.encode(tegn).length;
    if (lengde + byte > STORSTE_LINJE) {
      ut += "\r\n ";
      lengde = 1;
    }
    ut += tegn;
    lengde += byte;
  }
  return ut;
}
