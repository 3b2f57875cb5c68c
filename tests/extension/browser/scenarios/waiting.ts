/** What happens to a held send while it waits: nothing goes where it was not meant to go, and nothing is lost. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { CLEAN, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const CHATS = { "Klasse 4b": 2, "Klasse 2a": 3 } as const;

async function waiting(stage: Stage, text: string): Promise<Box> {
  await stage.connect("on this computer at send");
  const box = await stage.chat();
  await box.write(text);
  stage.wire.hold();
  await box.enter();
  await stage.asked(1);
  return box;
}

/** Opens another chat as a person does, and waits until it is there. */
async function openChat(box: Box, name: keyof typeof CHATS): Promise<void> {
  await box.tab.click(`#pane-side button:nth-child(${CHATS[name]})`);
  await box.appears(`#main [aria-label$="${name}"]`);
}

/** The answer has come and was acted upon: a question that was asked after it is answered. */
async function answered(stage: Stage, box: Box): Promise<void> {
  stage.wire.go();
  await stage.answered();
  await box.wait(300);
}

export const waitingTheme: Theme = {
  about: "while a send waits",
  scenarios: [
    scenario(
      "the chat is changed: nothing goes to the other chat, and the draft is still in the first",
      async (stage) => {
        const box = await waiting(stage, CLEAN);
        await openChat(box, "Klasse 2a");
        await answered(stage, box);
        expect(await box.sent()).toEqual([]);
        expect(await box.shownText()).toBe("");
        await openChat(box, "Klasse 4b");
        await box.textBecomes(CLEAN);
        await box.focus();
        await box.enter();
        await box.received(CLEAN);
        expect(await box.sent()).toMatchObject([{ to: "Klasse 4b" }]);
      },
    ),
    scenario("the chat is changed to one with the same words in it: nothing goes to the other chat", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      for (const name of ["Klasse 2a", "Klasse 4b"] as const) {
        await openChat(box, name);
        await box.focus();
        await box.write(CLEAN);
      }
      stage.wire.hold();
      await box.enter();
      await stage.asked(1);
      await openChat(box, "Klasse 2a");
      await answered(stage, box);
      await box.received();
      expect(await box.shownText()).toBe(CLEAN);
    }),
    scenario(
      "the site puts another box in place of this one: nothing is sent, and the draft can be sent",
      async (stage) => {
        const box = await waiting(stage, CLEAN);
        await box.site("remount");
        await answered(stage, box);
        expect(await box.sent()).toEqual([]);
        await box.textBecomes(CLEAN);
        await box.focus();
        await box.enter();
        await box.received(CLEAN);
      },
    ),
    scenario(
      "the words change: nothing is sent, a line says so, and the next Enter sends the new words",
      async (stage) => {
        const box = await waiting(stage, CLEAN);
        await box.write("!");
        stage.wire.go();
        const { line } = await box.sees("the line", ({ line }) => line !== null);
        expect(line).toContain("Your words changed");
        expect(await box.sent()).toEqual([]);
        await box.enter();
        await box.received(`${CLEAN}!`);
      },
    ),
    scenario("a composer is closed: nothing is posted, and nothing of ours is left", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.post();
      await box.write(PAUSE);
      stage.wire.hold();
      await box.tab.click("#post");
      await stage.asked(1);
      await box.site("closeComposer");
      await answered(stage, box);
      await box.received();
      expect(await box.seen()).toMatchObject({ dialog: null, line: null, strip: null, badge: null });
    }),
    scenario("a composer's box is drawn anew: nothing is posted, and the words can be posted", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.post();
      await box.write(CLEAN);
      stage.wire.hold();
      await box.tab.click("#post");
      await stage.asked(1);
      await box.site("remount");
      await answered(stage, box);
      expect(await box.sent()).toEqual([]);
      await box.textBecomes(CLEAN);
      await box.tab.click("#post");
      await box.received(CLEAN);
    }),
    scenario(
      'the chat is changed while the panel is open: "Post as it is" sends nothing to the other chat',
      async (stage) => {
        const box = await waiting(stage, PAUSE);
        stage.wire.go();
        await box.held();
        await box.site("open", "Klasse 2a");
        await box.appears('#main [aria-label$="Klasse 2a"]');
        await box.choose("Post as it is");
        await box.sees("the panel to go", ({ dialog }) => dialog === null);
        await box.received();
        await openChat(box, "Klasse 4b");
        await box.textBecomes(PAUSE);
      },
    ),
    scenario("a draft that was held and moved to a new box is not asked about again", async (stage) => {
      const box = await waiting(stage, PAUSE);
      stage.wire.go();
      await box.held();
      await box.escape();
      await openChat(box, "Klasse 2a");
      await openChat(box, "Klasse 4b");
      await box.textBecomes(PAUSE);
      await box.focus();
      await box.enter();
      await box.received(PAUSE);
    }),
  ],
};
