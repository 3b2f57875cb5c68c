/**
 * What the gate may ask of the screen. `ui/` builds it; it knows no site, asks no checker and stores nothing: everything
 * that has an effect beyond the screen goes through `Hands`. All strings come from `_locales` through `Words`.
 */

import type { Meaning } from "./messages.ts";
import type { CheckedBy } from "./settings.ts";
import type { Act, CheckAnswer, Finding, Level, Place } from "./types.ts";

/** A text of `_locales`; `put` fills its placeholders in order. Never HTML. */
export type Words = (key: string, ...put: string[]) => string;

/** Why a draft was not looked at. `reload`: the extension was updated or removed under this page. */
export type NotChecked = "no-answer" | "language" | "partly" | "too-long" | "reload";

/** The text of `_locales` for each. */
export const NOT_CHECKED: Readonly<Record<NotChecked, string>> = {
  "no-answer": "badge_not_checked",
  language: "badge_not_checked_language",
  partly: "badge_partly",
  "too-long": "badge_not_checked_long",
  reload: "badge_not_checked_reload",
};

/** What is said about a send. `press-again`: the site ignored it; `changed`: the text changed while it was looked at, so nothing was sent. */
export type Saying = "press-again" | "changed";

/** The text of `_locales` for each. */
export const SAYINGS: Readonly<Record<Saying, string>> = { "press-again": "say_press_again", changed: "say_changed" };

/** What the small badge beside the box says. Nothing noticed = `none`: no tick, no score. */
export type BadgeState =
  | { readonly say: "none" }
  | {
      readonly say: "noticed";
      readonly level: Exclude<Level, "clear">;
      readonly count: number;
      readonly partly: boolean;
    }
  | { readonly say: "not-checked"; readonly why: NotChecked }
  /** Asks once whether to check here; `place` chooses the words, without it a group is meant. */
  | { readonly say: "ask-place"; readonly place?: Place; readonly isComment?: boolean };

/** A finding as it is shown, with the words as the parent typed them and where they stand in the editor. */
export interface Shown {
  readonly finding: Finding;
  readonly words: readonly string[];
}

export interface View {
  /** The draft as it was read, the text all spans count in. */
  readonly text: string;
  readonly answer: CheckAnswer;
  readonly shown: readonly Shown[];
  readonly checkedBy: CheckedBy;
  /** Whether a send is held: only then "Post as it is" is offered (otherwise nothing waits to be posted). */
  readonly held: boolean;
  /** Acts passed over three times in a row: offer to make them notes. */
  readonly offerNote: readonly Act[];
}

/** How a panel, card or strip ended. `edit`: back to the draft (Escape, a click outside, Edit). `post`: "Post as it is". */
export type Ending = "edit" | "post";

/** What the parent's choices in the panel do. */
export interface Hands {
  /** "Not this" was said of these words of a finding; `left`: the answer without them, which is shown now. */
  notThis(shown: Shown, meaning: Meaning, left: CheckAnswer): void;
  makeNote(act: Act): Promise<void>;
  /** Opens a mail program, telephone or page outside the site. */
  open(url: string): void;
  copy(text: string): Promise<boolean>;
}

export interface Ui {
  /** Whether an event of this element is ours: the gate hides its keys from the page. */
  owns(target: EventTarget | null): boolean;
  /** Every trusted key event that `owns` says is ours, before the gate hides it. Default actions still happen. */
  key(event: KeyboardEvent): void;
  /** Something modal of ours is open. */
  isOpen(): boolean;

  /** Puts marks under the words; an empty list takes them away. Ranges are live and may be broken by the next key. */
  mark(marks: readonly { readonly range: Range; readonly level: Exclude<Level, "clear"> }[]): void;
  /**
   * The badge beside this editor; `open`: it was pressed while something was noticed; `choose`: the answer to `ask-place`.
   * Where the editor has left the page (a composer that closed), `not-checked` stands in a corner of the window.
   */
  badge(editor: Element, state: BadgeState, on: { open(): void; choose(choice: "check" | "off"): void }): void;
  /** The panel (level pause or note) or the card (level help), modal. Focus goes back to `editor` at the end. */
  panel(editor: Element, view: View, hands: Hands): Promise<Ending>;
  /** The one-line strip beside the box: the words, "Tell the school instead", "Press send again to post". Not modal. */
  strip(editor: Element, view: View, on: { tell(): void }): void;
  /** A line beside the box, spoken politely. */
  say(editor: Element, what: Saying): void;
  /** Takes strip and line away; one that has not stood for so many milliseconds stays. */
  quiet(least?: number): void;
  /** Takes everything of ours off the page, for good. */
  remove(): void;
}

/** Built once a page. Nothing of ours is in the page before something is shown. */
export type MakeUi = (page: Document, words: Words) => Ui;
