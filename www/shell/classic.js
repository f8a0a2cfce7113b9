// llo.classic.js and llo.live.classic.js: instead of llo.js, where a script runs that is no module. One file with everything
// in it, in ASCII: `type=module` may be stripped, the page may be in any encoding, and nothing is fetched. The first holds
// the dialogue, the self-check and talk cards, the second also the board and sessions.

import { defineWith } from "./defining.js";
import { INSIDE } from "./inside.js";

defineWith(INSIDE);
