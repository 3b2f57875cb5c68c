/** "Not this", at once and in this page: takes the waved-off words out of an answer, and leaves everything else in it. The next answer comes without them from the background. */

import type { Meaning } from "../contract/messages.ts";
import type { CheckAnswer, Finding } from "../contract/types.ts";
import type { Shown, View } from "../contract/ui.ts";
import type { Span } from "../contract/waved_off.ts";
import { highest, withoutEdits } from "../contract/waved_off.ts";

/** `shown`: the finding, with those of its words that "not this" was said of; without any, the whole finding is meant. */
export function waveOff(answer: CheckAnswer, text: string, { finding, words }: Shown, meaning: Meaning): CheckAnswer {
  const gone = new Set(words.map(bare));
  const isGone = ({ start, end }: Span): boolean => gone.has(bare(text.slice(start, end)));
  // One's own child is that in everything that is said of a pupil; all else was said of this act alone.
  const concerns = (other: Finding): boolean =>
    isSame(other, finding) || (meaning === "own-child" && other.target === "pupil" && other.level !== "help");
  const findings = answer.findings.flatMap((other) => {
    if (!concerns(other)) return [other];
    const spans = other.spans.filter((span) => !isGone(span));
    if (spans.length === 0) return isSame(other, finding) || other.spans.length > 0 ? [] : [other];
    return [spans.length === other.spans.length ? other : { ...other, spans }];
  });
  return { ...answer, level: highest(findings), findings, advice: withoutEdits(answer.advice, findings, isGone) };
}

/** What is shown after "Not this": of what was shown before, what is left of it. */
export function leftOf(view: View, one: Shown, meaning: Meaning): View {
  const answer = waveOff(view.answer, view.text, one, meaning);
  const left = answer.findings.filter((finding) => view.shown.some((shown) => isSame(shown.finding, finding)));
  const shown = left.map((finding) => ({
    finding,
    words: finding.spans.map(({ start, end }) => view.text.slice(start, end)),
  }));
  return { ...view, answer, shown };
}

/** Findings are made anew when words are taken out of them; of one act and target there is one in an answer. */
function isSame(one: Finding, other: Finding): boolean {
  return one === other || (one.act === other.act && one.target === other.target);
}

function bare(word: string): string {
  return word.trim().toLowerCase();
}
