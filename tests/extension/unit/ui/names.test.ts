import { expect, test } from "vitest";
import { withoutNames } from "../../../../extension/src/ui/names_view.ts";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

const TEXT = "😀 Alfie hit Sam\nagain";
const EDITS = [
  { start: 3, end: 8, replacement: "A child" },
  { start: 13, end: 16, replacement: "another child" },
];
const VIEW = viewOf(TEXT, {
  level: "pause",
  findings: [finding("identifies_pupil", "pause", 3, 8)],
  advice: { routes: [], message: null, names_out: { edits: EDITS }, help: [] },
});

test("edits count UTF-16 units, and all else stays byte for byte", () => {
  expect(withoutNames(TEXT, EDITS)).toBe("😀 A child hit another child\nagain");
  expect(withoutNames(TEXT, [])).toBe(TEXT);
});

test("it is shown first, then copied; the box is the parent's", async () => {
  const screen = new TestScreen();
  const open = await screen.open(VIEW);
  await screen.press("Take names out");
  expect([...screen.root.querySelectorAll("ins")].map((one) => one.textContent)).toEqual(["A child", "another child"]);
  expect(screen.root.activeElement?.textContent).toBe("With names taken out");
  expect(screen.did).toEqual([]);
  await screen.press("Copy this text");
  expect(screen.did).toEqual(["copy 😀 A child hit another child\nagain"]);
  expect(screen.text).toContain("Copied.");
  expect(screen.editor.textContent).toBe("");
  await screen.press("Go to my message");
  expect(open.ending).toBe("edit");
});

test("copying that did not work is said", async () => {
  const screen = new TestScreen();
  screen.canCopy = false;
  await screen.open(VIEW);
  await screen.press("Take names out");
  await screen.press("Copy this text");
  expect(screen.text).toContain("Copying did not work.");
});
