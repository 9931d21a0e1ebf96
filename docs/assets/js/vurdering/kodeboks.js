// The box with a group's code: to read aloud, to copy, as a link and as a QR code, on the whole screen and on paper.

import { group, sayAloud } from "./kode.js";
import { KODE } from "./ord.js";

export { encode } from "./kode.js";

/** Show `kode` in `boks`. A single person's code leads nowhere: no link, no QR. */
export function showCode(boks, kode, alene, { fokus = true } = {}) {
  const lenke = boks.querySelector("[data-til-sammenlign]");
  lenke.hash = `kode=${group(kode)}`;
  for (const felt of boks.querySelectorAll("[data-kode], [data-kortkode]")) felt.textContent = group(kode);
  for (const felt of boks.querySelectorAll("[data-uttale]")) felt.textContent = sayAloud(kode);
  for (const felt of boks.querySelectorAll("[data-bare-gruppe]")) felt.hidden = alene;
  boks.querySelector("[data-kodehjelp]").textContent = alene ? KODE.alene : KODE.gruppe;
  boks.hidden = false;
  if (fokus) boks.querySelector("[data-kodetittel]").focus();
  if (!alene) showQr(boks.querySelectorAll("[data-qr]"), lenke.href);
}

async function showQr(plasser, adresse) {
  for (const plass of plasser) plass.replaceChildren();
  // A page opened from a memory stick has no address a phone could reach.
  if (!adresse.startsWith("http")) return;
  const { drawQr } = await import("./qr.js").catch(() => ({}));
  if (drawQr) for (const plass of plasser) plass.replaceChildren(drawQr(adresse, KODE.qr));
}
