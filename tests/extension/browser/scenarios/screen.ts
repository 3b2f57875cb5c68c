/** What is shown comes into the page when it is needed. Whatever becomes of that: once, or it stays, and it can be seen. */

import { expect } from "vitest";
import { Box } from "../box.ts";
import { ANOTHER_PAUSE, CLEAN, PAUSE } from "../drafts.ts";
import { type Json, until } from "../drive/driver.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const LOCAL = "on this computer at send";

/** How the browser runs a script from now on: in the background's own words, `run` is what it did before. */
type Way = "counts" | "fails" | "never" | "late" | "twice" | "when told";

/** Plays with another way of running scripts; a background that is ended comes back with the browser's own. */
async function running(stage: Stage, way: Way, play: () => Promise<void>): Promise<void> {
  await stage.browser.inBackground((background: Json, how: Way) => {
    const { scripting } = background.browser ?? background.chrome;
    const run = scripting.executeScript.bind(scripting);
    const later = (wait: number): Promise<void> => new Promise((done) => setTimeout(done, wait));
    background.ran = [];
    scripting.executeScript = async (what: Json): Promise<unknown> => {
      background.ran.push(what);
      if (how === "fails") throw new Error("Cannot access contents of the page.");
      if (how === "never") return new Promise(() => {});
      if (how === "late") await later(2_500);
      if (how === "when told") await new Promise((go) => (background.go = go));
      if (how === "twice") await run(what);
      return run(what);
    };
  }, way);
  try {
    await play();
  } finally {
    await stage.browser.killBackground();
  }
}

function ran(stage: Stage): Promise<readonly Json[]> {
  return stage.browser.inBackground((background: Json) => background.ran);
}

async function saysNotChecked(box: Box): Promise<void> {
  const { sign } = await box.sees("the sign", ({ sign }) => sign !== null && sign !== "");
  expect(sign).toContain("Not checked");
}

/** Sent with Enter, unseen: once, with the sign. */
async function goesOut(stage: Stage): Promise<Box> {
  const box = await stage.chat();
  await box.write(PAUSE);
  await box.enter();
  await box.received(PAUSE);
  await saysNotChecked(box);
  return box;
}

