// The box with a group's code: to read aloud, to copy, as a link and as a QR code.

import { group, sayAloud } from "./kode.js";

export function showCode(boks, kode, alene) {
  const finn = (navn) => boks.querySelector(`[data-${navn}]`);
  const lenke = finn("til-sammenlign");
  lenke.hash = `kode=${group(kode)}`;
  finn("kode").textContent = group(kode);
  if (finn("uttale")) finn("uttale").textContent = sayAloud(kode);
  finn("kodehjelp").textContent = alene
    ? "Dette er et svar fra én person. Det blir ikke tatt imot i sammenlikningen. Ta heller vare på det i en fil."
    : "Ta vare på koden til alle gruppene er klare. Den er ikke hemmelig: Den som får den, kan lese svarene av den.";
  boks.hidden = false;
  finn("kodetittel")?.focus();
  showQr(finn("qr"), lenke.href);
}

// A new answer makes the code wrong; better no code than an old one.
export function hideCode(boks) {
  boks.hidden = true;
  boks.querySelector("[data-qr]").replaceChildren();
}

async function showQr(plass, adresse) {
  plass.replaceChildren();
  // A page opened from a memory stick has no address a phone could reach.
  if (!adresse.startsWith("http")) return;
  const { drawQr } = await import("./qr.js");
  plass.replaceChildren(drawQr(adresse, "QR-kode med lenken til sammenlikningen"));
}
