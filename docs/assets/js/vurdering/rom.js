// The room: who is in, with which answers and guesses, and the cards that were tapped. Pure: knows no page. What it holds
// is the flat values of a document (felles/dokument.js), so that every change can be undone and the session keeps it:
//   kode-ROLE  a group's code · fil-ROLE  a group's answers from a file, as JSON · gjett-ROLE  a code with guesses
//   kort-ROLE-STATEMENT  a state · uenig-ROLE-STATEMENT  true · kortvern  true · kortferdig  true
//   vist  true once the answers have been shown

import { decode, group, guessedRoles, IKKE_BEGYNT, ROLLER, UBESVART } from "./kode.js";
import { readCodes } from "./kodeleser.js";
import { ROM } from "./romord.js";

export const MAA_MED = ROLLER.slice(0, 3);
const SLAG = ["kode", "fil", "gjett", "kort", "uenig"];

/** The document's form: what a session's draft may hold. Anything else is left out. */
export const romform = {
  pakk: (verdier) => verdier,
  les(raa) {
    if (typeof raa !== "object" || raa === null || Array.isArray(raa)) return null;
    const verdier = {};
    for (const [felt, verdi] of Object.entries(raa)) {
      const [slag, rolle] = felt.split("-");
      const kjent = ["vist", "kortvern", "kortferdig"].includes(felt) ? verdi === true
        : SLAG.includes(slag) && ROLLER.includes(rolle)
          && (slag === "kort" ? Number.isInteger(verdi) && verdi >= 0 && verdi <= IKKE_BEGYNT
            : slag === "uenig" ? verdi === true : typeof verdi === "string" && verdi.length < 20_000);
      if (kjent) verdier[felt] = verdi;
    }
    return { verdier, tilside: [] };
  },
};

