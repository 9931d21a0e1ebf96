// A group's answers as the values of a document (felles/dokument.js), and as they stand in a file. Pure.
//   values: "rolle", "alene" ("ja"/"nei"), "svar/<utsagn>" 0–6, "uenig/<utsagn>" true, "grunnlag/<utsagn>",
//           "gjett/<rolle>/<utsagn>" 0–4, "annerledes"
//   file:   { rolle, alene: true/false, svar: { id: state }, uenig: [ids], grunnlag: {}, gjett: {}, annerledes? }

import { IKKE_BEGYNT, ROLLER, UBESVART } from "./tilstander.js";

const isObject = (ting) => typeof ting === "object" && ting !== null && !Array.isArray(ting);
const isTall = (verdi, hoyeste) => Number.isInteger(verdi) && verdi >= 0 && verdi <= hoyeste;

const SLAG = "egenvurdering";

/** What a document with answers belongs to; `sted` is where it is kept on the device. */
export const describeOm = (instrument, sted) => ({
  slag: SLAG, id: instrument.id, versjon: instrument.versjon, tittel: instrument.tittel, ...(sted && { sted }),
});

/** The document's form for `instrument`. */
export function makeSvarform(instrument) {
  // Statements of earlier versions stay readable.
  const kjente = new Set([...instrument.utsagn, ...(instrument.eldre ?? [])].map((ett) => ett.id));
  const grunner = new Set(instrument.grunnlag.map((ett) => ett.id));
  const passer = {
    svar: (id, verdi) => kjente.has(id) && isTall(verdi, IKKE_BEGYNT),
    grunnlag: (id, verdi) => kjente.has(id) && grunner.has(verdi),
    gjett: (id, verdi) => kjente.has(id) && isTall(verdi, IKKE_BEGYNT),
  };

  return {
    pakk(verdier) {
      const svar = { rolle: verdier.rolle ?? null, alene: verdier.alene ? verdier.alene === "ja" : null, svar: {}, uenig: [], grunnlag: {}, gjett: {} };
      if (verdier.annerledes) svar.annerledes = verdier.annerledes;
      for (const [felt, verdi] of Object.entries(verdier)) {
        const [slag, en, to] = felt.split("/");
        if (slag === "svar" || slag === "grunnlag") svar[slag][en] = verdi;
        if (slag === "uenig") svar.uenig.push(en);
        if (slag === "gjett") (svar.gjett[en] ??= {})[to] = verdi;
      }
      return svar;
    },

    /** Values from anything; what does not fit is set aside alone. Null where it is no set of answers. */
    les(raa) {
      if (!isObject(raa)) return null;
      const verdier = {};
      const tilside = [];
      const take = (felt, verdi, godt) => {
        if (godt) verdier[felt] = verdi;
        else if (verdi !== undefined && verdi !== null && verdi !== UBESVART) {
          tilside.push({ felt, verdi: typeof verdi === "string" ? verdi : JSON.stringify(verdi) });
        }
      };
      take("rolle", raa.rolle, ROLLER.includes(raa.rolle));
      take("alene", typeof raa.alene === "boolean" ? (raa.alene ? "ja" : "nei") : raa.alene, typeof raa.alene === "boolean");
      take("annerledes", raa.annerledes || null, typeof raa.annerledes === "string" && raa.annerledes !== "");
      for (const slag of ["svar", "grunnlag"]) {
        if (isObject(raa[slag])) for (const [id, verdi] of Object.entries(raa[slag])) take(`${slag}/${id}`, verdi, passer[slag](id, verdi));
        else take(slag, raa[slag], false);
      }
      if (Array.isArray(raa.uenig)) for (const id of raa.uenig) take(`uenig/${id}`, kjente.has(id) ? true : id, kjente.has(id));
      else take("uenig", raa.uenig, false);
      for (const [rolle, en] of Object.entries(isObject(raa.gjett) ? raa.gjett : {})) {
        for (const [id, verdi] of Object.entries(isObject(en) ? en : {})) {
          take(`gjett/${rolle}/${id}`, verdi, ROLLER.includes(rolle) && passer.gjett(id, verdi));
        }
      }
      return { verdier, tilside };
    },

    kjenner: (id) => kjente.has(id),
    isTekst: (felt) => felt === "annerledes",
  };
}

/** New values for the guesses alone: those that are gone are taken away. `gjett`: { rolle: { utsagn: 0–4 } }. */
export function replaceGjett(verdier, gjett) {
  const endring = Object.fromEntries(Object.keys(verdier).filter((felt) => felt.startsWith("gjett/")).map((felt) => [felt, ""]));
  for (const [rolle, en] of Object.entries(gjett)) for (const [id, verdi] of Object.entries(en)) endring[`gjett/${rolle}/${id}`] = verdi;
  return endring;
}
