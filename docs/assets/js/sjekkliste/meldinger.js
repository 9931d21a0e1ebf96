// What the reader is told. Every key that the logic can give stands here.

const MELDINGER = {
  lagret: "Lagret på denne enheten. Fra nå lagres endringer av seg selv.",
  flettet: "Lista var lagret i en annen fane også. Svarene derfra er tatt med.",
  hentet: "Svarene som var lagret på denne enheten, er hentet fram.",
  "hentet-eldre": "Svarene var lagret med en eldre utgave av lista. De er hentet fram, og ingenting er borte.",
  "hentet-nyere": "Svarene var lagret med en nyere utgave av lista. De er hentet fram, og ingenting er borte.",
  "hentet-annen-fane": "Lista ble endret i en annen fane. Endringene er hentet hit.",
  "lagret-annen-fane": "Lista ble lagret i en annen fane. Det du ser her, er ikke lagret. Trykk «Lagre», så blir begge med.",
  "slettet-annen-fane": "Svarene ble slettet i en annen fane. Det du ser her, er ikke lagret lenger.",
  "lagret-uleselig": "Det som ligger lagret på denne enheten, kan ikke leses. Det ligger urørt til du trykker «Lagre» eller «Slett».",
  "lagret-nyere-format": "Det som ligger lagret på denne enheten, er fra en nyere utgave av veilederen. Last sida på nytt før du lagrer. Ingenting er endret.",
  fullt: "Det er ikke plass til mer på denne enheten. Svarene står her på sida. Last dem ned, så mister du dem ikke.",
  avslatt: "Nettleseren lar oss ikke lagre på denne enheten. Svarene står her på sida. Last dem ned, så mister du dem ikke.",
  slettet: "Svarene er slettet, både her og på denne enheten.",
  "ikke-slettet": "Svarene er tatt bort her på sida, men nettleseren lot oss ikke slette det som er lagret. Slett nettstedsdata i nettleseren.",
  angret: "Angret. Svarene er tilbake.",
  "apnet-lik": "Fila er åpnet. Svarene derfra står på sida.",
  "apnet-eldre": "Fila er fra en eldre utgave av lista. Svarene er hentet, og ingenting er borte.",
  "apnet-nyere": "Fila er fra en nyere utgave av lista. Svarene er hentet, og ingenting er borte.",
  "for-stor": "Fila er for stor til å være en sjekkliste herfra. Den er ikke åpnet, og svarene dine er urørt.",
  ulest: "Fila lot seg ikke lese. Svarene dine er urørt.",
  uleselig: "Fila er ødelagt eller av et annet slag. Velg en fil du har lastet ned fra en sjekkliste her. Svarene dine er urørt.",
  "annet-slag": "Fila er ikke en sjekkliste herfra. Svarene dine er urørt.",
  ugyldig: "Fila har innhold som ikke hører hjemme i en sjekkliste. Svarene dine er urørt.",
  "nyere-format": "Fila er laget med en nyere utgave av veilederen. Last sida på nytt, og prøv igjen. Svarene dine er urørt.",
  nedlastet: "Fila er lastet ned.",
  kopiert: "Lista er kopiert som tekst.",
  "ikke-kopiert": "Nettleseren lot oss ikke kopiere. Marker teksten under, og kopier den selv.",
  "lenke-kopiert": "Lenken til punktet er kopiert.",
  "lenke-ikke-kopiert": "Nettleseren lot oss ikke kopiere. Høyreklikk på lenken, eller hold fingeren på den.",
  "ingen-datoer": "Ingen punkter som gjenstår, har fått dato. Sett dato under «Notat» ved et punkt.",
  kalender: "Kalenderfila er lastet ned. Åpne den i kalenderen din.",
};

/** The text of a message. `tittel` is the name of another list, from the reader's own file. */
export function findMelding(nokkel, tittel = "") {
  if (nokkel === "annen") {
    return `Fila hører til en annen liste${tittel ? `: «${tittel}»` : ""}. Åpne den på sida til den lista. Svarene dine er urørt.`;
  }
  return MELDINGER[nokkel];
}

/** The line that always says whether the answers are safe. */
export function describeStatus({ lagret, nedlastet, tom }) {
  if (lagret) return "Lagret på denne enheten. Endringer lagres av seg selv.";
  if (nedlastet) return "Lastet ned. Ikke lagret på denne enheten.";
  return tom ? "Ikke lagret. Ingenting er fylt ut." : "Ikke lagret. Svarene forsvinner når du lukker sida.";
}
