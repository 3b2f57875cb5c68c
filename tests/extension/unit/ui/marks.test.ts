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

afterEach(() => vi.unstubAllGlobals());

test("marks of all levels have one name that says nothing, and it is the one in the sheet", () => {
  const highlights = withHighlights();
  const screen = new TestScreen();
  const ranges = [document.createRange(), document.createRange()] as const;
  screen.ui.mark([
    { range: ranges[0], level: "pause" },
    { range: ranges[1], level: "note" },
  ]);
  const [name] = [...highlights.keys()];
  expect([...highlights.keys()]).toEqual(["u1"]);
  expect(highlights.get("u1")?.ranges).toEqual(ranges);
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