export const screen: Theme = {
  about: "what is shown comes when it is needed",
  scenarios: [
    scenario("who only reads, says a short word or writes to one person loads nothing of it", async (stage) => {
      await stage.connect(LOCAL);
      await running(stage, "counts", async () => {
        const group = await stage.chat();
        await group.write("ok thanks");
        await group.enter();
        await group.received("ok thanks");
        const person = await stage.chat("");
        await person.write(PAUSE);
        await person.enter();
        await person.received(PAUSE);
        const feed = await stage.comment();
        await feed.received();
        expect(await ran(stage)).toEqual([]);
      });
    }),
    scenario("a draft brings it once, into its own page, before it is sent", async (stage) => {
      await stage.connect(LOCAL);
      await running(stage, "counts", async () => {
        const other = await stage.chat();
        await other.received();
        const box = await stage.chat();
        await box.write(CLEAN);
        await until("the screen", async () => (await ran(stage)).length > 0);
        await box.enter();
        await box.received(CLEAN);
        await box.write(PAUSE);
        await box.enter();
        await box.held();
        await box.choose("Post as it is");
        await box.received(CLEAN, PAUSE);
        const runs = await ran(stage);
        expect(runs).toHaveLength(1);
        expect(runs[0]).toEqual({
          target: { tabId: expect.any(Number), frameIds: [0] },
          files: ["screen.js"],
          injectImmediately: true,
        });
      });
    }),
    scenario("pasted and sent in one breath, as the first thing in a page: held, with its panel", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.paste(PAUSE);
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario("it cannot be run: the message goes out once, and a plain sign says so", async (stage) => {
      await stage.connect(LOCAL);
      await running(stage, "fails", async () => void (await goesOut(stage)));
    }),
    scenario(
      "it never comes: the true deadline lets the message go, and a plain sign says so",
      async (stage) => {
        await stage.connect(LOCAL);
        await running(stage, "never", async () => void (await goesOut(stage)));
      },
      { build: "real" },
    ),
    scenario(
      "it comes too late: the message goes out once, and the next one is held with its panel",
      async (stage) => {
        await stage.connect(LOCAL);
        await running(stage, "late", async () => {
          const box = await stage.chat();
          await box.paste(PAUSE);
          await box.enter();
          await box.received(PAUSE);
          await saysNotChecked(box);
          await box.wait(3_000);
          await box.write(PAUSE);
          await box.enter();
          await box.held();
          await box.choose("Post as it is");
          await box.received(PAUSE, PAUSE);
        });
      },
      { build: "real" },
    ),
    scenario("it comes twice: one panel, one message", async (stage) => {
      await stage.connect(LOCAL);
      await running(stage, "twice", async () => {
        const box = await stage.chat();
        await box.write(PAUSE);
        await box.enter();
        await box.held();
        await box.choose("Post as it is");
        await box.received(PAUSE);
        expect((await box.seen()).dialog).toBeNull();
      });
    }),
    scenario("two boxes wait for it at once: each is shown about, and each goes out once", async (stage) => {
      await stage.connect(LOCAL);
      await running(stage, "when told", async () => {
        const box = await stage.comment();
        const reply = new Box(box.tab, "#first-reply");
        for (const [one, text] of [[box, PAUSE] as const, [reply, ANOTHER_PAUSE] as const]) {
          await one.focus();
          await one.write(text);
          await one.enter();
          await stage.asked(one === box ? 1 : 2);
          await stage.answered();
        }
        expect(await box.sent()).toEqual([]);
        await stage.browser.inBackground((background: Json) => background.go());
        // The panel is for one at a time: that of the first gave way, and its words stayed.
        await box.sees("the panel about the second", ({ text }) => text.includes(ANOTHER_PAUSE));
        await box.choose("Post as it is");
        await box.received(ANOTHER_PAUSE);
        await box.focus();
        expect(await box.shownText()).toBe(PAUSE);
        await box.enter();
        await box.received(ANOTHER_PAUSE, PAUSE);
        expect(await ran(stage)).toHaveLength(1);
      });
    }),
    scenario(
      "the background is ended while it brings it: it comes back, brings it, and the message is held",
      async (stage) => {
        await stage.connect(LOCAL);
        await running(stage, "never", async () => {
          const box = await stage.chat();
          await box.write(PAUSE);
          await until("the screen to be asked for", async () => (await ran(stage)).length > 0);
          await box.enter();
          await stage.asked(1);
          await stage.browser.killBackground();
          await box.held();
          await box.choose("Post as it is");
          await box.received(PAUSE);
        });
      },
    ),
    scenario(
      "the parent takes the site from the extension under an open page: once, and a plain sign says so",
      async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        await stage.browser.takeSitesBack();
        await box.tab.front();
        await box.write(PAUSE);
        await box.enter();
        await box.received(PAUSE);
        await saysNotChecked(box);
      },
      { breaks: true },
    ),
    scenario(
      "the extension is removed under a page before it came: the message goes out untouched, and a plain sign says so",
      async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        await stage.browser.removeExtension();
        await box.tab.front();
        await box.write(PAUSE);
        await box.enter();
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ trusted: true }]);
        // Firefox takes our script out of the page with the extension: nothing is left there that could say so.
        if (stage.browser.name === "chromium") await saysNotChecked(box);
      },
      { breaks: true },
    ),
    scenario(
      "a send that is quicker than the settings is not touched, and the badge says that nobody looked",
      async (stage) => {
        await stage.connect(LOCAL);
        await stage.browser.inBackground((background: Json) => {
          const { local } = (background.browser ?? background.chrome).storage;
          const get = local.get.bind(local);
          const asked: (() => void)[] = [];
          background.answerNow = () => {
            local.get = get;
            for (const answer of asked) answer();
          };
          local.get = (...what: Json[]) => new Promise((done) => asked.push(() => done(get(...what))));
        });
        try {
          const box = await stage.chat();
          await box.write(PAUSE);
          await box.enter();
          await box.received(PAUSE);
          expect(await box.sent()).toMatchObject([{ trusted: true }]);
          await stage.browser.inBackground((background: Json) => background.answerNow());
          const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
          expect(badge).toBe("Not checked");
          expect(stage.wire.drafts).toEqual([]);
        } finally {
          await stage.browser.killBackground();
        }
      },
    ),
  ],
};
