import { startFirefox } from "./drive/firefox.ts";
import { runIn } from "./run_in.ts";

runIn("firefox", startFirefox);
