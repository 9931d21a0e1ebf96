// How many slips of the finger two words are apart: letters added, lost, changed, or swapped with a neighbour.

/** The distance between `a` and `b`, or `maks` + 1 as soon as it is known to be more than `maks`. */
export function distance(a, b, maks) {
  if (Math.abs(a.length - b.length) > maks) return maks + 1;
  let forrige2 = [];
  let forrige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const rad = [i];
    let minst = i;
    for (let j = 1; j <= b.length; j += 1) {
      const bytte = a[i - 1] === b[j - 1] ? 0 : 1;
      rad[j] = Math.min(forrige[j] + 1, rad[j - 1] + 1, forrige[j - 1] + bytte);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rad[j] = Math.min(rad[j], forrige2[j - 2] + 1);
      }
      minst = Math.min(minst, rad[j]);
    }
    if (minst > maks) return maks + 1;
    forrige2 = forrige;
    forrige = rad;
  }
  return forrige[b.length];
}

/** How many slips we forgive in a word. */
export function tolerance(ord) {
  if (ord.length < 4) return 0;
  return ord.length < 8 ? 1 : 2;
}

/** The words of `kandidater` nearest to `ord`, within what we forgive: [{ord, avstand}], nearest first. */
export function nearest(ord, kandidater, antall = 8) {
  const maks = tolerance(ord);
  if (!maks) return [];
  const naere = [];
  for (const kandidat of kandidater) {
    const avstand = distance(ord, kandidat, maks);
    if (avstand <= maks) naere.push({ ord: kandidat, avstand });
  }
  // The first letter is seldom the wrong one.
  const rang = (n) => n.avstand + (n.ord[0] === ord[0] ? 0 : 0.5);
  naere.sort((a, b) => rang(a) - rang(b) || (a.ord < b.ord ? -1 : 1));
  return naere.slice(0, antall);
}
