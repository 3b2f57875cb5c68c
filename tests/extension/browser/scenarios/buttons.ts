/** Buttons: the ones that send are held as Enter is, whatever presses them; the others are left alone. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { ANOTHER_PAUSE, CLEAN, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

async function chatWith(stage: Stage, text: string, variant = "group=1"): Promise<Box> {
  await stage.connect("on this computer at send");
  const box = await stage.chat(variant);
  await box.write(text);
  return box;
}

/** A chat with pictures that wait to be sent, the box for their caption in focus. */
async function captionWith(stage: Stage, text: string, pictures = 2): Promise<Box> {
  await stage.connect("on this computer at send");
  const box = await stage.box("https://web.whatsapp.com/?group=1", "#caption", async (tab) => {
    await tab.run((count: number) => window.__page.attach(count), pictures);
  });
  await box.write(text);
  return box;
}

async function editWith(stage: Stage, text: string): Promise<Box> {
  await stage.connect("on this computer at send");
  const box = await stage.box("https://web.whatsapp.com/?group=1&edited=1", "#edit");
  await box.press("End");
  await box.write(text);
  return box;
}

export const buttons: Theme = {
  about: "buttons of a chat",
  scenarios: [
    scenario("a click on send with a clean message is done once more as a click, once", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      await box.tab.click("#send");
      await box.received(CLEAN);
      expect(await box.sent()).toMatchObject([{ by: "click", trusted: false }]);
    }),
    scenario('a click on send is held, and "Post as it is" does it once more as a click', async (stage) => {
      const box = await chatWith(stage, PAUSE);
      await box.tab.click("#send");
      await box.held();
      expect(await box.sent()).toEqual([]);
      await box.choose("Post as it is");
      await box.received(PAUSE);
      expect(await box.sent()).toMatchObject([{ by: "click" }]);
    }),
    scenario("two quick clicks on send are one message", async (stage) => {
      const box = await chatWith(stage, CLEAN);
      stage.wire.hold();
      await box.tab.click("#send");
      await stage.asked(1);
      await box.tab.click("#send");
      await box.tab.click("#send");
      stage.wire.go();
      await box.received(CLEAN);
    }),
    scenario("where the icon has its name only as a title, the click is held as well", async (stage) => {
      const box = await chatWith(stage, PAUSE, "group=1&icon=title");
      await box.tab.click("#send");
      await box.held();
      await box.received();
    }),
    scenario("where the site sends at the first touch, the first touch is held", async (stage) => {
      const box = await chatWith(stage, PAUSE, "group=1&mousedown=1");
      await box.tab.click("#send");
      await box.held();
      expect(await box.sent()).toEqual([]);
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario("where the site sends at the first touch, a clean message goes out once", async (stage) => {
      const box = await chatWith(stage, CLEAN, "group=1&mousedown=1");
      await box.tab.click("#send");
      await box.received(CLEAN);
    }),
    ...[" ", "Enter"].map((key) =>
      scenario(`${key === " " ? "Space" : key} on the send button is held and sends once`, async (stage) => {
        const box = await chatWith(stage, PAUSE);
        await box.tab.run(() => document.querySelector<HTMLElement>("#send")?.focus());
        await box.press(key);
        await box.held();
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(PAUSE);
      }),
    ),
    scenario("microphone and attachment are left alone", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      await box.tab.click("#mic");
      await box.focus();
      await box.write(PAUSE);
      await box.tab.click("#attach");
      const log = await box.tab.run(() => window.__log.filter((line: string) => line.startsWith("click:")));
      expect(log).toEqual(expect.arrayContaining(["click:mic", "click:attach"]));
      expect(stage.wire.drafts).toEqual([]);
      expect((await box.seen()).dialog).toBeNull();
      await box.received();
    }),
    scenario(
      "Enter in a caption is held; the checker learns how many pictures there are, and nothing of them",
      async (stage) => {
        const box = await captionWith(stage, PAUSE);
        await box.enter();
        await box.held();
        expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ media: { images: 2, videos: 0 } }]);
        await box.choose("Post as it is");
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ kind: "caption", by: "key" }]);
      },
    ),
    ...[" ", "Enter", "click"].map((how) =>
      scenario(`the send button of a caption is held (${how === " " ? "Space" : how})`, async (stage) => {
        const box = await captionWith(stage, ANOTHER_PAUSE);
        await box.tab.run(() => document.querySelector<HTMLElement>("#caption-send")?.focus());
        if (how === "click") await box.tab.click("#caption-send");
        else await box.press(how);
        await box.held();
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(ANOTHER_PAUSE);
      }),
    ),
    scenario("a message that is being changed is held at Enter, best effort", async (stage) => {
      const box = await editWith(stage, `. ${PAUSE}`);
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(`Bis morgen dann. ${PAUSE}`);
      expect(await box.sent()).toMatchObject([{ kind: "edited" }]);
    }),
    scenario("a message that is being changed is held at its button, best effort", async (stage) => {
      const box = await editWith(stage, `. ${PAUSE}`);
      await box.tab.click("#edit-done");
      await box.held();
      await box.choose("Post as it is");
      await box.received(`Bis morgen dann. ${PAUSE}`);
    }),
    scenario("the search is left alone", async (stage) => {
      await stage.connect("on this computer while typing");
      const box = await stage.chat();
      await box.tab.click("#search");
      await box.tab.type(PAUSE);
      await box.enter();
      const log = await box.tab.run(() => window.__log);
      expect(log.slice(-3)).toEqual(["keydown:Enter", "keypress:Enter", "keyup:Enter"]);
      expect((await box.seen()).dialog).toBeNull();
      // Were it looked at, the look for this box would come first: they are taken in turn.
      await box.focus();
      await box.write(CLEAN);
      await stage.asked(1);
      expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ text: CLEAN }]);
      await box.received();
    }),
  ],
};
