/** Leaves words out of the parent's facts, as the parent chose, and mends the blanks and the capital that stood beside them. */

import type { Span } from "../contract/types.ts";

const OPENS = /(?:^|[.!?…]["'”’)]*[ \t]+|\n[ \t]*)$/;
const CLOSES = /^(?:[.,!?;:…)\n]|$)/;

/** `spans` are sorted and apart. What comes out for which words stands in `shared/vectors/letters.json`. */
export function leaveOut(facts: string, spans: readonly Span[]): string {
  return spans.toReversed().reduce(without, facts);
}

function without(facts: string, { start, end }: Span): string {
  const before = facts.slice(0, start);
  const after = facts.slice(end).replace(/^[ \t]+/, "");
  if (after === "") return before.trimEnd();
  if (OPENS.test(before)) return before + after.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("en"));
  return before.trimEnd() + (CLOSES.test(after) ? "" : " ") + after;
}
