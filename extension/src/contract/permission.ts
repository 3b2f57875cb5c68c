/** May a draft of this place be sent to the checker? One rule, asked by the page before it holds anything and by the background before it sends anything. */

import type { Choice, PageSettings } from "./settings.ts";
import type { Place } from "./types.ts";

/** What the rule looks at: the kind of place and the keyed mark of the chat, group or page (null where it cannot be told apart). */
export interface Where {
  readonly place: Place;
  readonly mark: string | null;
}

export type Permission =
  | { readonly may: "check"; readonly quiet: boolean }
  | { readonly may: "ask" }
  | { readonly may: "no"; readonly because: "consent" | "no-checker" | "paused" | "site" | "place" };

const LOCAL: Readonly<Record<Place, Choice>> = {
  own: "check",
  public: "check",
  school: "check",
  group: "check",
  // A WhatsApp chat that cannot be told apart may be a private one.
  unknown: "ask",
  direct: "off",
};
// A checker elsewhere receives nothing from a place that the parent has not switched on.
const ELSEWHERE: Readonly<Record<Place, Choice>> = {
  ...LOCAL,
  own: "ask",
  public: "ask",
  school: "ask",
  group: "ask",
};

/** The rule. `now` in milliseconds since 1970. */
export function permission(settings: PageSettings, where: Where, now: number): Permission {
  if (settings.consent !== "yes") return { may: "no", because: "consent" };
  if (settings.checker === "none") return { may: "no", because: "no-checker" };
  if (isPaused(settings.pausedUntil, now)) return { may: "no", because: "paused" };
  if (!settings.siteOn) return { may: "no", because: "site" };
  switch (choiceFor(settings, where)) {
    case "check":
      return { may: "check", quiet: false };
    case "quiet":
      return { may: "check", quiet: true };
    case "ask":
      return { may: "ask" };
    case "off":
      return { may: "no", because: "place" };
  }
}

/** What was chosen for this very chat, else for its kind of place, else the default. */
export function choiceFor(settings: PageSettings, where: Where): Choice {
  const chosen = where.mark === null ? undefined : settings.chats[where.mark];
  const defaults = settings.checker === "local" ? LOCAL : ELSEWHERE;
  return chosen ?? settings.places[where.place] ?? defaults[where.place];
}

function isPaused(until: number | null, now: number): boolean {
  return until !== null && (until === -1 || now < until);
}
