import { beforeEach, describe, expect, test } from "vitest";
import type { CheckOutcome } from "../../../extension/src/contract/outcome.ts";
import { facebook } from "../../../extension/src/sites/facebook.ts";
import { whatsapp } from "../../../extension/src/sites/whatsapp.ts";
import { finding, outcome } from "./help/answers.ts";
import { settle } from "./help/clock.ts";
import { byId, facebookPage, whatsappPage, write } from "./help/pages.ts";
import { Stage } from "./help/stage.ts";

const CLEAN = "Does anyone have a spare book bag?";
const RUDE = "Mrs Holt is useless";
const pause = finding("abuse", "pause", 0, 8);
const note = finding("complaint", "note", 0, 8);
const help = finding("safeguarding", "help", 0, 8);

/** A checker that answers when it is told to. */
function slow(stage: Stage): (given: CheckOutcome | undefined) => Promise<void> {
  let done: (given: CheckOutcome | undefined) => void = () => {};
  stage.reply = () => new Promise((resolve) => (done = resolve));
  return (given) => {
    done(given);
    return settle();
  };
}

describe("a chat on WhatsApp Web", () => {
  let page: ReturnType<typeof whatsappPage>;
  let stage: Stage;

  beforeEach(async () => {
    page = whatsappPage();
    stage = new Stage(whatsapp);
    await stage.focus(page.editor);
  });

  test("an unknown clean text is held, asked about and sent once", async () => {
    page.type(CLEAN);
    const felt = await stage.key(page.editor, "Enter");
    expect(felt.untouched).toBe(false);
    expect(page.sent).toEqual([CLEAN]);
    expect(stage.asked).toEqual([
      {
        text: CLEAN,
        site: "whatsapp",
        place: "group",
        mark: expect.stringMatching(/^[0-9a-f]{32}$/),
        images: 0,
        videos: 0,
        anonymous: false,
      },
    ]);
    expect(stage.spoken).toEqual([]);
  });

  test("a known clean text is not touched", async () => {
    page.type(CLEAN);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    page.type(CLEAN);
    expect(await stage.key(page.editor, "Enter")).toEqual({ untouched: false });
    expect(page.sent).toEqual([CLEAN, CLEAN]);
    expect(stage.asked).toHaveLength(1);
  });

  test("a known clean text's event reaches the page as it is", async () => {
    page.type(CLEAN);
    await stage.key(page.editor, "Enter");
    await stage.keyup(page.editor, "Enter");
    page.type(CLEAN);
    let seen: Event | null = null;
    page.editor.addEventListener("keydown", (event) => (seen = event));
    const own = new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true });
    await stage.fire(page.editor, own);
    expect(seen).toBe(own);
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

  test.each([
    [
      "a key",
      "box",
      () => new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true }),
    ],
    ["a click", "send", () => new MouseEvent("click", { bubbles: true, cancelable: true })],
  ])("%s that is not the parent's own is never held", async (_, id, make) => {
    page.type(RUDE);
    await stage.fire(byId(id), make(), false);
    expect(page.sent).toEqual([RUDE]);
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

  test("an extension that is gone does nothing", async () => {
    stage.isAlive = false;
    page.type(RUDE);
    expect(await stage.click(page.send)).toEqual({ untouched: true });
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([RUDE, RUDE]);
    expect(stage.asked).toEqual([]);
  });

  test("before the settings have come nothing is touched", async () => {
    stage.places.settings = null;
    page.type(RUDE);
    expect(await stage.click(page.send)).toEqual({ untouched: true });
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

  test("pasted text is complete when Enter follows at once", async () => {
    page.editor.innerHTML = "<p><span>Mrs Holt</span></p><p><br></p><p><span>is useless 😀</span></p>";
    await stage.key(page.editor, "Enter");
    expect(stage.asked[0]?.text).toBe("Mrs Holt\n\nis useless 😀");
  });

  test("an empty box, a short draft, the search and other buttons are left alone", async () => {
    expect(await stage.click(page.send)).toEqual({ untouched: true });
    page.type("Alfie again");
    expect(await stage.click(page.send)).toEqual({ untouched: true });
    write(page.search, RUDE);
    expect(await stage.key(page.search, "Enter")).toEqual({ untouched: true });
    page.type(RUDE);
    expect(await stage.click(byId("attach"))).toEqual({ untouched: true });
    expect(stage.asked).toEqual([]);
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

  test("a screen that fails lets the post go", async () => {
    stage.reply = () => Promise.resolve(outcome(note));
    stage.failsToDraw = true;
    page.type(RUDE);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([RUDE]);
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
});

describe("places that may not be looked at", () => {
  const send = async (stage: Stage, page: ReturnType<typeof whatsappPage>): Promise<void> => {
    await stage.focus(page.editor);
    for (let turn = 0; turn < 10; turn += 1) {
      page.type(`${RUDE} ${turn}`);
      await stage.clock.move(700);
      await stage.key(page.editor, "Enter");
      await stage.keyup(page.editor, "Enter");
    }
  };

  test.each(["local", "elsewhere"] as const)("a direct chat: a checker %s is asked nothing", async (checker) => {
    const page = whatsappPage("direct");
    const stage = new Stage(whatsapp, { checker, when: "typing" });
    await send(stage, page);
    expect(stage.asked).toEqual([]);
    expect(page.sent).toHaveLength(10);
  });

  test("an unanswered group: a checker elsewhere is asked nothing, the badge asks once", async () => {
    const page = whatsappPage("group");
    const stage = new Stage(whatsapp, { checker: "elsewhere", when: "typing" });
    await send(stage, page);
    expect(stage.asked).toEqual([]);
    expect(page.sent).toHaveLength(10);
    expect(stage.spoken).toEqual(["badge ask-place"]);
  });

  test.each([
    { consent: "unanswered" },
    { consent: "no" },
    { checker: "none" },
    { siteOn: false },
    { pausedUntil: -1 },
  ] as const)("%o: nothing is touched", async (change) => {
    const page = whatsappPage("group");
    const stage = new Stage(whatsapp, change);
    page.type(RUDE);
    expect(await stage.click(page.send)).toEqual({ untouched: true });
    expect(stage.asked).toEqual([]);
  });
});

describe("Facebook", () => {
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

  test("after Back the same text has asked already", async () => {
    stage.endings.push("edit");
    write(page.editor, RUDE);
    await stage.click(page.post);
    const back = page.editor.cloneNode(true) as HTMLElement;
    page.editor.replaceWith(back);
    expect(await stage.click(page.post)).toEqual({ untouched: true });
    expect(stage.spoken).toEqual(["panel"]);
  });
});
