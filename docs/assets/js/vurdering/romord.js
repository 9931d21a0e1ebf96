// The words of the room: the result of one group, the picture, the big screen, the cards, the sheet. One place for all of
// them, so that they can be read through together and one day be moved to a book of words per language.

export const MONSTERORD = {
  hoyt: "Dette får dere til, alle sammen",
  lavt: "Dere er enige om at dette mangler",
  midt: "Dere svarer nesten likt. Det er noe å gå på",
  ulikt: "Dere ser dette ulikt",
  "vet-ikke": "Noen vet ikke",
  "ikke-begynt": "Noen har ikke kommet dit ennå",
  tomt: "Noen har latt dette stå tomt",
};
export const MONSTERTELLING = {
  ulikt: ["ser ett utsagn ulikt", "ser # utsagn ulikt"],
  hoyt: ["får til én ting, alle sammen", "får til # ting, alle sammen"],
  lavt: ["er enige om én ting som mangler", "er enige om # ting som mangler"],
  midt: ["svarer nesten likt på ett utsagn", "svarer nesten likt på # utsagn"],
  "vet-ikke": ["har ett utsagn der noen ikke vet", "har # utsagn der noen ikke vet"],
  "ikke-begynt": ["har ett utsagn der noen ikke har kommet dit", "har # utsagn der noen ikke har kommet dit"],
  tomt: ["har ett utsagn som står tomt hos noen", "har # utsagn som står tomme hos noen"],
};
export const DREIING = {
  ulikt: "Spør hva hver gruppe har sett. Ingen skal ha rett.",
  lavt: "Hva er det minste dere kan gjøre med dette før neste møte?",
  midt: "Hva måtte skje for at svaret flyttet seg ett trinn?",
  hoyt: "Hva kan ta dette fra dere, og hva gjør dere da?",
  "vet-ikke": "Hvem kan fortelle det dere ikke vet, og når?",
  "ikke-begynt": "Når vil dere begynne, og hvem tar det første steget?",
  tomt: "Gruppa kan si hvorfor, hvis den vil.",
};
export const TRINN = (antall) => (antall === 1 ? "ett trinn mellom dere" : `${antall} trinn mellom dere`);
export const UBESVART_ORD = "Ikke besvart";
export const UENIGE = "ikke enige hos seg";
export const UENIGE_HOS_OSS = "ikke enige hos oss";

// Who speaks first, in the definite form a sentence wants.
const BESTEMT = { folkevalgte: "De folkevalgte", administrasjon: "Administrasjonen", tillitsvalgte: "De tillitsvalgte", vernetjenesten: "Vernetjenesten" };
export const bestemt = (rolle) => BESTEMT[rolle];
const low = (tekst) => tekst.charAt(0).toLowerCase() + tekst.slice(1);
export const bestemtLiten = (rolle) => low(BESTEMT[rolle]);
export const FORST = (rolle) => `${BESTEMT[rolle]} forteller først.`;
export const FORST_GRUNN = {
  lavest: "De svarte lavest.",
  like: "Flere svarte like lavt, og de har begynt færrest ganger.",
  tur: "Ingen svarte på skalaen, så det går på tur.",
};

export const RESULTAT = {
  tittel: "Svarene deres",
  styrke: (navn) => `En styrke: ${navn}. Ta vare på den.`,
  ingenStyrke: "Ingen temaer har bare høye svar ennå. Begynn likevel med noe dere får til.",
  forst: (navn) => `Snakk om dette først: ${navn}.`,
  altHoyt: "Alle temaene har høye svar. Snakk om hva som kan ta det fra dere, for eksempel et valg.",
  forFaa: "Det er for få svar til å peke ut noe. Svar på minst tre av fire utsagn i ett tema.",
  vetIkke: (antall) => `Dere svarte «vet ikke» ${antall === 1 ? "én gang" : `${antall} ganger`}. Hvem kan vite det?`,
  ulikt: "Ulikt",
  ikkeBegynt: "Ikke kommet dit ennå",
  faaSvar: "For få svar",
  temaene: "Temaene",
  regel: "Ligger svarene i et tema høyst ett trinn fra hverandre, får temaet ordet for det laveste svaret. Er det to trinn eller mer mellom dem, står det «ulikt». Færre enn tre svar på skalaen er for få. Ingenting er regnet sammen.",
  neste: "Neste steg",
  flere: "Svar på flere utsagn, så får dere forslag her.",
  annerledes: "Nevn én sak som ble annerledes fordi dere møttes",
  annerledesHjelp: "Dette telles ikke, og det følger ikke med i koden eller fila. Skriv det ut sammen med svarene.",
  grunnlag: (deler) => `Av svarene der dere sa hva de bygger på: ${deler}. Snakk om hvordan dere kan bytte ut en antakelse.`,
  utgave: (versjon) => `Utgave ${versjon} av utsagnene. Dette er til å snakke ut fra. Det er ikke en måling, det er ikke prøvd ut vitenskapelig, og det skal aldri brukes til å rangere noen.`,
  skrivUt: "Skriv ut bare svarene",
};

export const BEVEGELSE = {
  siden: (dato) => (dato ? `Siden ${dato}` : "Siden sist"),
  opp: "Flyttet seg opp",
  ned: "Flyttet seg ned",
  fraTil: (fra, til) => `Fra «${fra}» til «${til}».`,
  likt: (antall) => `Som før: ${antall} utsagn.`,
  uten: (antall) => `Kan ikke sammenliknes: ${antall} utsagn, fordi et av svarene ikke er på skalaen.`,
  eldre: (antall) => `Spurt om bare forrige gang: ${antall} utsagn. Spørsmålene er endret siden da.`,
  hjelp: "Bare utsagn som står i begge, er med. Er mange i gruppa nye, er det også gruppa som er en annen.",
};
