/** What the parent chose. It lives in the extension's own local storage and nowhere else; only the background holds it. */

import type { Act, Place, SiteName } from "./types.ts";

/** What may happen in a place or chat: `check` asks the checker, `quiet` shows threats and help only, `off` sends nothing, `ask` has the badge ask once. */
export type Choice = "check" | "quiet" | "off" | "ask";

/** Who runs the checker, as `GET /v1/school` said when the parent connected. */
export interface Operator {
  readonly name: string | null;
  readonly privacyUrl: string | null;
}

export interface Checker {
  /** Origin and base path without a slash at the end: `http://127.0.0.1:8787`, `https://checker.school.example/gate`. */
  readonly url: string;
  /** The school's short name, where the checker serves several. */
  readonly school: string | null;
  /** The school's name, to show. */
  readonly schoolName: string;
  readonly operator: Operator;
}

/** One of the parent's own children: every way the parent writes the name ("Alfie", "Alf"), and the surname if it was given. */
export interface OwnChild {
  readonly names: readonly string[];
  readonly surname: string | null;
}

/** `auto`: while typing where the checker is on this computer, at send only where it is elsewhere. */
export type When = "auto" | "typing" | "sending";

export interface Settings {
  readonly version: 1;
  /** What was answered on the welcome page. Nothing is sent before `yes`. */
  readonly consent: "unanswered" | "yes" | "no";
  readonly checker: Checker | null;
  readonly when: When;
  readonly sites: Readonly<Record<SiteName, boolean>>;
  /** Overrides of the defaults in permission.ts for each kind of place. */
  readonly places: Readonly<Partial<Record<Place, Choice>>>;
  /** Keyed marks of chats, groups and pages (see content/marks.ts); never their names. At most 500, oldest forgotten first. */
  readonly chats: Readonly<Record<string, Choice>>;
  /** 32 random bytes in base64, made at install: the key of those marks. */
  readonly markKey: string;
  /** Nothing is checked before this time, in milliseconds since 1970; `null` is not paused, Infinity is stored as -1: for good. */
  readonly pausedUntil: number | null;
  /** At most 16: the contract knows own children 0 to 15. */
  readonly children: readonly OwnChild[];
  /** Words of "fine, stop marking this word", in lower case, each with the act it was said for. */
  readonly muted: readonly { readonly act: Act; readonly word: string }[];
  /** The parent's own levels: an act shown as a note only, or not at all. Never for `threat` or `safeguarding`. */
  readonly levels: Readonly<Partial<Record<Act, "note" | "off">>>;
  /** How often in a row an act was passed over without a change; at 3 the panel offers to make it a note. */
  readonly dismissals: Readonly<Partial<Record<Act, number>>>;
}

/** What a page's content script is told: nothing of children, muted words or levels. Of chats it gets the scrambled marks, and which is which it cannot tell without a name. */
export interface PageSettings {
  readonly consent: Settings["consent"];
  /** `none`: no checker is connected. */
  readonly checker: "none" | "local" | "elsewhere";
  /** How the panel says where the draft was read. */
  readonly checkedBy: CheckedBy | null;
  readonly when: "typing" | "sending";
  readonly siteOn: boolean;
  readonly places: Settings["places"];
  readonly chats: Settings["chats"];
  readonly markKey: string;
  readonly pausedUntil: number | null;
  /** Acts passed over three times in a row: the panel offers to make them notes. */
  readonly offerNote: readonly Act[];
}

/** Where a draft was read: `host` is null where that is this computer. */
export interface CheckedBy {
  readonly host: string | null;
  readonly operator: Operator;
  readonly schoolName: string;
}
