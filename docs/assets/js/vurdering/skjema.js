// The form with statements, shared by hurtigsjekk and egenvurdering. The form itself is the memory: what the browser
// keeps in the fields when the reader comes back is what the module reads.

import { UBESVART } from "./kode.js";

export const fields = (rot) => [...rot.querySelectorAll("fieldset[data-utsagn]")];

// { svar: { id: 0–7 }, uenig: [ids] }
export function readAnswers(rot) {
  const svar = {};
  const uenig = [];
  for (const felt of fields(rot)) {
    const id = felt.dataset.utsagn;
    svar[id] = Number(felt.querySelector("input[type=radio]:checked")?.value ?? UBESVART);
    if (felt.querySelector("input[type=checkbox]").checked) uenig.push(id);
  }
  return { svar, uenig };
}

export function writeAnswers(rot, { svar, uenig }) {
  for (const felt of fields(rot)) {
    const id = felt.dataset.utsagn;
    for (const valg of felt.querySelectorAll("input[type=radio]")) valg.checked = Number(valg.value) === svar[id];
    felt.querySelector("input[type=checkbox]").checked = uenig.includes(id);
  }
  showRemovers(rot);
}

// { rolle, alene }, null where nothing is chosen.
export function readWho(rot) {
  const valgt = (navn) => rot.querySelector(`input[name=${navn}]:checked`)?.value ?? null;
  const alene = valgt("alene");
  return { rolle: valgt("rolle"), alene: alene === null ? null : alene === "ja" };
}

export function writeWho(rot, { rolle, alene }) {
  for (const valg of rot.querySelectorAll("input[name=rolle]")) valg.checked = valg.value === rolle;
  const svaret = { true: "ja", false: "nei" }[String(alene)];
  for (const valg of rot.querySelectorAll("input[name=alene]")) valg.checked = valg.value === svaret;
}

// A radio cannot be unset by hand: each answered statement has a button for it.
export function showRemovers(rot) {
  for (const felt of fields(rot)) {
    felt.querySelector("[data-fjern]").hidden = !felt.querySelector("input[type=radio]:checked");
  }
}

export function connectRemovers(rot, changed) {
  for (const felt of fields(rot)) {
    felt.querySelector("[data-fjern]").addEventListener("click", () => {
      const valgt = felt.querySelector("input[type=radio]:checked");
      if (valgt) valgt.checked = false;
      felt.querySelector("input[type=radio]").focus();
      changed();
    });
  }
}

export function progressText(svar) {
  const alle = Object.values(svar);
  const besvart = alle.filter((tilstand) => tilstand !== UBESVART).length;
  return `${besvart} av ${alle.length} besvart.`;
}

// What is missing before a code can be made, in words; empty where nothing is.
export function missingWho({ rolle, alene }) {
  if (rolle === null) return "Velg først hvilken rolle som svarer.";
  return alene === null ? "Si først om dere er flere som svarer sammen." : "";
}
