/** What the parent asked to see less of: muted words and the parent's own levels. A threat and a child at risk are always shown. */

import type { Settings } from "../contract/settings.ts";
import type { CheckAnswer, Finding } from "../contract/types.ts";
import type { Span } from "../contract/waved_off.ts";
import { highest, withoutEdits } from "../contract/waved_off.ts";
import { isLowerable } from "./read_settings.ts";

type Wishes = Pick<Settings, "muted" | "levels">;

/** `text` is the draft as typed, which the answer's spans count in. The order stays as the checker gave it. */
export function withOwnWishes(answer: CheckAnswer, text: string, settings: Wishes): CheckAnswer {
  const findings = answer.findings.flatMap((finding) => {
    const wanted = wantedOf(finding, text, settings);
    return wanted === null ? [] : [lowered(wanted, settings.levels)];
  });
  const gone = answer.findings.flatMap((finding) =>
    finding.spans.filter((span) => isMuted(finding, span, text, settings)),
  );
  const isGone = ({ start, end }: Span): boolean => gone.some((span) => span.start === start && span.end === end);
  return { ...answer, level: highest(findings), findings, advice: withoutEdits(answer.advice, findings, isGone) };
}

/** How a word is kept and compared. */
export function foldWord(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("’", "'").trim();
}

/** The finding without its muted words; null where nothing of it is left. */
function wantedOf(finding: Finding, text: string, settings: Wishes): Finding | null {
  if (!isLowerable(finding.act)) return finding;
  if (settings.levels[finding.act] === "off") return null;
  const spans = finding.spans.filter((span) => !isMuted(finding, span, text, settings));
  if (spans.length === finding.spans.length) return finding;
  return spans.length === 0 ? null : { ...finding, spans };
}

function isMuted({ act }: Finding, { start, end }: Span, text: string, { muted }: Wishes): boolean {
  const word = foldWord(text.slice(start, end));
  return isLowerable(act) && muted.some((one) => one.act === act && one.word === word);
}

function lowered(finding: Finding, levels: Settings["levels"]): Finding {
  const wanted = isLowerable(finding.act) ? levels[finding.act] : undefined;
  return wanted === "note" && finding.level === "pause" ? { ...finding, level: "note" } : finding;
}
