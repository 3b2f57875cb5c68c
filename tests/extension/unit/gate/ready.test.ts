/** A known clean text is found out before the key; whatever changes after that is looked at again. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import { facebook } from "../../../../extension/src/sites/facebook.ts";
import type { Site } from "../../../../extension/src/sites/site.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { answer, HERE, outcome, settings } from "../help/answers.ts";
import { settle } from "../help/clock.ts";
import { CLEAN, note, pause, RUDE, slow } from "../help/drafts.ts";
import { byId, facebookPage, whatsappPage, write } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

const UNTIL_LOOKED_MS = 600;

/** Puts a text into a box, lets it be looked at as after a pause, and then found ready. */
async function standing(stage: Stage, box: HTMLElement, html: string): Promise<void> {
  await stage.focus(box);
  box.innerHTML = html;
  await settle();
  await stage.clock.move(UNTIL_LOOKED_MS);
  await stage.clock.move(0);
  expect(stage.asked).toHaveLength(1);
  expect(stage.ready.passes(box)).toBe(true);
}

/** A site that counts how often it was asked about a box. */
function counting(site: Site): Site & { readonly asked: () => number } {
  const [surfaceOfEditor, setting] = [vi.fn(site.surfaceOfEditor), vi.fn(site.setting)];
  const asked = (): number => surfaceOfEditor.mock.calls.length + setting.mock.calls.length;
  return { ...site, surfaceOfEditor, setting, asked };
}

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

  const text = (): Text => page.editor.querySelector("p")?.firstChild as Text;
  const line = (): HTMLElement => page.editor.querySelector("p") as HTMLElement;

  test.each<[string, () => void]>([
    ["a letter was typed", () => text().appendData("!")],
    ["a letter was deleted", () => text().deleteData(3, 1)],
    ["the site's script wrote other words", () => (text().data = RUDE)],
    ["the spelling was put right", () => text().replaceData(0, 4, "Do")],
    ["undo brought an older text back", () => line().replaceChildren("Does anybody have a spare bag?")],
    ["lines were pasted behind it", () => line().insertAdjacentHTML("afterend", `<p>${RUDE}</p>`)],
    ["all of it was pasted over", () => write(page.editor, RUDE)],
    ["a line was broken", () => text().splitText(9).before(document.createElement("br"))],
    ["an emoji picture was put in", () => line().insertAdjacentHTML("beforeend", '<img alt="😀">')],
    ["the site's editor drew the box anew", () => page.editor.replaceChildren(RUDE)],
  ])("%s: it is held and asked about, in the same turn", async (_, change) => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const reply = slow(stage);
    change();
    expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
    expect(page.sent).toEqual([]);
    expect(stage.asked).toHaveLength(2);
    await reply(outcome());
    expect(page.sent).toHaveLength(1);
  });

  test.each<[string, string, () => void]>([
    [
      "an emoji picture became another",
      `<p>${CLEAN}<img alt="😀"></p>`,
      () => page.editor.querySelector("img")?.setAttribute("alt", "🤬"),
    ],
    [
      "a line break of the editor's own became one of the text",
      `<p>${CLEAN}<br data-lexical-managed-linebreak="true"></p>`,
      () => page.editor.querySelector("br")?.removeAttribute("data-lexical-managed-linebreak"),
    ],
  ])("%s: it is asked about", async (_, html, change) => {
    await standing(stage, page.editor, html);
    change();
    await stage.key(page.editor, "Enter");
    expect(stage.asked).toHaveLength(2);
  });

  test.each<[string, () => void]>([
    ["its title's words", () => byId("main").querySelector("header span")?.replaceChildren("Klasse 2a")],
    ["its title's attribute", () => byId("main").querySelector("header span")?.setAttribute("title", "Klasse 2a")],
    [
      "its title anew",
      () => {
        const anew = byId("main").querySelector("header span")?.cloneNode() as Element;
        anew.textContent = "Klasse 2a";
        byId("main").querySelector("header span")?.replaceWith(anew);
      },
    ],
  ])(
    "the chat was switched under the same words, shown by %s: they are looked at for the new chat",
    async (_, change) => {
      await standing(stage, page.editor, `<p>${CLEAN}</p>`);
      change();
      await stage.key(page.editor, "Enter");
      expect(stage.asked).toHaveLength(2);
      expect(stage.asked[1]?.mark).not.toBe(stage.asked[0]?.mark);
    },
  );

  test("a chat that turns out to be none that is known is asked about", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    document.querySelector("[data-id]")?.setAttribute("data-id", "");
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["badge ask-place unknown"]);
  });

  test("the rows of a group were taken away: it is asked about as a place of its own", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    document.querySelector("[data-id]")?.remove();
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["badge ask-place unknown"]);
  });

  test("a box that was put in anew is looked at, and so is the old one when it comes back", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    const anew = page.editor.cloneNode(true) as HTMLElement;
    page.editor.replaceWith(anew);
    expect(stage.ready.passes(anew)).toBe(false);
    anew.replaceWith(page.editor);
    expect(stage.ready.passes(page.editor)).toBe(false);
  });

  test("other settings came: the key is judged by them", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.places.settings = settings({ when: "typing", places: { group: "ask" } });
    stage.ready.soon(page.editor);
    await stage.clock.move(0);
    expect(stage.ready.passes(page.editor)).toBe(false);
    await stage.key(page.editor, "Enter");
    expect(stage.spoken).toEqual(["badge ask-place group"]);
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

  test("a warning that came up since: what became of it is told", async () => {
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    stage.drafts.of(page.editor, "Klasse 4b", CLEAN).asked.add("abuse");
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

describe("under a picture", () => {
  test.each<[string, string, (preview: Element) => void]>([
    ["was attached", "", (preview) => preview.insertAdjacentHTML("afterbegin", '<img src="blob:x/1">')],
    ["was drawn", '<img id="late">', () => byId("late").setAttribute("src", "blob:x/1")],
    ["became a film", "", (preview) => preview.insertAdjacentHTML("afterbegin", "<video></video>")],
  ])("one that %s since is counted", async (_, before, change) => {
    whatsappPage();
    const stage = new Stage(whatsapp, { when: "typing" });
    byId("main").insertAdjacentHTML(
      "beforeend",
      `<div data-testid="drawer-middle">${before}
        <div data-testid="media-caption-input-container"><div id="caption" contenteditable="true"></div></div>
      </div>`,
    );
    await standing(stage, byId("caption"), `<p>${CLEAN}</p>`);
    change(document.querySelector('[data-testid="drawer-middle"]') as Element);
    await stage.key(byId("caption"), "Enter");
    expect(stage.asked).toHaveLength(2);
    expect(stage.asked[1]).not.toEqual(stage.asked[0]);
  });
});

describe("on Facebook", () => {
  let page: ReturnType<typeof facebookPage>;
  let stage: Stage;

  beforeEach(() => {
    history.replaceState(null, "", "/groups/123/");
    page = facebookPage();
    stage = new Stage(facebook, { when: "typing" });
  });

  test.each<[string, string, () => void]>([
    ["the site's", '<div id="switch" role="switch"></div>', () => byId("switch").setAttribute("aria-checked", "true")],
    [
      "the browser's own",
      '<input id="switch" role="switch" type="checkbox">',
      () => ((byId("switch") as HTMLInputElement).checked = true),
    ],
  ])("%s switch to post without a name was turned: it is asked about so", async (_, html, turn) => {
    page.editor.insertAdjacentHTML("afterend", html);
    await standing(stage, page.editor, `<p>${CLEAN}</p>`);
    turn();
    await stage.key(page.editor, "Enter", { ctrlKey: true });
    expect(stage.asked.map(({ anonymous }) => anonymous)).toEqual([false, true]);
  });

  test("the page became another without being loaded: it is asked about there", async () => {
    await standing(stage, page.comment, `<p>${CLEAN}</p>`);
    history.replaceState(null, "", "/groups/456/");
    await stage.key(page.comment, "Enter");
    expect(stage.asked).toHaveLength(2);
    expect(stage.asked[1]?.mark).not.toBe(stage.asked[0]?.mark);
  });

  test("the post above a comment turned out to be a group's: it is asked about so", async () => {
    history.replaceState(null, "", "/");
    document.querySelector('[role="article"]')?.insertAdjacentHTML("afterbegin", '<a id="link">Hollybank Mums</a>');
    await standing(stage, page.comment, `<p>${CLEAN}</p>`);
    byId("link").setAttribute("href", "/groups/77/");
    await stage.key(page.comment, "Enter");
    expect(stage.asked.map(({ place }) => place)).toEqual(["public", "group"]);
  });

  test("what was found out for one box says nothing of another", async () => {
    write(page.editor, RUDE);
    await standing(stage, page.comment, `<p>${CLEAN}</p>`);
    await stage.key(page.editor, "Enter", { ctrlKey: true });
    expect(stage.asked.map((draft) => draft.text)).toEqual([CLEAN, RUDE]);
  });
});
