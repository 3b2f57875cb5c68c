/** While a send waits. */

import { beforeEach, expect, test } from "vitest";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome } from "../help/answers.ts";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { CLEAN, pause, RUDE, slow } from "../help/drafts.ts";
import { Stage } from "../help/stage.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
});

test("while a send waits, further presses are kept and change nothing", async () => {
  const reply = slow(stage);
  page.type(CLEAN);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
  expect(await stage.press(page.send, "mousedown")).toEqual({ untouched: false });
  expect(await stage.click(page.send)).toEqual({ untouched: false });
  await reply(outcome());
  expect(page.sent).toEqual([CLEAN]);
  expect(stage.asked).toHaveLength(1);
  expect(await stage.press(page.send, "mousedown")).toEqual({ untouched: true });
});

test("without an answer the post goes out after 400 ms, and the badge says so", async () => {
  slow(stage);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.clock.move(399);
  expect(page.sent).toEqual([]);
  await stage.clock.move(1);
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
});

test("a checker elsewhere gets 1,200 ms", async () => {
  stage = new Stage(whatsapp, { checker: "elsewhere", places: { group: "check" } });
  slow(stage);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.clock.move(1_199);
  expect(page.sent).toEqual([]);
  await stage.clock.move(1);
  expect(page.sent).toEqual([RUDE]);
});

test("an answer after the time is over sends nothing again and shows nothing", async () => {
  const reply = slow(stage);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.clock.move(400);
  await reply(outcome(pause));
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
});

test("a chat switched while waiting gets nothing", async () => {
  const reply = slow(stage);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  const title = document.querySelector("header span");
  if (title) title.textContent = "Familie";
  page.type("See you at seven tonight");
  await reply(outcome());
  expect(page.sent).toEqual([]);
});

test("the same text in a switched chat gets nothing either", async () => {
  const reply = slow(stage);
  page.type(CLEAN);
  await stage.key(page.editor, "Enter");
  const title = document.querySelector("header span");
  if (title) title.textContent = "Familie";
  await reply(outcome());
  expect(page.sent).toEqual([]);
});

test("a text that changed while waiting is not sent, and the parent is told", async () => {
  const reply = slow(stage);
  page.type(CLEAN);
  await stage.key(page.editor, "Enter");
  page.type(`${CLEAN} Thanks`);
  await reply(outcome());
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual(["say changed"]);
});

test("a box that was put in anew while waiting gets nothing", async () => {
  const reply = slow(stage);
  page.type(CLEAN);
  await stage.key(page.editor, "Enter");
  page.editor.replaceWith(page.editor.cloneNode(true));
  await reply(outcome());
  expect(page.sent).toEqual([]);
});
