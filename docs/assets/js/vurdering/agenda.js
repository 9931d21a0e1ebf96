// An agenda for 45 minutes made from the picture: what is a strength, what to talk about first, with which question.
// Pure. `program` is the meeting as the instrument has it; only the contents of three parts depend on the answers.

import { strength, topics } from "./skar.js";

const OVERSKRIFT = {
  ulikt: "Dette ser dere ulikt",
  lavt: "Dette er dere enige om at mangler",
  midt: "Dette kan flytte seg ett trinn",
  hoyt: "Dette får dere til. Hva skal til for å holde på det?",
  "vet-ikke": "Dette vet dere for lite om",
  "ikke-begynt": "Dette har dere ikke kommet til ennå",
};
const DREIING = {
  ulikt: "Gruppa med det laveste svaret forteller først.",
  lavt: "Hva er det minste dere kan gjøre med dette før neste møte?",
  midt: "Hva måtte skje for at svaret flyttet seg ett trinn?",
  hoyt: "Hva kan ta dette fra dere, og hva gjør dere da?",
  "vet-ikke": "Hvem kan fortelle dere det dere ikke vet, og når?",
  "ikke-begynt": "Når vil dere begynne, og hvem tar det første steget?",
};

// [{ slag, minutter, fra, navn, sier, utsagn?, tema?, sporsmal?, dreiing?, overskrift? }]
export function makeAgenda(rader, instrument) {
  const utsagn = new Map(instrument.utsagn.map((ett) => [ett.id, ett]));
  const tatt = topics(rader);
  const sterk = strength(rader);
  // The strength is not also the problem, unless there is nothing else to talk about.
  const emner = tatt.filter((rad) => rad !== sterk);
  const innhold = {
    styrke: sterk && describe(sterk, utsagn, "Dette får dere til, alle sammen"),
    forst: describe(emner[0] ?? tatt[0] ?? null, utsagn),
    neste: describe(emner[1] ?? null, utsagn),
  };
  let fra = 0;
  return instrument.program.map((post) => {
    const ferdig = { ...post, fra, ...(innhold[post.slag] ?? {}) };
    fra += post.minutter;
    return ferdig;
  });
}

function describe(rad, utsagn, overskrift) {
  if (!rad) return null;
  const ett = utsagn.get(rad.id);
  return {
    utsagn: rad.id, tekst: ett.tekst, tema: ett.temanavn, overskrift: overskrift ?? OVERSKRIFT[rad.slag],
    sporsmal: overskrift ? "Hva får vi til? Fortell om én gang." : ett.aapning,
    dreiing: overskrift ? "" : DREIING[rad.slag],
  };
}

// The agenda as plain text for an e-mail or an invitation.
export function agendaText(agenda) {
  const minutter = agenda.reduce((sum, post) => sum + post.minutter, 0);
  const linjer = [`Dagsorden, ${minutter} minutter`, ""];
  for (const post of agenda) {
    linjer.push(`${clock(post.fra)}–${clock(post.fra + post.minutter)}  ${post.navn}`);
    if (post.overskrift) linjer.push(`  ${post.overskrift}: «${post.tekst}»`);
    linjer.push(`  Møtelederen: «${post.sier}»`);
    if (post.sporsmal && post.sporsmal !== post.sier) linjer.push(`  Spørsmål: ${post.sporsmal}`);
    if (post.dreiing) linjer.push(`  ${post.dreiing}`);
  }
  return linjer.join("\n");
}

// Minutes from the start as 0:05.
export function clock(minutter) {
  return `${Math.floor(minutter / 60)}:${String(minutter % 60).padStart(2, "0")}`;
}
