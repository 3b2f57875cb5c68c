/** A box of a composer page with a parent's hands and eyes: what is written, pressed, seen, and what the site received. */

import { expect } from "vitest";
import { type Json, pause, type Tab, until } from "./drive/driver.ts";
import { look, type Seen } from "./look.ts";

/** Presses in the first half second are not taken by what has just come up (DEAF_FOR_MS); a person reads first, too. */
export const READING_MS = 600;

export class Box {
  readonly tab: Tab;
  readonly selector: string;
  /** What the site was last seen to have received; none of it may grow later. */
  private stated: readonly string[] | null = null;

  constructor(tab: Tab, selector: string) {
    this.tab = tab;
    this.selector = selector;
  }

  async focus(): Promise<void> {
    await this.tab.click(this.selector);
    await until("the focus in the box", () => this.hasFocus());
  }

  hasFocus(): Promise<boolean> {
    return this.tab.run((box: string) => document.activeElement?.closest(box) !== null, this.selector);
  }

  /** Types, and waits until the site's own editor has the text. */
  async write(text: string): Promise<void> {
    const before = await this.shownText();
    await this.tab.type(text);
    await until(`the text ${text}`, async () => (await this.shownText()) === before + text);
  }

  async enter(): Promise<void> {
    await this.tab.press("Enter");
  }

  async press(chord: string): Promise<void> {
    await this.tab.press(chord);
  }

  /** The text of the box as a reader sees it, its lines with line breaks. */
  shownText(): Promise<string> {
    return this.tab.run((box: string) => {
      const element = document.querySelector(box);
      return [...(element?.children ?? [])].map((line) => line.textContent ?? "").join("\n");
    }, this.selector);
  }

  seen(): Promise<Seen> {
    return look(this.tab);
  }

  /** Waits until something of ours is seen that passes. */
  async sees(what: string, is: (seen: Seen) => boolean): Promise<Seen> {
    return until(what, async () => {
      const seen = await this.seen();
      return is(seen) ? seen : null;
    });
  }

  /** Waits for panel or card; the site must not have received anything new. */
  async held(kind: "panel" | "card" = "panel"): Promise<Seen> {
    return this.sees(`the ${kind} that holds the send`, ({ dialog }) => dialog === kind);
  }

  /** Presses a button of ours as a person with a keyboard does, after reading. */
  async choose(name: string): Promise<void> {
    await pause(READING_MS);
    for (let step = 0; step < 40; step += 1) {
      if ((await this.seen()).focus === name) return this.tab.press("Enter");
      await this.tab.press("Tab");
    }
    throw new Error(`The Tab key never came to ${name}`);
  }

  /** Back to the draft, as a person does after reading. */
  async escape(): Promise<void> {
    await this.tab.press("Escape");
    await this.sees("the panel to go", ({ dialog }) => dialog === null);
  }

  /** What the site received, in order: these texts, byte for byte, and no more. */
  async received(...texts: readonly string[]): Promise<void> {
    await until(`${texts.length} messages`, async () => (await this.sent()).length >= texts.length);
    expect((await this.sent()).map(({ text }) => text)).toEqual(texts);
    this.stated = texts;
  }

  /** Every message with how it came. */
  sent(): Promise<readonly { text: string; to: string; kind: string; by: string; trusted: boolean }[]> {
    return this.tab.run(() => window.__sent);
  }

  /** Calls one of the page's own actions. */
  async site(action: string, ...given: Json[]): Promise<Json> {
    return this.tab.run((name: string, ...more: Json[]) => window.__page[name](...more), action, ...given);
  }

  /** The site has exactly what was stated, and did not complain of anything. Throws where nothing was stated. */
  async settled(): Promise<void> {
    const { texts, errors } = await this.tab.run(() => ({
      texts: window.__sent.map(({ text }) => text),
      errors: window.__errors,
    }));
    if (this.stated === null) throw new Error("The scenario never said what the site was to receive.");
    expect(texts, "messages that came later than they were counted").toEqual(this.stated);
    expect(errors, "what the page complained of").toEqual([]);
  }
}
