/** What becomes of the rest of an answer when words were waved off in it: by "Not this" in the page, by muted words in the background. */

import type { Advice, Finding, Level } from "./types.ts";

export type Span = Finding["spans"][number];

/** A name that nothing is said of any more need not be taken out. `left`: the findings that stay. */
export function withoutEdits(advice: Advice, left: readonly Finding[], isGone: (span: Span) => boolean): Advice {
  const isStillMarked = (edit: Span): boolean =>
    left.some(({ spans }) => spans.some((span) => span.start < edit.end && edit.start < span.end));
  const edits = advice.names_out.edits.filter((edit) => !isGone(edit) || isStillMarked(edit));
  return { ...advice, names_out: { ...advice.names_out, edits } };
}

/** The level of an answer with these findings. */
export function highest(findings: readonly Finding[]): Level {
  return (["help", "pause", "note"] as const).find((one) => findings.some(({ level }) => level === one)) ?? "clear";
}
