/** The small badge beside the box. Nothing noticed shows nothing: no tick, no score. */

import type { BadgeState, Words } from "../contract/ui.ts";
import { NOT_CHECKED } from "../contract/ui.ts";
import { counted } from "./counted.ts";
import { make, makeButton } from "./element.ts";
import { icon } from "./icons.ts";
import type { Press } from "./press.ts";

export interface BadgeActions {
  open(): void;
  choose(choice: "check" | "off"): void;
}

/** The badge, and what a screen reader says when it comes. */
export function makeBadge(
  state: Exclude<BadgeState, { say: "none" }>,
  words: Words,
  press: Press,
  on: BadgeActions,
): { readonly node: HTMLElement; readonly said: string } {
  switch (state.say) {
    case "noticed": {
      const text = state.level === "help" ? words("badge_help") : counted(words, "badge_noticed", state.count);
      const node = makeButton(`badge ${state.level}`, "");
      const partly = state.partly ? make("span", "soft", words("badge_partly")) : null;
      node.append(icon(state.level), make("span", "", text), ...(partly === null ? [] : [partly]));
      press(node, on.open);
      return { node, said: text };
    }
    case "not-checked": {
      const text = words(NOT_CHECKED[state.why]);
      return { node: make("div", "badge unchecked", icon("unchecked"), make("span", "", text)), said: text };
    }
    case "ask-place": {
      const text = words(state.isComment ? "badge_ask_comment" : (ASK[state.place ?? "group"] ?? "badge_ask_group"));
      const check = makeButton("small", words("badge_ask_check"));
      const leave = makeButton("small", words("badge_ask_leave"));
      press(check, () => on.choose("check"));
      press(leave, () => on.choose("off"));
      const node = make("div", "badge ask", icon("ask"), make("span", "", text), check, leave);
      node.setAttribute("role", "group");
      node.setAttribute("aria-label", text);
      return { node, said: text };
    }
  }
}

const ASK: Readonly<Record<string, string>> = {
  group: "badge_ask_group",
  unknown: "badge_ask_unknown",
  direct: "badge_ask_unknown",
  own: "badge_ask_own",
  public: "badge_ask_public",
  school: "badge_ask_school",
};
