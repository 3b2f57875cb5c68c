/** One thing that was noticed: the words, the reason, what the school asks, and "Not this". */

import type { Shown } from "../contract/ui.ts";
import { make, para } from "./element.ts";
import { notThis } from "./not_this.ts";
import { quotes } from "./quotes.ts";
import type { Stage } from "./stage.ts";

export function findingParts(stage: Stage, shown: Shown): HTMLElement[] {
  const { words } = stage;
  const { finding } = shown;
  const marked = quotes(shown.words, words);
  const what =
    marked === null
      ? make("p", "soft", words("panel_picture"))
      : make("p", "words", make("span", "unseen", words("panel_words")), marked);
  return [what, para("", finding.why), ...clauseOf(stage, shown), notThis(stage, shown)];
}

/** Whose rule it is, in the school's own words. */
function clauseOf({ asked, words, press, hands }: Stage, { finding: { clause } }: Shown): HTMLElement[] {
  if (clause === null) return [];
  const text = para("", clause.text);
  text.prepend(make("strong", "", clause.title), " ");
  const box = make("div", "clause", make("p", "soft", words("panel_asks", asked.answer.checked.school)), text);
  const { url } = clause;
  if (url !== null && /^https:\/\//i.test(url)) {
    const link = make("a", "", words("panel_policy"));
    link.href = url;
    press(link, () => hands.open(url));
    box.append(link);
  }
  return [box];
}
