import { expect, test } from "vitest";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

const TEXT = "Mrs Holt is useless.";
const NOTE = { ...finding("complaint", "note", 0, 8), title: "This names someone on the staff" };
const MESSAGE = {
  subject: "s",
  about: "a",
  facts: "f",
  wants: ["answer" as const],
  kinds: { feedback: "F", concern: "C", complaint: "K" },
  strikes: [],
};
const VIEW = viewOf(TEXT, {
  level: "note",
  findings: [NOTE, finding("campaign", "note")],
  advice: { routes: [], message: MESSAGE, names_out: { edits: [] }, help: [] },
});

test("the strip has the words, what they are, the better way, and how to post", () => {
  const screen = new TestScreen();
  screen.ui.strip(screen.editor, VIEW, { tell: () => {} });
  const line = screen.root.querySelector(".strip")?.textContent ?? "";
  for (const said of ["“Mrs Holt”", NOTE.title, "1 more thing", "Tell the school instead", "Press send again to post."])
    expect(line).toContain(said);
  expect(screen.ui.isOpen()).toBe(false);
  expect(document.activeElement).toBe(screen.editor);
});

test("its button opens the panel where the message is, and only that time", async () => {
  const screen = new TestScreen();
  screen.ui.strip(screen.editor, VIEW, {
    tell: () => void screen.ui.panel(screen.editor, { ...VIEW, held: false }, screen.hands),
  });
  await screen.press("Tell the school instead");
  expect(screen.root.querySelector("h2")?.textContent).toBe("Tell the school instead");
  expect(screen.root.querySelector(".strip")).toBeNull();
  await screen.open(VIEW);
  expect(screen.root.querySelector("h2")?.textContent).toBe(NOTE.title);
});

test("where there is nobody to tell, nothing to press", () => {
  const screen = new TestScreen();
  screen.ui.strip(screen.editor, viewOf(TEXT, { level: "note", findings: [NOTE] }), { tell: () => {} });
  expect(screen.buttons).toEqual([]);
});

test("the parent is told when the site did not send, and when the text changed", async () => {
  const screen = new TestScreen();
  screen.ui.say(screen.editor, "press-again");
  await screen.clock.move(100);
  expect(screen.root.querySelector("[role=status]")?.textContent).toContain("Press send again: we will not stop you.");
  screen.ui.say(screen.editor, "changed");
  expect(screen.root.querySelectorAll(".line")).toHaveLength(1);
  expect(screen.root.querySelector(".line")?.textContent).toContain("nothing was sent");
  screen.ui.quiet();
  expect(screen.root.querySelector(".line")).toBeNull();
});

test("a line stands for a while however fast the parent types on", async () => {
  const screen = new TestScreen();
  await screen.clock.move(5_000);
  screen.ui.say(screen.editor, "changed");
  await screen.clock.move(3_999);
  screen.ui.quiet(4_000);
  expect(screen.root.querySelector(".line")?.textContent).toContain("nothing was sent");
  await screen.clock.move(1);
  screen.ui.quiet(4_000);
  expect(screen.root.querySelector(".line")).toBeNull();
});

test("a line and a badge of the same box stand together", () => {
  const screen = new TestScreen();
  const on = { open: () => {}, choose: () => {} };
  screen.ui.badge(screen.editor, { say: "not-checked", why: "no-answer" }, on);
  screen.ui.say(screen.editor, "press-again");
  expect(screen.text).toContain("Not checked");
  expect(screen.text).toContain("Press send again");
});

test("what is said about one box goes when another one has something", () => {
  const screen = new TestScreen();
  screen.ui.say(screen.editor, "changed");
  const other = document.body.appendChild(document.createElement("div"));
  const on = { open: () => {}, choose: () => {} };
  screen.ui.badge(other, { say: "noticed", level: "note", count: 1, partly: false }, on);
  expect(screen.root.querySelector(".line")).toBeNull();
});
