// The kit: one file with many pages. The address says which one (`?side=hurtigsjekk`), so that Back, a reload and a link
// with a code do what they do on the site. The file is opened anew for each page, so no tool has to tidy up after itself.

/** Show the page the address asks for, the first one where it asks for none, and start its tool. */
export function openPage(start) {
  const sider = [...document.querySelectorAll("template[data-side]")];
  const valgt = new URLSearchParams(location.search).get("side");
  const side = sider.find((en) => en.dataset.side === valgt) ?? sider[0];
  const hoved = document.querySelector("main");
  hoved.replaceChildren(document.importNode(side.content, true));
  document.title = `${side.dataset.sidetittel} – ${document.body.dataset.tittel}`;
  const lenke = document.querySelector(`[data-til="${side.dataset.side}"]`);
  lenke?.setAttribute("aria-current", "page");
  showTarget();
  addEventListener("hashchange", showTarget);
  unfoldOnPaper();
  if (side.dataset.skript) start(side.dataset.skript);
}

// The page came after its address, so the browser has not been there yet. A mark may lead into a closed list.
function showTarget() {
  const maal = document.getElementById(location.hash.slice(1));
  if (!maal) return;
  const foldet = maal.closest("details:not([open])");
  if (foldet) foldet.open = true;
  maal.scrollIntoView();
}

// Folded texts go on the paper too, and fold again afterwards.
function unfoldOnPaper() {
  let foldet = [];
  addEventListener("beforeprint", () => {
    foldet = [...document.querySelectorAll("article details:not([open])")];
    for (const en of foldet) en.open = true;
  });
  addEventListener("afterprint", () => {
    for (const en of foldet) en.open = false;
    foldet = [];
  });
}
