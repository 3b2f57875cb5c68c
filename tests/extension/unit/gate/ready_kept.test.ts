/** While anything is kept from the page, what was found out before the key lets nothing pass. */

import { beforeEach, expect, test, vi } from "vitest";
import { outcome } from "../help/answers.ts";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { CLEAN, note, RUDE, slow } from "../help/drafts.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
});

/** From here on everything is found ready. */
function allReady(): void {
  vi.spyOn(stage.ready, "passes").mockReturnValue(true);
}

test("a send that a click began is held: a key does not overtake it", async () => {
  const reply = slow(stage);
  page.type(CLEAN);
  await stage.click(page.send);
  allReady();
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
  expect(page.sent).toEqual([]);
  await reply(outcome());
  expect(page.sent).toEqual([CLEAN]);
});

test("a press that came too soon is none, however long the key is held down", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await stage.click(page.send);
  await stage.clock.move(200);
  await stage.key(page.editor, "Enter");
  allReady();
  await stage.clock.move(800);
  expect(await stage.key(page.editor, "Enter", { repeat: true })).toEqual({ untouched: false });
  expect(page.sent).toEqual([]);
});

test("a key that was pressed in our own dialog sends nothing when the dialog is gone", async () => {
  stage.overlay = document.body.appendChild(document.createElement("div"));
  page.type(CLEAN);
  await stage.key(stage.overlay, "Enter");
  stage.overlay.remove();
  allReady();
  expect(await stage.key(page.editor, "Enter", { repeat: true })).toEqual({ untouched: false });
  expect(page.sent).toEqual([]);
});

test("once nothing is kept any more, it counts again", async () => {
  page.type(CLEAN);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  const asked = vi.spyOn(stage.ready, "passes").mockReturnValue(true);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(asked).toHaveBeenCalled();
  expect(page.sent).toEqual([CLEAN, RUDE]);
});
