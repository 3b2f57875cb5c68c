/** The panel: the most serious thing first with its words and its reason, the rest folded, then the choices. */

import type { Act } from "../contract/types.ts";
import type { Shown } from "../contract/ui.ts";
import { choices } from "./choices.ts";
import { counted } from "./counted.ts";
import { make, makeButton, makeHeading } from "./element.ts";
import { findingParts } from "./finding_view.ts";
import { foot } from "./foot.ts";
import { icon } from "./icons.ts";
import type { Stage, View } from "./stage.ts";

export function panelView(stage: Stage): View {
  const { words } = stage;
  const { shown } = stage.asked;
  const [first, ...others] = shown;
  if (first === undefined) {
    const heading = makeHeading("h2", words("panel_none"));
    const buttons = choices(stage, { names: false, tell: false });
    return {
      heading,
      node: make("div", "view", heading, make("p", "", words("panel_none_more")), buttons, foot(stage)),
    };
  }
  const isPause = shown.some(({ finding }) => finding.level === "pause");
  const sign = make("p", "kind", icon(isPause ? "pause" : "note"), words(isPause ? "panel_pause" : "panel_note"));
  const heading = makeHeading("h2", first.finding.title);
  const node = make("div", "view", sign, heading, ...findingParts(stage, first));
  if (others.length > 0) node.append(folded(stage, others));
  for (const act of stage.asked.offerNote)
    if (shown.some(({ finding }) => finding.act === act)) node.append(offer(stage, act));
  node.append(choices(stage, { names: true, tell: true }), foot(stage));
  return { node, heading };
}

function folded(stage: Stage, others: readonly Shown[]): HTMLElement {
  const rest = make("details", "more", make("summary", "", counted(stage.words, "panel_more", others.length)));
  for (const shown of others) {
    const title = make("h3", "", shown.finding.title);
    title.dir = "auto";
    rest.append(make("section", "finding", title, ...findingParts(stage, shown)));
  }
  return rest;
}

/** After three times passed over: may it be a note from now on? Asked here, done only on a press. */
function offer({ words, press, hands }: Stage, act: Act): HTMLElement {
  const yes = makeButton("small", words("panel_offer_yes"));
  const text = make("span", "", words("panel_offer"));
  const line = make("p", "offer", text, " ", yes);
  line.setAttribute("role", "status");
  press(yes, () => {
    yes.remove();
    text.textContent = words("panel_offer_done");
    void hands.makeNote(act);
  });
  return line;
}
