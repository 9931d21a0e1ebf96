// A link as a QR code, drawn as one SVG path. Phones scan it; the big screen types the code.

import { generate } from "../tredjepart/lean-qr.js";
import { svg } from "./dom.js";

const KANT = 4;

export function drawQr(tekst, navn) {
  const bilde = generate(tekst);
  let bane = "";
  for (let y = 0; y < bilde.size; y += 1) {
    for (let x = 0; x < bilde.size; x += 1) {
      if (bilde.get(x, y)) bane += `M${x + KANT} ${y + KANT}h1v1h-1z`;
    }
  }
  const side = bilde.size + 2 * KANT;
  return svg("svg", { viewBox: `0 0 ${side} ${side}`, width: 200, height: 200, role: "img", "aria-label": navn },
    svg("rect", { width: side, height: side, fill: "#fff" }), svg("path", { d: bane, fill: "#000" }));
}
