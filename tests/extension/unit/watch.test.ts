import { beforeEach, describe, expect, test } from "vitest";
import type { CheckOutcome } from "../../../extension/src/contract/outcome.ts";
import { whatsapp } from "../../../extension/src/sites/whatsapp.ts";
import { finding, outcome } from "./help/answers.ts";
import { settle } from "./help/clock.ts";
import { whatsappPage } from "./help/pages.ts";
import { Stage } from "./help/stage.ts";

const RUDE = "Mrs Holt is useless";
const note = finding("complaint", "note", 0, 8);

let page: ReturnType<typeof whatsappPage>;
let stage: Stage;

beforeEach(async () => {
  page = whatsappPage();
  stage = new Stage(whatsapp, { when: "typing" });
  stage.reply = () => Promise.resolve(outcome(note));
  await stage.focus(page.editor);
});

const write = async (text: string, pause = 0): Promise<void> => {
  page.type(text);
  await settle();
  await stage.clock.move(pause);
};

describe("while typing", () => {
  test("a draft is looked at 600 ms after the last key, once", async () => {
    await write("Mrs Holt is ", 300);
    await write("Mrs Holt is use", 599);
    expect(stage.asked).toEqual([]);
    await write(RUDE, 600);
    expect(stage.asked.map((draft) => draft.text)).toEqual([RUDE]);
    await stage.clock.move(10_000);
    expect(stage.asked).toHaveLength(1);
  });

  test("what was noticed is marked and badged, holding nothing", async () => {
    await write(RUDE, 600);
    expect(stage.shown).toEqual(["badge noticed", "mark Mrs Holt"]);
  });

  test("a note that was seen lets the send pass", async () => {
    await write(RUDE, 600);
    await stage.clock.move(1_500);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([RUDE]);
    expect(stage.spoken).toEqual([]);
  });

  test("a note that was not seen long enough holds once, without asking again", async () => {
    await write(RUDE, 600);
    await stage.clock.move(1_000);
    await stage.key(page.editor, "Enter");
    expect(page.sent).toEqual([]);
    expect(stage.spoken).toEqual(["strip"]);
    expect(stage.asked).toHaveLength(1);
  });

  test("a send joins the question that is under way", async () => {
    let reply: (given: CheckOutcome) => void = () => {};
    stage.reply = () => new Promise((resolve) => (reply = resolve));
    await write(RUDE, 600);
    await stage.key(page.editor, "Enter");
    expect(stage.asked).toHaveLength(1);
    reply(outcome());
    await settle();
    expect(page.sent).toEqual([RUDE]);
  });

  test("marks follow the text, and go when their words change", async () => {
    await write(RUDE, 600);
    await write(`${RUDE} at this`);
    expect(stage.shown.at(-1)).toBe("mark Mrs Holt");
    await write("Mrs Holst is useless");
    expect(stage.shown.slice(-2)).toEqual(["mark ", "badge none"]);
  });

  test("an answer for a text that changed shows nothing", async () => {
    let reply: (given: CheckOutcome) => void = () => {};
    stage.reply = () => new Promise((resolve) => (reply = resolve));
    await write(RUDE, 600);
    await write(`${RUDE}, no, helpful`);
    reply(outcome(note));
    await settle();
    expect(stage.shown.filter((one) => one.startsWith("badge noticed"))).toEqual([]);
  });

  test("an emptied box takes marks and badge away", async () => {
    await write(RUDE, 600);
    page.editor.innerHTML = "<p><br></p>";
    await settle();
    expect(stage.shown.slice(-3)).toEqual(["mark ", "badge none", "quiet"]);
  });

  test("drafts under 12 characters are not sent", async () => {
    await write("Alfie again", 5_000);
    await write("  😀😀😀😀😀😀 x x  ", 5_000);
    expect(stage.asked).toEqual([]);
    await write("Alfie again!", 600);
    expect(stage.asked).toHaveLength(1);
  });

  test("help is badged, never underlined", async () => {
    stage.reply = () => Promise.resolve(outcome(finding("safeguarding", "help", 0, 8)));
    await write(RUDE, 600);
    expect(stage.shown).toEqual(["badge noticed", "mark "]);
  });

  test("nothing noticed shows nothing", async () => {
    stage.reply = () => Promise.resolve(outcome());
    await write(RUDE, 600);
    expect(stage.spoken).toEqual([]);
    expect(stage.shown).not.toContain("badge noticed");
  });

  test("without an answer the badge says so, for a while", async () => {
    stage.reply = () => Promise.resolve({ kind: "failed", reason: "unreachable" });
    await write(RUDE, 600);
    expect(stage.shown.at(-1)).toBe("badge not-checked no-answer");
    await stage.clock.move(6_000);
    expect(stage.shown.at(-1)).toBe("badge none");
  });

  test("an extension that is gone asks nothing", async () => {
    stage.isAlive = false;
    await write(RUDE, 5_000);
    expect(stage.asked).toEqual([]);
  });
});

test("where the parent chose to be asked at the send, nothing leaves while typing", async () => {
  stage = new Stage(whatsapp, { when: "sending" });
  await stage.focus(page.editor);
  await write(RUDE, 60_000);
  expect(stage.asked).toEqual([]);
});

test("a box that is not known is not observed, and the popup can say so", async () => {
  const other = document.body.appendChild(document.createElement("div"));
  other.setAttribute("contenteditable", "true");
  stage = new Stage(whatsapp, { when: "typing" });
  expect(stage.watch.recognised).toBe("no-box-yet");
  await stage.focus(other);
  other.textContent = RUDE;
  await stage.clock.move(5_000);
  expect(stage.watch.recognised).toBe("unknown-box");
  expect(stage.asked).toEqual([]);
});
