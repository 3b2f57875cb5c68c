import { expect, test } from "vitest";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

const TEXT = "Zara is scared to go home.";
const RISK = {
  ...finding("safeguarding", "help"),
  title: "Is a child at risk?",
  why: "There are people who can help today. Naming a child here can make it harder to keep them safe. Telling the people below does not.",
  clause: { title: "A rule", text: "Of the school.", url: null },
};
const HELP = [
  { name: "Helpline", what: "For grown-ups.", phone: "020 7946 0123", url: "https://help.example/start/" },
  { name: "School", what: "Ask at the office.", phone: null, url: null },
];
const EDITS = [{ start: 0, end: 4, replacement: "A child" }];
const CARD = viewOf(TEXT, {
  level: "help",
  findings: [RISK],
  advice: { routes: [], message: null, names_out: { edits: EDITS }, help: HELP },
});
const LINE = "Naming a child here can make it harder to keep them safe. Telling the people below does not.";

test("it stands apart: an alert of its own look, no rule, no school, no “Not this”", async () => {
  const screen = new TestScreen();
  await screen.open(CARD);
  expect(screen.dialog?.getAttribute("role")).toBe("alertdialog");
  expect(screen.dialog?.className).toBe("panel help");
  for (const said of ["A rule", "asks:", "Not this", "Before you post"]) expect(screen.text).not.toContain(said);
  expect(screen.choices).toEqual(["Edit", "Take names out", "Post as it is"]);
});

test("the one caution is said once", async () => {
  const screen = new TestScreen();
  await screen.open(CARD);
  expect(screen.text).toContain(LINE);
  expect(screen.text.match(/Naming a child here/g)).toHaveLength(1);
  expect(screen.text).toContain("There are people who can help today.");
});

test("people can be rung and looked up, outside the page", async () => {
  const screen = new TestScreen();
  await screen.open(CARD);
  await screen.press("020 7946 0123");
  await screen.press("help.example/start");
  expect(screen.did).toEqual(["open tel:02079460123", "open https://help.example/start/"]);
  expect(screen.root.querySelectorAll("[role=list] > li")).toHaveLength(2);
});

test("a number's groups keep their order beside a name from right to left", async () => {
  const screen = new TestScreen();
  await screen.open(CARD);
  const links = [...screen.root.querySelectorAll<HTMLAnchorElement>("[role=list] a")];
  expect(links.map((link) => link.dir)).toEqual(["ltr", "ltr"]);
});

test("post as it is posts", async () => {
  const screen = new TestScreen();
  const open = await screen.open(CARD);
  await screen.press("Post as it is");
  expect(open.ending).toBe("post");
});
