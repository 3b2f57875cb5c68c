/** What may be a send, and doing exactly that once more. */

import { beforeEach, expect, test } from "vitest";
import { outcome } from "../help/answers.ts";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { pause, RUDE, slow } from "../help/drafts.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
});

test("Shift+Enter is a new line", async () => {
  page.type(RUDE);
  expect(await stage.key(page.editor, "Enter", { shiftKey: true })).toEqual({ untouched: true });
  expect(stage.asked).toEqual([]);
});

test.each([{ ctrlKey: true }, { metaKey: true }])("Enter with %o may send and is looked at", async (init) => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.editor, "Enter", init);
  expect(stage.spoken).toEqual(["panel"]);
  let replayed: KeyboardEvent | null = null;
  page.editor.addEventListener("keydown", (event) => (replayed = event));
  await stage.choose("post");
  expect(replayed).toMatchObject({ key: "Enter", ...init });
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  "Enter that ends a word being composed (%o) is left alone",
  async (init) => {
    page.type(RUDE);
    await stage.key(page.editor, "Enter", init);
    expect(stage.asked).toEqual([]);
  },
);

test.each([
  ["aria-activedescendant", "emoji-3"],
  ["aria-expanded", "true"],
])("Enter that chooses from an open list (%s) is left alone", async (name, value) => {
  page.type(RUDE);
  page.editor.setAttribute(name, value);
  await stage.key(page.editor, "Enter");
  expect(stage.asked).toEqual([]);
});

test("a click is held and replayed as a click", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.click(page.send);
  expect(page.sent).toEqual([]);
  let keys = 0;
  page.editor.addEventListener("keydown", () => (keys += 1));
  await stage.choose("post");
  expect(page.sent).toEqual([RUDE]);
  expect(keys).toBe(0);
});

test.each(["Enter", " "])("%j on the send button is held and sends once", async (key) => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.send, key);
  await stage.keyup(page.send, key);
  expect(page.sent).toEqual([]);
  await stage.choose("post");
  expect(page.sent).toEqual([RUDE]);
});

test("the release of a kept key is kept as well", async () => {
  slow(stage);
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(await stage.keyup(page.editor, "Enter")).toEqual({ untouched: false });
  expect(await stage.keyup(page.editor, "a")).toEqual({ untouched: true });
});

test("keys in our own dialog stay hidden from the page", async () => {
  stage.overlay = document.body.appendChild(document.createElement("div"));
  const heard: string[] = [];
  document.body.addEventListener("keydown", (event) => heard.push(event.key));
  await stage.key(stage.overlay, "Escape");
  await stage.key(stage.overlay, "Enter");
  const repeat = new KeyboardEvent("keydown", {
    key: "Enter",
    code: "Enter",
    repeat: true,
    cancelable: true,
    bubbles: true,
  });
  await stage.fire(stage.overlay, repeat);
  expect(heard).toEqual([]);
  expect(stage.keysOfOurs).toEqual(["keydown Escape", "keydown Enter", "keydown Enter"]);
  expect(repeat.defaultPrevented).toBe(true);
});

test("a key that closed our dialog is the page's no more than before: neither its repeats nor its release", async () => {
  stage.overlay = document.body.appendChild(document.createElement("div"));
  const heard: string[] = [];
  for (const name of ["keydown", "keyup"]) document.body.addEventListener(name, () => heard.push(name));
  await stage.key(stage.overlay, "Escape");
  stage.overlay.remove();
  await stage.key(page.editor, "Escape", { repeat: true });
  await stage.keyup(page.editor, "Escape");
  expect(heard).toEqual([]);
  await stage.key(page.editor, "Escape");
  await stage.keyup(page.editor, "Escape");
  expect(heard).toEqual(["keydown", "keyup"]);
});
