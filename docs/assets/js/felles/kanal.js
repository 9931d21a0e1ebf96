// Tabs of the same browser talk here about what is stored nowhere. Where the browser has no such channel: silence.

/** `hear(melding)` is called with what another tab sends on the channel `navn`. → { send(melding) } */
export function openKanal(navn, hear) {
  let kanal = null;

  function open() {
    try {
      kanal = new BroadcastChannel(`veileder:${navn}`);
      kanal.addEventListener("message", ({ data }) => hear(data));
    } catch {
      kanal = null;
    }
  }

  // An open channel can keep a page out of the browser's memory for Back.
  addEventListener("pagehide", () => {
    kanal?.close();
    kanal = null;
  });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) open(); });
  open();
  return { send: (melding) => kanal?.postMessage(melding) };
}
