/** Off for an hour, off until the parent says so, on again. Serves the options page and the popup. */

import type { Settings } from "../contract/settings.ts";
import { button, make } from "./fill.ts";
import type { PagePorts } from "./page_ports.ts";

const HOUR_MS = 3_600_000;
/** How `pausedUntil` says "for good". */
const FOR_GOOD = -1;

export function isPaused({ pausedUntil }: Pick<Settings, "pausedUntil">, now: number): boolean {
  return pausedUntil !== null && (pausedUntil === FOR_GOOD || now < pausedUntil);
}

/** Says until when it is off; null where it is on. */
export function sayPaused(ports: PagePorts, settings: Pick<Settings, "pausedUntil">): string | null {
  const { pausedUntil } = settings;
  if (pausedUntil === null || !isPaused(settings, ports.now())) return null;
  if (pausedUntil === FOR_GOOD) return ports.words("options_paused_for_good");
  const time = new Date(pausedUntil).toLocaleTimeString(ports.words("language_tag"), {
    hour: "2-digit",
    minute: "2-digit",
  });
  return ports.words("options_paused_until", time);
}

/** Shows the state and the buttons that change it in `into`. */
export function pauseButtons(
  page: Document,
  ports: PagePorts,
  into: HTMLElement,
  settings: Settings,
  change: (change: Partial<Settings>) => void,
): void {
  const hadFocus = into.contains(page.activeElement);
  const said = sayPaused(ports, settings);
  const to = (label: string, pausedUntil: () => number | null): HTMLButtonElement =>
    button(page, ports.words(label), () => change({ pausedUntil: pausedUntil() }));
  if (said === null) {
    const hour = to("options_pause_hour", () => ports.now() + HOUR_MS);
    const good = to("options_pause_for_good", () => FOR_GOOD);
    into.replaceChildren(make(page, "div", { class: "buttons" }, hour, good));
  } else {
    into.replaceChildren(
      make(page, "p", {}, said),
      to("options_pause_end", () => null),
    );
  }
  // The pressed button is gone: the keyboard goes on at the one that took its place.
  if (hadFocus) into.querySelector("button")?.focus();
}
