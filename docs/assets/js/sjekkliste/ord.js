// What a checklist says to the reader. What it says about saving stands in felles/ord.js.

export const FREMDRIFT = {
  ja: (antall, alle) => `${antall} av ${alle} på plass`,
  uaktuelt: (antall) => `${antall} ikke aktuelt`,
  igjen: (antall) => `${antall} gjenstår`,
  ferdig: "Ingenting gjenstår.",
};

export const MERKE = { ja: "[x]", uaktuelt: "[–]" };
export const TEKSTORD = {
  uaktuelt: " (ikke aktuelt)",
  hvem: (hvem) => `Hvem: ${hvem}`,
  innen: (dato) => `Innen: ${dato}`,
  innenDato: (dato) => `Innen ${dato}.`,
};
export const BOLK_UKJENT = "Fra en annen utgave av lista";
export const PUNKTORD = { notat: "Notat", uaktuelt: "Ikke aktuelt" };
export const FELTNAVN = { svar: "kryss", notat: "notat", hvem: "hvem", dato: "innen" };
export const OVERSIKT = { uleselig: "Lagret, men kan ikke leses her.", kopier: (antall) => ` Dere har ${antall} kopier.` };
export const UTEN_NAVN = "Uten navn";

/** The list's own words for what the engine reports, and for what only a list does. */
export const EGNE = {
  "lagret-annen-fane": "Lista ble lagret i en annen fane. Det dere ser her, er ikke lagret. Trykk «Lagre», så blir begge med.",
  "lenke-kopiert": "Lenken til punktet er kopiert.",
  "lenke-ikke-kopiert": "Nettleseren lot oss ikke kopiere. Høyreklikk på lenken, eller hold fingeren på den.",
  kopiert: "Lista er kopiert som tekst.",
  "ikke-kopiert": "Nettleseren lot oss ikke kopiere. Merk teksten under, og kopier den selv.",
  "ingen-datoer": "Ingen punkter som gjenstår, har fått dato. Sett dato under «Notat» ved et punkt.",
  kalender: "Kalenderfila er lastet ned. Åpne den, eller velg «Importer» i kalenderen. Flytter dere en dato, last ned på nytt: Da flyttes den samme hendelsen.",
  "ny-kopi": "Dette er en ny og tom kopi. Den andre ligger lagret på enheten.",
  "alt-ferdig": "Ingenting gjenstår. Trykk på knappen igjen for å se alle punktene.",
};
