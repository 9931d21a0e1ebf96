// What hurtigsjekk and egenvurdering say to the reader. Saving has its words in felles/ord.js, the room in romord.js.

export const FILFEIL = {
  "for-stor": "Fila er for stor. En fil herfra er aldri over én megabyte.",
  ulest: "Fila lot seg ikke lese. Prøv å laste den ned på nytt.",
  uleselig: "Dette er ikke en fil med svar herfra. Velg en fil som slutter på .json.",
  "annet-slag": "Dette er en fil fra et annet verktøy her, ikke svar på egenvurderingen.",
  "nyere-format": "Fila er laget med en nyere utgave av veilederen. Last sida på nytt og prøv igjen.",
  annen: "Fila hører til en annen egenvurdering.",
  ugyldig: "Fila har ingen svar vi kjenner igjen.",
};

const ROLLE_MANGLER = "Velg hvilken rolle som svarer.";
const ALENE_MANGLER = "Si om svaret er gruppas eller bare ditt.";
export const MANGLER = { rolle: ROLLE_MANGLER, alene: ALENE_MANGLER };

export const FRAMDRIFT = (besvart, alle) => `${besvart} av ${alle} besvart.`;
export const TOMT = "Svar på minst ett utsagn først.";
export const UTEN_SVAR = (tomme) => `Utsagn ${tomme} står uten svar. Det går an.`;
export const KODE = {
  alene: "Dette er et svar fra én person. Det blir ikke tatt imot i sammenligningen. Last det heller ned som fil.",
  gruppe: "Ta vare på koden til alle gruppene er klare. Den er ikke hemmelig: Den som får den, kan lese svarene av den.",
  kopiert: "Koden er kopiert.",
  lenkeKopiert: "Lenken er kopiert.",
  qr: "QR-kode med lenken til sammenligningen",
};
export const TRYGGHET = {
  nei: "Vi råder dere til å ikke bruke hurtigsjekken nå. Les hva dere kan gjøre, rett over.",
  ja: "Da kan dere begynne.",
};
export const STEG = {
  hvem: "Hvem svarer?",
  utsagn: (nr, alle) => `Utsagn ${nr} av ${alle}`,
  allePaaEnSide: "Vis alle utsagnene på én side",
  ettOmGangen: "Vis ett utsagn om gangen",
};
export const LAGRET_FRA = (rolle) => `Svar fra ${rolle ?? "en gruppe uten rolle"}`;
export const FELTNAVN = { svar: "svar", uenig: "ikke enige", grunnlag: "grunnlag", gjett: "gjetning", rolle: "rolle", alene: "hvem svarer" };
export const NESTE_GRUPPE = {
  spor: "Svarene er verken lagret, lastet ned eller gjort om til kode. Vil dere tømme sida likevel? Det går ikke an å angre.",
  klar: "Sida er tom og klar for neste gruppe.",
};
export const GRUNNLAG = { vis: "Vi vil si hva hvert svar bygger på", sporsmal: "Hva bygger svaret på?", ingen: "Ikke oppgitt" };
export const UTEN_KODE = "Koden mangler ennå. Velg øverst på sida hvem som svarer, så lages den her.";
export const FORRIGE = {
  dato: (dato) => (dato ? `Fila er fra ${dato}.` : "Fila har ingen dato."),
  annenRolle: "Den er fra en annen rolle. Da er det gruppene som er ulike.",
  svarForst: "Svar på utsagnene, så ser dere her hva som har flyttet seg.",
};

/** Own words for what the engine reports, and for what only these pages do. */
export const EGNE = {
  nedlastet: "Fila er lastet ned.",
  "nedlastet-uten-rolle": "Fila er lastet ned, men den sier ikke hvilken gruppe som har svart. Da blir den ikke tatt imot i sammenligningen. Fyll ut «Hvem svarer?», og last ned på nytt.",
  "apnet-flere": "Fila er åpnet. Den har svar på flere utsagn enn dere ser her. Alle følger med når dere lagrer eller laster ned.",
  "neste-gruppe": NESTE_GRUPPE.klar,
  "kode-kopiert": KODE.kopiert,
  "lenke-kopiert": KODE.lenkeKopiert,
};
