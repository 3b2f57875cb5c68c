/** A known clean text is found out before the key: when that is, for how long it holds, and what it costs. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { answer, HERE, outcome, settings } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { CLEAN, note, pause, RUDE, slow } from "../help/drafts.ts";
import { byId, whatsappPage } from "../help/pages.ts";
import { counting, standing, UNTIL_LOOKED_MS } from "../help/ready.ts";
import { Stage } from "../help/stage.ts";

describe("in a chat", () => {
  let page: ReturnType<typeof whatsappPage>;
  let stage: Stage;
  let site: ReturnType<typeof counting>;

  beforeEach(() => {
    page = whatsappPage();
    site = counting(whatsapp);
    stage = new Stage(site, { when: "typing" });
  });

  test("what was looked at while typing is not looked at again at the key", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const before = site.asked();
    expect(await stage.key(page.editor, "Enter")).toMatchObject({ untouched: false });
    expect(page.sent).toEqual([CLEAN]);
    expect(site.asked()).toBe(before);
    expect(stage.asked).toHaveLength(1);
  });

  test("a text that was sent before is found out while the fingers rest", async () => {
    stage = new Stage(site);
    await stage.focus(page.editor);
    page.type(CLEAN);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    for (const text of ["Does", CLEAN]) {
      page.type(text);
      await settle();
      await stage.clock.move(0);
    }
    const before = site.asked();
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([CLEAN, CLEAN]);
    expect(site.asked()).toBe(before);
  });

  test("from one known text to another, it is found out at once", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const [draft] = stage.asked;
    if (draft) stage.known.put({ ...draft, text: `${CLEAN} Thanks` }, { answer: answer(), checkedBy: HERE });
    page.editor.querySelector("p")?.append(" Thanks");
    await settle();
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(true);
  });

  test("a look that was asked for is not put off by a change", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.ready.soon(page.editor);
    byId("side").append("Oma schreibt …");
    await settle();
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(true);
  });

  test("the first change ends the watch over the page", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const ends = vi.spyOn(MutationObserver.prototype, "disconnect");
    byId("side").append("Oma schreibt …");
    await settle();
    expect(ends).toHaveBeenCalledTimes(1);
    ends.mockRestore();
  });

  test("the same settings came again: nothing is forgotten", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.greet = () => Promise.resolve(settings({ when: "typing" }));
    stage.session.refresh(null, true);
    await settle();
    expect(stage.ready.passes(page.editor)).toBe(true);
    stage.greet = () => Promise.resolve(settings({ when: "typing", offerNote: ["abuse"] }));
    stage.session.refresh(null, true);
    await settle();
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.key(page.editor, "Enter");
    expect(stage.asked).toHaveLength(2);
  });

  test("another answer was put in its place: it holds", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const [draft] = stage.asked;
    if (draft) stage.known.put(draft, { answer: answer(pause), checkedBy: HERE });
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["panel"]);
  });

  test('"Not this" makes a text clean: only the gate itself may pass it, since it has been spoken of', async () => {
    stage.reply = () => Promise.resolve(outcome(pause));
    await stage.focus(page.editor);
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    const [draft] = stage.asked;
    if (draft) stage.known.put(draft, { answer: answer(), checkedBy: HERE });
    stage.ready.soon(page.editor);
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(false);
  });

  test("a snooze: nothing is found out during it, and what is sent after it is looked at", async () => {
    stage.places.settings = settings({ when: "typing", pausedUntil: stage.clock.now() + 10_000 });
    await stage.focus(page.editor);
    page.type(CLEAN);
    await settle();
    await stage.clock.move(UNTIL_LOOKED_MS);
    stage.ready.soon(page.editor);
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.clock.move(10_000);
    await stage.key(page.editor, "Enter");
    expect(stage.asked).toHaveLength(1);
  });

  test("a note that is not seen yet holds, and is told of once it was seen: never found out before", async () => {
    stage.reply = () => Promise.resolve(outcome(note));
    await stage.focus(page.editor);
    page.type(RUDE);
    await settle();
    await stage.clock.move(UNTIL_LOOKED_MS);
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["strip"]);
    await stage.keyup(page.editor, "Enter");
    // A second press that comes too soon is none.
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([]);
    await stage.keyup(page.editor, "Enter");
    await stage.clock.move(1_500);
    await stage.key(page.editor, "Enter");
    expect(stage.told).toEqual([{ passedOver: ["complaint"], heeded: [] }]);
  });

  test("words that were changed after a warning: that it was heeded is told", async () => {
    stage.reply = (draft) => Promise.resolve(draft.text === RUDE ? outcome(pause) : outcome());
    stage.endings.push("edit");
    await stage.focus(page.editor);
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    page.type(CLEAN);
    await settle();
    await stage.clock.move(UNTIL_LOOKED_MS);
    await stage.clock.move(0);
    await stage.key(page.editor, "Enter");
    expect(stage.told).toEqual([{ passedOver: [], heeded: ["abuse"] }]);
  });

  test("a warning in the same draft: what became of it is told", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.drafts.of(page.editor, "Klasse 4b", CLEAN).asked.add("abuse");
    stage.ready.soon(page.editor);
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.key(page.editor, "Enter");
    expect(stage.told).toEqual([{ passedOver: [], heeded: ["abuse"] }]);
  });

  test("while a send is held no press passes, whatever was found out", async () => {
    await stage.focus(page.editor);
    const reply = slow(stage);
    page.type(CLEAN);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    vi.spyOn(stage.ready, "passes").mockReturnValue(true);
    await stage.key(page.editor, "Enter");
    await stage.click(page.send);
    expect(page.sent).toEqual([]);
    await reply(outcome());
    expect(page.sent).toEqual([CLEAN]);
  });

  test("the extension was taken away since: a text that was looked at before passes, and nobody says that it was not", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.isAlive = false;
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([CLEAN]);
    expect(stage.spoken).toEqual([]);
  });

  test("a change elsewhere in the page costs one look, half a second later", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    byId("side").append("Oma schreibt …");
    await settle();
    const before = site.asked();
    await stage.clock.move(499);
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.clock.move(1);
    expect(stage.ready.passes(page.editor)).toBe(true);
    expect(site.asked()).toBe(before + 2);
  });

  test("a page that never rests is looked at twice a second, no more", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const before = site.asked();
    for (let turn = 0; turn < 40; turn += 1) {
      byId("side").append("…");
      await settle();
      await stage.clock.move(50);
    }
    expect(site.asked() - before).toBeLessThanOrEqual(2 * 4);
  });
});
