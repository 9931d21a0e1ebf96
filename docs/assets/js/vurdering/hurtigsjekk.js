// The page with seven statements: at work from the first moment, the tool right after.

import { startStraks } from "../felles/straks.js";

startStraks(document.querySelector("article"), () => import("./hurtigsjekkside.js"));
