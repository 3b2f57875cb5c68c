/** The popup: is it at work on this page, does the checker answer, off here. */

import { connectPage } from "../contract/address.ts";
import type { PageState } from "../contract/messages.ts";
import { pageSettings } from "../contract/page_settings.ts";
import { choiceFor, permission } from "../contract/permission.ts";
import type { Choice, Settings } from "../contract/settings.ts";
import { describe, sayProblem, testAddress } from "./checker_form.ts";
import { button, fill, make, part, selection } from "./fill.ts";
import { Live } from "./live.ts";
import type { ActiveTab, PagePorts } from "./page_ports.ts";
import { pauseButtons, sayPaused } from "./pause_buttons.ts";

const CHOICES: readonly Choice[] = ["check", "quiet", "off"];

export async function popupPage(page: Document, ports: PagePorts): Promise<void> {
  fill(page, ports);
  const settings = await ports.send<"getSettings">({ kind: "getSettings" });
  const tab = await ports.activeTab();
  const state = tab.id === null ? null : await ports.stateOf(tab.id);
  const status = part(page, "status");
  const live = new Live(ports, settings, (line) => {
    status.textContent = line;
  });
  part(page, "to-options").addEventListener("click", () => void ports.openOptions());
  offerChecker(page, ports, live, tab);
  live.show((now) => {
    part(page, "here").textContent = sayHere(ports, now, state, tab);
    part(page, "to-welcome").hidden = now.consent === "yes";
    part(page, "switches").hidden = now.consent !== "yes";
    pauseButtons(page, ports, part(page, "pause"), now, (change) => void live.change(change));
    showPlace(page, ports, live, state, tab);
  });
  part(page, "to-welcome").addEventListener("click", () => void ports.openWelcome());
  part(page, "main").hidden = false;
  await showChecker(page, ports, live);
}

/** One sentence about this page. */
export function sayHere(ports: PagePorts, settings: Settings, state: PageState | null, tab: ActiveTab): string {
  if (settings.consent !== "yes") return ports.words(`popup_consent_${settings.consent}`);
  if (settings.checker === null) return ports.words("popup_no_checker");
  const paused = sayPaused(ports, settings);
  if (paused !== null) return paused;
  if (state === null) return ports.words(isOurs(tab.url) ? "popup_reload" : "popup_not_here");
  if (!settings.sites[state.site]) return ports.words("popup_site_off", siteName(ports, state));
  if (state.recognised === "unknown-box") return ports.words("popup_unknown_box");
  if (state.place === null) return ports.words("popup_no_box_yet");
  const may = permission(pageSettings(settings, state.site), { place: state.place, mark: state.mark }, ports.now());
  if (may.may === "ask") return ports.words("popup_ask");
  if (may.may === "no") return ports.words("popup_off_here");
  if (state.lastOutcome === "not-checked") return ports.words("popup_not_checked");
  return ports.words(may.quiet ? "popup_quiet" : "popup_on");
}

function showPlace(page: Document, ports: PagePorts, live: Live, state: PageState | null, tab: ActiveTab): void {
  const into = part(page, "place");
  const hadFocus = page.activeElement?.closest("#place") ?? null;
  if (state === null) return;
  const { sites } = live.settings;
  const isOn = sites[state.site];
  const site = button(
    page,
    ports.words(isOn ? "popup_site_stop" : "popup_site_start", siteName(ports, state)),
    () => void live.change({ sites: { ...sites, [state.site]: !isOn } }),
  );
  into.replaceChildren(...placeChoice(page, ports, live, state, tab), site);
  if (hadFocus !== null) into.querySelector<HTMLElement>("select, button")?.focus();
}

function placeChoice(page: Document, ports: PagePorts, live: Live, state: PageState, tab: ActiveTab): HTMLElement[] {
  const { place, mark, site } = state;
  if (place === null || !live.settings.sites[site]) return [];
  // Nothing of a private window is stored.
  if (tab.isPrivate) return [make(page, "p", {}, ports.words("popup_private"))];
  const now = choiceFor(pageSettings(live.settings, site), { place, mark });
  const unasked = now === "ask" ? [["ask", ports.words("options_choice_ask")] as const] : [];
  const choices = CHOICES.map((choice) => [choice, ports.words(`options_choice_${choice}`)] as const);
  const label = mark === null ? ports.words(`popup_place_${place}`) : ports.words("popup_this_chat");
  return [
    selection(page, label, [...unasked, ...choices], now, (value) => {
      const choice = CHOICES.find((one) => one === value);
      if (choice === undefined) return;
      const chosen = ports.send<"choose">({ kind: "choose", place, mark, choice });
      void live.take(chosen.then(() => ports.send<"getSettings">({ kind: "getSettings" })));
    }),
  ];
}

async function showChecker(page: Document, ports: PagePorts, live: Live): Promise<void> {
  const { checker, consent } = live.settings;
  const into = part(page, "checker");
  into.replaceChildren();
  if (checker === null || consent !== "yes") return;
  const line = make(page, "p", { role: "status" }, ports.words("test_looking"));
  into.replaceChildren(describe(page, ports, checker), line);
  const asked = ports.send<"testChecker">({ kind: "testChecker", address: checker.url, school: checker.school });
  const test = await asked.catch(() => undefined);
  if (test?.ok) line.textContent = ports.words("popup_answers");
  else line.textContent = test ? sayProblem(ports, test, checker.url) : ports.words("test_problem_unreachable");
  line.classList.toggle("problem", !test?.ok);
}

/** On the page a school links to: its checker in one click. */
function offerChecker(page: Document, ports: PagePorts, live: Live, tab: ActiveTab): void {
  const url = tab.url;
  const address = url === null ? null : connectPage(url);
  if (url === null || address === null) return;
  const used = live.settings.checker;
  if (used?.url === address.url && (used.school === address.school || address.school === null)) return;
  const into = part(page, "offer");
  const line = make(page, "p", { role: "status" });
  const use = button(page, ports.words("popup_use"), () => void go());
  use.classList.add("filled");
  into.replaceChildren(make(page, "p", {}, ports.words("popup_offer", new URL(address.url).host)), use, line);

  async function go(): Promise<void> {
    const looking = (): void => {
      line.textContent = ports.words("test_looking");
    };
    const test = await testAddress(ports, url ?? "", address?.school ?? null, looking);
    if (!test.ok) {
      line.textContent = sayProblem(ports, test, url ?? "");
      return;
    }
    const connected = ports.send<"connect">({ kind: "connect", checker: test.checker });
    if (!(await live.take(connected, ports.words("options_connected")))) return;
    into.replaceChildren();
    await showChecker(page, ports, live);
  }
}

function siteName(ports: PagePorts, { site }: PageState): string {
  return ports.words(`options_site_${site}`);
}

function isOurs(url: string | null): boolean {
  return url !== null && /^https:\/\/(web\.whatsapp|(www|web)\.facebook)\.com\//.test(url);
}
