/** The draft with names taken out: shown first, then copied. We never write it into the box. */

import type { Advice } from "../contract/types.ts";
import { make, makeButton, makeHeading } from "./element.ts";
import type { Stage, View } from "./stage.ts";

type Edits = Advice["names_out"]["edits"];

export function namesView(stage: Stage): View {
  const { asked, words, press, hands } = stage;
  const { edits } = asked.answer.advice.names_out;
  const heading = makeHeading("h2", words("panel_names_heading"));
  const preview = make("p", "preview", ...pieces(asked.text, edits));
  preview.dir = "auto";
  const copy = makeButton("button", words("panel_names_copy"));
  const toDraft = makeButton("button", words("panel_to_draft"));
  const back = makeButton("button", words("panel_back"));
  const said = make("p", "said");
  said.setAttribute("role", "status");
  press(copy, () => {
    void hands.copy(withoutNames(asked.text, edits)).then((worked) => {
      said.textContent = words(worked ? "panel_names_copied" : "panel_not_copied");
    });
  });
  press(toDraft, () => stage.end("edit"));
  press(back, () => stage.go("start"));
  const how = make("p", "soft", words("panel_names_how"));
  const node = make("div", "view", heading, preview, how, make("div", "choices", copy, toDraft, back), said);
  return { node, heading };
}

/** The text that is copied. Edits are in order and never overlap; they count UTF-16 units. */
export function withoutNames(text: string, edits: Edits): string {
  return pieces(text, edits)
    .map((piece) => (typeof piece === "string" ? piece : (piece.textContent ?? "")))
    .join("");
}

function pieces(text: string, edits: Edits): (string | HTMLElement)[] {
  const all: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits) {
    all.push(text.slice(at, start), make("ins", "", replacement));
    at = end;
  }
  return [...all, text.slice(at)];
}
