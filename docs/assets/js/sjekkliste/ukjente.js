// Answers to items this edition of the list does not have: on the page, on paper, and to be taken away one by one.

import { PANEL } from "../felles/ord.js";
import { MERKE } from "./ord.js";
import { describeNotat, findUkjente } from "./svar.js";

export function drawUkjente(plass, ider, svar, remove) {
  const funnet = findUkjente(ider, svar);
  const likhet = JSON.stringify(funnet.map((id) => [id, svar[id]]));
  if (plass.dataset.likhet === likhet) return;
  plass.dataset.likhet = likhet;
  plass.hidden = !funnet.length;
  plass.querySelector("ul").replaceChildren(...funnet.map((id) => {
    const li = document.createElement("li");
    const knapp = document.createElement("button");
    [knapp.type, knapp.className, knapp.textContent] = ["button", "knapp-liten", PANEL.fjern];
    knapp.setAttribute("aria-label", `${PANEL.fjern} ${id}`);
    knapp.addEventListener("click", () => remove(id));
    li.append(`${MERKE[svar[id].svar] ?? "[ ]"} ${id} ${describeNotat(svar[id])} `, knapp);
    return li;
  }));
}
