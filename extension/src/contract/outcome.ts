/** What came of asking the checker about a draft. */

import type { Permission } from "./permission.ts";
import type { CheckedBy } from "./settings.ts";
import type { CheckAnswer, Place, SiteName } from "./types.ts";

/** A draft as the page's side describes it. `text` is what the parent typed: the background masks own children before it leaves. */
export interface Draft {
  readonly text: string;
  readonly site: SiteName;
  readonly place: Place;
  readonly mark: string | null;
  readonly images: number;
  readonly videos: number;
  readonly anonymous: boolean;
}

export type CheckOutcome =
  /** Own children's names are back in every string, muted words and the parent's own levels are applied: show it as it stands. */
  | { readonly kind: "answer"; readonly answer: CheckAnswer; readonly checkedBy: CheckedBy }
  /** Nothing was sent, on purpose. */
  | { readonly kind: "not-sent"; readonly permission: Exclude<Permission, { may: "check" }> }
  | { readonly kind: "not-sent"; readonly permission: "too-short" | "too-long" }
  /** Something was tried and did not work: the post goes out, the badge says "not checked". */
  | { readonly kind: "failed"; readonly reason: Failure };

export type Failure =
  | "unreachable" // no connection
  | "too-slow" // the deadline passed
  | "refused" // an error answer of the checker
  | "bad-answer" // not what the contract says
  | "no-permission" // the browser does not let us ask this address (any more)
  | "no-worker"; // the extension's own background did not answer

/** Drafts shorter than this are never sent. Code points, without blanks at the ends. */
export const SHORTEST_DRAFT = 12;
/** The contract's longest draft, in code points. */
export const LONGEST_DRAFT = 65_536;
/** How long a send waits for an answer, in milliseconds. */
export const LONGEST_HOLD_MS = { local: 400, elsewhere: 1_200 } as const;
/** How long to wait for screen.js to come into the page, in milliseconds: no longer than for the slowest answer. */
export const LONGEST_BRING_MS = LONGEST_HOLD_MS.elsewhere;
/** How long a check while typing may take, in milliseconds. */
export const LONGEST_TYPING_CHECK_MS = 5_000;
/** While typing, a check starts this long after the last key, in milliseconds. */
export const TYPING_PAUSE_MS = 600;
