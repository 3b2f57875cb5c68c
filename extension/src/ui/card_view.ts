/** The help card: a child may be at risk. It names no rule, speaks of nothing else and looks like no panel. */

import type { HelpContact } from "../contract/types.ts";
import { choices } from "./choices.ts";
import { make, makeHeading, para } from "./element.ts";
import { foot } from "./foot.ts";
import { icon } from "./icons.ts";
import type { Stage, View } from "./stage.ts";

export function cardView(stage: Stage): View {
  const { asked, words } = stage;
  const finding = asked.shown[0]?.finding;
  const heading = makeHeading("h2", finding?.title ?? words("card_heading"));
  const line = words("card_line");
  const reason = withoutRepeats(finding?.why ?? "", line);
  const people = make("ul", "people", ...asked.answer.advice.help.map((contact) => person(stage, contact)));
  // A list without its dots is no list to some screen readers, unless it is called one.
  people.setAttribute("role", "list");
  const node = make(
    "div",
    "view",
    make("p", "kind", icon("help"), words("card_kind")),
    heading,
    reason === "" ? null : para("", reason),
    make("p", "strong", line),
    people,
    choices(stage, { names: true, tell: false }),
    foot(stage),
  );
  return { node, heading };
}

/** The checker's reason may say what our own line says, in the same words: then it is said once. */
function withoutRepeats(why: string, line: string): string {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const said = bare(line);
  return why
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !said.includes(bare(sentence)))
    .join(" ");
}

function person({ press, hands }: Stage, { name, what, phone, url }: HelpContact): HTMLElement {
  const ways = make("p", "ways");
  const way = (text: string, address: string, className: string): void => {
    const link = make("a", className, text);
    link.href = address;
    // Beside words from right to left, the groups of a number would stand in the wrong order.
    link.dir = "ltr";
    press(link, () => hands.open(address));
    ways.append(link, " ");
  };
  if (phone !== null) way(phone, `tel:${phone.replace(/[^0-9+]/g, "")}`, "phone");
  if (url !== null && /^https:\/\//i.test(url)) way(shortAddress(url), url, "");
  const item = make("li", "", make("strong", "", name), para("", what));
  item.dir = "auto";
  if (ways.childElementCount > 0) item.append(ways);
  return item;
}

/** An address as it is read out: without its scheme and its end. */
function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
}
