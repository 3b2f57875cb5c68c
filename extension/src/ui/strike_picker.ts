/** Insults and swear words of the parent's facts, struck out for the parent to accept one by one. Until then they stay. */

import type { Span } from "../contract/types.ts";
import { make } from "./element.ts";
import type { Message } from "./letter.ts";
import type { Stage } from "./stage.ts";

export interface StrikePicker {
  /** Null where there is nothing to offer. */
  readonly node: HTMLElement | null;
  accepted(): readonly Span[];
}

export function strikePicker({ words }: Stage, { facts, strikes }: Message): StrikePicker {
  const offers = strikes.map((span) => {
    const box = make("input", "");
    box.type = "checkbox";
    const struck = make("s", "", facts.slice(span.start, span.end));
    struck.dir = "auto";
    return { span, box, line: make("label", "tick", box, make("span", "", struck)) };
  });
  if (offers.length === 0) return { node: null, accepted: () => [] };
  const lines = offers.map(({ line }) => line);
  const hint = make("p", "soft", words("tell_leave_hint"));
  return {
    node: make("fieldset", "", make("legend", "", words("tell_leave")), hint, ...lines),
    accepted: () => offers.filter(({ box }) => box.checked).map(({ span }) => span),
  };
}
