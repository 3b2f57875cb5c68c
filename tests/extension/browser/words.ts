/** What can be read in a page of ours. */

import { type Tab, until } from "./drive/driver.ts";

/**
 * Whether these words can be seen now. `innerText` leaves out what is not rendered; `textContent` of a visible part
 * would hold the words of a step hidden inside it.
 */
export function isSaid(tab: Tab, what: string): Promise<boolean> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is not rendered must not count
  return tab.run((words: string) => document.body.innerText.includes(words), what);
}

/** Waits until these words can be seen; those of a step that is hidden do not count. */
export function says(tab: Tab, what: string): Promise<unknown> {
  return until(`the page to say "${what}"`, () => isSaid(tab, what));
}
