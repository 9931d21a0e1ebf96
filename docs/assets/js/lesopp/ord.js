// What the reader sees and hears of the reading aloud.

export const ORD = {
  omradet: "Opplesing",
  pause: "Pause",
  fortsett: "Fortsett",
  forrige: "Forrige setning",
  neste: "Neste setning",
  fart: "Fart",
  farter: [[0.8, "Rolig"], [1, "Vanlig"], [1.25, "Rask"], [1.5, "Raskere"]],
  stopp: "Stopp",
  ferdig: "Siden er lest ferdig.",
};
