// The 28 statements: the group's own picture in words, what to do next, a longer code, and what moved since last time.

import { formatDato } from "../felles/dato.js";
import { makeDokument } from "../felles/dokument.js";
import { preload } from "../felles/forhent.js";
import { copyTekst } from "../felles/nedlasting.js";
import { connectPanel, setTekst } from "../felles/panel.js";
import { el } from "./dom.js";
import { EGNE, FELTNAVN, FORRIGE, GRUNNLAG, LAGRET_FRA, TOM_FORST, TOMT, UTEN_KODE } from "./ord.js";
import { fetchSkriv, PAA_TELEFON, readInstrument, say, wakeUp } from "./side.js";
import { connectRemovers, drawSkjema, fields, findMangel, hideCode, listSvar, progressText, readEndring } from "./skjema.js";
import { describeOm, makeSvarform } from "./svarform.js";
import { UBESVART } from "./tilstander.js";

const hvem = document.querySelector("[data-egenvurdering-hvem]");
const artikkel = hvem.closest("article");
const instrument = readInstrument(hvem);
const finn = (navn) => artikkel.querySelector(`[data-${navn}]`);
const form = makeSvarform(instrument);
const dok = makeDokument({ om: describeOm(instrument, "egenvurdering"), form });
const rollenavn = (id) => instrument.roller.find((rolle) => rolle.id === id)?.navn.toLowerCase();
let tegnet = ""; // the answers as the page was last drawn from them
// When all is quiet, or at the press:
const fetchResultat = () => import("./resultat.js");
const fetchKode = () => import("./kodeboks.js");
const fetchFil = () => import("./fil.js");
let forrige = null; // last time's answers, from a file

// «Hva bygger svaret på?»: only for those who ask for it; travels by file only.
function addBasis() {
  const valg = el("input", { type: "checkbox", id: "vis-grunnlag" });
  const show = () => {
    for (const felt of artikkel.querySelectorAll(".grunnlag")) felt.hidden = !valg.checked;
  };
  valg.addEventListener("change", show);
  hvem.append(el("div", { class: "valg" }, valg, el("label", { for: "vis-grunnlag" }, GRUNNLAG.vis)));
  for (const felt of fields(artikkel)) {
    const id = `${felt.dataset.utsagn}-grunnlag`;
    felt.append(el("div", { class: "arkfelt grunnlag" }, el("label", { for: id }, GRUNNLAG.sporsmal),
      el("select", { id, "data-grunnlag": felt.dataset.utsagn }, el("option", { value: "" }, GRUNNLAG.ingen),
        instrument.grunnlag.map((ett) => el("option", { value: ett.id }, ett.navn)))));
  }
  show();
  return () => {
    valg.checked = true;
    show();
  };
}

const signature = () => JSON.stringify(Object.entries(dok.verdier).filter(([felt]) => felt !== "annerledes").sort());

function draw() {
  const { verdier } = dok;
  drawSkjema(artikkel, verdier);
  setTekst(finn("framdrift"), progressText(artikkel, verdier));
  if (Object.keys(verdier).some((felt) => felt.startsWith("grunnlag/"))) showBasis();
  if (signature() === tegnet) return;
  tegnet = signature();
  hideCode(finn("kodeboks"));
  finn("resultat").hidden = true;
  finn("resultat").replaceChildren();
  drawForrige({ fokus: false });
}

async function showResult() {
  const [resultat, kode] = await Promise.all([fetchResultat(), fetchKode()]).catch(() => []);
  if (!kode) {
    panel.show("ikke-hentet");
    return;
  }
  const { verdier } = dok;
  const { svar, uenig } = listSvar(instrument.utsagn, verdier);
  if (svar.every((tilstand) => tilstand === UBESVART)) {
    say(finn("beskjed"), TOMT, true);
    return;
  }
  resultat.drawResult(finn("resultat"), instrument, form.pakk(verdier));
  const mangel = findMangel(verdier);
  say(finn("beskjed"), mangel ? UTEN_KODE : "");
  if (mangel) return;
  const alene = verdier.alene === "ja";
  kode.showCode(finn("kodeboks"), kode.encode({ versjon: instrument.versjon, rolle: verdier.rolle, alene, svar, uenig }), alene, { fokus: false });
}

