/** What is to be seen: at once where the screen is in the page, else as soon as it has been brought, and said plainly where it cannot be. */

import type { Where } from "../contract/permission.ts";
import type { CheckAnswer, Finding } from "../contract/types.ts";
import type { NotChecked, Saying } from "../contract/ui.ts";
import { NOT_CHECKED, SAYINGS } from "../contract/ui.ts";
import type { Bring, Shown } from "./bring.ts";
import type { DraftLife } from "./drafts.ts";
import { unheard } from "./promises.ts";
import type { ReadText } from "./read_text.ts";
import { readText } from "./read_text.ts";
import type { Sign } from "./sign.ts";

export class Seen {
  /** The outcome of the last look on this page, for the popup. */
  last: "none" | "checked" | "not-checked" = "none";
  /** Counts what was to be seen: of what waits for the screen only the newest is drawn. */
  private turn = 0;
  private readonly brought: Bring;
  private readonly sign: Pick<Sign, "show" | "hide">;

  constructor(brought: Bring, sign: Pick<Sign, "show" | "hide">) {
    this.brought = brought;
    this.sign = sign;
  }

  /** Null until it has been brought: then nothing of ours is in the page but for a sign. */
  get here(): Shown | null {
    return this.brought.here;
  }

  bring(): Promise<Shown | null> {
    return this.brought.bring();
  }

  /** Marks and badge for an answer that belongs to this text. */
  show(editor: HTMLElement, read: ReadText, answer: CheckAnswer, life: DraftLife): void {
    this.last = "checked";
    const { language, complete } = answer.checked;
    if (this.here === null && answer.level === "clear" && complete && language !== "unsupported") {
      this.turn += 1;
      return;
    }
    this.draw(editor, "badge_not_checked", ({ screen }) => {
      // It may have taken a while: what the words are not under any more is not marked.
      const now = readText(editor);
      if (now.text === read.text) screen.show(editor, now, answer, life);
    });
  }

  notChecked(editor: HTMLElement, why: NotChecked): void {
    this.last = "not-checked";
    this.draw(editor, NOT_CHECKED[why], ({ screen }) => screen.notChecked(editor, why));
  }

  /** A line about a send. */
  say(editor: HTMLElement, what: Saying): void {
    this.draw(editor, SAYINGS[what], ({ ui }) => ui.say(editor, what));
  }

  askPlace(editor: HTMLElement, where: Where): void {
    this.draw(editor, null, ({ screen }) => screen.askPlace(editor, where));
  }

  wentOn(life: DraftLife, still: readonly Finding[]): void {
    this.here?.talk.wentOn(life, still);
  }

  /** The text changed: marks follow it until the next answer. */
  changed(editor: HTMLElement): void {
    this.here?.screen.changed(editor);
  }

  /** Takes marks, badge and lines of a box away; not a question that waits for its answer. */
  clear(editor: HTMLElement): void {
    this.here?.screen.clear(editor);
  }

  /** A box left the page. */
  gone(editor: HTMLElement): void {
    this.here?.screen.gone(editor);
  }

  /** Takes strip and line away. */
  quiet(): void {
    this.here?.ui.quiet();
  }

  /** `key`: what is said where the screen cannot be brought; null says nothing. */
  private draw(editor: HTMLElement, key: string | null, run: (here: Shown) => void): void {
    this.sign.hide();
    if (this.here !== null) {
      run(this.here);
      return;
    }
    this.turn += 1;
    const { turn } = this;
    const drawn = this.bring().then((here) => {
      if (turn !== this.turn) return;
      if (here !== null) run(here);
      else if (key !== null) {
        this.last = "not-checked";
        this.sign.show(editor, key);
      }
    });
    unheard(drawn);
  }
}
