/** How a button of ours is pressed: by a person, once. */

import type { Tools } from "./tools.ts";

/** Binds what a press does. */
export type Press = (element: HTMLElement, run: () => void) => void;

/**
 * `deaf`: says whether presses are not taken yet. The second click of a double click is the tail of the first, which may
 * have been meant for what stood there before.
 */
export function presser(tools: Tools, deaf: () => boolean = () => false): Press {
  return (element, run) => {
    element.addEventListener("click", (event) => {
      // Also where nothing is done: a link must not lead the page away.
      event.preventDefault();
      if (tools.trusts(event) && event.detail < 2 && !deaf()) run();
    });
  };
}
