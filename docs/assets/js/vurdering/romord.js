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
  annerledesHjelp: "Dette telles ikke, og det følger ikke med i koden. Det ligger sammen med svarene i utkastet, på enheten og i fila.",
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
  uten: (antall) => `Kan ikke sammenlignes: ${antall} utsagn, fordi et av svarene ikke er på skalaen.`,
  eldre: (antall) => `Spurt om bare forrige gang: ${antall} utsagn. Spørsmålene er endret siden da.`,
  hjelp: "Bare utsagn som står i begge, er med. Er mange i gruppa nye, er det også gruppa som er en annen.",
};

const og = (ord) => (ord.length < 2 ? ord.join("") : `${ord.slice(0, -1).join(", ")} og ${ord.at(-1)}`);

export const ROM = {
  inne: (rolle) => `${BESTEMT[rolle]} er inne.`,
  samme: (rolle) => `${BESTEMT[rolle]} er inne med akkurat den koden fra før.`,
  altInne: (rolle) => `${BESTEMT[rolle]} er alt inne. Ta dem ut først, hvis dette er et nytt svar.`,
  gjettInne: (rolle) => `Gjetningene fra ${bestemtLiten(rolle)} er inne. De vises etter svarene.`,
  gjettAlt: (rolle) => `Gjetningene fra ${bestemtLiten(rolle)} er inne fra før.`,
  utenRolle: "Svarene sier ikke hvilken rolle de kommer fra. Velg rolle på hurtigsjekken, og lag fila på nytt.",
  ikkeSagtHvem: "Fila sier ikke om svarene er fra en gruppe. Svar på det i hurtigsjekken, og lag fila på nytt.",
  enPerson: "Dette er svar fra én person. Slike svar sammenlignes aldri. Bruk ett felles svar fra gruppa.",
  tomKode: (rolle) => `Koden fra ${bestemtLiten(rolle)} har ingen svar.`,
  nesten: (tekst, hvorfor) => `«${tekst}» likner en kode. ${hvorfor}`,
  rest: (rest) => `Ikke brukt: «${rest.length > 70 ? `${rest.slice(0, 67)} …` : rest}».`,
  tom: "Skriv en kode først.",
  ingenKode: "Her fant vi ingen kode. En kode er åtte tegn, for eksempel slik: 4ABC-D2E3.",
  feil: {
    tom: () => "Skriv en kode først.",
    tegn: (svar) => `Tegnet «${svar.tegn}» finnes ikke i kodene. De har sifre og bokstaver, men aldri I, L, O eller U. Ø leses som null.`,
    lengde: (svar) => `Koden har ${svar.lengde} tegn. Den skal ha 8, eller 30 for alle 28 utsagn. Gjetninger har 12.`,
    kontroll: (svar) => (svar.gruppe
      ? `Det er en skrivefeil i gruppe ${svar.gruppe} av koden. Les den opp en gang til.`
      : "Det er en skrivefeil i koden. Les den opp en gang til."),
    versjon: (svar) => `Koden er laget med utgave ${svar.versjon} av utsagnene, som ikke finnes her. Last begge sidene på nytt, eller bruk en fil.`,
  },
  mangler: (roller) => (roller.length ? `Nå mangler ${og(roller.map(bestemtLiten))}.` : "Alle tre rollene er inne. Dere kan vise svarene."),
  ikkeEnnaa: (roller) => `Ingen svar vises ennå. Det mangler svar fra ${og(roller.map((rolle) => bestemtLiten(rolle)))}.`,
  tattUt: (rolle) => `${BESTEMT[rolle]} er tatt ut. Dere kan angre.`,
  ingenKort: (rolle) => `${BESTEMT[rolle]} har ikke vist noe kort ennå.`,
  kortFerdig: "Kortene er lest inn. Dere kan vise svarene.",
  kortLagt: "Kortene er lagt til side. Alt dere har trykket, er tatt vare på.",
  nyttMote: "Skjermen er tom og klar til et nytt møte. Dere kan angre.",
  angret: "Angret.",
  gjortOm: "Gjort om igjen.",
  utkast: "Det som var lagt inn i denne fanen, er hentet fram.",
  status: { venter: "venter", kan: "kan være med", inne: "er inne" },
  sendt: (roller) => `Koden fra ${og(roller.map(bestemtLiten))} er sendt til skjermen.`,
  sendtAnnet: (melding) => `Skjermen svarte: ${melding}`,
  kanIkkeLukke: "Nettleseren lar oss ikke lukke fanen. Lukk den selv.",
  utelatt: (antall) => `${antall} utsagn er ikke med i bildet, fordi ikke alle gruppene har svart på dem.`,
  ingenFelles: "Gruppene har ikke svart på de samme utsagnene, så det er ingenting å legge ved siden av hverandre. La alle svare på den samme utgaven.",
  vernAlene: "Er vernetjenesten bare én person, er det et personlig svar. Da skal det ikke være med.",
};

export const BILDE = {
  tittel: "Slik svarte dere",
  dere: (deler) => `Dere ${og(deler)}.`,
  hjelp: "Størst forskjell står først, så det laveste svaret. En ring rundt merket betyr at gruppa ikke var enig hos seg. Bildet er til å snakke ut fra. Det er ikke en måling.",
  storskjerm: "Storskjerm",
  kopier: "Kopier dagsordenen",
  skriv: "Skriv ut bildet",
  dagsorden: "Dagsorden laget av svarene",
  tabell: "Alle svarene i en tabell",
  gjetninger: "Gjetningene",
  visGjetninger: "Vis gjetningene",
  gjettet: (en) => `${BESTEMT[en.av]} gjettet at ${bestemtLiten(en.om)} ville svare «${en.gjettet}» på «${en.tekst}» De svarte «${en.svarte}».`,
  trinnUnna: (antall) => (antall === 1 ? "Ett trinn unna." : `${antall} trinn unna.`),
  treff: (treff, alle) => `${treff} av ${alle} gjetninger var på rett trinn.`,
  lagTiltak: "Lag tiltak av dette",
  somTiltak: (nr) => `Lagt på arket som tiltak ${nr}. Skriv hva dere gjør.`,
  altTiltak: (nr) => `Utsagnet står alt på arket, som tiltak ${nr}.`,
  fulltArk: "Arket har plass til tre tiltak. Ta bort ett først.",
  sporsmal: "Spørsmål",
  forstRegel: "Hvem forteller først?",
  utsagnUten: "Utsagn",
};

