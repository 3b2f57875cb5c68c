import { expect, test } from "vitest";
import type { BadgeState } from "../../../../extension/src/contract/ui.ts";
import { TestScreen } from "./help/screen.ts";

function badge(state: BadgeState): { screen: TestScreen; did: string[] } {
  const screen = new TestScreen();
  const did: string[] = [];
  screen.ui.badge(screen.editor, state, { open: () => did.push("open"), choose: (choice) => did.push(choice) });
  return { screen, did };
}

test("what was noticed is counted, in words, and a press opens it", async () => {
  const { screen, did } = badge({ say: "noticed", level: "note", count: 1, partly: false });
  expect(screen.buttons).toEqual(["1 thing to look at"]);
  await screen.press("1 thing to look at");
  expect(did).toEqual(["open"]);
  const many = badge({ say: "noticed", level: "pause", count: 3, partly: false });
  expect(many.screen.buttons).toEqual(["3 things to look at"]);
});

test("where a child may be at risk the badge counts nothing and names no rule", () => {
  const { screen } = badge({ say: "noticed", level: "help", count: 2, partly: false });
  expect(screen.buttons).toEqual(["People who can help"]);
});

test("a part that was not read is said", () => {
  expect(badge({ say: "noticed", level: "note", count: 1, partly: true }).screen.text).toContain("Partly checked");
  expect(badge({ say: "not-checked", why: "partly" }).screen.text).toContain("Partly checked");
});

test("not checked says so, and there is nothing to press", () => {
  for (const why of ["no-answer", "language", "too-long"] as const) {
    const { screen } = badge({ say: "not-checked", why });
    expect(screen.text).toContain("Not checked");
    expect(screen.buttons).toEqual([]);
  }
});

test("a new group is asked about, and both answers weigh the same", async () => {
  const { screen, did } = badge({ say: "ask-place" });
  expect(screen.text).toContain("A school group?");
  const [check, leave] = [...screen.root.querySelectorAll("button")];
  expect(check?.className).toBe(leave?.className);
  await screen.press("Check it");
  await screen.press("Leave it");
  expect(did).toEqual(["check", "off"]);
});

test("other kinds of place are not called a group", () => {
  for (const place of ["own", "public", "school"] as const) {
    expect(badge({ say: "ask-place", place }).screen.text).not.toContain("group");
  }
});

test("a question about comments, which cannot be told apart, says whose posts it speaks of", () => {
  const { screen } = badge({ say: "ask-place", place: "public", isComment: true });
  expect(screen.text).toContain("under other people’s posts");
  expect(screen.text).not.toContain("this page");
});

test("a page cannot press the badge", async () => {
  const { screen, did } = badge({ say: "ask-place" });
  screen.trusted = false;
  await screen.press("Check it");
  expect(did).toEqual([]);
});

test("nothing noticed shows nothing", () => {
  const { screen } = badge({ say: "noticed", level: "note", count: 1, partly: false });
  screen.ui.badge(screen.editor, { say: "none" }, { open: () => {}, choose: () => {} });
  expect(screen.root.querySelector(".beside")).toBeNull();
});

test("the badge of one box does not go when another box has nothing", () => {
  const { screen } = badge({ say: "noticed", level: "note", count: 1, partly: false });
  screen.ui.badge(document.createElement("div"), { say: "none" }, { open: () => {}, choose: () => {} });
  expect(screen.buttons).toEqual(["1 thing to look at"]);
});

test("not checked stays in a corner when its box has left the page; what was noticed does not", async () => {
  const { screen } = badge({ say: "not-checked", why: "no-answer" });
  screen.editor.remove();
  await screen.clock.move(300);
  expect(screen.root.querySelector(".beside")?.className).toBe("beside corner");
  const noticed = badge({ say: "noticed", level: "note", count: 1, partly: false }).screen;
  noticed.editor.remove();
  await noticed.clock.move(300);
  expect(noticed.root.querySelector(".beside")?.className).toBe("beside away");
});

test("a line about a send is seen wherever its box was scrolled to", async () => {
  const { screen } = badge({ say: "noticed", level: "note", count: 1, partly: false });
  screen.editor.getBoundingClientRect = () => new DOMRect(0, -400, 300, 100);
  screen.ui.say(screen.editor, "changed");
  await screen.clock.move(300);
  expect(screen.root.querySelector(".beside")?.className).toBe("beside corner");
});

test("a screen reader is told politely", async () => {
  const { screen } = badge({ say: "noticed", level: "note", count: 2, partly: false });
  await screen.clock.move(100);
  expect(screen.root.querySelector("[role=status]")?.textContent).toBe("2 things to look at");
});
