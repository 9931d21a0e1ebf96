// Hand a text over to the reader: as a file, or on the clipboard.

/** Offer `innhold` (text or bytes) as a file called `navn`. */
export function saveFil(navn, innhold, type) {
  const adresse = URL.createObjectURL(new Blob([innhold], { type }));
  const lenke = document.createElement("a");
  lenke.href = adresse;
  lenke.download = navn;
  document.body.append(lenke);
  lenke.click();
  lenke.remove();
  // The browser needs the address until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000);
}

/** Copy `tekst`; false where the browser does not let us. */
export async function copyTekst(tekst) {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch {
    return false;
  }
}
