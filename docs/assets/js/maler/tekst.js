// From a template on the page to what is copied. Works on a copy of its own; the page is left as it is.

/** A copy of the template without guidance and citation marks, with real headings for a word processor. */
export function cleanCopy(mal) {
  const kopi = mal.cloneNode(true);
  for (const element of kopi.querySelectorAll(".veiledningstekst, .kilde")) element.remove();
  for (const element of kopi.querySelectorAll("[data-nivaa]")) {
    const overskrift = document.createElement(`h${element.dataset.nivaa}`);
    overskrift.textContent = element.textContent;
    element.replaceWith(overskrift);
  }
  for (const ord of kopi.querySelectorAll(".ordforklaring")) ord.replaceWith(ord.querySelector("button").textContent);
  for (const felt of kopi.querySelectorAll("mark")) felt.replaceWith(felt.textContent);
  for (const element of kopi.querySelectorAll("*")) {
    for (const navn of ["class", "id", "tabindex", "role", "aria-label", "data-kolonne"]) element.removeAttribute(navn);
  }
  return kopi;
}

/** Plain text: a blank line between paragraphs, dashes or numbers in lists, cells of a row parted by tabs. */
export function asText(mal) {
  const avsnitt = [];
  for (const element of mal.querySelectorAll("h1, h2, p, ul, ol, table")) {
    if (element.matches("ul")) avsnitt.push(lines(element.children, (tekst) => `- ${tekst}`));
    else if (element.matches("ol")) avsnitt.push(lines(element.children, (tekst, nr) => `${nr + 1}. ${tekst}`));
    else if (element.matches("table")) avsnitt.push([...element.rows].map(row).join("\n"));
    else avsnitt.push(clean(element));
  }
  return `${avsnitt.join("\n\n")}\n`;
}

const clean = (element) => element.textContent.replace(/\s+/g, " ").trim();
const row = (rad) => [...rad.cells].map(clean).join("\t");
const lines = (punkter, skriv) => [...punkter].map((punkt, nr) => skriv(clean(punkt), nr)).join("\n");
