/** A press on a send button before its click: a site may send at the first touch. */

import { beforeEach, expect, test } from "vitest";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome } from "../help/answers.ts";
import { CLEAN, note, pause, RUDE } from "../help/drafts.ts";
import { byId, whatsappPage } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

let page: ReturnType<typeof whatsappPage>;
let stage: Stage;
let heard: string[];

/** As a mouse does it: each part reaches the page only if nothing of ours kept it. */
async function pressWhole(target: HTMLElement): Promise<void> {
  for (const part of ["mousedown", "mouseup", "click"]) await stage.press(target, part);
}

beforeEach(async () => {
  page = whatsappPage();
  stage = new Stage(whatsapp);
  heard = [];
  for (const part of ["mousedown", "mouseup", "click"]) page.send.addEventListener(part, () => heard.push(part));
  await stage.focus(page.editor);
});

test("where a site sends at the first touch, it gets nothing before the answer", async () => {
  page.send.addEventListener("mousedown", () => page.send.click());
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await pressWhole(page.send);
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual(["panel"]);
  await stage.choose("post");
  await stage.clock.move(1_000);
  expect(page.sent).toEqual([RUDE]);
});

test("after a send at the first touch the click does not send what is written next", async () => {
  page.send.addEventListener("mousedown", () => page.send.click());
  page.type(CLEAN);
  await pressWhole(page.send);
  expect(page.sent).toEqual([CLEAN]);
  page.type("The next message");
  await stage.clock.move(1_000);
  expect(page.sent).toEqual([CLEAN]);
});

test("the whole press is done once more, in its order", async () => {
  page.type(CLEAN);
  await pressWhole(page.send);
  await stage.clock.move(1_000);
  expect(heard).toEqual(["mousedown", "mouseup", "click"]);
  expect(page.sent).toEqual([CLEAN]);
});

test("nothing of a known clean text's press is touched", async () => {
  page.type(CLEAN);
  await pressWhole(page.send);
  await stage.clock.move(1_000);
  page.type(CLEAN);
  expect(await stage.press(page.send, "mousedown")).toEqual({ untouched: true });
  expect(await stage.press(page.send, "mouseup")).toEqual({ untouched: true });
  expect(await stage.click(page.send)).toEqual({ untouched: true });
});

test("a press that lets go elsewhere sends nothing and asks nothing", async () => {
  page.type(RUDE);
  await stage.press(page.send, "mousedown");
  await stage.press(page.editor, "mouseup");
  await stage.clock.move(5_000);
  expect(stage.asked).toEqual([]);
  expect(page.sent).toEqual([]);
});

test("a press that began before the answer was known is given to the page as a whole", async () => {
  stage.places.settings = { ...stage.places.settings, when: "typing" } as typeof stage.places.settings;
  page.type(CLEAN);
  await stage.press(page.send, "mousedown");
  await stage.clock.move(600);
  expect(stage.asked).toHaveLength(1);
  await stage.press(page.send, "mouseup");
  await stage.click(page.send);
  await stage.clock.move(1_000);
  expect(heard).toEqual(["mousedown", "mouseup", "click"]);
  expect(page.sent).toEqual([CLEAN]);
});

test("the press that follows the strip is untouched", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await pressWhole(page.send);
  await stage.clock.move(1_000);
  await pressWhole(page.send);
  expect(heard).toEqual(["mousedown", "mouseup", "click"]);
  expect(page.sent).toEqual([RUDE]);
});

test("the right button and other buttons are left alone", async () => {
  page.type(RUDE);
  const right = new MouseEvent("mousedown", { bubbles: true, cancelable: true, button: 2 });
  expect(await stage.fire(page.send, right)).toEqual({ untouched: true });
  expect(await stage.press(byId("attach"), "mousedown")).toEqual({ untouched: true });
});

test("a finger's touch is kept from the page and still becomes a click", async () => {
  page.type(RUDE);
  const touch = new Event("touchstart", { bubbles: true, cancelable: true });
  await stage.fire(page.send, touch);
  expect(touch.defaultPrevented).toBe(false);
});
