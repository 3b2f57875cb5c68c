/** What of an answer still stands while the parent types on, until the next answer. */

import type { CheckAnswer, Level } from "../contract/types.ts";
import { carrier } from "./carry.ts";

const LOUDEST_FIRST: readonly Level[] = ["help", "pause", "note"];

/**
 * The answer about `before`, carried over to `after`: spans and edits move with their words, and a finding whose words are all gone
 * goes with them. What was said of a child at risk stays, so that help can be reached. Null where nothing stands.
 */
export function standing(answer: CheckAnswer, before: string, after: string): CheckAnswer | null {
  const carried = carrier(before, after);
  const moved = answer.findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map(carried).filter((span) => span !== null),
  }));
  const findings = moved.filter(
    ({ level, spans }, at) => level === "help" || spans.length > 0 || answer.findings[at]?.spans.length === 0,
  );
  const level = LOUDEST_FIRST.find((one) => findings.some((finding) => finding.level === one));
  if (level === undefined) return null;
  // "Take names out" shows the draft as it stands now.
  const edits = answer.advice.names_out.edits.flatMap((edit) => {
    const there = carried(edit);
    return there === null ? [] : [{ ...edit, start: there.start, end: there.end }];
  });
  return { ...answer, level, findings, advice: { ...answer.advice, names_out: { edits } } };
}
