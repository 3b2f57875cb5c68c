/** The choices at the end of the panel and of the card: all of one weight, the one that changes nothing first. */

import { make, makeButton } from "./element.ts";
import type { Stage } from "./stage.ts";

export function choices(stage: Stage, offer: { readonly names: boolean; readonly tell: boolean }): HTMLElement {
  const { words, press, asked } = stage;
  const row = make("div", "choices");
  const add = (key: string, run: () => void): void => {
    const button = makeButton("button", words(key));
    press(button, run);
    row.append(button);
  };
  add("panel_edit", () => stage.end("edit"));
  if (offer.names && asked.answer.advice.names_out.edits.length > 0) add("panel_names", () => stage.go("names"));
  if (offer.tell && asked.answer.advice.message !== null) add("panel_tell", () => stage.go("tell"));
  if (asked.held) add("panel_post", () => stage.end("post"));
  return row;
}
