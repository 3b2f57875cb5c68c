/** Takes the times in the page itself, which has one clock with the browser's own events. */

import type { Box } from "../browser/box.ts";
import { type Json, pause, type Tab } from "../browser/drive/driver.ts";

/** How long a finger takes from one key to the next, in milliseconds; a quick typist's. */
const FINGER_MS = 100;

interface Heard {
  readonly at: number;
  readonly since: number;
  readonly trusted: boolean;
}

/** Writes down each Enter as the site's own handlers hear it: after everything of ours, before anything of theirs. */
export async function listen(tab: Tab): Promise<void> {
  await tab.run(() => {
    const heard: Heard[] = [];
    Object.assign(window, { __heard: heard });
    document.querySelector("#box")?.parentElement?.addEventListener(
      "keydown",
      (event) => {
        const now = performance.now();
        if (event.key === "Enter") heard.push({ at: now, since: now - event.timeStamp, trusted: event.isTrusted });
      },
      true,
    );
  });
}

/** Types a text, presses Enter and gives what the site heard; `waited`: from the command to that, in milliseconds. `rest`: how long before Enter, in milliseconds. */
export async function send(box: Box, text: string, rest = FINGER_MS): Promise<Heard & { readonly waited: number }> {
  await box.write(text);
  await pause(rest);
  const before = await box.tab.run(() => performance.now());
  await box.enter();
  const heard = await next(box.tab);
  return { ...heard, waited: heard.at - before };
}

async function next(tab: Tab): Promise<Heard> {
  // The page waits by itself: asking it again and again would disturb what is measured.
  return tab.run(
    () =>
      new Promise<Heard>((done) => {
        const heard = (window as Json).__heard as Heard[];
        const look = (): void => {
          const one = heard.shift();
          if (one === undefined) setTimeout(look, 10);
          else done(one);
        };
        look();
      }),
  );
}