async function openForrige(felt) {
  const [fil] = felt.files;
  if (!fil) return;
  const lest = await (await fetchFil()).openAnswers(fil, instrument);
  felt.value = "";
  if (!lest.ok) {
    say(finn("melding-forrige"), lest.melding, true);
    return;
  }
  forrige = lest.data;
  drawForrige({ fokus: true });
}

/** What moved since last time, as the answers are now: drawn again at every change of them. */
async function drawForrige({ fokus }) {
  const plass = finn("bevegelse");
  plass.hidden = true;
  if (!forrige) return;
  const naa = form.pakk(dok.verdier);
  if (!Object.keys(naa.svar).length) {
    say(finn("melding-forrige"), FORRIGE.svarForst);
    return;
  }
  const ulik = Boolean(forrige.rolle && naa.rolle && forrige.rolle !== naa.rolle);
  const alder = FORRIGE.dato(formatDato(forrige.dato));
  say(finn("melding-forrige"), ulik ? `${alder} ${FORRIGE.annenRolle}` : alder, ulik);
  const alle = Object.fromEntries(instrument.utsagn.map((ett) => [ett.id, naa.svar[ett.id] ?? UBESVART]));
  const { drawMovement } = await fetchResultat();
  drawMovement(plass, instrument, forrige, { ...naa, svar: alle }, { fokus });
}

function startNextGroup() {
  if (dok.utrygg && !confirm(TOM_FORST)) return;
  forrige = null;
  say(finn("melding-forrige"), "");
  dok.startNew({ tving: true });
  panel.show("neste-gruppe");
  hvem.querySelector("input").focus();
}

async function copyOut(tekst, melding) {
  panel.show((await copyTekst(tekst)) ? melding : "ikke-kopiert");
}

// On a phone a theme opens when the group comes to it. Where there is room for them, all stand open.
for (const tema of artikkel.querySelectorAll("[data-temafold]")) tema.open = !matchMedia(PAA_TELEFON).matches;
const showBasis = addBasis();
wakeUp();
const panel = connectPanel({
  rot: artikkel, dok, draw, egne: EGNE,
  filnavn: () => `egenvurdering-${dok.verdier.rolle ?? "svar"}`,
  etterNedlasting: () => (findMangel(dok.verdier) ? "nedlastet-uten-rolle" : null),
  navnPaa: (felt) => [FELTNAVN[felt.split("/")[0]], instrument.utsagn.find((ett) => ett.id === felt.split("/").at(-1))?.tekst].filter(Boolean).join(": "),
  describeLagret: (en) => LAGRET_FRA(rollenavn(en.verdier.rolle)),
});
for (const skjema of [hvem, ...artikkel.querySelectorAll("form[data-egenvurdering]")]) {
  skjema.addEventListener("change", ({ target }) => {
    const lest = readEndring(target);
    if (lest) panel.show(dok.set(lest.endring, { navn: lest.navn }));
  });
}
connectRemovers(artikkel, (id) => panel.show(dok.set({ [`svar/${id}`]: "" }, { navn: "svar" })));
finn("vis-svar").addEventListener("click", showResult);
finn("resultat").addEventListener("input", ({ target }) => {
  panel.show(dok.set({ annerledes: target.value.trim() }, { navn: "annerledes", sammen: "annerledes" }));
});
finn("resultat").addEventListener("focusout", () => dok.seal());
finn("kopier-kode").addEventListener("click", () => copyOut(finn("kode").textContent, "kode-kopiert"));
finn("kopier-lenke").addEventListener("click", () => copyOut(finn("til-sammenlign").href, "lenke-kopiert"));
finn("apne-forrige").addEventListener("change", (hendelse) => openForrige(hendelse.target));
finn("neste-gruppe").addEventListener("click", startNextGroup);
panel.show(dok.start());
preload(fetchResultat, fetchKode, fetchFil, fetchSkriv, () => import("./qr.js"));
