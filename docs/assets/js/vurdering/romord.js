// The words of the room as sentences: what the book of words says (docs/data/ord/nb/rom.yml), put together.

import {
  ARK as A, BESTEMT, BEVEGELSE as V, BILDE as B, DREIING, FEIL, FORST_GRUNN, GJETT, KORT as K, MONSTER, ORD,
  RESULTAT as S, ROM as R, SKJERM as STOR, STATUS, TELLING
} from "../ord/rom.js";
import { joinWords } from "./side.js";

const low = (tekst) => tekst.charAt(0).toLowerCase() + tekst.slice(1);
// A role in the definite form a sentence wants: first in it, and inside it.
const first = (rolle) => BESTEMT[rolle];
const inside = (rolle) => low(BESTEMT[rolle]);
const all = (roller) => joinWords(roller.map(inside));
const LENGSTE_REST = 70;

export const MONSTERORD = MONSTER;
export const MONSTERTELLING = TELLING;
export { DREIING, FORST_GRUNN, GJETT };
export const TRINN = (antall) => ORD.trinn({ antall });
export const UBESVART_ORD = ORD.ubesvart;
export const UENIGE = ORD.uenige;
export const UENIGE_HOS_OSS = ORD.uenige_hos_oss;
export const FORST = (rolle) => ORD.forst({ rolle: first(rolle) });

export const RESULTAT = {
  ...S,
  styrke: (navn) => S.styrke({ navn }),
  forst: (navn) => S.forst({ navn }),
  vetIkke: (antall) => S.vetIkke({ antall }),
  grunnlag: (deler) => S.grunnlag({ deler }),
  utgave: (versjon) => S.utgave({ versjon }),
};

export const BEVEGELSE = {
  ...V,
  siden: (dato) => (dato ? V.siden({ dato }) : V.sidenSist),
  fraTil: (fra, til) => V.fraTil({ fra, til }),
  likt: (antall) => V.likt({ antall }),
  uten: (antall) => V.uten({ antall }),
  eldre: (antall) => V.eldre({ antall }),
};

export const ROM = {
  ...R,
  status: STATUS,
  tom: FEIL.tom,
  inne: (rolle) => R.inne({ rolle: first(rolle) }),
  samme: (rolle) => R.samme({ rolle: first(rolle) }),
  altInne: (rolle) => R.altInne({ rolle: first(rolle) }),
  gjettInne: (rolle) => R.gjettInne({ rolle: inside(rolle) }),
  gjettAlt: (rolle) => R.gjettAlt({ rolle: inside(rolle) }),
  tomKode: (rolle) => R.tomKode({ rolle: inside(rolle) }),
  nesten: (tekst, hvorfor) => R.nesten({ tekst, hvorfor }),
  rest: (rest) => R.rest({ rest: rest.length > LENGSTE_REST ? `${rest.slice(0, LENGSTE_REST - 3)} …` : rest }),
  feil: {
    tom: () => FEIL.tom,
    tegn: ({ tegn }) => FEIL.tegn({ tegn }),
    lengde: ({ lengde }) => FEIL.lengde({ lengde }),
    kontroll: ({ gruppe }) => (gruppe ? FEIL.gruppe({ gruppe }) : FEIL.kontroll),
    versjon: ({ versjon }) => FEIL.versjon({ versjon }),
  },
  mangler: (roller) => (roller.length ? R.mangler({ roller: all(roller) }) : R.alleInne),
  ikkeEnnaa: (roller) => R.ikkeEnnaa({ roller: all(roller) }),
  tattUt: (rolle) => R.tattUt({ rolle: first(rolle) }),
  ingenKort: (rolle) => R.ingenKort({ rolle: first(rolle) }),
  sendt: (roller) => R.sendt({ roller: all(roller) }),
  sendtAnnet: (melding) => R.sendtAnnet({ melding }),
  utelatt: (antall) => R.utelatt({ antall }),
  qr: (adresse) => R.qr({ adresse }),
};

export const BILDE = {
  ...B,
  dere: (deler) => B.dere({ deler: joinWords(deler) }),
  gjettet: ({ av, om, gjettet, svarte, tekst }) => B.gjettet({ gjetter: first(av), andre: inside(om), gjettet, svarte, tekst }),
  trinnUnna: (antall) => B.trinnUnna({ antall }),
  treff: (treff, alle) => B.treff({ treff, alle }),
  somTiltak: (nr) => B.somTiltak({ nr }),
  altTiltak: (nr) => B.altTiltak({ nr }),
  agenda: (minutter) => B.agenda({ minutter }),
  moteleder: (sier) => B.moteleder({ sier }),
};

export const SKJERM = { ...STOR, av: (nr, alle, tema) => STOR.av({ nr, alle, tema }) };

export const KORT = { ...K, utsagn: (nr, alle) => K.utsagn({ nr, alle }) };

export const ARK = {
  ...A,
  tiltak: (nr) => A.tiltak({ nr }),
  sist: (dato) => (dato ? A.sist({ dato }) : A.sistUten),
  kalenderTiltak: (tekst) => A.kalenderTiltak({ tekst }),
  fraUtsagn: (tekst) => A.fraUtsagn({ tekst }),
  datoer: (antall) => A.datoer({ antall }),
  annetMote: (dato) => (dato ? A.annetMote({ dato }) : A.annetMoteUten),
  lagretHer: (dato) => (dato ? A.lagretHer({ dato }) : A.lagretUten),
};
