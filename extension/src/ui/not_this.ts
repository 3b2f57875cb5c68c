/** "Not this": my own child, not about school, or fine. One press, and it takes effect at once. */

import type { Meaning } from "../contract/messages.ts";
import type { Shown } from "../contract/ui.ts";
import { make, makeButton } from "./element.ts";
import { distinct } from "./quotes.ts";
import type { Stage } from "./stage.ts";

export function notThis(stage: Stage, shown: Shown): HTMLElement {
  const { words, press } = stage;
  const all = distinct(shown.words);
  const fold = make("details", "not-this", make("summary", "", words("panel_not_this")));
  const chosen = all.length > 1 ? pick(fold, all, stage) : () => all;
  const buttons = make("div", "small-choices");
  const add = (meaning: Meaning, key: string): void => {
    const button = makeButton("small", words(key));
    press(button, () => {
      const these = chosen();
      // Without a word there is nothing to say no to, but "not about school" may be about a picture.
      if (all.length > 0 && these.length === 0) return;
      stage.notThis(these.length === all.length ? shown : { ...shown, words: these }, meaning);
    });
    buttons.append(button);
  };
  if (shown.finding.target === "pupil" && all.length > 0) add("own-child", "panel_not_this_child");
  add("not-school", "panel_not_this_school");
  // A threat is always shown: a promise not to mark it again would not be kept.
  if (all.length > 0 && shown.finding.act !== "threat")
    add("fine", all.length === 1 ? "panel_not_this_fine_one" : "panel_not_this_fine_other");
  fold.append(buttons, make("p", "soft", words("panel_not_this_stays")));
  return fold;
}

/** Several names: "my own child" must not make somebody else's child one's own. */
function pick(fold: HTMLElement, all: readonly string[], { words }: Stage): () => string[] {
  const group = make("fieldset", "pick", make("legend", "", words("panel_not_this_which")));
  const boxes = all.map((word) => {
    const box = make("input", "");
    box.type = "checkbox";
    box.checked = true;
    const text = make("span", "", word);
    text.dir = "auto";
    group.append(make("label", "tick", box, text));
    return { box, word };
  });
  fold.append(group);
  return () => boxes.filter(({ box }) => box.checked).map(({ word }) => word);
}
