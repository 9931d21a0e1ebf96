// Dates as 2027-03-01, and how they are said. Logic only.

import { ORD } from "../ord/felles.js";
import { SPRAK } from "../ord/sprak.js";

const FORSTE_AAR = 2000;
const SISTE_AAR = 2099;
export const FORSTE_DATO = `${FORSTE_AAR}-01-01`;
export const SISTE_DATO = `${SISTE_AAR}-12-31`;

/** Whether `dato` is a day in the calendar in this century, written 2027-03-01. */
export function isDato(dato) {
  if (typeof dato !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(dato) || dato < FORSTE_DATO || dato > SISTE_DATO) return false;
  const dag = new Date(`${dato}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(dato);
}

/** A date as it was meant: a year of two digits belongs to this century. Null where it is no date. */
export function repairDato(dato) {
  const rett = typeof dato === "string" ? dato.replace(/^00(\d\d-)/, "20$1") : "";
  return isDato(rett) ? rett : null;
}

/** The day after `dato`, in the same form. */
export function nextDag(dato) {
  const dag = new Date(`${dato}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + 1);
  return dag.toISOString().slice(0, 10);
}

/** The day it is here, as 2027-03-01. */
export function today(naa = new Date()) {
  const to = (tall) => String(tall).padStart(2, "0");
  return `${naa.getFullYear()}-${to(naa.getMonth() + 1)}-${to(naa.getDate())}`;
}

/** «1. mars 2027»; nothing for what is no date. */
export function formatDato(dato) {
  if (!isDato(dato)) return "";
  const [aar, maaned, dag] = dato.split("-").map(Number);
  return SPRAK.dato({ dag, maaned: SPRAK.maaneder[maaned - 1], aar });
}

/** A moment as said here: «1. mars 2027 kl. 10.05». Nothing for what is no moment. */
export function formatTid(iso) {
  const tid = new Date(iso);
  if (Number.isNaN(tid.getTime())) return "";
  return ORD.klokka({ dato: formatDato(today(tid)), tid: `${tid.getHours()}.${String(tid.getMinutes()).padStart(2, "0")}` });
}
