// An agenda for 45 minutes made from the picture: what is a strength, what to talk about first, with which question and
// who speaks first. Pure. `program` is the meeting as the instrument has it; only three parts depend on the answers.

import { BILDE, DREIING, FORST, FORST_GRUNN, MONSTERORD } from "./romord.js";
import { question, strength, topics } from "./skar.js";

// [{ slag, minutter, fra, navn, sier, utsagn?, tekst?, tema?, overskrift?, sporsmal?, forst?, dreiing? }]
export function makeAgenda(rader, instrument) {
  const utsagn = new Map([...instrument.utsagn, ...(instrument.eldre ?? [])].map((ett) => [ett.id, ett]));
  const tatt = topics(rader);
  const sterk = strength(rader);
  // The strength is not also the problem, unless there is nothing else to talk about.
  const emner = tatt.filter((rad) => rad !== sterk);
  const describe = (rad) => {
    if (!rad) return null;
    const ett = utsagn.get(rad.id);
    return {
      utsagn: rad.id, tekst: ett.tekst, tema: ett.temanavn, overskrift: MONSTERORD[rad.slag],
      sporsmal: question(ett, rad.slag, instrument), forst: `${FORST(rad.forst)} ${FORST_GRUNN[rad.grunn]}`,
      dreiing: DREIING[rad.slag],
    };
  };
  const innhold = { styrke: describe(sterk), forst: describe(emner[0] ?? tatt[0] ?? null), neste: describe(emner[1] ?? null) };
  let fra = 0;
  return instrument.program.map((post) => {
    const ferdig = { ...post, fra, ...(innhold[post.slag] ?? {}) };
    fra += post.minutter;
    return ferdig;
  });
}

// The agenda as plain text for an e-mail or an invitation.
export function agendaText(agenda) {
  const minutter = agenda.reduce((sum, post) => sum + post.minutter, 0);
  const linjer = [BILDE.agenda(minutter), ""];
  for (const post of agenda) {
    linjer.push(`${clock(post.fra)}–${clock(post.fra + post.minutter)}  ${post.navn}`);
    if (post.overskrift) linjer.push(`  ${post.overskrift}: «${post.tekst}»`);
    linjer.push(`  ${BILDE.moteleder(post.sier)}`);
    if (post.sporsmal) linjer.push(`  ${BILDE.sporsmal}: ${post.sporsmal}`);
    if (post.forst) linjer.push(`  ${post.forst}`);
  }
  return linjer.join("\n");
}

// Minutes from the start as 0:05.
export function clock(minutter) {
  return `${Math.floor(minutter / 60)}:${String(minutter % 60).padStart(2, "0")}`;
}
