/** The marked words, as the parent typed them. */

import type { Words } from "../contract/ui.ts";
import { make } from "./element.ts";

const LONGEST = 120;
const MOST = 6;

/** Each of them once, in order. */
export function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
}

/** The words, each in its own quotation marks; null where no words show it. */
export function quotes(typed: readonly string[], words: Words): HTMLElement | null {
  const all = distinct(typed);
  if (all.length === 0) return null;
  const list = make("span", "quotes");
  for (const word of all.slice(0, MOST)) {
    const quote = make("mark", "", words("panel_quote", shortened(word)));
    quote.dir = "auto";
    list.append(quote, " ");
  }
  if (all.length > MOST) list.append("…");
  return list;
}

function shortened(word: string): string {
  const letters = [...word];
  return letters.length <= LONGEST ? word : `${letters.slice(0, LONGEST).join("").trimEnd()}…`;
}
