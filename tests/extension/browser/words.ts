/** What can be read in a page of ours. */

import { type Tab, until } from "./drive/driver.ts";

/** Waits until these words can be seen; those of a step that is hidden do not count. */
export function says(tab: Tab, what: string): Promise<unknown> {
  return until(`the page to say "${what}"`, () =>
    tab.run((words: string) => {
      const all = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
      return all.some((one) => one.textContent?.includes(words));
    }, what),
  );
}
