// A calendar file (RFC 5545) of whole-day events, as text. Logic only.

const STORSTE_LINJE = 75;

/** `hendelser`: [{ uid, dato: "2027-03-01", tittel, tekst, adresse }] → the text of an .ics file. */
export function writeKalender(hendelser, naa) {
  const stempel = naa.toISOString().replace(/[-:]|\.\d+/g, "");
  const linjer = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veileder i trepartssamarbeid//NO"];
  for (const hendelse of hendelser) {
    linjer.push(
      "BEGIN:VEVENT",
      `UID:${hendelse.uid}`,
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

/** Whether `dato` is a day in the calendar, written 2027-03-01. */
export function isDato(dato) {
  if (typeof dato !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(dato)) return false;
  const dag = new Date(`${dato}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(dato);
}

/** The day after `dato`, in the same form. */
export function nextDag(dato) {
  const dag = new Date(`${dato}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + 1);
  return dag.toISOString().slice(0, 10);
}

function escapeTekst(tekst) {
  return tekst.replace(/([\\;,])/g, "\\$1").replace(/\r\n|\r|\n/g, "\\n");
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
