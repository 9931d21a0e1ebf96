// The form with statements, shared by hurtigsjekk and egenvurdering: from a document to the form, and from what the
// reader does in the form to a change of the document.

import { UBESVART } from "./tilstander.js";
import { FRAMDRIFT, MANGLER } from "./ord.js";

export const fields = (rot) => [...rot.querySelectorAll("fieldset[data-utsagn]")];

/** What the reader did: { endring, navn } for the document, or null where `felt` is none of ours. */
export function readEndring(felt) {
  if (felt.name === "rolle" || felt.name === "alene") return { endring: { [felt.name]: felt.value }, navn: felt.name };
  const id = felt.closest("fieldset[data-utsagn]")?.dataset.utsagn;
  if (!id) return null;
  if (felt.type === "radio") return { endring: { [`svar/${id}`]: Number(felt.value) }, navn: "svar" };
  if (felt.type === "checkbox") return { endring: { [`uenig/${id}`]: felt.checked }, navn: "uenig" };
  return felt.matches("select[data-grunnlag]") ? { endring: { [`grunnlag/${id}`]: felt.value }, navn: "grunnlag" } : null;
}

/** Put the document's values in the form. */
export function drawSkjema(rot, verdier) {
  for (const navn of ["rolle", "alene"]) {
    for (const valg of rot.querySelectorAll(`input[name=${navn}]`)) valg.checked = valg.value === verdier[navn];
  }
  for (const felt of fields(rot)) {
    const id = felt.dataset.utsagn;
    const svar = verdier[`svar/${id}`];
    for (const valg of felt.querySelectorAll("input[type=radio]")) valg.checked = Number(valg.value) === svar;
    felt.querySelector("input[type=checkbox]").checked = verdier[`uenig/${id}`] === true;
    felt.querySelector("[data-fjern]").hidden = svar === undefined;
    const grunnlag = felt.querySelector("select[data-grunnlag]");
    if (grunnlag) grunnlag.value = verdier[`grunnlag/${id}`] ?? "";
  }
  for (const navn of ["rolle", "alene"]) if (verdier[navn]) showMangel(rot, navn, "");
}

/** A radio cannot be unset by hand: each answered statement has a button for it. `remove(id)` takes the answer away. */
export function connectRemovers(rot, remove) {
  for (const felt of fields(rot)) {
    felt.querySelector("[data-fjern]").addEventListener("click", () => {
      felt.querySelector("input[type=radio]").focus();
      remove(felt.dataset.utsagn);
    });
  }
}

export function progressText(rot, verdier) {
  const alle = fields(rot);
  return FRAMDRIFT(alle.filter((felt) => verdier[`svar/${felt.dataset.utsagn}`] !== undefined).length, alle.length);
}

/** The states of the statements in `utsagn`, in their order; and whether the group disagreed. */
export const listSvar = (utsagn, verdier) => ({
  svar: utsagn.map((ett) => verdier[`svar/${ett.id}`] ?? UBESVART),
  uenig: utsagn.map((ett) => verdier[`uenig/${ett.id}`] === true),
});

/** Which of the two questions on who answers is open: "rolle", "alene" or null. */
export const findMangel = (verdier) => ["rolle", "alene"].find((navn) => !verdier[navn]) ?? null;

/** Say at the question itself that it is open, and go there. An empty text takes it away. */
export function showMangel(rot, navn, tekst = MANGLER[navn]) {
  const feil = rot.querySelector(`[data-feil=${navn}]`);
  if (feil.textContent === tekst) return;
  feil.textContent = tekst;
  feil.hidden = !tekst;
  const felt = feil.closest("fieldset");
  if (tekst) felt.setAttribute("aria-describedby", feil.id);
  else felt.removeAttribute("aria-describedby");
}

/** Show what is missing and put the reader there. */
export function askForMangel(rot, navn) {
  showMangel(rot, navn);
  const valg = rot.querySelector(`input[name=${navn}]`);
  valg.focus({ preventScroll: true });
  valg.closest("fieldset").scrollIntoView({ block: "center" });
}

/** A new answer makes the code wrong; better no code than an old one. */
export function hideCode(boks) {
  boks.hidden = true;
  for (const plass of boks.querySelectorAll("[data-qr]")) plass.replaceChildren();
}
