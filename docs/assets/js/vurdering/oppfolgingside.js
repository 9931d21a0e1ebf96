// The follow-up sheet on a page of its own. It is the same document as beside the picture: what was begun there in this tab
// goes on here, and the other way round.

import { makeDokument } from "../felles/dokument.js";
import { followDokument } from "../felles/lagring.js";
import { arkform, OM } from "./ark.js";
import { connectSheet } from "./arkskjema.js";
import { readInstrument, wakeUp } from "./side.js";

const skjema = document.querySelector("[data-arkskjema]");
const dok = makeDokument({ om: OM, form: arkform });
wakeUp();
const ark = connectSheet(skjema, dok, readInstrument(skjema));
const melding = dok.start();
ark.show(melding === "utkast" || melding === "hentet" ? null : melding);
ark.showSaved();
followDokument(dok, ark.show);
// An old sheet is found where one looks for it, and never opened by itself.
if (dok.tilstand.tom && skjema.querySelector("[data-ark-liste]").childElementCount) skjema.querySelector(".arklager").open = true;
