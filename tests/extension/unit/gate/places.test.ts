/** Places that may not be looked at. */

import { expect, test } from "vitest";
import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { settle } from "../help/clock.ts";
import { RUDE } from "../help/drafts.ts";
import { whatsappPage } from "../help/pages.ts";
import { Stage } from "../help/stage.ts";

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
  expect(stage.spoken).toEqual(["badge ask-place group"]);
});

test("the badge's question outlives the message that brought it", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, { checker: "elsewhere" });
  await stage.focus(page.editor);
  page.type("Mrs Holt is useless");
  await stage.key(page.editor, "Enter");
  await settle();
  expect(page.sent).toHaveLength(1);
  expect(stage.shown.filter((one) => one.startsWith("badge"))).toEqual(["badge ask-place group"]);
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
