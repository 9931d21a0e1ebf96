// Undo and redo as a history of operations. An operation says what each field was and became:
//   { navn, felt: { [felt]: [before, after] }, gammel? }      `gammel`: the page was left empty, see dokument.js
// To undo one puts back only the fields that still are as it left them: what came later, here or in another tab, stands.
// Nothing is thrown away either: a new operation after an undo keeps what was undone, further back in the history.

import { putVerdier } from "./verdier.js";

const LENGST = 300;

export function makeHistorie() {
  let gjort = [];
  let angret = [];

  function add(...nye) {
    gjort = [...gjort, ...nye].slice(-LENGST);
  }

  /** The newest operation of `fra` that still has something to put back, and the values after it. */
  function turn(fra, til, verdier, snudd) {
    while (fra.length) {
      const operasjon = fra.pop();
      const { felt, nye } = operasjon.gammel && !snudd ? empty(verdier) : apply(snudd ? invert(operasjon) : operasjon, verdier);
      if (!Object.keys(felt).length && !operasjon.gammel) continue;
      const gjeldende = { ...operasjon, felt: snudd ? invert({ felt }).felt : felt };
      til.push(gjeldende);
      return { operasjon: gjeldende, verdier: nye };
    }
    return null;
  }

  return {
    push(operasjon) {
      const siste = gjort.at(-1);
      if (!angret.length && siste && operasjon.sammen && siste.sammen === operasjon.sammen) {
        gjort[gjort.length - 1] = join(siste, operasjon);
        return;
      }
      // Undone, and then something new: the undone ones and their undoing become part of the past. An emptying that
      // was taken back does not: no undo is to empty the page.
      const kan = angret.filter((en) => !en.gammel);
      add(...[...kan].reverse(), ...kan.map(invert), operasjon);
      angret = [];
    },
    /** The next operation is a new one, also where it is in the same text. */
    seal() {
      if (gjort.length) gjort[gjort.length - 1] = { ...gjort.at(-1), sammen: null };
    },
    undo: (verdier) => turn(gjort, angret, verdier, true),
    redo: (verdier) => turn(angret, gjort, verdier, false),
    forget() {
      gjort = [];
      angret = [];
    },
    /** The operation that redo would do. */
    get next() { return angret.at(-1) ?? null; },
    get canUndo() { return gjort.length > 0; },
    get canRedo() { return angret.length > 0; },
  };
}

const invert = (operasjon) => ({
  ...operasjon,
  felt: Object.fromEntries(Object.entries(operasjon.felt).map(([felt, [fra, til]]) => [felt, [til, fra]])),
});

// The letters of one text are one operation.
function join(forste, siste) {
  const felt = { ...siste.felt };
  for (const [navn, [fra]] of Object.entries(forste.felt)) felt[navn] = [fra, siste.felt[navn]?.[1] ?? forste.felt[navn][1]];
  return { ...siste, felt };
}

const empty = (verdier) => ({
  felt: Object.fromEntries(Object.entries(verdier).map(([felt, verdi]) => [felt, [verdi, undefined]])),
  nye: {},
});

function apply(operasjon, verdier) {
  const felt = Object.fromEntries(Object.entries(operasjon.felt).filter(([navn, [fra]]) => verdier[navn] === fra));
  const endring = Object.fromEntries(Object.entries(felt).map(([navn, [, til]]) => [navn, til]));
  return { felt, nye: putVerdier(verdier, endring) };
}
