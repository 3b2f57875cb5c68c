/** Facebook: the composer, its two steps, and comments. */

import { beforeEach, expect, test } from "vitest";
import { facebook } from "../../../../extension/src/sites/facebook.ts";
import { outcome, settings } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { CLEAN, pause, RUDE, slow } from "../help/drafts.ts";
import { byId, facebookPage, write } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

let page: ReturnType<typeof facebookPage>;
let stage: Stage;

beforeEach(() => {
  page = facebookPage();
  stage = new Stage(facebook);
  stage.reply = () => Promise.resolve(outcome(pause));
});

test("Enter in the composer is a new line; with Ctrl it may post", async () => {
  write(page.editor, RUDE);
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: true });
  await stage.key(page.editor, "Enter", { ctrlKey: true });
  expect(stage.spoken).toEqual(["panel"]);
  expect(stage.asked[0]).toMatchObject({ site: "facebook", place: "own" });
});

test.each(["Enter", " "])("%j on Post is held and posts once", async (key) => {
  write(page.editor, RUDE);
  await stage.key(page.post, key);
  await stage.keyup(page.post, key);
  expect(page.sent).toEqual([]);
  await stage.choose("post");
  expect(page.sent).toEqual([RUDE]);
});

test("a click on Post is held, the emoji button is not", async () => {
  write(page.editor, RUDE);
  expect(await stage.click(page.emoji)).toEqual({ untouched: true });
  await stage.click(page.post);
  expect(page.sent).toEqual([]);
  await stage.choose("post");
  expect(page.sent).toEqual([RUDE]);
});

test("a Post button that is drawn anew while waiting is not pressed", async () => {
  const reply = slow(stage);
  write(page.editor, CLEAN);
  await stage.click(page.post);
  page.post.replaceWith(page.post.cloneNode(true));
  await reply(outcome());
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual(["say press-again"]);
});

test("a composer that closes while waiting: nothing is posted, nothing is said", async () => {
  const reply = slow(stage);
  write(page.editor, CLEAN);
  await stage.click(page.post);
  document.querySelector('[role="dialog"]')?.remove();
  await reply(outcome());
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual([]);
});

test("a composer that closes late is not taken for one that ignored the press", async () => {
  stage.reply = () => Promise.resolve(outcome());
  write(page.editor, CLEAN);
  const still = page.post.cloneNode(true) as HTMLElement;
  page.post.replaceWith(still);
  await stage.click(still);
  still.setAttribute("aria-disabled", "true");
  await stage.clock.move(2_000);
  expect(stage.spoken).toEqual([]);
});

test("a comment: Enter and arrow are held", async () => {
  stage.endings.push("edit");
  write(page.comment, RUDE);
  await stage.key(page.comment, "Enter");
  expect(stage.spoken).toEqual(["panel"]);
  expect(stage.asked[0]).toMatchObject({ place: "public" });
  await stage.click(page.arrow);
  expect(page.sent).toEqual([RUDE]);
});

test("what was sent with the arrow while another box was watched has asked for no later comment", async () => {
  stage.endings.push("edit", "edit");
  await stage.focus(page.comment);
  write(page.comment, RUDE);
  await stage.key(page.comment, "Enter");
  await stage.focus(page.editor);
  await stage.click(page.arrow);
  expect(page.sent).toEqual([RUDE]);
  await stage.focus(page.comment);
  write(page.comment, `${RUDE} again`);
  await stage.key(page.comment, "Enter");
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["panel", "panel"]);
});

test("a checker elsewhere: a yes to comments under others' posts is no yes to a page", async () => {
  const elsewhere = new Stage(facebook, { checker: "elsewhere" });
  await elsewhere.focus(page.comment);
  const { mark } = (await elsewhere.watch.where()) ?? {};
  elsewhere.places.settings = settings({ checker: "elsewhere", chats: { [String(mark)]: "check" } });
  write(page.comment, RUDE);
  await elsewhere.key(page.comment, "Enter");
  expect(elsewhere.asked).toMatchObject([{ place: "public", mark }]);
  history.replaceState(null, "", "/hollybank.primary");
  await elsewhere.focus(page.editor);
  write(page.editor, RUDE);
  await elsewhere.click(page.post);
  history.replaceState(null, "", "/");
  expect(mark).toMatch(/^[0-9a-f]{32}$/);
  expect(elsewhere.asked).toHaveLength(1);
});

test("Messenger is never looked at", async () => {
  write(page.messenger, RUDE);
  expect(await stage.key(page.messenger, "Enter")).toEqual({ untouched: true });
  expect(stage.asked).toEqual([]);
});

test("Next is looked at while the text can be read; Post without a box passes", async () => {
  stage.endings.push("post");
  write(page.editor, RUDE);
  await stage.click(page.post);
  expect(stage.spoken).toEqual(["panel"]);
  page.editor.remove();
  expect(await stage.click(page.post)).toEqual({ untouched: true });
});

test("after Back the same text has asked already, though the site emptied the box that it took away", async () => {
  stage.endings.push("edit");
  await stage.focus(page.editor);
  write(page.editor, RUDE);
  await stage.click(page.post);
  const back = page.editor.cloneNode(true) as HTMLElement;
  page.editor.replaceWith(back);
  page.editor.textContent = "";
  await settle();
  expect(await stage.click(page.post)).toEqual({ untouched: true });
  expect(stage.spoken).toEqual(["panel"]);
});

test("the same words in a composer that was opened anew are asked about anew", async () => {
  stage.endings.push("edit", "edit");
  await stage.focus(page.editor);
  write(page.editor, RUDE);
  await stage.click(page.post);
  const form = page.editor.closest("form");
  const anew = form?.cloneNode(true) as HTMLElement;
  form?.replaceWith(anew);
  page.editor.textContent = "";
  await settle();
  await stage.click(byId("post"));
  expect(stage.spoken).toEqual(["panel", "panel"]);
});

test("after Back the same text has asked already", async () => {
  stage.endings.push("edit");
  write(page.editor, RUDE);
  await stage.click(page.post);
  const back = page.editor.cloneNode(true) as HTMLElement;
  page.editor.replaceWith(back);
  expect(await stage.click(page.post)).toEqual({ untouched: true });
  expect(stage.spoken).toEqual(["panel"]);
});
