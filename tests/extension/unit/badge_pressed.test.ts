/** The badge beside the box is pressed: what it then shows, and what it says where the extension is gone. */

import { beforeEach, expect, test } from "vitest";
import { answer, HERE, outcome } from "./help/answers.ts";
import { type Chat, chatWithFocus } from "./help/chat.ts";
import { settle } from "./help/clock.ts";
import { help, pause, RUDE, slow } from "./help/drafts.ts";

let page: Chat["page"];
let stage: Chat["stage"];

/** A send that was held, and given back with "Edit"; the draft is looked at when it is sent, not before. */
beforeEach(async () => {
  ({ page, stage } = await chatWithFocus());
  stage.endings.push("edit", "edit");
});

async function heldFor(found: typeof pause): Promise<void> {
  stage.reply = () => Promise.resolve(outcome(found));
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
}

const press = async (): Promise<void> => stage.badge?.open(page.editor);

test("after an edit beside the words it shows what still stands, and asks nobody", async () => {
  await heldFor(pause);
  page.type(`Look, ${RUDE}`);
  await settle();
  await press();
  expect(stage.views).toHaveLength(2);
  expect(stage.views[1]).toMatchObject({ text: `Look, ${RUDE}`, held: false, shown: [{ words: ["Mrs Holt"] }] });
  expect(stage.asked).toHaveLength(1);
});

test("the names that can be taken out move with the words before them", async () => {
  const found = answer(pause);
  const edits = [{ start: 0, end: 8, replacement: "a member of staff" }];
  stage.reply = () =>
    Promise.resolve({
      kind: "answer",
      answer: { ...found, advice: { ...found.advice, names_out: { edits } } },
      checkedBy: HERE,
    });
  page.type(RUDE);
  await stage.key(page.editor, "Enter");
  await stage.keyup(page.editor, "Enter");
  page.type(`Look, ${RUDE}`);
  await settle();
  await press();
  expect(stage.views[1]?.answer.advice.names_out.edits).toEqual([
    { start: 6, end: 14, replacement: "a member of staff" },
  ]);
});

test("where the words themselves were changed it is gone", async () => {
  await heldFor(pause);
  page.type("Mrs Hope is useless");
  await settle();
  expect(stage.shown.at(-1)).toBe("badge none");
  await press();
  expect(stage.views).toHaveLength(1);
});

test("the way to help stays open whatever is changed", async () => {
  await heldFor(help);
  page.type("Mrs Hope is useless");
  await settle();
  expect(stage.shown.at(-1)).not.toBe("badge none");
  await press();
  expect(stage.views[1]?.shown[0]?.finding.act).toBe("safeguarding");
});

test("under an extension that was updated, panel and question say that the page is to be loaded again", async () => {
  await heldFor(pause);
  stage.isAlive = false;
  await press();
  expect(stage.views).toHaveLength(1);
  expect(stage.spoken.at(-1)).toBe("badge not-checked reload");
  await stage.badge?.choose(page.editor, "check");
  expect(stage.spoken.slice(-2)).toEqual(["badge not-checked reload", "badge not-checked reload"]);
});

test("nothing goes out behind a panel that the badge has opened while a send was held", async () => {
  stage.endings.length = 0;
  stage.endings.push("edit");
  await heldFor(pause);
  const reply = slow(stage);
  page.type(`Look, ${RUDE}`);
  await settle();
  const held = stage.key(page.editor, "Enter");
  await settle();
  const opened = press();
  await settle();
  expect(stage.views).toHaveLength(2);
  await reply(outcome());
  await held;
  expect(page.sent).toEqual([]);
  await stage.choose("edit");
  await opened;
  await stage.key(page.editor, "Enter");
  expect(page.sent).toEqual([`Look, ${RUDE}`]);
});
