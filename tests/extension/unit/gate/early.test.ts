/** Right after the page was opened, before the settings are here: nothing is touched, and what nobody looked at is seen. */

import { beforeEach, expect, test } from "vitest";
import type { PageSettings } from "../../../../extension/src/contract/settings.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome, settings } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { pause, RUDE } from "../help/drafts.ts";
import { whatsappPage } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

let page: ReturnType<typeof whatsappPage>;
let stage: Stage;
let arrive: (change?: Partial<PageSettings>) => Promise<void>;

async function open(chat: "group" | "direct" = "group"): Promise<void> {
  page = whatsappPage(chat);
  stage = new Stage(whatsapp);
  stage.places.settings = null;
  stage.reply = () => Promise.resolve(outcome(pause));
  const come: ((settings: PageSettings) => void)[] = [];
  stage.greet = () => new Promise((done) => come.push(done));
  arrive = (change) => {
    for (const one of come) one(settings(change));
    return settle();
  };
  stage.session.begin(() => stage.watch.again());
  await stage.focus(page.editor);
}

beforeEach(() => open());

async function sends(): Promise<void> {
  page.type(RUDE);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  expect(page.sent).toEqual([RUDE]);
}

test("a send that was quicker than the settings is not touched, and the badge says that nobody looked", async () => {
  await sends();
  expect(stage.spoken).toEqual([]);
  await arrive();
  expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
  expect(stage.asked).toEqual([]);
});

test("where the background never answers, the badge says so all the same", async () => {
  await sends();
  await stage.clock.move(1_199);
  expect(stage.spoken).toEqual([]);
  await stage.clock.move(1);
  expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
});

test.each([
  ["where the parent said no", { consent: "no" }],
  ["where the parent has not said yes", { consent: "unanswered" }],
  ["where no checker is connected", { checker: "none" }],
  ["where the site is off", { siteOn: false }],
  ["while it is paused", { pausedUntil: -1 }],
  ["in a group that was not switched on", { checker: "elsewhere" }],
] as const)("%s nothing is said", async (_, change) => {
  await sends();
  await arrive(change);
  expect(stage.spoken).toEqual([]);
});

test.each(["comes", "never comes"])("in a chat with one person nothing is said when the answer %s", async (how) => {
  await open("direct");
  await sends();
  if (how === "comes") await arrive();
  await stage.clock.move(5_000);
  expect(stage.spoken).toEqual([]);
});

test("words too short to be looked at are not spoken of", async () => {
  page.type("ok thanks");
  await stage.key(page.editor, "Enter");
  await arrive();
  expect(stage.spoken).toEqual([]);
});

test("after a first question that failed, a pause or a send asks again", async () => {
  page = whatsappPage();
  stage = new Stage(whatsapp);
  stage.places.settings = null;
  stage.greet = () => Promise.reject(new Error("The message port closed."));
  stage.session.begin(() => {});
  await stage.focus(page.editor);
  page.type(RUDE);
  await settle();
  stage.greet = () => Promise.resolve(settings());
  await stage.clock.move(600);
  expect(stage.places.settings).not.toBeNull();
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
});

test("a send in the same moment as the settings come is held", async () => {
  page.type(RUDE);
  await arrive();
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
  expect(stage.spoken).toEqual(["panel"]);
});

test("a draft that stood there before the settings came is looked at when they come", async () => {
  page.type(RUDE);
  await settle();
  await stage.clock.move(5_000);
  expect(stage.asked).toEqual([]);
  await arrive({ when: "typing" });
  await stage.clock.move(600);
  expect(stage.asked.map(({ text }) => text)).toEqual([RUDE]);
  expect(stage.shown).toContain("badge noticed");
});
