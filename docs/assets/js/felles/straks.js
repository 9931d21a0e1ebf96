// A tool's page takes what the reader does from the first moment. Until the tool itself has come, presses and letters are
// noted, and done again when it has: on a slow line nothing is lost, and nothing waits to be pressed.

const SLAG = ["input", "change", "click", "submit"];

/** Note what is done under `rot` until `hent()` has brought the tool, and then do it again. */
export async function startStraks(rot, hent) {
  const gjort = [];
  const note = (hendelse) => {
    const igjen = remember(hendelse);
    if (igjen) gjort.push(igjen);
  };
  for (const slag of SLAG) rot.addEventListener(slag, note, true);
  rot.dataset.venter = "";
  for (const element of rot.querySelectorAll("[data-med-skript]")) element.hidden = false;
  try {
    await hent();
  } finally {
    for (const slag of SLAG) rot.removeEventListener(slag, note, true);
  }
  for (const igjen of gjort) igjen();
  delete rot.dataset.venter;
}

/** How to do the same again; null for what needs no tool. The tool draws its fields first, so what they held is kept. */
function remember(hendelse) {
  const { type, target } = hendelse;
  if (type === "submit") {
    hendelse.preventDefault();
    return () => target.requestSubmit();
  }
  if (type === "click") {
    const knapp = target.closest("button");
    if (!knapp) return null;
    hendelse.preventDefault();
    return () => knapp.click();
  }
  const { value, checked } = target;
  return () => {
    if (target.type === "radio" || target.type === "checkbox") target.checked = checked;
    else if (target.type !== "file") target.value = value;
    target.dispatchEvent(new Event(type, { bubbles: true }));
  };
}
