import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { TestScreen } from "./help/screen.ts";

const sheet = readFileSync(join(import.meta.dirname, "../../../../extension/src/ui/page.css"), "utf8");

function withHighlights(): Map<string, { ranges: Range[] }> {
  const highlights = new Map<string, { ranges: Range[] }>();
  class Highlight {
    readonly ranges: Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }
  vi.stubGlobal("Highlight", Highlight);
  vi.stubGlobal("CSS", { highlights });
  return highlights;
}

const text = document.createTextNode("Mrs Holt is useless, and so is the head");

function words(start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["one inside the other", [words(0, 19), words(4, 8)], ["Mrs Holt is useless"]],
  ["one reaching beyond the other", [words(9, 24), words(0, 19)], ["Mrs Holt is useless, and"]],
  ["one after the other", [words(9, 19), words(0, 9)], ["Mrs Holt is useless"]],
  ["three, two of them together", [words(35, 39), words(0, 8), words(4, 19)], ["Mrs Holt is useless", "head"]],
])("marks never overlap: %s", (_how, ranges, drawn) => {
  const highlights = withHighlights();
  new TestScreen().ui.mark(ranges.map((range) => ({ range, level: "note" as const })));
  expect(highlights.get("u1")?.ranges.map(String)).toEqual(drawn);
});

test("marks of all levels have one name that says nothing, and it is the one in the sheet", () => {
  const highlights = withHighlights();
  const screen = new TestScreen();
  const [first, second] = [words(0, 4), words(9, 16)];
  screen.ui.mark([
    { range: first, level: "pause" },
    { range: second, level: "note" },
  ]);
  const [name] = [...highlights.keys()];
  expect([...highlights.keys()]).toEqual(["u1"]);
  expect(highlights.get("u1")?.ranges.map(String)).toEqual([String(first), String(second)]);
  expect(sheet).toContain(`::highlight(${name})`);
  expect(sheet.match(/^[^ \n/@}].*\{/gm)).toEqual(["::highlight(u1) {"]);
});

test("an empty list takes them away, and so does the end", () => {
  const highlights = withHighlights();
  const screen = new TestScreen();
  const range = document.createRange();
  screen.ui.mark([{ range, level: "note" }]);
  screen.ui.mark([]);
  expect(highlights.size).toBe(0);
  screen.ui.mark([{ range, level: "note" }]);
  screen.ui.remove();
  expect(highlights.size).toBe(0);
});

test("a browser without highlights goes without", () => {
  const screen = new TestScreen();
  expect(() => screen.ui.mark([{ range: document.createRange(), level: "note" }])).not.toThrow();
});
