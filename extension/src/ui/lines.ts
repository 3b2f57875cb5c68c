/** The lines beside the box: the strip about a note that was not seen yet, and what is said about a send. Nothing modal. */

import type { Saying, View, Words } from "../contract/ui.ts";
import { SAYINGS } from "../contract/ui.ts";
import { counted } from "./counted.ts";
import { make, makeButton } from "./element.ts";
import { icon } from "./icons.ts";
import type { Press } from "./press.ts";
import { quotes } from "./quotes.ts";

/** The strip: the words, the better channel, and that the next press posts. */
export function makeStrip(
  view: View,
  words: Words,
  press: Press,
  on: { tell(): void },
): { readonly node: HTMLElement; readonly said: string } {
  const [first, ...others] = view.shown;
  const title = first?.finding.title ?? "";
  const more = others.length === 0 ? "" : counted(words, "strip_more", others.length);
  const again = words("strip_again");
  const what = make("span", "what", first === undefined ? null : quotes(first.words, words), " ", title);
  what.dir = "auto";
  if (more !== "") what.append(" · ", more);
  const node = make("div", "line strip", icon("note"), what);
  if (view.answer.advice.message !== null) {
    const tell = makeButton("small", words("panel_tell"));
    press(tell, on.tell);
    node.append(tell);
  }
  node.append(make("strong", "again", again));
  return { node, said: [title, more, again].filter((part) => part !== "").join(". ") };
}

/** What is said about a send. */
export function makeSaying(what: Saying, words: Words): { readonly node: HTMLElement; readonly said: string } {
  const said = words(SAYINGS[what]);
  return { node: make("div", "line", icon("unchecked"), make("span", "what", said)), said };
}
