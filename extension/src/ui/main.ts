/** Hands the screen to content.js, which runs in the same isolated world right after. The page cannot see this world's globals. */

import type { MakeUi } from "../contract/ui.ts";
import { makeUi } from "./make_ui.ts";

(globalThis as { schoolgateUi?: MakeUi }).schoolgateUi = makeUi;
