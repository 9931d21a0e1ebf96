// The meeting finder: once the reader has said who she is, each meeting leads straight to her card.
// Without script the meetings lead to pages where the role is the second choice.

/**
 * Where a meeting's link leads.
 * @param {Record<string, string | undefined>} data the link's data-attributes: the address of each role's card
 * @param {string} alle the address that shows all four roles
 * @param {string} [rolle] id of the chosen role, if one is chosen
 * @returns {string}
 */
export function cardAddress(data, alle, rolle) {
  return (rolle && data[rolle]) || alle;
}

/** @param {HTMLElement} finner */
function connect(finner) {
  const valg = finner.querySelector("fieldset");
  const lenker = [...finner.querySelectorAll("a")].map((lenke) => ({ lenke, alle: lenke.getAttribute("href") }));
  const show = () => {
    const rolle = valg.querySelector("input:checked")?.value;
    for (const { lenke, alle } of lenker) lenke.setAttribute("href", cardAddress(lenke.dataset, alle, rolle));
  };
  valg.hidden = false;
  valg.addEventListener("change", show);
  // A page from the back/forward cache, or one whose form the browser filled in again.
  window.addEventListener("pageshow", show);
  show();
}

for (const finner of document.querySelectorAll("[data-motefinner]")) connect(finner);
