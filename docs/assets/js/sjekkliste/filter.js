// «Vis bare det som gjenstår»: which items of the list are on the page.

/** `listIgjen` gives the ids that remain. → { set(paa), toggle(), showPunkt(punkt) } */
export function makeFilter({ skjema, knapp, punkter, listIgjen }) {
  let paa = false;

  /** Hide what is done as of now. An item ticked afterwards stays, so that it does not vanish under the finger. */
  function set(nytt) {
    paa = nytt;
    knapp.setAttribute("aria-pressed", String(paa));
    const igjen = new Set(listIgjen());
    for (const punkt of punkter) punkt.li.hidden = paa && !igjen.has(punkt.id);
    for (const bolk of skjema.querySelectorAll("fieldset")) bolk.hidden = !bolk.querySelector(".punkt:not([hidden])");
  }

  set(false);
  return {
    get paa() { return paa; },
    set,
    toggle: () => set(!paa),
    /** Go to an item, also where the filter had taken it away. */
    showPunkt({ id, li }) {
      if (li.hidden) set(false);
      document.getElementById(id).focus({ preventScroll: true });
      li.scrollIntoView({ block: "center" });
    },
  };
}
