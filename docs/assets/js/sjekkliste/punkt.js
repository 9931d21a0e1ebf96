// One item on the page: its buttons and its note, from the form's own template.

import { connectDatofelt, isInArbeid } from "../felles/datofelt.js";
import { setTekst } from "../felles/panel.js";
import { PUNKTORD } from "./ord.js";
import { describeNotat } from "./svar.js";

/**
 * Put the controls of an item in place. `change(id, felt, verdi)` is called when the reader answers, `leave()` when she
 * leaves a field, `copyLenke(adresse)` when she wants the address. → { id, li, show(ett) }
 */
export function makePunkt(li, mal, { change, leave, copyLenke }) {
  const kryss = li.querySelector("[type=checkbox]");
  const id = kryss.id;
  li.append(mal.content.cloneNode(true));
  const uaktuelt = li.querySelector("[data-gjor=uaktuelt]");
  const notatknapp = li.querySelector("[data-gjor=notat]");
  const notat = li.querySelector(".punktnotat");
  const kort = li.querySelector(".punktsvar");
  const felter = [...li.querySelectorAll("[data-felt]")];
  const tekst = li.querySelector("label").textContent;

  for (const knapp of [uaktuelt, notatknapp]) knapp.setAttribute("aria-label", `${knapp.textContent}: ${tekst}`);
  notat.id = `${id}-notat`;
  notat.setAttribute("role", "group");
  notat.setAttribute("aria-label", `${PUNKTORD.notat}: ${tekst}`);
  notatknapp.setAttribute("aria-controls", notat.id);
  notatknapp.setAttribute("aria-expanded", "false");
  const lenke = notat.querySelector("a");
  lenke.href = `#${id}`;

  function toggleNotat(apen) {
    notat.hidden = !apen;
    notatknapp.setAttribute("aria-expanded", String(apen));
    if (apen) felter[0].focus();
  }

  kryss.addEventListener("change", () => change(id, "svar", kryss.checked ? "ja" : ""));
  uaktuelt.addEventListener("click", () => {
    change(id, "svar", uaktuelt.getAttribute("aria-pressed") === "true" ? "" : "uaktuelt");
  });
  notatknapp.addEventListener("click", () => toggleNotat(notat.hidden));
  notat.addEventListener("keydown", (hendelse) => {
    if (hendelse.key !== "Escape") return;
    toggleNotat(false);
    notatknapp.focus();
  });
  for (const felt of felter) {
    felt.id = `${id}-${felt.dataset.felt}`;
    if (felt.type === "date") connectDatofelt(felt, (dato) => change(id, "dato", dato));
    else felt.addEventListener("input", () => change(id, felt.dataset.felt, felt.value.trim()));
    felt.addEventListener("blur", leave);
  }
  notat.querySelector("[data-gjor=kopier-lenke]").addEventListener("click", () => copyLenke(lenke.href));

  return {
    id,
    li,
    /** Show the answer `ett` ({} for none). A date being typed is left alone. */
    show(ett) {
      kryss.checked = ett.svar === "ja";
      uaktuelt.setAttribute("aria-pressed", String(ett.svar === "uaktuelt"));
      li.classList.toggle("er-uaktuelt", ett.svar === "uaktuelt");
      for (const felt of felter) {
        const verdi = ett[felt.dataset.felt] ?? "";
        if (felt.value.trim() !== verdi && !(felt.type === "date" && isInArbeid(felt))) felt.value = verdi;
      }
      setTekst(kort, describeNotat(ett));
    },
  };
}
