import { startChromium } from "./drive/chromium.ts";
import { runIn } from "./run_in.ts";

runIn("chromium", startChromium);
