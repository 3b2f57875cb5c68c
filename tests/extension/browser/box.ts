/** A box of a composer page with a parent's hands and eyes: what is written, pressed, seen, and what the site received. */

import { expect } from "vitest";
import { type Json, pause, type Tab, until } from "./drive/driver.ts";
import { look, type Seen } from "./look.ts";

/** Presses in the first half second are not taken by what has just come up (DEAF_FOR_MS); a person reads first, too. */
export const READING_MS = 600;

/** After this a mark and badge count as seen (SEEN_AFTER_MS), and a little more. */
export const SEEN_MS = 1_700;

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

  isThere(): Promise<boolean> {
    return this.tab.run((box: string) => document.querySelector(box) !== null, this.selector);
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

  /** Pastes from the clipboard, with the keys a person uses. Multi-line text goes through a text area of the test's own. */
  async paste(text: string): Promise<void> {
    await this.tab.run((given: string) => {
      const area = document.createElement("textarea");
      area.id = "clipboard";
      area.value = given;
      document.body.append(area);
      area.focus();
      area.select();
    }, text);
    await this.tab.press("Control+x");
    await until("the cut", () =>
      this.tab.run(() => document.querySelector<HTMLTextAreaElement>("#clipboard")?.value === ""),
    );
    await this.tab.run(() => document.querySelector("#clipboard")?.remove());
    await this.focus();
    await this.tab.press("Control+v");
  }

  async textBecomes(text: string): Promise<void> {
    await until(`the text ${JSON.stringify(text)}`, async () => (await this.shownText()) === text);
  }

  /** The site's list of people is open over the box. */
  async listIsOpen(): Promise<void> {
    await until("the list", () =>
      this.tab.run((box: string) => document.querySelector(box)?.hasAttribute("aria-activedescendant"), this.selector),
    );
  }

  /** Selects words at the end of the box, backwards letter by letter as with the Shift key, until the editor knows it. */
  async select(words: string): Promise<void> {
    for (let length = 1; length <= words.length; length += 1) {
      await this.tab.press("Shift+ArrowLeft");
      const wanted = words.slice(-length);
      await until(`"${wanted}" to be selected`, async () => (await this.site("selected")) === wanted);
    }
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

  /** Long enough that what has just come up takes presses. */
  async read(): Promise<void> {
    await pause(READING_MS);
  }

  async wait(milliseconds: number): Promise<void> {
    await pause(milliseconds);
  }

  async appears(selector: string): Promise<void> {
    await until(selector, () => this.tab.run((wanted: string) => document.querySelector(wanted) !== null, selector));
  }

  /** Presses a button of ours as a person with a keyboard does, after reading. */
  async choose(name: string): Promise<void> {
    await this.read();
    for (let step = 0; step < 40; step += 1) {
      if ((await this.seen()).focus === name) return this.tab.press("Enter");
      await this.tab.press("Tab");
    }
    throw new Error(`The Tab key never came to ${name}`);
  }

  /** Opens all that is folded in the panel, so that the Tab key comes to it. */
  async unfold(): Promise<void> {
    await this.tab.ours((root) => {
      for (const fold of root.querySelectorAll("details")) fold.open = true;
    });
  }

  /** Presses a button of ours that stands beside the box, with the mouse. */
  async pressOurs(name: string): Promise<void> {
    const at = await until(`the button ${name}`, () =>
      this.tab.ours((root, wanted: string) => {
        const button = [...root.querySelectorAll("button")].find((one) => one.textContent === wanted);
        if (button === undefined) return null;
        const { left, top, width, height } = button.getBoundingClientRect();
        return width === 0 ? null : { x: left + width / 2, y: top + height / 2 };
      }, name),
    );
    await this.tab.clickAt(at.x, at.y);
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

  /** Exactly one message, whatever its text: for what an editor changes by itself, as when it is pasted into. */
  async receivedOne(): Promise<Awaited<ReturnType<Box["sent"]>>> {
    await until("a message", async () => (await this.sent()).length > 0);
    const sent = await this.sent();
    this.stated = sent.map(({ text }) => text);
    expect(sent).toHaveLength(1);
    return sent;
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