export function makeRom(instrument) {
  const versjoner = Object.keys(instrument.versjoner).map(Number);
  const korte = instrument.versjoner[instrument.versjon].korte;
  const tekst = new Map([...instrument.utsagn, ...instrument.eldre].map((ett) => [ett.id, ett]));

  function fromCode(svar) {
    const { utsagn, korte: sju } = instrument.versjoner[svar.versjon];
    const ider = svar.svar.length === sju.length ? sju : utsagn;
    return {
      rolle: svar.rolle, alene: svar.alene, versjon: svar.versjon,
      svar: Object.fromEntries(ider.map((id, plass) => [id, svar.svar[plass]])),
      uenig: ider.filter((_, plass) => svar.uenig[plass]),
    };
  }

  /** Why a group's answers are not taken; null where they are. */
  function refuse(gruppe) {
    if (gruppe.rolle === null || gruppe.rolle === undefined) return ROM.utenRolle;
    if (gruppe.alene === null || gruppe.alene === undefined) return ROM.ikkeSagtHvem;
    if (gruppe.alene) return ROM.enPerson;
    if (Object.values(gruppe.svar).every((en) => en === UBESVART)) return ROM.tomKode(gruppe.rolle);
    return null;
  }

  function cardGroups(verdier) {
    const roller = ROLLER.slice(0, verdier.kortvern ? 4 : 3);
    return roller.map((rolle) => ({
      rolle, alene: false, versjon: instrument.versjon,
      svar: Object.fromEntries(korte.map((id) => [id, verdier[`kort-${rolle}-${id}`] ?? UBESVART])),
      uenig: korte.filter((id) => verdier[`uenig-${rolle}-${id}`]),
    }));
  }

  function groupOf(verdier, rolle) {
    if (verdier[`kode-${rolle}`]) return fromCode(decode(verdier[`kode-${rolle}`], versjoner));
    if (verdier[`fil-${rolle}`]) return JSON.parse(verdier[`fil-${rolle}`]);
    return verdier.kortferdig ? cardGroups(verdier).find((en) => en.rolle === rolle) ?? null : null;
  }

  function guessesOf(verdier, rolle, gruppe) {
    const kode = verdier[`gjett-${rolle}`];
    if (!kode) return gruppe.gjett ?? {};
    const lest = decode(kode, versjoner);
    const sju = instrument.versjoner[lest.versjon].korte;
    return Object.fromEntries(guessedRoles(rolle).map((om, nr) => [om,
      Object.fromEntries(sju.map((id, plass) => [id, lest.gjett[nr][plass]]).filter(([, en]) => en !== UBESVART))]));
  }

  /** The groups that are in, in the order of the roles, each with its guesses. */
  function groups(verdier) {
    return ROLLER.map((rolle) => groupOf(verdier, rolle)).filter(Boolean)
      .map((gruppe) => ({ ...gruppe, gjett: guessesOf(verdier, gruppe.rolle, gruppe) }));
  }

  const isIn = (verdier, rolle) => groupOf(verdier, rolle) !== null;
  const missing = (verdier) => MAA_MED.filter((rolle) => !isIn(verdier, rolle));

  /** Change and message for one decoded code: { endring } where it is taken, else { endring: {} }. */
  function takeCode({ kode, svar }, verdier) {
    if (svar.slag === "gjett") {
      const felt = `gjett-${svar.rolle}`;
      if (verdier[felt] === kode) return { endring: {}, melding: ROM.gjettAlt(svar.rolle) };
      return { endring: { [felt]: kode }, melding: ROM.gjettInne(svar.rolle) };
    }
    const gruppe = fromCode(svar);
    const nei = refuse(gruppe);
    if (nei) return { endring: {}, melding: nei, feil: true };
    if (verdier[`kode-${gruppe.rolle}`] === kode) return { endring: {}, melding: ROM.samme(gruppe.rolle) };
    if (isIn(verdier, gruppe.rolle)) return { endring: {}, melding: ROM.altInne(gruppe.rolle), feil: true };
    return { endring: { [`kode-${gruppe.rolle}`]: kode }, melding: ROM.inne(gruppe.rolle), rolle: gruppe.rolle };
  }

  /**
   * Everything in a text that is a code: { endring, melding, feil, roller }. `endring` is empty where nothing was taken.
   * The message says what was taken, what looked like a code and was not, and which words were not used.
   */
  function takeText(skrevet, verdier) {
    const lest = readCodes(skrevet, versjoner);
    const linjer = [];
    let [endring, feil] = [{}, false];
    const roller = [];
    for (const en of lest.koder) {
      const svar = takeCode(en, { ...verdier, ...endring });
      endring = { ...endring, ...svar.endring };
      feil ||= Boolean(svar.feil);
      if (svar.rolle) roller.push(svar.rolle);
      linjer.push(svar.melding);
    }
    for (const en of lest.nesten) linjer.push(ROM.nesten(en.tekst, fault(en.svar)));
    feil ||= lest.nesten.length > 0;
    if (!lest.koder.length && !lest.nesten.length) {
      linjer.push(fault(decode(skrevet, versjoner), String(skrevet).trim()));
      feil = true;
    } else if (lest.rest) {
      linjer.push(ROM.rest(lest.rest));
    }
    return { endring, melding: linjer.join(" "), feil, roller };
  }

  /** What is wrong with something that is no code. A whole sentence is not told which of its signs is unknown. */
  function fault(svar, skrevet = "") {
    if (svar.feil === "tom") return ROM.tom;
    if (skrevet && (/\s\S+\s/.test(skrevet) || skrevet.length > 40)) return ROM.ingenKode;
    return ROM.feil[svar.feil](svar);
  }

  /** A group's answers from a file, as parseAnswers gives them. */
  function takeFile(data, verdier) {
    const nei = refuse(data);
    if (nei) return { endring: {}, melding: nei, feil: true };
    if (isIn(verdier, data.rolle)) return { endring: {}, melding: ROM.altInne(data.rolle), feil: true };
    const { rolle, svar, uenig, gjett } = data;
    const gruppe = { rolle, alene: false, svar, uenig, gjett };
    return { endring: { [`fil-${rolle}`]: JSON.stringify(gruppe) }, melding: ROM.inne(rolle), rolle };
  }

  /** The change that takes a role out: its answers, and the cards where it came by cards. The guesses stay. */
  function takeOut(rolle, verdier) {
    const endring = { [`kode-${rolle}`]: "", [`fil-${rolle}`]: "" };
    const kort = verdier.kortferdig && !verdier[`kode-${rolle}`] && !verdier[`fil-${rolle}`];
    return kort ? { kortferdig: "" } : endring;
  }

  /** The cards become the groups' answers: { endring } or { melding } with what is missing. */
  function finishCards(verdier) {
    const tom = cardGroups(verdier).find((gruppe) => Object.values(gruppe.svar).every((en) => en === UBESVART));
    if (tom) return { endring: {}, melding: ROM.ingenKort(tom.rolle) };
    const ut = Object.fromEntries(ROLLER.flatMap((rolle) => [[`kode-${rolle}`, ""], [`fil-${rolle}`, ""]]));
    return { endring: { ...ut, kortferdig: true }, melding: ROM.kortFerdig };
  }

  /** The statements all who are in were asked: the seven, or more where all answered more; and whether some fell out. */
  function statements(grupper) {
    const felles = [...tekst.values()].filter((ett) => grupper.every((gruppe) => ett.id in gruppe.svar));
    const flest = Math.max(...grupper.map((gruppe) => Object.keys(gruppe.svar).length));
    return { utsagn: felles, utelatt: flest - felles.length };
  }

  return { korte, groups, isIn, missing, takeText, takeFile, takeOut, finishCards, cardGroups, statements, group };
}
