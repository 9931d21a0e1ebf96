// What the reader is told about saving, the same in every tool. Every key the engine can give stands here.
// Three words only: «lagre» on this device, «last ned» a file, «åpne» a file.

const MELDINGER = {
  lagret: "Lagret på denne enheten. Fra nå lagres endringer av seg selv.",
  flettet: "Lagret. Det som var lagret i en annen fane, er tatt med.",
  utkast: "Utkastet i denne fanen er hentet fram. Det er ikke lagret på enheten.",
  hentet: "Det som var lagret på denne enheten, er hentet fram.",
  "hentet-eldre": "Det som var lagret, er fra en eldre utgave. Det er hentet fram, og ingenting er borte.",
  "hentet-nyere": "Det som var lagret, er fra en nyere utgave. Det er hentet fram, og ingenting er borte.",
  "hentet-annen-fane": "Noe ble endret i en annen fane. Endringene er hentet hit.",
  "lagret-annen-fane": "Noe er lagret i en annen fane. Det dere ser her, er ikke lagret. Trykk «Lagre», så blir begge med.",
  "slettet-annen-fane": "Det som var lagret, ble slettet i en annen fane. Det dere ser her, er ikke lagret på enheten lenger.",
  "lagret-uleselig": "Det som ligger lagret på denne enheten, kan ikke leses. Det ligger urørt.",
  "lagret-nyere-format": "Det som ligger lagret på denne enheten, er fra en nyere utgave av veilederen. Last sida på nytt før dere lagrer. Ingenting er endret.",
  "lagre-forst": "Det dere ser her, er ikke lagret. Lagre eller last ned først.",
  fullt: "Det er ikke plass til mer på denne enheten. Svarene står her på sida. Last dem ned, så mister dere dem ikke.",
  avslatt: "Nettleseren lar oss ikke lagre på denne enheten. Svarene står her på sida. Last dem ned, så mister dere dem ikke.",
  tomt: "Sida er tømt. Dere kan angre.",
  nytt: "Sida er tom og klar.",
  slettet: "Slettet, både her og på denne enheten. Dere kan angre.",
  "slettet-her": "Slettet her på sida. Dere kan angre.",
  "kopi-slettet": "Slettet fra denne enheten.",
  "ikke-slettet": "Det er tatt bort her på sida, men nettleseren lot oss ikke slette det som er lagret. Slett nettstedsdata i nettleseren.",
  angret: "Angret.",
  "gjort-om": "Gjort om igjen.",
  "apnet-lik": "Fila er åpnet. Dere kan angre.",
  "apnet-eldre": "Fila er fra en eldre utgave. Svarene er hentet, og ingenting er borte. Dere kan angre.",
  "apnet-nyere": "Fila er fra en nyere utgave. Svarene er hentet, og ingenting er borte. Dere kan angre.",
  "for-stor": "Fila er for stor til å være herfra. Den er ikke åpnet, og det som står her, er urørt.",
  ulest: "Fila lot seg ikke lese. Det som står her, er urørt.",
  uleselig: "Fila er ødelagt eller av et annet slag. Velg en fil dere har lastet ned her. Det som står her, er urørt.",
  "annet-slag": "Fila er fra et annet verktøy. Det som står her, er urørt.",
  ugyldig: "Fila har ingen svar vi kjenner igjen. Det som står her, er urørt.",
  "nyere-format": "Fila er laget med en nyere utgave av veilederen. Last sida på nytt, og prøv igjen. Det som står her, er urørt.",
  nedlastet: "Fila er lastet ned.",
  "tom-fil": "Fila har ingen svar i seg. Det som står her, er urørt.",
  kopiert: "Teksten er kopiert.",
  "ikke-kopiert": "Nettleseren lot oss ikke kopiere. Merk teksten og kopier den selv.",
};

export const DATOFEIL = "Skriv hele datoen, med fire sifre i året.";

/** What stands at the foot of every print. */
export const KOLOFON = ({ utgave, dato, adresse }) => [
  `Veileder i trepartssamarbeid${utgave && `, utgave ${utgave}`}.`, `Skrevet ut ${dato}.`, adresse,
].filter(Boolean).join(" ");

/** The words of the lists over what is saved and what did not fit. */
export const PANEL = {
  hentFram: "Hent fram",
  slett: "Slett",
  fjern: "Fjern",
  uleselig: "Noe som ikke kan leses",
  lagretTid: (tid) => `, lagret ${tid}`,
};

/** The text of a message. `tittel` is what the reader's own file says it is; `egne` are a tool's own words. */
export function findMelding(nokkel, { tittel = "", egne = {} } = {}) {
  if (egne[nokkel]) return egne[nokkel];
  if (nokkel === "annen") {
    return `Fila hører til noe annet${tittel ? `: «${tittel}»` : ""}. Åpne den på sida den hører til. Det som står her, er urørt.`;
  }
  return MELDINGER[nokkel];
}

/** The line that always says where the answers are, and how long: see `tilstand` of a document. */
export function describeStatus({ tom, lagret, utkast, tatt }) {
  if (lagret) return "Lagret på denne enheten. Endringer lagres av seg selv.";
  if (tom) return "Ikke lagret. Ingenting er fylt ut.";
  const her = utkast ? "Et utkast ligger i denne fanen til dere lukker den." : "Svarene forsvinner når dere lukker sida eller laster den på nytt.";
  return `${tatt === "fil" ? "Lastet ned. Ikke lagret på denne enheten." : "Ikke lagret."} ${her}`;
}
