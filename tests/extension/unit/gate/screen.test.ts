/** The screen comes into the page when it is needed. Whatever becomes of that, a post goes out once or stays, and it is seen. */

import { beforeEach, describe, expect, test } from "vitest";
import { facebook } from "../../../../extension/src/sites/facebook.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { CLEAN, note, pause, RUDE, slow } from "../help/drafts.ts";
import { facebookPage, whatsappPage, write } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

const never = (): Promise<never> => new Promise(() => {});

let page: ReturnType<typeof whatsappPage>;
let stage: Stage;

/** A group on WhatsApp; the screen is not there yet. */
beforeEach(async () => {
  page = whatsappPage();
  stage = new Stage(whatsapp, {}, "away");
  stage.reply = () => Promise.resolve(outcome(pause));
  await stage.focus(page.editor);
});

/** As the background does it: runs it, then answers. */
const comes = async (): Promise<{ brought: boolean }> => {
  stage.screenComes();
  return { brought: true };
};

async function type(text: string): Promise<void> {
  page.type(text);
  await settle();
}

describe("when it is brought", () => {
  test("a box that has the focus, and words too short to be looked at, need none", async () => {
    await type("ok thanks x");
    await stage.clock.move(5_000);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual(["ok thanks x"]);
    expect(stage.broughtFor).toBe(0);
  });

  test("a draft that may be looked at asks for it, before anything is asked of the checker; not anew with each key where it cannot come", async () => {
    for (const text of ["Mrs Holt is", "Mrs Holt is ", "Mrs Holt is u", RUDE]) await type(text);
    expect(stage.broughtFor).toBe(1);
    expect(stage.asked).toEqual([]);
  });

  test("it is tried anew for the next draft", async () => {
    await type(RUDE);
    await type("");
    await type(CLEAN);
    expect(stage.broughtFor).toBe(2);
  });

  test("a draft that stood in the box before is one too", async () => {
    page = whatsappPage();
    page.type(RUDE);
    stage = new Stage(whatsapp, {}, "away");
    await stage.focus(page.editor);
    expect(stage.broughtFor).toBe(1);
  });

  test.each([
    ["a chat with one person", "direct", {}],
    ["a group that has not been asked about", "group", { checker: "elsewhere" }],
    ["a page before the yes", "group", { consent: "unanswered" }],
    ["a site that is switched off", "group", { siteOn: false }],
  ] as const)("%s needs none while somebody writes there", async (_, chat, change) => {
    page = whatsappPage(chat);
    stage = new Stage(whatsapp, change, "away");
    await stage.focus(page.editor);
    await type(RUDE);
    expect(stage.broughtFor).toBe(0);
  });

  test("the question about a new group brings it", async () => {
    stage = new Stage(whatsapp, { checker: "elsewhere" }, "away");
    stage.bringing = comes;
    await stage.focus(page.editor);
    await type(RUDE);
    await stage.clock.move(600);
    expect(stage.spoken).toEqual(["badge ask-place group"]);
  });

  test("a held send asks for it again", async () => {
    await type(RUDE);
    stage.bringing = comes;
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["panel"]);
    await stage.choose("post");
    expect(page.sent).toEqual([RUDE]);
  });
});

