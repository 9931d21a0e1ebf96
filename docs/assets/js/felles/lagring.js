// Keeps a document (dokument.js) in step with the other tabs, the browser's memory and the reader who leaves.

/** `show(melding)` draws the page from the document and says the message with that key, if any. Call it after every change. */
export function followDokument(dok, show) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(dok.nokkel)) show(dok.sync());
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) show(dok.resume());
  });
  // What was deleted on a shared machine must not come back with the back button.
  addEventListener("pagehide", () => dok.forgetHistory());
  askBeforeLeaving(dok);
}

// Closing the tab loses what is neither saved nor taken out. A page of the guide in the same tab does not: the draft is
// there on the way back. The browser does not say which it is, so a press on such a link is remembered for a moment.
function askBeforeLeaving(dok) {
  let innenfor = false;
  addEventListener("click", (hendelse) => {
    const lenke = hendelse.target.closest?.("a[href]");
    const egen = lenke && lenke.origin === location.origin && !lenke.download && !hendelse.defaultPrevented;
    innenfor = Boolean(egen) && dok.tilstand.utkast;
    if (innenfor) setTimeout(() => { innenfor = false; }, 1000);
  });
  addEventListener("beforeunload", (hendelse) => {
    if (dok.utrygg && !innenfor) hendelse.preventDefault();
  });
}
