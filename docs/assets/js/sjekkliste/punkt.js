// One item on the page: its buttons and its note, from the form's own template.

import { formatDato } from "./svar.js";

/**
 * Put the controls of an item in place. `change(id, felt, verdi)` is called when the reader answers,
 * `copyLenke(adresse)` when she wants the address. → { id, li, show(ett) }
 */
export function makePunkt(li, mal, { change, copyLenke }) {
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
  notat.setAttribute("aria-label", `Notat: ${tekst}`);
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
  for (const felt of felter) felt.addEventListener("input", () => change(id, felt.dataset.felt, felt.value.trim()));
  notat.querySelector("[data-gjor=kopier-lenke]").addEventListener("click", () => copyLenke(lenke.href));

  return {
    id,
    li,
    /** Show the answer `ett` ({} for none). A field the reader is writing in is left alone. */
    show(ett) {
      kryss.checked = ett.svar === "ja";
      uaktuelt.setAttribute("aria-pressed", String(ett.svar === "uaktuelt"));
      li.classList.toggle("er-uaktuelt", ett.svar === "uaktuelt");
      for (const felt of felter) {
        const verdi = ett[felt.dataset.felt] ?? "";
        if (felt.value.trim() !== verdi) felt.value = verdi;
      }
      kort.textContent = describeNotat(ett);
    },
  };
}

function describeNotat({ notat, hvem, dato }) {
  const deler = [notat, hvem && `Hvem: ${hvem}.`, dato && `Innen ${formatDato(dato)}.`];
  return deler.filter(Boolean).join(" ");
}
