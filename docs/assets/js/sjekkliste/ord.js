// The words of a checklist as sentences: what the book of words says (docs/data/ord/nb/sjekkliste.yml), put together.

import { EGNE, FELTNAVN as N, FREMDRIFT as F, MERKE, ORD, OVERSIKT as O, PUNKT, TEKST as T } from "../ord/sjekkliste.js";

export { EGNE, MERKE };
export const FELTNAVN = { ...N, dato: N.innen };
export const FREMDRIFT = {
  ja: (antall, alle) => F.ja({ antall, alle }),
  uaktuelt: (antall) => F.uaktuelt({ antall }),
  igjen: (antall) => F.igjen({ antall }),
  ferdig: F.ferdig,
};
export const TEKSTORD = {
  uaktuelt: T.uaktuelt,
  hvem: (hvem) => T.hvem({ hvem }),
  innen: (dato) => T.innen({ dato }),
  innenDato: (dato) => T.innenDato({ dato }),
};
export const BOLK_UKJENT = ORD.ukjent_bolk;
export const PUNKTORD = PUNKT;
export const OVERSIKT = { uleselig: O.uleselig, kopier: (antall) => O.kopier({ antall }) };
export const UTEN_NAVN = ORD.uten_navn;
