/** What a send needs to be told, if anything: no selector, no screen, no time but the one that is handed in. */

import type { Act, CheckAnswer, Finding } from "../contract/types.ts";
import type { Shown } from "../contract/ui.ts";
import type { DraftLife } from "./drafts.ts";

export type Step =
  | { readonly do: "pass" }
  | { readonly do: "strip"; readonly findings: readonly Finding[] }
  | { readonly do: "panel"; readonly findings: readonly Finding[] };

/** A mark and badge count as seen after this many milliseconds. */
export const SEEN_AFTER_MS = 1_500;

/** What to show before this draft goes out. `help` stands alone; a pause takes the notes into its panel; notes that were seen while typing hold nothing. */
export function stepFor(answer: CheckAnswer, life: DraftLife, now: number): Step {
  const open = answer.findings.filter((finding) => !life.asked.has(finding.act));
  if (answer.level === "help") {
    const help = open.filter((finding) => finding.level === "help");
    return help.length > 0 ? { do: "panel", findings: help } : { do: "pass" };
  }
  if (open.some((finding) => finding.level === "pause")) return { do: "panel", findings: open };
  const unseen = open.filter((finding) => !wasSeen(finding.act, life, now));
  return unseen.length > 0 ? { do: "strip", findings: unseen } : { do: "pass" };
}

function wasSeen(act: Act, life: DraftLife, now: number): boolean {
  const since = life.markedSince.get(act);
  return since !== undefined && now - since >= SEEN_AFTER_MS;
}

/** Findings with the words as they were typed. */
export function shownOf(findings: readonly Finding[], text: string): Shown[] {
  return findings.map((finding) => ({
    finding,
    words: finding.spans.map((span) => text.slice(span.start, span.end)),
  }));
}
