/** Enter in a chat: what sends, what does not, and what becomes of a held one. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { ALSO_CLEAN, ANOTHER_PAUSE, CLEAN, PAUSE } from "../drafts.ts";
import { pause, until } from "../drive/driver.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const AT_SEND = "on this computer at send";
const TYPING = "on this computer while typing";

/** What the page has seen of the keys since now. */
async function keysSeen(box: Box): Promise<readonly string[]> {
  return box.tab.run(() => window.__log.filter((line: string) => line.startsWith("key")));
}

async function chatWith(stage: Stage, text: string, setup: typeof AT_SEND | typeof TYPING = AT_SEND): Promise<Box> {
  await stage.connect(setup);
  const box = await stage.chat();
  await box.write(text);
  return box;
}

export const enter: Theme = {
  about: "Enter in a chat",
  scenarios: [
    scenario("a clean message that nobody has looked at goes out as the same key, done once more", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      await box.enter();
      await box.received(CLEAN);
      expect(await box.sent()).toMatchObject([{ by: "key", trusted: false, to: "Klasse 4b" }]);
      expect((await box.seen()).badge).toBeNull();
    }),
    scenario("a message that is known to be clean is not touched at all", async (stage) => {
      const box = await chatWith(stage, `${CLEAN}. You stupid cow`, TYPING);
      await box.sees("the badge", ({ badge }) => badge !== null);
      await box.select(". You stupid cow");
      await box.press("Backspace");
      await box.textBecomes(CLEAN);
      // The badge goes with its words; the answer for those that are left comes a moment later.
      await box.sees("no badge", ({ badge }) => badge === null);
      await until("the clean words to be looked at", async () => stage.textsAsked.at(-1) === CLEAN);
      await pause(300);
      await box.enter();
      await box.received(CLEAN);
      expect(await box.sent()).toMatchObject([{ by: "key", trusted: true }]);
    }),
    scenario("Enter while the heading of the panel has the focus does nothing", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      const { heading } = await box.held();
      await box.sees("the focus on the heading", ({ focus }) => focus === heading);
      await box.enter();
      await pause(600);
      await box.enter();
      expect((await box.seen()).dialog).toBe("panel");
      await box.received();
    }),
    scenario("a held-down Enter presses nothing in the panel that it brought up", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      for (let again = 0; again < 30; again += 1) await box.tab.down("Enter");
      await box.held();
      await pause(600);
      for (let again = 0; again < 30; again += 1) await box.tab.down("Enter");
      await box.tab.up("Enter");
      expect((await box.seen()).dialog).toBe("panel");
      await box.received();
    }),
    scenario("a held-down Enter sends a clean message once", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      for (let again = 0; again < 10; again += 1) await box.tab.down("Enter");
      await box.received(CLEAN);
      await box.tab.up("Enter");
    }),
    scenario("a second Enter while the first is being looked at sends nothing more", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      stage.wire.hold();
      await box.enter();
      await stage.asked(1);
      await box.enter();
      await box.tab.click("#send");
      expect(await box.sent()).toEqual([]);
      stage.wire.go();
      await box.received(CLEAN);
    }),
    scenario("the page sees nothing of a held Enter, nor of the Escape that ends it", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      const before = await keysSeen(box);
      await box.enter();
      await box.held();
      await box.escape();
      await box.press("Shift");
      expect((await keysSeen(box)).slice(before.length)).toEqual(["keydown:Shift", "keyup:Shift"]);
      await box.received();
    }),
    scenario("a held-down Escape closes the panel and not the chat", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      await box.held();
      for (let again = 0; again < 10; again += 1) await box.tab.down("Escape");
      await box.sees("the panel to go", ({ dialog }) => dialog === null);
      for (let again = 0; again < 10; again += 1) await box.tab.down("Escape");
      await box.tab.up("Escape");
      expect(await box.shownText()).toBe(PAUSE);
      await box.received();
    }),
    scenario(
      "Escape leaves draft, focus and chat as they were, and the next Enter sends without asking again",
      async (stage) => {
        const box = await chatWith(stage, PAUSE);
        await box.enter();
        await box.held();
        await box.escape();
        expect(await box.shownText()).toBe(PAUSE);
        expect(await box.hasFocus()).toBe(true);
        await box.enter();
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ trusted: true }]);
        expect((await box.seen()).dialog).toBeNull();
      },
    ),
    scenario("something new in the same draft is asked about, once", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.enter();
      await box.held();
      await box.escape();
      await box.press("End");
      await box.write(` and ${ANOTHER_PAUSE}`);
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(`${PAUSE} and ${ANOTHER_PAUSE}`);
    }),
    scenario("a new draft is asked about anew", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      for (const sent of [[PAUSE], [PAUSE, PAUSE]]) {
        await box.enter();
        await box.held();
        await box.choose("Post as it is");
        await box.received(...sent);
        await box.focus();
        await box.write(PAUSE);
      }
      await box.enter();
      await box.held();
      await box.received(PAUSE, PAUSE);
    }),
    scenario("Shift+Enter makes a new line and is not looked at", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      await box.press("Shift+Enter");
      await box.tab.type(ALSO_CLEAN);
      expect(stage.wire.drafts).toEqual([]);
      await box.enter();
      await box.received(`${CLEAN}\n${ALSO_CLEAN}`);
      expect(stage.textsAsked).toEqual([`${CLEAN}\n${ALSO_CLEAN}`]);
    }),
    scenario("Ctrl+Enter is held as Enter is, and sends as Ctrl+Enter", async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.press("Control+Enter");
      await box.held();
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario("Enter that commits a word of an input method is left alone; the next one is held", async (stage) => {
      const box = await chatWith(stage, `${PAUSE} `);
      await box.tab.compose("にほ");
      await box.tab.commit("日本");
      await box.textBecomes(`${PAUSE} 日本`);
      expect(stage.wire.drafts).toEqual([]);
      expect(await box.sent()).toEqual([]);
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(`${PAUSE} 日本`);
    }),
    scenario("Enter in an open list of people chooses; the next one is held", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat();
      await box.write("is useless: @K");
      await box.listIsOpen();
      await box.enter();
      await box.textBecomes("is useless: Kim Holt ");
      expect(stage.wire.drafts).toEqual([]);
      await box.write("that head is a stupid cow");
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received("is useless: Kim Holt that head is a stupid cow");
    }),
    scenario("many lines that are pasted and sent at once go out whole", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat();
      const text = `${CLEAN}\n\n${ALSO_CLEAN}\nsee you there`;
      await box.paste(text);
      await box.enter();
      const [message] = await box.receivedOne();
      expect(message?.text.replace(/\n+/g, "\n")).toBe(text.replace(/\n+/g, "\n"));
    }),
    scenario("pasted words are held as typed ones are", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat();
      await box.paste(PAUSE);
      await box.enter();
      await box.held();
      await box.received();
    }),
    scenario("keys that are queued without a pause are all there when Enter comes", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat();
      await box.tab.type(PAUSE);
      await box.enter();
      const { text } = await box.held();
      expect(text).toContain("useless");
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario("where Enter is a new line, a held Enter becomes a new line and never a send", async (stage) => {
      await stage.connect(AT_SEND);
      const box = await stage.chat("group=1&enter=newline");
      await box.write(CLEAN);
      await box.enter();
      await box.textBecomes(`${CLEAN}\n`);
      await box.tab.type(ALSO_CLEAN);
      await box.tab.click("#send");
      const [message] = await box.receivedOne();
      expect(message).toMatchObject({ by: "click" });
      expect(message?.text.replace(/\n+/g, "\n")).toBe(`${CLEAN}\n${ALSO_CLEAN}`);
    }),
    scenario("a draft of fewer than twelve characters is never sent to the checker", async (stage) => {
      const box = await chatWith(stage, "stupid cow!", TYPING);
      await box.enter();
      await box.received("stupid cow!");
      expect(await box.sent()).toMatchObject([{ trusted: true }]);
      expect(stage.wire.drafts).toEqual([]);
    }),
  ],
};
