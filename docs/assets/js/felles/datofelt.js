// A date field that takes what is meant and says what is wrong. While a year is typed the field holds year 2, 20, 202:
// only a date in this century counts, and the rest is judged when the field is left.

import { FORSTE_DATO, isDato, repairDato, SISTE_DATO } from "./dato.js";
import { DATOFEIL } from "./ord.js";

/** `change(dato)` is called with a real date, or "" when the reader empties the field. */
export function connectDatofelt(felt, change) {
  const feil = document.createElement("span");
  feil.className = "feltfeil";
  feil.id = `${felt.id || felt.closest("[id]")?.id || "dato"}-datofeil`;
  feil.hidden = true;
  (felt.closest("label") ?? felt).after(feil);
  [felt.min, felt.max] = [FORSTE_DATO, SISTE_DATO];

  function tell(tekst) {
    feil.textContent = tekst;
    feil.hidden = !tekst;
    if (tekst) felt.setAttribute("aria-invalid", "true");
    else felt.removeAttribute("aria-invalid");
    if (tekst) felt.setAttribute("aria-describedby", feil.id);
    else felt.removeAttribute("aria-describedby");
  }

  felt.addEventListener("input", () => {
    const tom = felt.value === "" && !felt.validity.badInput;
    if (!tom && !isDato(felt.value)) return;
    tell("");
    change(felt.value);
  });
  felt.addEventListener("blur", () => {
    const rett = repairDato(felt.value);
    if (rett && rett !== felt.value) {
      felt.value = rett;
      change(rett);
    }
    tell(isDato(felt.value) || (felt.value === "" && !felt.validity.badInput) ? "" : DATOFEIL);
  });
}

/** Whether the reader is at work in `felt`, so that it is not to be drawn anew. */
export const isInArbeid = (felt) => felt === document.activeElement || felt.getAttribute("aria-invalid") === "true";
