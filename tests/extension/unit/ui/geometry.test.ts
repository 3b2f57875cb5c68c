import { expect, test } from "vitest";
import type { Room } from "../../../../extension/src/ui/geometry.ts";
import { besideBox } from "../../../../extension/src/ui/geometry.ts";

const ROOM: Room = {
  editor: { left: 100, top: 500, right: 500, bottom: 540 },
  caret: null,
  own: { width: 150, height: 28 },
  window: { width: 800, height: 600 },
  rightToLeft: false,
};
const at = (change: Partial<Room>) => besideBox({ ...ROOM, ...change });

test("above the box, at the end of the line", () => {
  expect(at({})).toEqual({ left: 350, top: 466 });
  expect(at({ rightToLeft: true })).toEqual({ left: 100, top: 466 });
});

test("below it where there is no room above", () => {
  expect(at({ editor: { left: 100, top: 10, right: 500, bottom: 50 } })).toEqual({ left: 350, top: 56 });
});

test("inside a box that fills the window, away from the line that is written", () => {
  const editor = { left: 0, top: 0, right: 800, bottom: 600 };
  expect(at({ editor, caret: { top: 30, bottom: 50 } })?.top).toBe(568);
  expect(at({ editor, caret: { top: 550, bottom: 570 } })?.top).toBe(4);
});

test("never outside the window", () => {
  const narrow = { width: 120, height: 600 };
  expect(at({ editor: { left: 0, top: 500, right: 120, bottom: 540 }, window: narrow })?.left).toBe(4);
  expect(at({ editor: { left: 700, top: 500, right: 1200, bottom: 540 } })?.left).toBe(646);
});

test("nowhere while the box cannot be seen", () => {
  expect(at({ editor: { left: 0, top: -80, right: 100, bottom: -10 } })).toBeNull();
  expect(at({ editor: { left: 0, top: 700, right: 100, bottom: 740 } })).toBeNull();
  expect(at({ editor: { left: 0, top: 0, right: 0, bottom: 0 } })).toBeNull();
});
