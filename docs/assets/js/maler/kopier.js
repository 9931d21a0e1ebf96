// «Kopier teksten»: the text of a template without its guidance, as plain text and as headings, lists and tables.
import { ORD } from "../ord/maler.js";
import { asText, cleanCopy } from "./tekst.js";

async function copy(mal) {
  const ren = cleanCopy(mal);
  const tekst = asText(ren);
  if (window.ClipboardItem && navigator.clipboard.write) {
    const deler = { "text/plain": tekst, "text/html": ren.innerHTML };
    const blobber = Object.entries(deler).map(([slag, verdi]) => [slag, new Blob([verdi], { type: slag })]);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobber))]);
      return;
    } catch {
      // Some browsers refuse the rich form and take the plain one.
    }
  }
  await navigator.clipboard.writeText(tekst);
}

function connect(knapp) {
  const mal = document.getElementById(knapp.dataset.kopier);
  const melding = knapp.parentElement.querySelector("[role=status]");
  knapp.addEventListener("click", async () => {
    melding.textContent = "";
    try {
      await copy(mal);
      melding.textContent = ORD.kopiert;
    } catch {
      melding.textContent = ORD.ikke_kopiert;
    }
  });
  knapp.hidden = false;
}

if (navigator.clipboard) document.querySelectorAll("button[data-kopier]").forEach(connect);
