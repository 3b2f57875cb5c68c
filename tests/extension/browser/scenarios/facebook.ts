/** Facebook: posts, two-step posts, comments and replies are held; Messenger and search are not. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { ALSO_CLEAN, CLEAN, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const AT_SEND = "on this computer at send";

async function postWith(stage: Stage, text: string, address?: string): Promise<Box> {
  await stage.connect(AT_SEND);
  const box = await stage.post(address);
  await box.write(text);
  return box;
}

async function commentWith(stage: Stage, text: string, id = "#first-comment", address?: string): Promise<Box> {
  await stage.connect(AT_SEND);
  const box = await stage.comment(address, id);
  await box.write(text);
  return box;
}

async function isComposing(box: Box): Promise<boolean> {
  return box.tab.run(() => document.querySelector('[role="dialog"] form') !== null);
}

export const facebook: Theme = {
  about: "Facebook",
  scenarios: [
    scenario("Enter in a post is a new line, and nobody is asked", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.enter();
      await box.textBecomes(`${PAUSE}\n`);
      expect((await box.seen()).dialog).toBeNull();
      expect(stage.wire.drafts).toEqual([]);
      await box.received();
    }),
    scenario("a click on Post is held; Escape closes our panel and not the composer", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.escape();
      expect(await isComposing(box)).toBe(true);
      expect(await box.shownText()).toBe(PAUSE);
      expect(await box.hasFocus()).toBe(true);
      await box.received();
    }),
    scenario("a press beside our panel closes it and not the composer", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.read();
      await box.tab.clickAt(3, 3);
      await box.sees("the panel to go", ({ dialog }) => dialog === null);
      expect(await isComposing(box)).toBe(true);
      expect(await box.shownText()).toBe(PAUSE);
      await box.received();
    }),
    scenario("the site's focus trap does not take the focus out of our panel", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#post");
      const { buttons } = await box.held();
      await box.read();
      const seen = new Set<string>();
      for (let step = 0; step < buttons.length + 3; step += 1) {
        await box.press("Tab");
        seen.add((await box.seen()).focus);
      }
      for (const name of ["Edit", "Tell the school instead", "Post as it is"]) expect(seen).toContain(name);
      expect(await box.hasFocus()).toBe(false);
      await box.received();
    }),
    scenario('"Post as it is" posts once, as a click', async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.choose("Post as it is");
      await box.received(PAUSE);
      expect(await box.sent()).toMatchObject([{ kind: "post", by: "click", to: "group 123" }]);
    }),
    scenario("a clean post goes out once, and the composer that closes says nothing", async (stage) => {
      const box = await postWith(stage, CLEAN);
      await box.tab.click("#post");
      await box.received(CLEAN);
      expect((await box.seen()).line).toBeNull();
    }),
    ...[" ", "Enter"].map((key) =>
      scenario(`${key === " " ? "Space" : key} on Post is held and posts once, as a key`, async (stage) => {
        const box = await postWith(stage, PAUSE);
        await box.tab.run(() => document.querySelector<HTMLElement>("#post")?.focus());
        await box.press(key);
        await box.held();
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ by: "key" }]);
      }),
    ),
    scenario("Ctrl+Enter in a post is held and posts once", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.press("Control+Enter");
      await box.held();
      expect(await box.sent()).toEqual([]);
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario("emoji and photo buttons of a post are left alone", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#emoji");
      await box.tab.click("#photo");
      expect(stage.wire.drafts).toEqual([]);
      expect((await box.seen()).dialog).toBeNull();
      await box.received();
    }),
    scenario("a post in two steps is held at Next, once, and posted at Post", async (stage) => {
      const box = await postWith(stage, PAUSE, "/groups/123/?step=two");
      await box.tab.click("#post");
      await box.held();
      await box.choose("Post as it is");
      await box.appears("#back");
      expect(await box.sent()).toEqual([]);
      await box.tab.click("#post");
      await box.received(PAUSE);
      expect((await box.seen()).dialog).toBeNull();
    }),
    scenario("back from the second step, the same words are not asked about again", async (stage) => {
      const box = await postWith(stage, PAUSE, "/groups/123/?step=two");
      await box.tab.click("#post");
      await box.held();
      await box.choose("Post as it is");
      await box.appears("#back");
      await box.tab.click("#back");
      await box.appears("#box");
      await box.tab.click("#post");
      await box.appears("#back");
      await box.tab.click("#post");
      await box.received(PAUSE);
    }),
    scenario("the same words in a new post are asked about anew", async (stage) => {
      const box = await postWith(stage, PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.choose("Post as it is");
      await box.received(PAUSE);
      await box.tab.click("#compose");
      await box.appears("#box");
      await box.focus();
      await box.write(PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.received(PAUSE);
    }),
    ...(
      [
        ["a click", (box: Box) => box.tab.click("#post")],
        ["Ctrl+Enter", (box: Box) => box.press("Control+Enter")],
      ] as const
    ).map(([how, send]) =>
      scenario(
        `a composer that takes long to close after ${how} is not called one that ignored the send`,
        async (stage) => {
          const box = await postWith(stage, CLEAN, "/groups/123/?slow=1");
          await send(box);
          await box.received(CLEAN);
          for (let look = 0; look < 20; look += 1) {
            expect((await box.seen()).line).toBeNull();
            await box.wait(100);
          }
        },
      ),
    ),
    scenario("the switch to post without a name is told to the checker", async (stage) => {
      const box = await postWith(stage, PAUSE, "/groups/123/?anonymous=1");
      await box.tab.click("#post");
      await box.held();
      expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ anonymous: true, place: "group" }]);
      await box.received();
    }),
    ...(
      [
        ["#first-comment", "comment"],
        ["#first-reply", "reply"],
      ] as const
    ).flatMap(([id, kind]) => [
      scenario(`Enter in a ${kind} is held and sends once`, async (stage) => {
        const box = await commentWith(stage, PAUSE, id);
        await box.enter();
        await box.held();
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ kind, by: "key", to: "Hollybank" }]);
      }),
      scenario(`the arrow of a ${kind} is held and sends once`, async (stage) => {
        const box = await commentWith(stage, PAUSE, id);
        await box.tab.click(`${id}-send`);
        await box.held();
        expect(await box.sent()).toEqual([]);
        await box.choose("Post as it is");
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ kind, by: "click" }]);
      }),
    ]),
    scenario("a clean comment goes out once", async (stage) => {
      const box = await commentWith(stage, CLEAN);
      await box.enter();
      await box.received(CLEAN);
    }),
    scenario("Shift+Enter in a comment is a new line", async (stage) => {
      const box = await commentWith(stage, CLEAN);
      await box.press("Shift+Enter");
      await box.tab.type(ALSO_CLEAN);
      await box.enter();
      await box.received(`${CLEAN}\n${ALSO_CLEAN}`);
    }),
    scenario("the emoji button of a comment is left alone", async (stage) => {
      const box = await commentWith(stage, PAUSE);
      await box.tab.click("#first-comment-emoji");
      expect(stage.wire.drafts).toEqual([]);
      expect((await box.seen()).dialog).toBeNull();
      await box.received();
    }),
    scenario("Messenger's box is left alone", async (stage) => {
      await stage.connect("on this computer while typing");
      const box = await stage.comment("/groups/123/", "#messenger");
      await box.write(PAUSE);
      await box.enter();
      await box.received(PAUSE);
      expect(await box.sent()).toMatchObject([{ kind: "messenger", trusted: true }]);
      expect(stage.wire.drafts).toEqual([]);
    }),
    scenario("the search is left alone", async (stage) => {
      await stage.connect("on this computer while typing");
      const box = await stage.comment();
      await box.tab.click("#search");
      await box.tab.type(PAUSE);
      await box.enter();
      expect((await box.tab.run(() => window.__log)).slice(-1)).toEqual(["keyup:Enter"]);
      await box.focus();
      await box.write(CLEAN);
      await stage.asked(1);
      expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ text: CLEAN }]);
      await box.received();
    }),
    ...(
      [
        ["a post on the parent's own page", "own", "/", "post"],
        ["a post on a page", "public", "/hollybank.primary/", "post"],
        ["a post in a group", "group", "/groups/123/", "post"],
        ["a comment in the feed", "public", "/", "#first-comment"],
        ["a comment in the feed on a group's post", "group", "/", "#second-comment"],
        ["a comment in a group", "group", "/groups/123/", "#first-comment"],
      ] as const
    ).map(([what, place, address, where]) =>
      scenario(`${what} is "${place}" for the checker`, async (stage) => {
        const box =
          where === "post" ? await postWith(stage, CLEAN, address) : await commentWith(stage, CLEAN, where, address);
        if (where === "post") await box.tab.click("#post");
        else await box.enter();
        await box.received(CLEAN);
        expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ place, site: "facebook", text: CLEAN }]);
      }),
    ),
  ],
};
