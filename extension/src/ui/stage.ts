/** What every view inside the panel and the card is given, and gives. */

import type { Meaning } from "../contract/messages.ts";
import type { View as Asked, Ending, Hands, Shown, Words } from "../contract/ui.ts";
import type { Press } from "./press.ts";

/** The views: where the panel or card starts, the draft with names taken out, and the message to the school. */
export type Where = "start" | "names" | "tell";

export interface Stage {
  /** What is shown now: "Not this" takes away from it. */
  readonly asked: Asked;
  readonly words: Words;
  readonly press: Press;
  readonly hands: Omit<Hands, "notThis">;
  /** "Not this", said of these words of a finding: takes effect at once, and what is left is shown. */
  notThis(shown: Shown, meaning: Meaning): void;
  go(there: Where): void;
  end(ending: Ending): void;
}

export interface View {
  readonly node: HTMLElement;
  /** Names the dialog and takes the focus. */
  readonly heading: HTMLHeadingElement;
}
