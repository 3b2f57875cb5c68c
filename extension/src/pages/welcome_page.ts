/** The welcome page: what is sent, where and when; yes or a real "No thanks"; then where drafts are to be looked at. */

import type { Settings } from "../contract/settings.ts";
import { checkerForm, describe, USUAL_ADDRESS } from "./checker_form.ts";
import { fill, part } from "./fill.ts";
import { Live } from "./live.ts";
import type { PagePorts } from "./page_ports.ts";

type Step = "ask" | "no" | "where" | "done";
const STEPS: readonly Step[] = ["ask", "no", "where", "done"];

export async function welcomePage(page: Document, ports: PagePorts): Promise<void> {
  fill(page, ports);
  const settings = await ports.send<"getSettings">({ kind: "getSettings" });
  const live = new Live(ports, settings, () => {});
  const address = part<HTMLInputElement>(page, "checker-address");
  const status = part(page, "status");
  address.value = USUAL_ADDRESS;

  let shown: Step | null = null;
  live.show((now) => {
    const step = stepOf(now);
    for (const one of STEPS) part(page, `step-${one}`).hidden = one !== step;
    if (now.checker !== null) part(page, "done-checker").replaceChildren(describe(page, ports, now.checker));
    // After a press the keyboard and the spoken page go on at the next heading; at first they begin at the top.
    if (shown !== null && shown !== step) part(page, `heading-${step}`).focus();
    shown = step;
  });

  const answer = async (consent: "yes" | "no"): Promise<void> => {
    const kept = await live.change({ consent });
    status.textContent = kept ? "" : ports.words("options_not_saved");
  };
  for (const id of ["yes", "yes-after-all"]) part(page, id).addEventListener("click", () => void answer("yes"));
  for (const id of ["no", "no-after-all"]) part(page, id).addEventListener("click", () => void answer("no"));
  part(page, "to-options").addEventListener("click", () => void ports.openOptions());

  for (const radio of page.querySelectorAll<HTMLInputElement>('input[name="where"]'))
    radio.addEventListener("change", () => choose(radio.value === "here"));
  checkerForm(page, ports, (connected) => {
    void live.take(connected).then((done) => {
      status.textContent = done ? "" : ports.words("options_not_saved");
    });
  });
  part(page, "main").hidden = false;

  function choose(here: boolean): void {
    address.value = here ? USUAL_ADDRESS : "";
    part(page, "where-here-hint").hidden = !here;
    part(page, "where-school-hint").hidden = here;
    part(page, "checker-result").replaceChildren();
    if (!here) address.focus();
  }
}

function stepOf({ consent, checker }: Settings): Step {
  if (consent !== "yes") return consent === "no" ? "no" : "ask";
  return checker === null ? "where" : "done";
}
