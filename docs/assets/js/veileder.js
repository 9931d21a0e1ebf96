// What the page can do beyond HTML: copy, share, print, close the menu. Nothing is stored or sent.
// The page works without this file; controls that need it are hidden until it runs.

import { ORD } from "./ord/deling.js";

const melding = document.querySelector("[data-melding]");

function say(tekst) {
  if (!melding) return;
  melding.textContent = "";
  // A new text after a pause is announced even when it equals the last one.
  setTimeout(() => { melding.textContent = tekst; }, 60);
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    say(ORD.kopiert);
  } catch {
    say(ORD.ikke_kopiert);
  }
}

async function share() {
  try {
    await navigator.share({ title: document.title, url: location.href });
  } catch (feil) {
    if (feil.name !== "AbortError") say(ORD.ikke_delt);
  }
}

// Some mail filters turn the # of a link into %23, and then the host finds no such page.
function mendAddress() {
  const { pathname, search, hash } = location;
  if (/%23/i.test(pathname)) location.replace(pathname.replace(/%23/i, "#") + search + hash);
}

mendAddress();

// A place that has moved left a line with a link on its old page; go on from there.
function followMovedPlace() {
  const lenke = document.querySelector(".flyttet-sted:target a");
  if (lenke) location.replace(lenke.href);
}

followMovedPlace();
addEventListener("hashchange", followMovedPlace);

const handlinger = {
  kopier: navigator.clipboard && copyLink,
  del: navigator.share && share,
  "skriv-ut": window.print && (() => window.print()),
};

for (const element of document.querySelectorAll("[data-krever-skript]")) {
  const navn = element.dataset.kreverSkript;
  const handling = handlinger[navn];
  if (navn in handlinger && !handling) continue;
  element.hidden = false;
  if (handling) element.querySelector("button")?.addEventListener("click", handling);
}

// The ready e-mails carry the address the reader is at, also where the site has no fixed address yet.
for (const lenke of document.querySelectorAll("[data-epost-del]")) {
  const tekst = `${document.title}\n${location.href}`;
  lenke.href = `mailto:?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(tekst)}`;
}

// `body` is the last field of this one, so the page's address goes on the end of it.
for (const lenke of document.querySelectorAll("[data-epost-rett]")) {
  lenke.href += encodeURIComponent(`\n${location.href}`);
}

const meny = document.querySelector("details.meny");

document.addEventListener("keydown", (hendelse) => {
  if (hendelse.key !== "Escape" || !meny?.open) return;
  meny.open = false;
  meny.querySelector("summary").focus();
});

document.addEventListener("click", (hendelse) => {
  if (meny?.open && !meny.contains(hendelse.target)) meny.open = false;
});

// A table that had to scroll can be reached with the keyboard in browsers that do not see to it themselves.
for (const tabell of document.querySelectorAll("article > table")) {
  if (tabell.scrollWidth > tabell.clientWidth) tabell.tabIndex = 0;
}

// The id after #; a fragment that is not well-formed leads nowhere.
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

// A mark in the text leads to a source in a closed list, and a link from elsewhere may do so too.
function openTarget() {
  const maal = document.getElementById(fragment());
  const foldet = maal?.closest("details:not([open])");
  if (!foldet || foldet.matches(".meny")) return;
  foldet.open = true;
  maal.scrollIntoView();
}
addEventListener("hashchange", openTarget);
openTarget();
// The same mark a second time changes no address, so it is no hashchange.
document.addEventListener("click", (hendelse) => {
  if (hendelse.target.closest?.('a[href^="#"]')?.hash === location.hash) openTarget();
});

// Folded texts go on the paper too, and fold again afterwards.
let foldet = [];
addEventListener("beforeprint", () => {
  foldet = [...document.querySelectorAll("article details:not([open])")];
  for (const element of foldet) element.open = true;
});
addEventListener("afterprint", () => {
  for (const element of foldet) element.open = false;
  foldet = [];
});

// The search is fetched when the reader turns to it: the field in the head, or the search page with a question.
const sokefelt = document.querySelector("form[data-sok=felt]");
sokefelt?.addEventListener("focusin", async () => (await import("./sok/felt.js")).startField(sokefelt), { once: true });

const sokeside = document.querySelector("form[data-sok=side]");
const startSearchPage = async () => (await import("./sok/side.js")).startPage(sokeside);
if (sokeside && new URLSearchParams(location.search).has("q")) startSearchPage();
else sokeside?.addEventListener("focusin", startSearchPage, { once: true });

const leseknapp = document.querySelector("[data-lesopp]");
if (leseknapp && globalThis.speechSynthesis) {
  const artikkel = document.querySelector("main article");
  import("./lesopp/lesopp.js").then(({ startReading }) => startReading(leseknapp, artikkel), () => {});
}
