// The words of the chooser of cases, in one place.

export const ORD = {
  velg: "Velg hvem dere vil sammenligne",
  velgHjelp: (flest) => `Velg to til ${flest} kommuner.`,
  vis: "Vis dem side om side",
  fullt: (flest) => `Tabellen har plass til ${flest}. Ta bort én først.`,
  forFaa: "Velg minst to kommuner.",
  viser: (navn) => `Tabellen viser ${navn}.`,
  feilet: "Vi fikk ikke hentet alle kommunene. Åpne dem fra lista i stedet.",
  sporsmal: "Spørsmål",
  filter: "Finn eksempler",
  alle: "Alle",
  fylke: "Fylke",
  storrelse: "Størrelse",
  vei: "Vei inn",
  emne: "Tema",
  treff: (antall, alle) => (antall === alle ? `Alle ${alle} eksemplene.` : `${antall} av ${alle} eksempler.`),
  storrelser: {
    liten: "Under 5 000 innbyggere",
    middels: "5 000 til 20 000 innbyggere",
    stor: "Over 20 000 innbyggere",
    ukjent: "Størrelse ikke oppgitt",
  },
  veier: {
    utvalg: "Et fast utvalg",
    avtale: "Avtale og visjon",
    prosjekt: "Ett prosjekt",
    program: "Et nasjonalt program",
    arbeidsplass: "Ute på arbeidsplassen",
  },
};
