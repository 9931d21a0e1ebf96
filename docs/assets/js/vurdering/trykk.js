// A page whose only tool is its own prints.

import { preload } from "../felles/forhent.js";
import { fetchSkriv, wakeUp } from "./side.js";

wakeUp();
preload(fetchSkriv);
