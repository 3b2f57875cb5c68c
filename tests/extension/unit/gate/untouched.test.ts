/** What passes as it is. */

import { beforeEach, expect, test } from "vitest";
import { type Chat, chatWithFocus } from "../help/chat.ts";
import { CLEAN, RUDE } from "../help/drafts.ts";
import { byId, write } from "../help/pages.ts";

let page: Chat["page"];
let stage: Chat["stage"];

beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
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

test("before the settings have come nothing is touched", async () => {
  stage.places.settings = null;
  page.type(RUDE);
  expect(await stage.click(page.send)).toEqual({ untouched: true });
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
