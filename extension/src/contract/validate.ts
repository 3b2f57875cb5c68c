/** Is this what the contract says? The checks are made from shared/schemas when the extension is built. */

import * as made from "schoolgate:validators";
import type { CheckAnswer, CheckRequest, Limits, Problem, School } from "./types.ts";

export const isCheckRequest = (value: unknown): value is CheckRequest => made.isCheckRequest(value);
/** Also that every stretch lies inside a text of that many UTF-16 units and the edits are in order: what no schema can say. */
export function isCheckAnswerFor(value: unknown, length: number): value is CheckAnswer {
  if (!made.isCheckAnswer(value)) return false;
  const answer = value as CheckAnswer;
  const inside = ({ start, end }: { start: number; end: number }): boolean => start <= end && end <= length;
  const edits = answer.advice.names_out.edits;
  return (
    answer.findings.every((finding) => finding.spans.every(inside)) &&
    edits.every((edit, at) => inside(edit) && edit.start >= (edits[at - 1]?.end ?? 0))
  );
}
export const isSchool = (value: unknown): value is School => made.isSchool(value);
export const isLimits = (value: unknown): value is Limits => made.isLimits(value);
export const isProblem = (value: unknown): value is Problem => made.isProblem(value);
