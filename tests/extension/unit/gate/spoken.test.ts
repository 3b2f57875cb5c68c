/** What a send is told, once. */

import { beforeEach, expect, test } from "vitest";
import type { Draft } from "../../../../extension/src/contract/outcome.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { answer, finding, HERE, outcome, settings } from "../help/answers.ts";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { settle } from "../help/clock.ts";
import { help, note, pause, RUDE } from "../help/drafts.ts";
import { Stage } from "../help/stage.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
});

test("what is noticed is shown before the site has received anything", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual(["panel"]);
  expect(stage.views[0]).toMatchObject({ text: RUDE, held: true, shown: [{ words: ["Mrs Holt"] }] });
});

test("Post as it is sends exactly that once", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.choose("post");
  await stage.clock.move(5_000);
  expect(page.sent).toEqual([RUDE]);
  expect(stage.told).toEqual([{ passedOver: ["abuse"], heeded: [] }]);
});

test("what was waved off as not this does not count as passed over", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  stage.known.put(stage.asked[0] as Draft, { answer: answer(), checkedBy: HERE });
  await stage.choose("post");
  expect(page.sent).toEqual([RUDE]);
  expect(stage.told).toEqual([{ passedOver: [], heeded: ["abuse"] }]);
});

test("Edit keeps the draft, and the same act does not ask again in it", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("edit");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  expect(page.sent).toEqual([]);
  page.type(`${RUDE} and lazy`);
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([`${RUDE} and lazy`]);
  expect(stage.spoken).toEqual(["panel"]);
});

test("another act in the same draft asks for itself", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("edit", "edit");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  stage.reply = () => Promise.resolve(outcome(finding("threat", "pause"), pause));
  page.type(`${RUDE}. I will get her`);
  await stage.key(page.editor, "Enter");
  expect(stage.views.map((view) => view.shown.map((shown) => shown.finding.act))).toEqual([["abuse"], ["threat"]]);
});

test("the next draft is asked about anew", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("post", "post");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  page.type(RUDE);
  await settle();
  await stage.key(page.editor, "Enter");
  expect(stage.spoken).toEqual(["panel", "panel"]);
  expect(page.sent).toEqual([RUDE, RUDE]);
});

test("a note that was not seen holds the send once with a strip", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  expect(stage.spoken).toEqual(["strip"]);
  expect(page.sent).toEqual([]);
  await stage.clock.move(600);
  expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
  expect(page.sent).toEqual([RUDE]);
  expect(stage.spoken).toEqual(["strip"]);
});

test("a second press within half a second of the strip is the same intention", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await stage.click(page.send);
  await stage.clock.move(200);
  await stage.click(page.send);
  expect(page.sent).toEqual([]);
  await stage.clock.move(400);
  await stage.click(page.send);
  expect(page.sent).toEqual([RUDE]);
});

test("a held-down Enter sends nothing past the strip", async () => {
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  for (let press = 0; press < 30; press += 1) {
    await stage.clock.move(33);
    await stage.key(page.editor, "Enter", { repeat: true });
  }
  expect(page.sent).toEqual([]);
  await stage.keyup(page.editor, "Enter");
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([RUDE]);
});

test("help is shown alone", async () => {
  stage.reply = () => Promise.resolve(outcome(help, pause, note));
  stage.endings.push("edit");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  expect(stage.views[0]?.shown.map((shown) => shown.finding.act)).toEqual(["safeguarding"]);
  await stage.key(page.editor, "Enter");
  expect(stage.spoken).toEqual(["panel"]);
  expect(page.sent).toEqual([RUDE]);
});

test("a draft that the site restores in a new box has asked already", async () => {
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("edit");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  const copy = page.editor.cloneNode(true) as HTMLElement;
  page.editor.replaceWith(copy);
  expect(await stage.key(copy, "Enter")).toEqual({ untouched: true });
  expect(stage.spoken).toEqual(["panel"]);
});

test("what the checker does not read is said after the post went out", async () => {
  const given = outcome();
  if (given.kind !== "answer") throw new Error("no answer");
  stage.reply = () =>
    Promise.resolve({
      ...given,
      answer: { ...given.answer, checked: { ...given.answer.checked, language: "unsupported" } },
    });
  page.type("Czy ktoś ma zapasowy worek na buty?");
  await stage.key(page.editor, "Enter");
  expect(page.sent).toHaveLength(1);
  expect(stage.spoken).toEqual(["badge not-checked language"]);
});

test("what was passed over three times is offered as a note, in a page opened later as well", async () => {
  stage = new Stage(whatsapp, { offerNote: ["abuse", "complaint"] });
  stage.reply = () => Promise.resolve(outcome(pause, note));
  stage.endings.push("post");
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  // The complaint is a note as it is.
  expect(stage.views[0]?.offerNote).toEqual(["abuse"]);
});

test("what the background said last counts more than what the page was opened with", async () => {
  stage = new Stage(whatsapp, { offerNote: ["abuse"] });
  await stage.focus(page.editor);
  stage.reply = () => Promise.resolve(outcome(pause));
  stage.endings.push("post", "post");
  for (const text of [RUDE, `${RUDE} again`]) {
    page.type(text);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    await settle();
  }
  expect(stage.views.map((view) => view.offerNote)).toEqual([["abuse"], []]);
});

/** A note is marked while its words stand for so many milliseconds; then other words take their place. */
async function markedFor(ms: number): Promise<void> {
  stage.places.settings = settings({ when: "typing" });
  stage.reply = () => Promise.resolve(outcome(note));
  page.type(RUDE);
  await stage.clock.move(700);
  await stage.clock.move(ms);
  page.type("Hi all");
  await settle();
}

test("a mark that stood for a moment was not seen: other words of the same kind get their line", async () => {
  await markedFor(100);
  await stage.clock.move(3_000);
  page.type("Mr Lee is hopeless");
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([]);
  expect(stage.spoken).toEqual(["strip"]);
});

test("a mark that stood long enough was seen, also once its words are gone", async () => {
  await markedFor(2_000);
  page.type("Mr Lee is hopeless");
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual(["Mr Lee is hopeless"]);
});
