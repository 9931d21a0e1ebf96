// Small helpers for the pages of the self-assessment. Text is always text: nothing here parses HTML.

const SVG = "http://www.w3.org/2000/svg";

// el("p", { class: "hjelp" }, "Tekst", el("em", {}, "uthevet")). A true attribute is written empty, a false one not.
export function el(tagg, attributter = {}, ...barn) {
  return fill(document.createElement(tagg), attributter, barn);
}

export function svg(tagg, attributter = {}, ...barn) {
  return fill(document.createElementNS(SVG, tagg), attributter, barn);
}

function fill(element, attributter, barn) {
  for (const [navn, verdi] of Object.entries(attributter)) {
    if (verdi === false || verdi === null || verdi === undefined) continue;
    element.setAttribute(navn, verdi === true ? "" : verdi);
  }
  element.append(...barn.flat().filter((ett) => ett !== null && ett !== undefined && ett !== ""));
  return element;
}

// A role's shape around (x, y); the style sheet paints it by the role's class.
export function shape(rolle, x, y, r) {
  const felles = { class: `rolle-${rolle.id}` };
  const punkter = (...par) => svg("polygon", { ...felles, points: par.map(([dx, dy]) => `${x + dx},${y + dy}`).join(" ") });
  if (rolle.form === "sirkel") return svg("circle", { ...felles, cx: x, cy: y, r });
  if (rolle.form === "kvadrat") return svg("rect", { ...felles, x: x - r * 0.88, y: y - r * 0.88, width: r * 1.76, height: r * 1.76 });
  if (rolle.form === "trekant") return punkter([0, -r], [r * 1.05, r * 0.85], [-r * 1.05, r * 0.85]);
  return punkter([0, -r * 1.15], [r * 1.15, 0], [0, r * 1.15], [-r * 1.15, 0]);
}

// The shape as a mark in running text; the name stands beside it.
export function mark(rolle) {
  return svg("svg", { class: `rolle rolle-${rolle.id}`, viewBox: "0 0 20 20", width: 16, height: 16,
    "aria-hidden": "true", focusable: "false" }, shape(rolle, 10, 10, 8.5));
}
