// The follow-up sheet: filled in here or on paper; as one A4, a Word file, dates for the calendar, or text.

import { isDato, writeKalender } from "../felles/kalender.js";
import { packSvar, readFil, unpackSvar } from "../felles/lager.js";
import { saveFil } from "../felles/nedlasting.js";
import { copy, norwegianDate, readInstrument, say, wakeUp } from "./dom.js";
import { connectSaving } from "./lagrepanel.js";
import { today } from "./fil.js";
import { cleanSheet, DATOER, FELT, sheetEvents, sheetText, weeksAfter } from "./ark.js";

const skjema = document.querySelector("[data-oppfolgingsark]");
const instrument = readInstrument(skjema);
const finn = (navn) => skjema.querySelector(`[data-${navn}]`);
const felt = (navn) => skjema.querySelector(`[data-felt=${navn}]`);
const OM = { slag: "oppfolgingsark", id: "oppfolgingsark", versjon: 1, tittel: "Oppfølgingsark" };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const UKER = 8;

const read = () => Object.fromEntries(FELT.map((navn) => [navn, felt(navn).value.trim()]));

function write(data) {
  for (const navn of FELT) felt(navn).value = data[navn] ?? "";
  markEmpty();
}

// An empty date or choice prints as a line to write on, not as the browser's hint.
function markEmpty() {
  for (const navn of FELT) felt(navn).classList.toggle("tom", felt(navn).value === "");
}

// In the HTML the dates are plain text: without script a picker's hint would be printed on the empty sheet.
function makeDateFields() {
  for (const navn of DATOER) {
    felt(navn).removeAttribute("maxlength");
    felt(navn).type = "date";
  }
}

const parse = (tekst) => {
  const lest = unpackSvar(tekst, OM, cleanSheet);
  return lest.ok ? { ok: true, data: lest.svar } : { ok: false, melding: "Dette er ikke et oppfølgingsark herfra." };
};

async function open(fil) {
  const lest = await readFil(fil);
  if (lest.ok) return parse(lest.tekst);
  return { ok: false, melding: lest.grunn === "for-stor" ? "Fila er for stor. Et ark herfra er aldri over én megabyte." : "Fila lot seg ikke lese." };
}

// From the comparison come the ids of two statements, never an answer.
function prefill() {
  const valg = new URLSearchParams(location.hash.slice(1));
  const tekst = (id) => instrument.utsagn.find((ett) => ett.id === id)?.tekst ?? "";
  if (!valg.has("styrke") && !valg.has("snakket")) return;
  history.replaceState(null, "", `${location.pathname}#arket`);
  for (const navn of ["styrke", "snakket"]) if (!felt(navn).value) felt(navn).value = tekst(valg.get(navn));
  if (!felt("dato").value) felt("dato").value = today();
  suggestReview();
  say(finn("beskjed"), "Styrken og det dere snakket mest om, er hentet fra sammenlikningen. Rett dem hvis det ble annerledes.");
}

function suggestReview() {
  const dato = felt("dato").value;
  if (isDato(dato) && !felt("igjen").value) felt("igjen").value = weeksAfter(dato, UKER);
}

function warnLate() {
  const { dato, igjen } = read();
  const sent = isDato(dato) && isDato(igjen) && igjen > weeksAfter(dato, UKER);
  const forst = isDato(dato) && isDato(igjen) && igjen < dato;
  if (forst) say(finn("beskjed"), "Datoen dere ser på arket igjen, er før møtet.", true);
  else say(finn("beskjed"), sent ? "Det er mer enn åtte uker til. Husker dere da hva dere mente?" : "");
}

async function makeWord() {
  try {
    const svar = await fetch(skjema.dataset.wordmal);
    if (!svar.ok) throw new Error(String(svar.status));
    const { fillDocument } = await import("./docx.js");
    const data = read();
    for (const navn of DATOER) data[navn] = norwegianDate(isDato(data[navn]) ? data[navn] : "");
    saveFil(`oppfolgingsark-${today()}.docx`, fillDocument(new Uint8Array(await svar.arrayBuffer()), data), WORD);
    say(finn("beskjed"), "Word-fila er laget.");
  } catch {
    say(finn("beskjed"), "Word-malen lot seg ikke hente. Skriv ut arket i stedet, eller kopier det som tekst.", true);
  }
}

function makeCalendar() {
  const hendelser = sheetEvents(read(), location.href.split("#")[0]);
  if (!hendelser.length) {
    say(finn("beskjed"), "Sett minst én dato først.", true);
    return;
  }
  saveFil("oppfolging.ics", writeKalender(hendelser, new Date()), "text/calendar");
  say(finn("beskjed"), `${hendelser.length === 1 ? "Én dato" : `${hendelser.length} datoer`} er lagt i kalenderfila.`);
}

wakeUp();
makeDateFields();
const lager = connectSaving({
  rot: skjema, slag: OM.slag, id: OM.id, les: read, skriv: write, tom: () => write({}),
  filnavn: () => `oppfolgingsark-${today()}.json`,
  tilTekst: () => packSvar(OM, read(), new Date()),
  fraTekst: parse, fraFil: open,
});
prefill();
markEmpty();
addEventListener("pageshow", markEmpty);
skjema.addEventListener("change", (hendelse) => {
  if (hendelse.target.type === "file") return;
  if (hendelse.target === felt("dato")) suggestReview();
  if (hendelse.target.type === "date") warnLate();
  markEmpty();
  lager.changed();
});
finn("word").addEventListener("click", makeWord);
finn("kalender").addEventListener("click", makeCalendar);
finn("kopier").addEventListener("click", () => copy(sheetText(read(), norwegianDate), finn("beskjed"), "Arket"));
