/** The last lines of panel and card: that it is a guess, where the draft was read, and that the parent decides. */

import { make } from "./element.ts";
import type { Stage } from "./stage.ts";

export function foot({ asked, words, press, hands }: Stage): HTMLElement {
  const { host, operator } = asked.checkedBy;
  const where =
    host === null
      ? words("panel_where_here")
      : operator.name === null
        ? words("panel_where_host", host)
        : words("panel_where_operator", host, operator.name);
  const line = make("p", "", where);
  if (host !== null && operator.privacyUrl !== null && /^https:\/\//i.test(operator.privacyUrl)) {
    const { privacyUrl } = operator;
    const link = make("a", "", words("panel_where_privacy"));
    link.href = privacyUrl;
    press(link, () => hands.open(privacyUrl));
    line.append(" ", link);
  }
  const partly = asked.answer.checked.complete ? null : make("p", "", words("panel_partly"));
  const guess = make("p", "", words("panel_guess"), " ", make("strong", "", words("panel_decide")));
  return make("div", "foot", partly, line, guess);
}
