/** What the parent asked to see less of: muted words and the parent's own levels. A threat and a child at risk are always shown. */

import type { Settings } from "../contract/settings.ts";
import type { CheckAnswer, Finding, Level } from "../contract/types.ts";
import { isLowerable } from "./read_settings.ts";

const RANK: Readonly<Record<Level, number>> = { clear: 0, note: 1, pause: 2, help: 3 };

/** `text` is the draft as typed, which the answer's spans count in. The order stays as the checker gave it. */
export function withOwnWishes(
  answer: CheckAnswer,
  text: string,
  settings: Pick<Settings, "muted" | "levels">,
): CheckAnswer {
  const findings = answer.findings
    .filter((finding) => !isUnwanted(finding, text, settings))
    .map((finding) => lowered(finding, settings.levels));
  const level = findings.reduce<Level>((high, { level }) => (RANK[level] > RANK[high] ? level : high), "clear");
  return { ...answer, level, findings };
}

/** How a word is kept and compared. */
export function foldWord(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("’", "'").trim();
}

function isUnwanted(finding: Finding, text: string, { muted, levels }: Pick<Settings, "muted" | "levels">): boolean {
  if (!isLowerable(finding.act)) return false;
  if (levels[finding.act] === "off") return true;
  const isMuted = (word: string): boolean => muted.some((one) => one.act === finding.act && one.word === word);
  return finding.spans.length > 0 && finding.spans.every(({ start, end }) => isMuted(foldWord(text.slice(start, end))));
}

function lowered(finding: Finding, levels: Settings["levels"]): Finding {
  const wanted = isLowerable(finding.act) ? levels[finding.act] : undefined;
  return wanted === "note" && finding.level === "pause" ? { ...finding, level: "note" } : finding;
}
