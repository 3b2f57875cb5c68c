import { afterEach, expect, test } from "vitest";
import { isLight } from "../../../../extension/src/ui/look.ts";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf, words } from "./help/screen.ts";

const VIEW = viewOf("Alfie hit mine", { level: "pause", findings: [finding("abuse", "pause")] });

afterEach(() => {
  for (const left of document.documentElement.querySelectorAll(":scope > div")) left.remove();
});

test("nothing of ours is in the page before it is needed, and nothing after it was removed", async () => {
  const before = document.documentElement.childElementCount;
  const screen = new TestScreen();
  expect(document.documentElement.childElementCount).toBe(before);
  const open = await screen.open(VIEW);
  expect(document.documentElement.childElementCount).toBe(before + 1);
  screen.ui.remove();
  await screen.clock.move(1);
  expect(document.documentElement.childElementCount).toBe(before);
  expect(open.ending).toBe("edit");
});

test("the page learns nothing from our element", async () => {
  const screen = new TestScreen();
  await screen.open(VIEW);
  const { host } = screen.root;
  expect(host.shadowRoot).toBeNull();
  expect(host.localName).toBe("div");
  expect(host.getAttributeNames()).toEqual(["style"]);
  expect(host.childNodes).toHaveLength(0);
});

test("what happens in our parts does not reach the page", async () => {
  const screen = new TestScreen();
  const heard: string[] = [];
  const names = ["click", "mousedown", "focusin", "input", "paste"];
  const ended = new AbortController();
  for (const name of names) document.addEventListener(name, () => heard.push(name), { signal: ended.signal });
  await screen.open(VIEW);
  heard.length = 0;
  const inside = screen.root.querySelector("h2");
  for (const name of names) inside?.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  ended.abort();
  expect(heard).toEqual([]);
});

test("it knows what is its own", async () => {
  const screen = new TestScreen();
  await screen.open(VIEW);
  expect(screen.ui.owns(screen.root.host)).toBe(true);
  expect(screen.ui.owns(screen.root.querySelector("h2"))).toBe(true);
  expect(screen.ui.owns(screen.editor)).toBe(false);
  expect(screen.ui.owns(document.documentElement)).toBe(false);
  expect(screen.ui.owns(null)).toBe(false);
});

test("after the page threw us out we come back when we are needed", async () => {
  const screen = new TestScreen();
  screen.ui.say(screen.editor, "changed");
  screen.root.host.remove();
  screen.ui.say(screen.editor, "press-again");
  expect(screen.root.host.isConnected).toBe(true);
});

test("direction and language are those of the words", async () => {
  const screen = new TestScreen((key, ...put) => {
    if (key === "language_direction") return "rtl";
    return key === "language_tag" ? "ar" : words(key, ...put);
  });
  await screen.open(VIEW);
  const layer = screen.root.querySelector<HTMLElement>(".layer");
  expect([layer?.dir, layer?.lang]).toEqual(["rtl", "ar"]);
});

test("a page with light writing is dark", () => {
  expect(isLight("rgb(233, 237, 239)")).toBe(true);
  expect(isLight("rgba(17, 27, 33, 1)")).toBe(false);
  expect(isLight("color(display-p3 1 1 1)")).toBe(false);
});

test("the look follows the page around the box", async () => {
  const screen = new TestScreen();
  screen.editor.style.color = "rgb(230, 230, 230)";
  screen.ui.say(screen.editor, "changed");
  expect(screen.root.querySelector(".layer")?.className).toBe("layer dark");
  screen.editor.style.color = "rgb(20, 20, 20)";
  screen.ui.say(screen.editor, "changed");
  expect(screen.root.querySelector(".layer")?.className).toBe("layer");
});
