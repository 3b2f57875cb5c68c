/** Whatever breaks in the middle of a held send: the post goes out or stays with the parent, never lost, never twice, and it can be seen. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { ALSO_CLEAN, CLEAN, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Setup, Stage } from "../stage.ts";

const LOCAL = "on this computer at send";

async function waiting(stage: Stage, text: string, setup: Setup = LOCAL): Promise<Box> {
  await stage.connect(setup);
  const box = await stage.chat();
  await box.write(text);
  stage.wire.hold();
  await box.enter();
  await stage.asked(1);
  return box;
}

async function saysNotChecked(box: Box): Promise<void> {
  const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
  expect(badge).toContain("Not checked");
}

/** It went out by itself, or it is still in the box and the next Enter sends it: in the end once, as it was written. */
async function goesOutOrStays(box: Box, text: string): Promise<void> {
  await box.wait(2_000);
  if ((await box.sent()).length === 0) {
    expect(await box.shownText()).toBe(text);
    await box.enter();
  }
  await box.received(text);
}

export const breaking: Theme = {
  about: "what breaks",
  scenarios: [
    scenario(
      "the checker is not there: the message goes out once, and the badge says that it was not checked",
      async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        await stage.wire.killChecker();
        await box.write(PAUSE);
        await box.enter();
        await box.received(PAUSE);
        await saysNotChecked(box);
      },
    ),
    scenario("the checker is killed while it is being asked: once, and the badge says so", async (stage) => {
      const box = await waiting(stage, PAUSE);
      await stage.wire.killChecker();
      await box.received(PAUSE);
      await saysNotChecked(box);
    }),
    ...(
      [
        ["an error page", 502, "text/html", "<h1>Bad Gateway</h1>"],
        ["another program's answer", 200, "application/json", '{"ok":true}'],
        ["an answer with words outside the draft", 200, "application/json", outside()],
      ] as const
    ).map(([what, status, type, body]) =>
      scenario(`${what} instead of an answer: once, and the badge says so`, async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        stage.wire.spoil({ status, type, body });
        await box.write(PAUSE);
        await box.enter();
        await box.received(PAUSE);
        await saysNotChecked(box);
      }),
    ),
    ...([LOCAL, "elsewhere at send"] as const).map((setup) =>
      scenario(
        `the checker never answers (${setup}): the true deadline lets the message go, and the badge says so`,
        async (stage) => {
          const box = await waiting(stage, PAUSE, setup);
          await box.received(PAUSE);
          await saysNotChecked(box);
        },
        { build: "real" },
      ),
    ),
    scenario(
      "the background is ended while it asks: it comes back, asks again, and the message is held",
      async (stage) => {
        const box = await waiting(stage, PAUSE);
        await stage.browser.killBackground();
        await stage.asked(2);
        stage.wire.go();
        await box.held();
        await box.choose("Post as it is");
        await box.received(PAUSE);
      },
    ),
    scenario("the background is ended whenever it asks: once, and the badge says so", async (stage) => {
      const box = await waiting(stage, PAUSE);
      await stage.browser.killBackground();
      await stage.asked(2);
      await stage.browser.killBackground();
      await box.received(PAUSE);
      await saysNotChecked(box);
      expect(stage.wire.drafts).toHaveLength(2);
    }),
    scenario("the background has ended before: it comes back, and the message is held", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.write(PAUSE);
      await stage.browser.killBackground();
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    scenario('the background is ended while the panel is open: "Post as it is" posts once', async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.write(PAUSE);
      await box.enter();
      await box.held();
      await stage.browser.killBackground();
      await box.choose("Post as it is");
      await box.received(PAUSE);
    }),
    ...(["updateExtension", "removeExtension"] as const).flatMap((what) => {
      const how = what === "updateExtension" ? "updated" : "removed";
      return [
        scenario(
          `the extension is ${how} while a message waits: in the end it is sent once`,
          async (stage) => {
            const box = await waiting(stage, CLEAN);
            await stage.browser[what]();
            stage.wire.go();
            await goesOutOrStays(box, CLEAN);
          },
          { build: "real", breaks: true },
        ),
        scenario(
          `the extension is ${how} while the panel is open: Escape leads back to the draft, which can be sent`,
          async (stage) => {
            await stage.connect(LOCAL);
            const box = await stage.chat();
            await box.write(PAUSE);
            await box.enter();
            await box.held();
            await stage.browser[what]();
            await box.tab.front();
            await box.press("Escape");
            // Where nothing of ours hears the key any more, the site does, and closes the chat; it keeps the draft.
            if (!(await box.isThere())) await box.site("open", "Klasse 4b");
            await box.focus();
            expect(await box.shownText()).toBe(PAUSE);
            expect(await box.sent()).toEqual([]);
            // Firefox puts the new version into open pages, and that has not asked the parent yet.
            const asksAgain = what === "updateExtension" && stage.browser.name === "firefox";
            if (asksAgain) await stage.isAtWork(box);
            await box.enter();
            if (asksAgain) {
              await box.held();
              await box.choose("Post as it is");
            }
            await box.received(PAUSE);
          },
          { breaks: true },
        ),
      ];
    }),
    scenario(
      "what was left behind of a removed extension touches nothing",
      async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        await box.write(PAUSE);
        await stage.browser.removeExtension();
        await box.tab.front();
        await box.enter();
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ trusted: true }]);
        expect(stage.wire.drafts).toEqual([]);
      },
      { breaks: true },
    ),
    ...(
      [
        ["a key", (box: Box) => box.enter()],
        ["a click", (box: Box) => box.tab.click("#send")],
      ] as const
    ).map(([what, send]) =>
      scenario(
        `a site that takes only ${what} of a person: a line says "press send again", and that press sends`,
        async (stage) => {
          await stage.connect(LOCAL);
          const box = await stage.chat("group=1&untrusted=ignored");
          await box.write(CLEAN);
          await send(box);
          const { line } = await box.sees("the line", ({ line }) => line !== null);
          expect(line).toContain("Press send again");
          expect(await box.sent()).toEqual([]);
          await send(box);
          await box.received(CLEAN);
          expect(await box.sent()).toMatchObject([{ trusted: true }]);
        },
      ),
    ),
    scenario('such a site after "Post as it is": the press that follows passes, and asks nothing', async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.post("/groups/123/?untrusted=ignored");
      await box.write(PAUSE);
      await box.tab.click("#post");
      await box.held();
      await box.choose("Post as it is");
      await box.sees("the line", ({ line }) => line !== null);
      await box.tab.click("#post");
      await box.received(PAUSE);
    }),
    scenario("the pass is for exactly those words: others are looked at", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat("group=1&untrusted=ignored");
      await box.write(ALSO_CLEAN);
      await box.enter();
      await box.sees("the line", ({ line }) => line !== null);
      await box.write(`. ${PAUSE}`);
      await box.enter();
      await box.held();
      await box.received();
    }),
  ],
};

/** As the contract has it, but for a stretch that lies behind the end of the draft. */
function outside(): string {
  const finding = {
    act: "abuse",
    target: "staff",
    level: "pause",
    sureness: 1,
    flags: [],
    title: "t",
    why: "w",
    clause: null,
  };
  return JSON.stringify({
    level: "pause",
    findings: [{ ...finding, spans: [{ start: 500, end: 510 }] }],
    advice: { routes: [], message: null, names_out: { edits: [] }, help: [] },
    checked: { school: "s", policy: "p", language: "en", complete: true },
  });
}
