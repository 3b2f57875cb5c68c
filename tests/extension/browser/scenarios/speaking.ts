/** How loudly something is said, and to whom: panel, strip, card, marks; nothing to the page. */

import { expect } from "vitest";
import { type Box, SEEN_MS } from "../box.ts";
import { CLEAN, HELP, NOTE, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Setup, Stage } from "../stage.ts";
import { OPERATOR, SCHOOL_HOST } from "../world/checker.ts";

const AT_SEND = "on this computer at send";
const TYPING = "on this computer while typing";

async function chatWith(stage: Stage, text: string, setup: Setup = AT_SEND): Promise<Box> {
  await stage.connect(setup);
  const box = await stage.chat();
  await box.write(text);
  return box;
}

/** Sends a text past the panel. */
async function pass(box: Box, text: string): Promise<void> {
  await box.focus();
  await box.write(text);
  await box.enter();
  await box.held();
  await box.choose("Post as it is");
  await box.sees("the panel to go", ({ dialog }) => dialog === null);
}

export const speaking: Theme = {
  about: "speaking up",
  scenarios: [
    scenario("a clean message brings nothing of ours into the page", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      await box.enter();
      await box.received(CLEAN);
      expect(await box.tab.ours(() => true)).toBeNull();
      expect(await box.tab.run(() => CSS.highlights.size)).toBe(0);
    }),
    scenario("a note that was not seen holds the send once, with a strip; the next press posts", async (stage) => {
      const box = await chatWith(stage, NOTE);
      await box.enter();
      const { strip, dialog } = await box.sees("the strip", ({ strip }) => strip !== null);
      expect(dialog).toBeNull();
      expect(strip).toContain("Oliver Brown");
      expect(strip).toContain("Press send again to post.");
      expect(await box.sent()).toEqual([]);
      expect(await box.hasFocus()).toBe(true);
      await box.read();
      await box.enter();
      await box.received(NOTE);
    }),
    scenario("a held-down Enter does not press past the strip", async (stage) => {
      const box = await chatWith(stage, NOTE);
      for (let again = 0; again < 20; again += 1) await box.tab.down("Enter");
      await box.sees("the strip", ({ strip }) => strip !== null);
      await box.read();
      for (let again = 0; again < 20; again += 1) await box.tab.down("Enter");
      await box.tab.up("Enter");
      await box.received();
    }),
    scenario("a note that was seen while typing holds nothing", async (stage) => {
      const box = await chatWith(stage, NOTE, TYPING);
      await box.sees("the badge", ({ badge }) => badge !== null);
      await box.wait(SEEN_MS);
      await box.enter();
      await box.received(NOTE);
      expect(await box.sent()).toMatchObject([{ trusted: true }]);
    }),
    scenario("the badge opens the panel, which then offers no posting: nothing waits to be posted", async (stage) => {
      const box = await chatWith(stage, PAUSE, TYPING);
      const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
      await box.pressOurs(badge ?? "");
      const { buttons } = await box.held();
      expect(buttons).toContain("Edit");
      expect(buttons).not.toContain("Post as it is");
      await box.read();
      await box.escape();
      // It has been looked at: the send is not held for the same act again.
      await box.enter();
      await box.received(PAUSE);
    }),
    scenario("marks stand while typing, and go with the words", async (stage) => {
      const box = await chatWith(stage, PAUSE, TYPING);
      await box.sees("the badge", ({ badge }) => badge !== null);
      const marks = (): Promise<number> =>
        box.tab.run(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
      expect(await marks()).toBe(1);
      const before = await box.tab.run(() => document.querySelector("#box")?.innerHTML);
      expect(before).not.toMatch(/mark|class=|style=/);
      await box.press("Control+a");
      await box.press("Backspace");
      await box.textBecomes("");
      await box.sees("no badge", ({ badge }) => badge === null);
      expect(await marks()).toBe(0);
      await box.received();
    }),
    scenario("what the page can see tells it neither product nor finding", async (stage) => {
      const box = await chatWith(stage, PAUSE, TYPING);
      await box.sees("the badge", ({ badge }) => badge !== null);
      const seen = await box.tab.run(() => ({
        names: [...CSS.highlights.keys()],
        hosts: [...document.documentElement.children]
          .filter((one) => one.localName === "div")
          .map((one) => ({ attributes: one.getAttributeNames(), open: one.shadowRoot !== null, html: one.innerHTML })),
      }));
      expect(seen.names.join(" ")).not.toMatch(/gate|school|note|pause|help|abuse|complaint|threat/i);
      expect(seen.hosts).toEqual([{ attributes: ["style"], open: false, html: "" }]);
      await box.received();
    }),
    scenario(
      "a child at risk brings a card of its own, without the school's rule, and can be posted",
      async (stage) => {
        const box = await chatWith(stage, HELP);
        await box.enter();
        const { text, heading, buttons } = await box.held("card");
        expect(heading).toBe("Is a child at risk?");
        expect(text).not.toContain("asks:");
        expect(buttons).toEqual(expect.arrayContaining(["Edit", "Post as it is"]));
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(HELP);
      },
    ),
    scenario("a child at risk is only a badge while typing: no words are underlined", async (stage) => {
      const box = await chatWith(stage, HELP, TYPING);
      const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
      expect(badge).toBe("People who can help");
      expect(await box.tab.run(() => [...CSS.highlights.values()].every((one) => one.size === 0))).toBe(true);
      await box.received();
    }),
    scenario("the panel says that the draft was read on this computer", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      const { text } = await box.held();
      expect(text).toContain("Checked on this computer. Nothing was kept.");
      await box.received();
    }),
    scenario("the panel says which host read the draft, and who runs it", async (stage) => {
      const box = await chatWith(stage, PAUSE, "elsewhere at send");
      await box.enter();
      const { text } = await box.held();
      expect(text).toContain(`Checked by ${SCHOOL_HOST}, run by ${OPERATOR}`);
      await box.received();
    }),
    scenario("words that may stay are not spoken of again, in this draft and the next", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      await box.held();
      await box.unfold();
      await box.choose("It is fine: stop marking this word");
      await box.sees("nothing left", ({ heading }) => heading === "That was all we noticed");
      await box.choose("Post as it is");
      await box.received(PAUSE);
      await box.focus();
      await box.write(PAUSE);
      await box.enter();
      await box.received(PAUSE, PAUSE);
    }),
    scenario("after three times passed over, the panel offers to make it a note", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat();
      const texts = ["one", "two", "three"].map((number) => `${PAUSE} ${number}`);
      for (const text of texts) await pass(box, text);
      await box.received(...texts);
      await box.focus();
      await box.write(`${PAUSE} four`);
      await box.enter();
      const { buttons } = await box.held();
      expect(buttons).toContain("Yes, only a note");
      await box.received(...texts);
    }),
    scenario('"Tell the school instead" sends nothing by itself, and leads back to the draft', async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      await box.held();
      const asked = stage.wire.asked.length;
      await box.choose("Tell the school instead");
      await box.sees("the message", ({ buttons }) => buttons.includes("Back"));
      await box.press("Escape");
      await box.sees("the panel", ({ buttons }) => buttons.includes("Post as it is"));
      await box.escape();
      expect(stage.wire.asked).toHaveLength(asked);
      expect(await box.shownText()).toBe(PAUSE);
      await box.received();
    }),
  ],
};
