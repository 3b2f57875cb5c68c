/** "Tell the school instead": whom, how soon they answer, and the message to edit. The parent sends it; we send nothing. */

import { make, makeButton, makeHeading, newId } from "./element.ts";
import type { Kind, Want } from "./letter.ts";
import { compose, mailto } from "./letter.ts";
import { picker } from "./picker.ts";
import { routePicker } from "./route_picker.ts";
import type { Stage, View } from "./stage.ts";
import { strikePicker } from "./strike_picker.ts";

const KINDS: readonly Kind[] = ["feedback", "concern", "complaint"];
const ROWS = 12;

export function tellView(stage: Stage): View {
  const { asked, words, press, hands } = stage;
  const { routes, message } = asked.answer.advice;
  const heading = makeHeading("h2", words("tell_heading"));
  const node = make("div", "view", heading, make("p", "soft", words("tell_right")));
  const back = makeButton("button", words("panel_back"));
  press(back, () => stage.go("start"));
  const who = routePicker(stage, routes);
  if (message === null) {
    node.append(who.node, make("div", "choices", back));
    return { node, heading };
  }

  const kind = picker<Kind>(
    words("tell_kind"),
    KINDS.map((one) => [one, words(`tell_kind_${one}`)]),
    null,
  );
  const want = picker<Want>(
    words("tell_want"),
    message.wants.map((one) => [one, words(`tell_want_${one}`)]),
    message.wants[0] ?? null,
  );
  const strikes = strikePicker(stage, message);
  const subject = make("input", "");
  subject.type = "text";
  subject.value = message.subject;
  const letter = make("textarea", "");
  letter.rows = ROWS;
  letter.dir = "auto";
  const again = makeButton("small", words("tell_again"));
  const copy = makeButton("button", words("tell_copy"));
  const mail = makeButton("button", words("tell_mail"));
  const tooLong = make("p", "soft", words("tell_too_long"));
  const said = make("p", "said");
  said.setAttribute("role", "status");

  let written = "";
  const look = (): void => {
    const url = mailto(who.chosen()?.address ?? "", subject.value, letter.value);
    mail.hidden = url === null || url === "too-long";
    tooLong.hidden = url !== "too-long";
    said.textContent = "";
  };
  const write = (): void => {
    const choices = { route: who.chosen(), kind: kind.chosen(), want: want.chosen(), leave: strikes.accepted() };
    written = compose(message, choices, words);
    letter.value = written;
    again.hidden = true;
    look();
  };
  // What the parent has changed is never written over; a button offers it.
  const chosen = (): void => {
    if (letter.value === written) write();
    else again.hidden = false;
    look();
  };
  for (const part of [who.node, kind.node, want.node, strikes.node]) part?.addEventListener("change", chosen);
  for (const part of [subject, letter]) part.addEventListener("input", look);
  press(again, write);
  press(copy, () => {
    void hands.copy(letter.value).then((worked) => {
      said.textContent = words(worked ? "tell_copied" : "panel_not_copied");
    });
  });
  press(mail, () => {
    const url = mailto(who.chosen()?.address ?? "", subject.value, letter.value);
    if (url !== null && url !== "too-long") hands.open(url);
  });
  write();

  const hint = make("p", "soft", words("tell_own_words"));
  hint.id = newId();
  letter.setAttribute("aria-describedby", hint.id);
  // The order of the national guidance: what it is and what is wished for, to whom, the facts, a receipt, what comes next.
  node.append(kind.node, want.node, who.node);
  if (strikes.node !== null) node.append(strikes.node);
  node.append(field(words("tell_subject"), subject), field(words("tell_body"), letter));
  node.append(hint, again, tooLong, make("div", "choices", copy, mail, back), said);
  return { node, heading };
}

function field(text: string, input: HTMLInputElement | HTMLTextAreaElement): HTMLElement {
  const label = make("label", "", text);
  input.id = newId();
  label.htmlFor = input.id;
  return make("div", "field", label, input);
}
