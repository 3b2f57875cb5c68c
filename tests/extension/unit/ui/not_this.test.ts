import { expect, test } from "vitest";
import { answer, finding } from "../help/answers.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

const TEXT = "Alfie and Sam were late, Mr Doyle shouted.";
const CHILDREN = {
  ...finding("identifies_pupil", "pause"),
  target: "pupil" as const,
  spans: [
    { start: 0, end: 5 },
    { start: 10, end: 13 },
  ],
};
const STAFF = finding("complaint", "note", 25, 33);

test("one press takes effect, and what is left is shown", async () => {
  const screen = new TestScreen();
  const view = viewOf(TEXT, { level: "note", findings: [STAFF] });
  const open = await screen.open(view);
  await screen.press("It is fine: stop marking this word");
  expect(screen.did).toEqual(["not this: fine: Mr Doyle"]);
  expect(screen.root.querySelector("h2")?.textContent).toBe("That was all we noticed");
  expect(screen.choices).toEqual(["Edit", "Post as it is"]);
  await screen.press("Post as it is");
  expect(open.ending).toBe("post");
});

test("my own child is offered for children only", async () => {
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "note", findings: [STAFF] }));
  expect(screen.buttons).not.toContain("This is my own child");
});

test("of several names only the chosen ones become one's own", async () => {
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [CHILDREN] }));
  const boxes = [...screen.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes).toHaveLength(2);
  for (const box of boxes) box.checked = box.parentElement?.textContent === "Sam";
  await screen.press("This is my own child");
  expect(screen.did).toEqual(["not this: own-child: Sam"]);
});

test("with no name chosen nothing happens", async () => {
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [CHILDREN] }));
  for (const box of screen.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) box.checked = false;
  await screen.press("This is my own child");
  expect(screen.did).toEqual([]);
});

test("what no word shows can only be not about school", async () => {
  const photo = { ...finding("photo", "pause"), target: "pupil" as const, spans: [] };
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [photo] }));
  expect(screen.text).toContain("This is about what is attached");
  expect(screen.buttons.filter((name) => name.startsWith("This is") || name.startsWith("It is"))).toEqual([
    "This is not about school",
  ]);
});

test("no promise is made about a threat that would not be kept", async () => {
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [finding("threat", "pause", 25, 33)] }));
  expect(screen.buttons).not.toContain("It is fine: stop marking this word");
});

test("what is left is shown, and taken out, without the name that was waved off", async () => {
  const edit = (start: number, end: number) => ({ start, end, replacement: "a child" });
  const advice = (...edits: ReturnType<typeof edit>[]) => ({ ...answer().advice, names_out: { edits } });
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [CHILDREN], advice: advice(edit(0, 5), edit(10, 13)) }));
  for (const box of screen.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    box.checked = box.parentElement?.textContent === "Sam";
  await screen.press("It is fine: stop marking these words");
  expect(screen.left?.findings.map(({ spans }) => spans)).toEqual([[{ start: 0, end: 5 }]]);
  expect([...screen.root.querySelectorAll("mark")].map((one) => one.textContent)).toEqual(["“Alfie”"]);
  await screen.press("Take names out");
  expect(screen.root.querySelector(".preview")?.textContent).toBe("a child and Sam were late, Mr Doyle shouted.");
});
