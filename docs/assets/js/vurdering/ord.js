// The words of hurtigsjekk and egenvurdering as sentences: what the book of words says (docs/data/ord/nb/hurtigsjekk.yml).

import { EGNE, FELTNAVN, FILFEIL, FORRIGE as F, GRUNNLAG, KODE, MANGLER, ORD, STEG as S, TRYGGHET } from "../ord/hurtigsjekk.js";

export { EGNE, FELTNAVN, FILFEIL, GRUNNLAG, KODE, MANGLER, TRYGGHET };
export const FRAMDRIFT = (besvart, alle) => ORD.framdrift({ besvart, alle });
export const TOMT = ORD.tomt;
export const UTEN_SVAR = (tomme) => ORD.uten_svar({ tomme });
export const UTEN_KODE = ORD.uten_kode;
export const TOM_FORST = ORD.tom_forst;
export const LAGRET_FRA = (rolle) => (rolle ? ORD.svar_fra({ rolle }) : ORD.svar_uten_rolle);
export const STEG = { ...S, utsagn: (nr, alle) => S.utsagn({ nr, alle }) };
export const FORRIGE = { ...F, dato: (dato) => (dato ? F.fra({ dato }) : F.utenDato) };
