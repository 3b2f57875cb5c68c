/** Whatever changes after a known clean text was found out, by whatever means, is looked at again. */

import { beforeEach, describe, expect, test } from "vitest";
import { facebook } from "../../../../extension/src/sites/facebook.ts";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { outcome, settings } from "../help/answers.ts";
import { told } from "../help/clock.ts";
import { CLEAN, RUDE, slow } from "../help/drafts.ts";
import { byId, facebookPage, whatsappPage, write } from "../help/pages.ts";
import { standing } from "../help/ready.ts";
import { Stage } from "../help/stage.ts";

describe("in a chat", () => {
  let page: ReturnType<typeof whatsappPage>;
  let stage: Stage;

  beforeEach(() => {
    page = whatsappPage();
    stage = new Stage(whatsapp, { when: "typing" });
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
  ])("%s: it is held and asked about, at the very next event", async (_, change) => {
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
    await told();
    expect(stage.ready.passes(anew)).toBe(false);
    anew.replaceWith(page.editor);
    await told();
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
