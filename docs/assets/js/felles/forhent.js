// A tool that has loaded does its whole job without the network: what it may need later is fetched when all is quiet.

/** `hent`: functions that fetch, for example `() => import("./qr.js")`. What fails now is tried again at the press. */
export function preload(...hent) {
  const rolig = window.requestIdleCallback ?? ((arbeid) => setTimeout(arbeid, 500));
  const start = () => rolig(() => { for (const en of hent) en().catch(() => {}); });
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}
