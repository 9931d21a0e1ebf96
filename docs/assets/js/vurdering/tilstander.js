// What an answer can be, and who gives it. What every page needs, apart from codes and pictures.

export const ROLLER = ["folkevalgte", "administrasjon", "tillitsvalgte", "vernetjenesten"];
// Five steps are 0–4. Outside the scale:
export const VET_IKKE = 5;
export const IKKE_BEGYNT = 6;
export const UBESVART = 7;
