/** Places that may not be looked at. */

import { describe, expect, test } from "vitest";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome, settings } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { pause, RUDE } from "../help/drafts.ts";
import { whatsappPage } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

const send = async (stage: Stage, page: ReturnType<typeof whatsappPage>): Promise<void> => {
  await stage.focus(page.editor);
  for (let turn = 0; turn < 10; turn += 1) {
    page.type(`${RUDE} ${turn}`);
    await stage.clock.move(700);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
  }
};

test.each(["local", "elsewhere"] as const)("a direct chat: a checker %s is asked nothing", async (checker) => {
  const page = whatsappPage("direct");
  const stage = new Stage(whatsapp, { checker, when: "typing" });
  await send(stage, page);
  expect(stage.asked).toEqual([]);
  expect(page.sent).toHaveLength(10);
});

test("an unanswered group: a checker elsewhere is asked nothing, the badge asks once", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, { checker: "elsewhere", when: "typing" });
  await send(stage, page);
  expect(stage.asked).toEqual([]);
  expect(page.sent).toHaveLength(10);
  expect(stage.spoken).toEqual(["badge ask-place group"]);
});

test("a person who is called as a group is: what was chosen for the group is not chosen for the person", async () => {
  const group = new Stage(whatsapp, { checker: "elsewhere" });
  await group.focus(whatsappPage("group").editor);
  const { mark } = (await group.watch.where()) ?? {};
  const page = whatsappPage("direct");
  const stage = new Stage(whatsapp, { checker: "elsewhere", chats: { [String(mark)]: "check" } });
  await send(stage, page);
  expect(mark).toMatch(/^[0-9a-f]{32}$/);
  expect(stage.asked).toEqual([]);
  expect(page.sent).toHaveLength(10);
});

test("the badge's question outlives the message that brought it", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, { checker: "elsewhere" });
  await stage.focus(page.editor);
  page.type("Mrs Holt is useless");
  await stage.key(page.editor, "Enter");
  await settle();
  expect(page.sent).toHaveLength(1);
  expect(stage.shown.filter((one) => one.startsWith("badge"))).toEqual(["badge ask-place group"]);
});

test("a place whose answer was lost with the worker, as in a private window, is asked about anew", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, { checker: "elsewhere" });
  await stage.focus(page.editor);
  page.type(RUDE);
  await stage.clock.move(700);
  await stage.badge?.choose(page.editor, "check");
  stage.reply = () => Promise.resolve({ kind: "not-sent", permission: { may: "ask" } });
  stage.places.settings = settings({ checker: "elsewhere", places: { group: "check" } });
  await stage.key(page.editor, "Enter");
  await settle();
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["badge ask-place group", "badge ask-place group"]);
});

test.each([
  { consent: "unanswered" },
  { consent: "no" },
  { checker: "none" },
  { siteOn: false },
  { pausedUntil: -1 },
] as const)("%o: nothing is touched", async (change) => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, change);
  page.type(RUDE);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  expect(stage.asked).toEqual([]);
});

describe("the first send in a chat, whose mark has not been made yet", () => {
  const left = [
    ["a direct chat", "direct", "local"],
    ["a direct chat, the checker elsewhere", "direct", "elsewhere"],
    ["an unanswered group", "group", "elsewhere"],
  ] as const;

  test.each(left)("%s: the key is not touched", async (_, chat, checker) => {
    const page = whatsappPage(chat);
    const stage = new Stage(whatsapp, { checker });
    const released: Event[] = [];
    page.editor.addEventListener("keyup", (event) => released.push(event));
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([RUDE]);
    // A key that is pressed once more is released by us as well; the parent still holds theirs.
    expect(released).toEqual([]);
    expect(stage.asked).toEqual([]);
  });

  test.each(left)("%s: no part of the press is touched", async (_, chat, checker) => {
    const page = whatsappPage(chat);
    const stage = new Stage(whatsapp, { checker });
    page.type(RUDE);
    for (const part of ["mousedown", "mouseup", "click"])
      expect(await stage.press(page.send, part)).toEqual({ untouched: true });
    expect(page.sent).toEqual([RUDE]);
    expect(stage.asked).toEqual([]);
  });

  test("an unanswered group is asked about all the same", async () => {
    const page = whatsappPage("group");
    const stage = new Stage(whatsapp, { checker: "elsewhere" });
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["badge ask-place group"]);
  });

  test.each(["direct", "group"] as const)("a %s chat that was switched on is looked at", async (chat) => {
    const page = whatsappPage(chat);
    const stage = new Stage(whatsapp, { checker: "elsewhere" });
    stage.reply = () => Promise.resolve(outcome(pause));
    page.type(RUDE);
    const surface = whatsapp.surfaceOfEditor(page.editor);
    const mark = surface && (await new Stage(whatsapp).places.locate(surface, "")).draft.mark;
    stage.places.settings = settings({ checker: "elsewhere", chats: { [mark ?? ""]: "check" } });
    await stage.key(page.editor, "Enter");
    expect(stage.asked).toHaveLength(1);
    expect(stage.spoken).toEqual(["panel"]);
    expect(page.sent).toEqual([]);
  });
});
