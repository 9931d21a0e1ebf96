// A page whose only tool is its own prints.

import { wakeUp } from "./dom.js";

wakeUp();
