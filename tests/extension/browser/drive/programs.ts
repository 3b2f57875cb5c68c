/** Which browsers the tests run in. tools/browsers.py knows where they are; this asks it, so that there is one place that knows. */

import { execFileSync } from "node:child_process";
import { repository } from "../../unit/help/repository.ts";
import { python } from "../world/checker.ts";

/** The browser's program. Throws with one sentence that says what to install. */
export function programOf(browser: "chromium" | "firefox"): string {
  const said = execFileSync(python(), [repository("tools/browsers.py"), "--find"], { encoding: "utf8" });
  const found = JSON.parse(said) as Record<"chromium" | "firefox", string | null> & { missing: string };
  const program = found[browser];
  if (program === null) throw new Error(found.missing);
  return program;
}
