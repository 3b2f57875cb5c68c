/** Words for the page, also once the extension was updated or removed under it: then the browser gives none any more. */

import type { Words } from "../contract/ui.ts";

/** What is still to be said then. */
const LAST =
  "badge_not_checked_reload badge_not_checked say_press_again say_changed language_tag language_direction".split(" ");

/** `words` with the last of them at hand; every other key gives an empty text once the browser refuses. */
export function lasting(words: Words): Words {
  const kept = new Map(LAST.map((key) => [key, words(key)]));
  return (key, ...put) => {
    const last = kept.get(key);
    if (last !== undefined) return last;
    try {
      return words(key, ...put);
    } catch {
      return "";
    }
  };
}
