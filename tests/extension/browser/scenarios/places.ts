/** Which places are looked at: a checker elsewhere gets nothing from a place that the parent has not switched on. */

import { expect } from "vitest";
import { CLEAN, HELP, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";

const LOCAL = "on this computer while typing";
const ELSEWHERE = "elsewhere at send";
const TEN = Array.from({ length: 10 }, (_, number) => `${PAUSE}, number ${number + 1}`);

export const places: Theme = {
  about: "which places",
  scenarios: [
    ...(
      [
        ["a private chat", "chat=Familie", {}],
        ["a private chat, though groups are switched on", "chat=Familie", { group: "check" }],
        ["a group that has not been answered for", "group=1", {}],
      ] as const
    ).map(([where, variant, switched]) =>
      scenario(`ten messages in ${where} bring a checker elsewhere not one request`, async (stage) => {
        await stage.connect(ELSEWHERE, { places: switched });
        const box = await stage.chat(variant);
        for (const [at, text] of TEN.entries()) {
          await box.write(text);
          await box.enter();
          await box.received(...TEN.slice(0, at + 1));
        }
        expect((await box.sent()).every(({ trusted }) => trusted)).toBe(true);
        expect(stage.wire.asked).toEqual([]);
      }),
    ),
    scenario("a private chat is left alone by a checker on this computer, too", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat("chat=Familie");
      await box.write(PAUSE);
      await box.enter();
      await box.received(PAUSE);
      expect(await box.sent()).toMatchObject([{ trusted: true }]);
      expect(stage.wire.drafts).toEqual([]);
    }),
    scenario('a new group is asked about by the badge, holds nothing, and "Check it" switches it on', async (stage) => {
      await stage.connect(ELSEWHERE, { places: {} });
      const box = await stage.chat();
      await box.write(PAUSE);
      const { badge } = await box.sees("the question", ({ badge }) => badge !== null);
      expect(badge).toContain("A school group?");
      await box.enter();
      await box.received(PAUSE);
      expect(stage.wire.asked).toEqual([]);
      await box.pressOurs("Check it");
      await box.sees("no question", ({ badge }) => badge === null);
      await box.focus();
      await box.write(PAUSE);
      await box.enter();
      await box.held();
      expect(stage.wire.drafts).toHaveLength(1);
      await box.received(PAUSE);
    }),
    scenario('"Leave it" is for good, and for that group only', async (stage) => {
      await stage.connect(ELSEWHERE, { places: {} });
      const box = await stage.chat();
      await box.write(PAUSE);
      await box.sees("the question", ({ badge }) => badge !== null);
      await box.pressOurs("Leave it");
      await box.sees("no question", ({ badge }) => badge === null);
      await box.focus();
      await box.enter();
      await box.received(PAUSE);
      const again = await stage.chat();
      await again.write(PAUSE);
      await again.enter();
      await again.received(PAUSE);
      expect((await again.seen()).badge).toBeNull();
      const other = await stage.chat("chat=Klasse%202a");
      await other.write(PAUSE);
      await other.sees("the question about another group", ({ badge }) => badge !== null);
      await other.received();
      expect(stage.wire.asked).toEqual([]);
    }),
    scenario("a yes to comments under others' posts is asked for as such, and is no yes to a page", async (stage) => {
      await stage.connect(ELSEWHERE, { places: {} });
      const box = await stage.comment("/");
      await box.write(PAUSE);
      const { badge } = await box.sees("the question", ({ badge }) => badge !== null);
      expect(badge).toContain("under other people’s posts");
      await box.pressOurs("Check it");
      await box.sees("no question", ({ badge }) => badge === null);
      await box.focus();
      await box.enter();
      await box.held();
      expect(stage.wire.drafts).toHaveLength(1);
      await box.received();
      const page = await stage.post("/hollybank.primary");
      await page.write(PAUSE);
      await page.tab.click("#post");
      await page.received(PAUSE);
      expect(stage.wire.drafts).toHaveLength(1);
    }),
    scenario("a family chat that is kept quiet shows a child at risk and nothing else", async (stage) => {
      await stage.connect("on this computer at send", { places: { direct: "quiet" } });
      const box = await stage.chat("chat=Familie");
      await box.write(PAUSE);
      await box.enter();
      await box.received(PAUSE);
      await box.write(HELP);
      await box.enter();
      await box.held("card");
      await box.received(PAUSE);
      expect(stage.wire.drafts.map(({ body }) => body)).toMatchObject([{ place: "direct" }, { place: "direct" }]);
    }),
    ...(
      [
        ["before the parent has said yes", { consent: "unanswered" }],
        ["after a no", { consent: "no" }],
        ["while it is switched off for good", { pausedUntil: -1 }],
        ["on a site that is switched off", { sites: { facebook: true, whatsapp: false } }],
        ["without a checker", { checker: null }],
      ] as const
    ).map(([when, change]) =>
      scenario(`nothing is sent to anybody ${when}, and every message passes`, async (stage) => {
        await stage.connect(LOCAL, change);
        const box = await stage.chat();
        await box.write(PAUSE);
        await box.enter();
        await box.received(PAUSE);
        expect(await box.sent()).toMatchObject([{ trusted: true }]);
        expect(stage.wire.asked).toEqual([]);
        expect(await box.tab.ours(() => true)).toBeNull();
      }),
    ),
    scenario(
      "only words, site, kind of place and media counts are sent: no name of a chat, no address",
      async (stage) => {
        await stage.connect(LOCAL);
        const box = await stage.chat();
        await box.write(CLEAN);
        await stage.asked(1);
        const [asked] = stage.wire.drafts;
        expect(asked?.body).toEqual({
          text: CLEAN,
          site: "whatsapp",
          place: "group",
          media: { images: 0, videos: 0 },
          anonymous: false,
          language: "en-GB",
        });
        expect(JSON.stringify(asked)).not.toContain("Klasse");
        expect(JSON.stringify(asked?.headers)).not.toContain("whatsapp");
        await box.received();
      },
    ),
  ],
};
