import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Sign } from "../../../extension/src/content/sign.ts";
import { StillClock } from "./help/clock.ts";
import { words } from "./ui/help/screen.ts";

const ours = (): HTMLElement[] => [...document.documentElement.querySelectorAll<HTMLElement>(":scope > div")];

let clock: StillClock;
let sign: Sign;
let editor: HTMLElement;
let roots: ShadowRoot[];

beforeEach(() => {
  clock = new StillClock();
  sign = new Sign(clock, words);
  editor = document.body.appendChild(document.createElement("div"));
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  sign.hide();
  editor.remove();
});

test("it says its words in a closed root of its own, politely, and writes nothing into the box", async () => {
  sign.show(editor, "badge_not_checked");
  await clock.move(50);
  expect(ours()).toHaveLength(1);
  expect(ours()[0]?.shadowRoot).toBeNull();
  expect(ours()[0]?.getAttributeNames()).toEqual(["style"]);
  const line = roots[0]?.querySelector<HTMLElement>("[role=status]");
  expect(line?.textContent).toBe("Not checked");
  expect([line?.lang, line?.dir, line?.style.pointerEvents]).toEqual(["en-GB", "ltr", "none"]);
  expect(editor.outerHTML).toBe("<div></div>");
});

test("the words come into a status that is in the page, or nothing would be read out", async () => {
  sign.show(editor, "badge_not_checked");
  expect(roots[0]?.textContent).toBe("");
});

test("there is one at a time, it goes by itself, and it can be taken away", async () => {
  sign.show(editor, "badge_not_checked");
  await clock.move(3_000);
  sign.show(editor, "say_press_again");
  expect(ours()).toHaveLength(1);
  await clock.move(3_001);
  expect(ours()).toHaveLength(1);
  await clock.move(2_999);
  expect(ours()).toHaveLength(0);
  sign.show(editor, "badge_not_checked");
  sign.hide();
  expect(ours()).toHaveLength(0);
});

test("it stays in the window for a box that fills it, and for one that is gone", () => {
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(700);
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(1000);
  const bottom = (): string | undefined => roots.at(-1)?.querySelector<HTMLElement>("[role=status]")?.style.bottom;
  vi.spyOn(editor, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 600, 500, 50));
  sign.show(editor, "badge_not_checked");
  expect(bottom()).toBe("106px");
  vi.spyOn(editor, "getBoundingClientRect").mockReturnValue(new DOMRect(0, -300, 1000, 2000));
  sign.show(editor, "badge_not_checked");
  expect(bottom()).toBe("650px");
  editor.remove();
  sign.show(editor, "badge_not_checked");
  expect(bottom()).toBe("16px");
});
