/** Every message inside the extension. The background answers only senders of this extension, and pages' messages only from our own pages. */

import type { CheckOutcome, Draft } from "./outcome.ts";
import type { Where } from "./permission.ts";
import type { Checker, Choice, PageSettings, Settings } from "./settings.ts";
import type { Act, School } from "./types.ts";

/** What "Not this" meant. */
export type Meaning = "own-child" | "not-school" | "fine";

/** Sent by content scripts; answered by the background. Each names its answer. */
export interface ContentMessages {
  /** The page was opened, shown again, or its box got focus: gives fresh settings, and warms worker and connection. */
  hello: {
    /** `where`: where the box is that got the focus; null where there is none, and then nothing is warmed. From a private chat not even that may reach a checker elsewhere. */
    readonly ask: { readonly where: Where | null };
    readonly answer: PageSettings;
  };
  check: {
    readonly ask: { readonly draft: Draft; readonly why: "typing" | "sending" };
    readonly answer: CheckOutcome;
  };
  /** What was chosen for a chat, or for a kind of place where it has no mark. */
  choose: {
    readonly ask: { readonly place: Draft["place"]; readonly mark: string | null; readonly choice: Choice };
    readonly answer: PageSettings;
  };
  /** `words`: the marked words as typed. `own-child` adds names to the children; `fine` and `not-school`, and words that are no name, mute them for this act. */
  notThis: {
    readonly ask: { readonly act: Act; readonly words: readonly string[]; readonly meaning: Meaning };
    readonly answer: { readonly done: boolean };
  };
  /** The parent passed over acts, or changed the draft because of them. Answers the acts that the panel may offer to make notes from now on. */
  wentOn: {
    readonly ask: { readonly passedOver: readonly Act[]; readonly heeded: readonly Act[] };
    readonly answer: { readonly offerNote: readonly Act[] };
  };
  /** The parent's own level for an act. */
  setLevel: {
    readonly ask: { readonly act: Act; readonly level: "note" | "off" };
    readonly answer: { readonly done: boolean };
  };
  /** Something may have to be shown soon: runs screen.js beside the script that asks. The script itself tells that it came; the answer only tells early that it will not. */
  bringScreen: { readonly ask: object; readonly answer: { readonly brought: boolean } };
  /** Opens a page outside: https, mailto or tel only. */
  open: { readonly ask: { readonly url: string }; readonly answer: { readonly done: boolean } };
}

/** Sent by our own pages; answered by the background. */
export interface PageMessages {
  getSettings: { readonly ask: object; readonly answer: Settings };
  /** Replaces the named fields; refuses what is not of the right shape. */
  setSettings: { readonly ask: { readonly change: Partial<Settings> }; readonly answer: Settings };
  /** Looks at an address that the parent typed: with or without path, slash, scheme. */
  testChecker: {
    readonly ask: { readonly address: string; readonly school: string | null };
    readonly answer: CheckerTest;
  };
  /**
   * A page is about to ask the browser for this address' permission. Firefox may close the popup for that: then the
   * background finishes. A `testChecker` of the page that lived on takes it back.
   */
  willConnect: { readonly ask: { readonly address: string }; readonly answer: { readonly done: boolean } };
  /** Connects what `testChecker` found; the permission for its address has been asked for before, by the page, in a click. */
  connect: { readonly ask: { readonly checker: Checker }; readonly answer: Settings };
  /** The "try it on this" box: place `group`. */
  tryIt: { readonly ask: { readonly text: string }; readonly answer: CheckOutcome };
  /** Takes everything away, as on the first day. */
  deleteAll: { readonly ask: object; readonly answer: Settings };
}

export type CheckerTest =
  | {
      readonly ok: true;
      readonly checker: Checker;
      readonly school: School;
      readonly local: boolean;
      readonly origin: string;
    }
  | {
      readonly ok: false;
      readonly problem:
        | "not-an-address"
        | "not-https"
        | "needs-permission" // `origin` is what to ask the browser for, then test again
        | "unreachable"
        | "not-a-checker"
        | "wrong-version"
        | "no-operator" // elsewhere, and does not say who runs it
        | "refused"
        | "school-needed"
        | "unknown-school";
      readonly origin: string | null;
    };

/** Sent to a page's content script by the popup; answered there. */
export interface PopupMessages {
  state: { readonly ask: object; readonly answer: PageState };
}

/** What the popup says about the page it was opened on. No text, no names. */
export interface PageState {
  readonly site: Draft["site"];
  /** Whether a box that we know was seen since the page was opened. */
  readonly recognised: "yes" | "no-box-yet" | "unknown-box";
  readonly place: Draft["place"] | null;
  readonly mark: string | null;
  readonly choice: Choice | null;
  readonly lastOutcome: "none" | "checked" | "not-checked";
}

export type Messages = ContentMessages & PageMessages & PopupMessages;
export type Kind = keyof Messages;
export type Message<K extends Kind = Kind> = { [One in K]: { readonly kind: One } & Messages[One]["ask"] }[K];
export type Answer<K extends Kind> = Messages[K]["answer"];
