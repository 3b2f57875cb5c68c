/** Whatever fails, the post goes out or stays with the parent. */

import { beforeEach, expect, test } from "vitest";
import type { CheckOutcome } from "../../../../extension/src/contract/outcome.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome } from "../help/answers.ts";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { CLEAN, note, pause, RUDE } from "../help/drafts.ts";
import { whatsappPage } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
});

test.each([
  ["the checker is down", (): Promise<CheckOutcome> => Promise.resolve({ kind: "failed", reason: "unreachable" })],
  ["the worker died", (): Promise<undefined> => Promise.resolve(undefined)],
  ["the message cannot be sent", (): Promise<never> => Promise.reject(new Error("Extension context invalidated."))],
])("%s: the post goes out, visibly unchecked", async (_, reply) => {
  stage.reply = reply;
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["badge not-checked no-answer"]);
});

test("an extension that was updated under the page holds nothing, and says that nobody looked", async () => {
  stage.isAlive = false;
  page.type(RUDE);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([RUDE, RUDE]);
  expect(stage.asked).toEqual([]);
  expect(stage.spoken).toEqual(["badge not-checked reload", "badge not-checked reload"]);
});

test("where nobody would have looked, nothing is said of an extension that is gone", async () => {
  page = whatsappPage("direct");
  stage = new Stage(whatsapp);
  stage.isAlive = false;
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual([]);
});

test("a screen that fails after the parent chose Edit sends nothing", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  stage.failsToDraw = true;
  await stage.choose("edit");
  expect(stage.spoken).toEqual(["panel"]);
  expect(page.sent).toEqual([]);
  expect(page.editor.textContent).toBe(RUDE);
});

test("a screen that fails lets the post go", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  stage.failsToDraw = true;
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([RUDE]);
});

test("a site that ignores the replay: the parent is told, and the next press passes untouched", async () => {
  page = whatsappPage("group", true);
  stage = new Stage(whatsapp);
  page.type(CLEAN);
  await stage.click(page.send);
  expect(page.sent).toEqual([]);
  await stage.clock.move(1_499);
  expect(stage.spoken).toEqual([]);
  await stage.clock.move(1);
  expect(stage.spoken).toEqual(["say press-again"]);
  await stage.clock.move(14_000);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  expect(page.sent).toEqual([CLEAN]);
});

test("the press that the parent was told of passes for 15 seconds, and only for that text", async () => {
  page = whatsappPage("group", true);
  stage = new Stage(whatsapp);
  stage.reply = () => Promise.resolve({ kind: "failed", reason: "unreachable" });
  page.type(CLEAN);
  await stage.click(page.send);
  await stage.clock.move(16_400);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
  expect(page.sent).toEqual([CLEAN]);
});

test("another text is not let through by it", async () => {
  stage.reply = () => Promise.resolve({ kind: "failed", reason: "unreachable" });
  page = whatsappPage("group", true);
  page.type(CLEAN);
  await stage.click(page.send);
  page.type(`${CLEAN} Thanks`);
  expect(await stage.click(page.send)).toEqual({ untouched: false });
});
