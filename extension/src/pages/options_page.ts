/** The options page. */

import { checkerForm, describe, USUAL_ADDRESS } from "./checker_form.ts";
import { childrenForm } from "./children_form.ts";
import { deleteAll } from "./delete_all.ts";
import { button, fill, make, part } from "./fill.ts";
import { Live } from "./live.ts";
import { mutedList } from "./muted_list.ts";
import type { PagePorts } from "./page_ports.ts";
import { pauseButtons } from "./pause_buttons.ts";
import { placesForm } from "./places_form.ts";
import { tryBox } from "./try_box.ts";

export async function optionsPage(page: Document, ports: PagePorts): Promise<void> {
  fill(page, ports);
  const status = part(page, "status");
  const settings = await ports.send<"getSettings">({ kind: "getSettings" });
  const live = new Live(ports, settings, (line) => {
    status.textContent = line;
  });
  showConsent(page, ports, live);
  showChecker(page, ports, live);
  placesForm(page, ports, live);
  childrenForm(page, ports, live);
  mutedList(page, ports, live);
  live.show((now) => pauseButtons(page, ports, part(page, "pause"), now, (change) => void live.change(change)));
  tryBox(page, ports);
  deleteAll(page, ports, live);
  const again = (): void => void live.refresh();
  page.defaultView?.addEventListener("focus", again);
  page.addEventListener("visibilitychange", again);
  part(page, "main").hidden = false;
}

function showConsent(page: Document, ports: PagePorts, live: Live): void {
  const place = part(page, "consent");
  live.show(({ consent }) => {
    const hadFocus = place.contains(page.activeElement);
    const line = make(page, "p", {}, ports.words(consent === "yes" ? "options_consent_yes" : "options_consent_no"));
    const stop = button(page, ports.words("options_consent_stop"), () => void live.change({ consent: "no" }));
    const read = button(page, ports.words("options_consent_read"), () => void ports.openWelcome());
    place.replaceChildren(line, consent === "yes" ? stop : read);
    if (hadFocus) place.querySelector("button")?.focus();
  });
}

function showChecker(page: Document, ports: PagePorts, live: Live): void {
  const address = part<HTMLInputElement>(page, "checker-address");
  const school = part<HTMLInputElement>(page, "checker-school");
  const now = part(page, "checker-now");
  address.value = live.settings.checker?.url ?? USUAL_ADDRESS;
  school.value = live.settings.checker?.school ?? "";
  part(page, "checker-school-row").hidden = school.value === "";
  checkerForm(page, ports, (settings) => {
    void live.take(settings, ports.words("options_connected")).then((done) => {
      if (done) part(page, "checker-result").replaceChildren();
      if (done) part(page, "checker-heading").focus();
    });
  });
  live.show(({ checker }) => {
    if (checker === null) {
      now.replaceChildren(make(page, "p", {}, ports.words("options_checker_none")));
      return;
    }
    const leave = button(page, ports.words("options_checker_leave"), () => {
      void live.change({ checker: null }).then(() => part(page, "checker-heading").focus());
    });
    now.replaceChildren(make(page, "p", {}, ports.words("options_checker_now")), describe(page, ports, checker), leave);
  });
}
