// The page with 28 statements: at work from the first moment, the tool right after.

import { startStraks } from "../felles/straks.js";

startStraks(document.querySelector("article"), () => import("./egenvurderingside.js"));