export const SKJERM = {
  navn: "Storskjerm",
  hjelp: [["← →", "bla"], ["Home", "oversikt"], ["T", "tid"], ["L", "lag tiltak"], ["F", "fullskjerm"], ["Esc", "tilbake til siden"]],
  samlehjelp: [["V", "vis svarene"], ["F", "fullskjerm"], ["Esc", "tilbake til siden"]],
  korthjelp: [["1–7", "svar"], ["U", "uenige"], ["↑ ↓", "rolle"], ["← →", "utsagn"], ["Z", "angre"], ["Esc", "legg til side"]],
  avslutt: "Tilbake til siden",
  fullskjerm: "Fullskjerm",
  neste: "Neste",
  forrige: "Forrige",
  oversikt: "Oversikt",
  av: (nr, alle, tema) => `Utsagn ${nr} av ${alle} · ${tema}`,
  oversiktTittel: "Slik svarte dere",
  samleTittel: "Svar på telefonen",
  samleTekst: "Én telefon i hver gruppe. Les koden høyt, eller send den hit.",
  arkTittel: "Tiltakene våre",
  arkTomt: "Ingen tiltak ennå. Trykk L ved et utsagn.",
  tid: "Tid",
  start: "Start tida",
  pause: "Stopp tida",
  nullstill: "Nullstill",
  ett: "Ett minutt til",
  ute: "Tida er ute.",
  visSvarene: "Vis svarene",
  utenfor: ["Vet ikke", "Ikke ennå"],
};

export const KORT = {
  navn: "Kortmodus",
  fortell: "Les utsagnet høyt og tell til tre. Alle gruppene løfter ett felles kort samtidig. Trykk det dere ser.",
  vern: "Vernetjenesten er med som gruppe",
  begynn: "Begynn",
  fortsett: "Fortsett med kortene",
  bruk: "Bruk kort i stedet",
  utsagn: (nr, alle) => `Utsagn ${nr} av ${alle}`,
  uenige: "Ikke enige hos seg",
  ferdig: "Ferdig",
  leggTil: "Legg til side",
  angre: "Angre siste trykk",
};

export const ARK = {
  tittel: "Oppfølgingsark",
  tiltak: (nr) => `Tiltak ${nr}`,
  eierKort: "Eier",
  fot: "Arket viser hva gruppa foreslår. Det binder ingen og erstatter ikke drøfting eller vedtak.",
  sist: (dato) => (dato ? `Fra arket ${dato}:` : "Fra forrige ark:"),
  utfall: { gjort: "gjort", "i-gang": "i gang", venter: "venter", droppet: "droppet" },
  kalenderTiltak: (tekst) => `Ferdig: ${tekst}`,
  kalenderIgjen: "Se på oppfølgingsarket igjen",
  fraUtsagn: (tekst) => `Utsagnet: «${tekst}»`,
  datoForst: "Sett minst én dato først.",
  ugyldigDato: (hva) => `${hva}: Skriv datoen som dag, måned og år, for eksempel 01.03.2027.`,
  igjenForMote: "Datoen dere ser på arket igjen, er før møtet.",
  sent: "Det er mer enn åtte uker til. Husker dere da hva dere mente?",
  wordLaget: "Word-fila er lastet ned.",
  wordFeilet: "Word-malen lot seg ikke hente. Skriv ut arket i stedet, eller kopier det som tekst.",
  datoer: (antall) => `${antall === 1 ? "Én dato" : `${antall} datoer`} er lastet ned som kalenderfil.`,
  hentet: "Styrken og det dere bør snakke om, er hentet fra svarene. Rett dem hvis det ble annerledes.",
  annetMote: (dato) => `I denne fanen ligger det et ark fra et annet møte${dato ? `, ${dato}` : ""}. Det hører ikke til dette bildet.`,
  nytt: "Nytt ark for dette møtet, med det forrige ved siden av",
  sammeMote: "Det er samme møte. Fortsett på arket",
  lastNedGammelt: "Last ned det gamle arket",
  nyttArk: "Nytt ark er klart.",
  vedSiden: "Tiltakene fra forrige ark står øverst. Si for hvert: gjort, i gang, venter eller droppet.",
  lagretHer: (dato) => (dato ? `Ark fra ${dato}` : "Ark uten dato"),
  apne: "Åpne",
  leggVedSiden: "Legg ved siden av",
  tilsideTittel: "Dette fikk ikke plass på arket:",
  fjern: "Ta bort",
  nyttVarsel: "Det dere ser her, er verken lagret eller lastet ned. Trykk en gang til hvis dere vil ha et tomt ark likevel.",
};

export const GJETT = {
  rolleForst: "Velg først hvilken rolle som svarer.",
  ingen: "Ingen gjetning",
  tittel: "Koden for gjetningene",
  koden: "Koden for gjetningene",
  kopier: "Kopier koden for gjetningene",
  hjelp: "Send den til skjermen sammen med den andre koden. Gjetningene vises først når alle har svart.",
};