describe("a held send", () => {
  test("waits for it no longer than for an answer, then goes out once, and a plain sign says so", async () => {
    stage.bringing = never;
    await type(RUDE);
    await stage.clock.move(100);
    await stage.key(page.editor, "Enter");
    await stage.clock.move(399);
    expect(page.sent).toEqual([]);
    await stage.clock.move(1);
    expect(page.sent).toEqual([RUDE]);
    await stage.clock.move(3_000);
    expect(page.sent).toEqual([RUDE]);
    expect(stage.spoken).toEqual(["sign badge_not_checked"]);
    expect(stage.seen.last).toBe("not-checked");
  });

  test("waits for checker and screen together, not for one after the other", async () => {
    stage.bringing = never;
    const reply = slow(stage);
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    await stage.clock.move(300);
    await reply(outcome(pause));
    await stage.clock.move(99);
    expect(page.sent).toEqual([]);
    await stage.clock.move(1);
    expect(page.sent).toEqual([RUDE]);
  });

  test.each([
    ["the site's permission was taken back", () => Promise.resolve({ brought: false })],
    ["the background refused", () => Promise.resolve(undefined)],
    ["the background died", () => Promise.reject(new Error("The message port closed."))],
  ])("%s: it goes out at once and once, and a plain sign says so", async (_, bringing) => {
    stage.bringing = bringing;
    for (const found of [pause, note]) {
      stage.reply = () => Promise.resolve(outcome(found));
      const before = page.sent.length;
      await type(`${RUDE} ${found.level}`);
      await stage.key(page.editor, "Enter");
      expect(page.sent.slice(before)).toEqual([`${RUDE} ${found.level}`]);
    }
    expect(stage.spoken).toEqual(["sign badge_not_checked", "sign badge_not_checked"]);
  });

  test("a background that dies when it has run it changes nothing: the screen says itself that it came", async () => {
    stage.bringing = async () => {
      await comes();
      throw new Error("The message port closed.");
    };
    await type(RUDE);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["panel"]);
    expect(page.sent).toEqual([]);
  });

  test("a screen that comes when the post is out shows no panel, and is there for the next one", async () => {
    stage.bringing = never;
    await type(RUDE);
    await stage.key(page.editor, "Enter");
    await stage.clock.move(500);
    stage.screenComes();
    await settle();
    expect(page.sent).toEqual([RUDE]);
    expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
    await type(`${RUDE} again`);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken.at(-1)).toBe("panel");
  });

  test("a screen that comes twice is one screen", async () => {
    stage.bringing = async () => {
      stage.screenComes();
      return comes();
    };
    await type(RUDE);
    stage.screenComes();
    await stage.key(page.editor, "Enter");
    expect(stage.made).toBe(1);
    expect(stage.spoken).toEqual(["panel"]);
  });

  test("a text that changed while the screen came is not shown about and not sent", async () => {
    stage.bringing = never;
    await type(RUDE);
    await stage.key(page.editor, "Enter");
    await type(`${RUDE}!`);
    stage.screenComes();
    await settle();
    expect(page.sent).toEqual([]);
    expect(stage.spoken).toEqual(["say changed"]);
  });

  test("clean words need no screen", async () => {
    stage.reply = () => Promise.resolve(outcome());
    await type(CLEAN);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([CLEAN]);
    expect(stage.spoken).toEqual([]);
  });

  test("a site that ignores the replay: the plain sign says to press again", async () => {
    page = whatsappPage("group", true);
    stage = new Stage(whatsapp, {}, "away");
    page.type(CLEAN);
    await stage.click(page.send);
    await stage.clock.move(1_500);
    expect(stage.spoken).toEqual(["sign say_press_again"]);
    expect(await stage.click(page.send)).toEqual({ untouched: true });
    expect(page.sent).toEqual([CLEAN]);
  });
});

test("two boxes at once: one question, both are shown about, nothing is lost", async () => {
  const two = facebookPage();
  stage = new Stage(facebook, {}, "away");
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("post", "post");
  let come: (answer: { brought: boolean }) => void = () => {};
  stage.bringing = () => new Promise((done) => (come = done));
  write(two.editor, RUDE);
  write(two.comment, CLEAN);
  await stage.key(two.post, "Enter");
  await stage.key(two.comment, "Enter");
  expect(stage.broughtFor).toBe(1);
  expect(two.sent).toEqual([]);
  stage.screenComes();
  come({ brought: true });
  await stage.clock.move(0);
  expect([...two.sent].sort()).toEqual([CLEAN, RUDE].sort());
  expect(stage.spoken).toEqual(["panel", "panel"]);
});

describe("while typing", () => {
  beforeEach(async () => {
    stage = new Stage(whatsapp, { when: "typing" }, "away");
    stage.reply = () => Promise.resolve(outcome(note));
    await stage.focus(page.editor);
  });

  test("what was noticed before it came is shown when it comes, and counts as seen only from then on", async () => {
    stage.bringing = never;
    await type(RUDE);
    await stage.clock.move(600);
    expect(stage.shown).toEqual([]);
    await stage.clock.move(550);
    stage.screenComes();
    await settle();
    expect(stage.shown).toEqual(["badge noticed", "mark Mrs Holt"]);
    await stage.clock.move(1_400);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["strip"]);
  });

  test("words that were changed by then are not marked", async () => {
    stage.bringing = never;
    await type(RUDE);
    await stage.clock.move(600);
    await type("Mrs Holst is useless");
    stage.screenComes();
    await settle();
    expect(stage.shown).toEqual([]);
  });

  test("of what waits for it only the newest is drawn", async () => {
    stage.bringing = never;
    stage.reply = () => Promise.resolve({ kind: "failed", reason: "unreachable" });
    await type(CLEAN);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([CLEAN]);
    stage.reply = () => Promise.resolve(outcome(note));
    await type(RUDE);
    await stage.clock.move(600);
    stage.screenComes();
    await settle();
    expect(stage.shown).toEqual(["badge noticed", "mark Mrs Holt"]);
  });

  test("where it cannot be brought, the plain sign says that nothing is shown", async () => {
    await type(RUDE);
    await stage.clock.move(600);
    expect(stage.shown).toEqual(["sign badge_not_checked"]);
  });
});

test("an extension that was updated under the page before the screen came says so by the sign", async () => {
  stage.isAlive = false;
  await type(RUDE);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  expect(stage.spoken).toEqual(["sign badge_not_checked_reload"]);
  expect(stage.broughtFor).toBe(0);
});
