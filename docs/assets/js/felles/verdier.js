// The values of a document as a flat map: { [felt]: text, number or true }. A field without a value is not there.
// Pure: every function gives a new map.

/** Whether `verdi` counts as no value. Zero is a value: it is the first step of a scale. */
export const isTom = (verdi) => verdi === undefined || verdi === null || verdi === "" || verdi === false;

/** `verdier` with `endring` put in; a field set to nothing is taken away. */
export function putVerdier(verdier, endring) {
  const nye = { ...verdier };
  for (const [felt, verdi] of Object.entries(endring)) {
    if (isTom(verdi)) delete nye[felt];
    else nye[felt] = verdi;
  }
  return nye;
}

/** What differs: { [felt]: [before, after] }, empty where the two are alike. */
export function findForskjell(fra, til) {
  const ut = {};
  for (const felt of new Set([...Object.keys(fra), ...Object.keys(til)])) {
    if (fra[felt] !== til[felt]) ut[felt] = [fra[felt], til[felt]];
  }
  return ut;
}

/**
 * Both sides' changes since `felles`, what they last agreed on. A field only one side has changed is as that side has
 * it. Where both changed it: an answer stands before none, texts are joined, and otherwise `vaart` stands.
 * `isTekst(felt)` says which fields are texts.
 */
export function mergeVerdier(felles, vaart, deres, isTekst = () => false) {
  const ut = {};
  for (const felt of new Set([...Object.keys(vaart), ...Object.keys(deres)])) {
    const verdi = mergeFelt(felles[felt], vaart[felt], deres[felt], isTekst(felt));
    if (verdi !== undefined) ut[felt] = verdi;
  }
  return ut;
}

function mergeFelt(felles, vaart, deres, tekst) {
  if (vaart === felles || vaart === undefined) return vaart === felles || deres !== felles ? deres : vaart;
  if (deres === felles || deres === undefined || deres === vaart || !tekst) return vaart;
  if (vaart.includes(deres)) return vaart;
  return deres.includes(vaart) ? deres : `${vaart}\n${deres}`;
}
