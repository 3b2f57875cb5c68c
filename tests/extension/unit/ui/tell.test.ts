import { expect, test } from "vitest";
import type { Route } from "../../../../extension/src/contract/types.ts";
import { compose, LONGEST_MAILTO, mailto, openable } from "../../../../extension/src/ui/letter.ts";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf, words } from "./help/screen.ts";

const TEACHER: Route = {
  role: "Class teacher",
  name: "Mrs Okafor",
  address: "4b@hollybank.example",
  hours: "8.30 to 4",
  reply: "3 school days",
  languages: ["English", "Urdu"],
};
const OFFICE: Route = {
  role: "School office",
  name: null,
  address: "Ask at the desk",
  hours: null,
  reply: null,
  languages: [],
};
const MESSAGE = {
  subject: "About how children get on",
  about: "This is about how children get on.",
  facts: "Another child hit mine. It is the third time & nobody called?",
  wants: ["answer" as const, "act" as const],
  kinds: {
    feedback: "I would like to give some feedback. You do not need to write back.",
    concern:
      "I have a concern and would like to talk about it. Please tell me that you have got this, and when I can have an answer.",
    complaint:
      "Please treat this as a formal complaint, and send me your complaints procedure. Please tell me that you have got this, when I can have an answer, and what I can do next if we do not agree.",
  },
  strikes: [],
};
const KINDS = ["feedback", "concern", "complaint"] as const;

async function tell(routes: readonly Route[] = [TEACHER, OFFICE], facts = MESSAGE.facts): Promise<TestScreen> {
  const screen = new TestScreen();
  const message = { ...MESSAGE, facts };
  const advice = { routes: [...routes], message, names_out: { edits: [] }, help: [] };
  await screen.open(viewOf("Alfie hit mine", { level: "note", findings: [finding("complaint", "note")], advice }));
  await screen.press("Tell the school instead");
  return screen;
}

function letterOf(screen: TestScreen): HTMLTextAreaElement {
  const letter = screen.root.querySelector("textarea");
  if (letter === null) throw new Error("There is no message.");
  return letter;
}

function choose(screen: TestScreen, label: string): void {
  const found = [...screen.root.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label));
  const radio = found?.querySelector("input");
  if (!radio) throw new Error(`There is no choice "${label}".`);
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

test("whom, how soon they answer, when and in which languages", async () => {
  const screen = await tell();
  for (const said of ["Class teacher: Mrs Okafor", "Answers within: 3 school days", "Open: 8.30 to 4", "English, Urdu"])
    expect(screen.text).toContain(said);
  expect(screen.text).toContain("You have the right to criticise a school.");
});

test("what kind of message it is stays open until the parent says", async () => {
  const screen = await tell();
  for (const kind of KINDS) expect(letterOf(screen).value).not.toContain(MESSAGE.kinds[kind]);
  choose(screen, "Complaint");
  expect(letterOf(screen).value).toContain(MESSAGE.kinds.complaint);
  choose(screen, "Feedback");
  expect(letterOf(screen).value).not.toContain(MESSAGE.kinds.complaint);
});

test("what the parent has written is never written over, but may be written anew", async () => {
  const screen = await tell();
  letterOf(screen).value = "Only mine.";
  choose(screen, "Concern");
  expect(letterOf(screen).value).toBe("Only mine.");
  await screen.press("Write it again from my choices");
  expect(letterOf(screen).value).toContain(MESSAGE.kinds.concern);
});

test("copied as it stands; nothing is sent by us", async () => {
  const screen = await tell();
  letterOf(screen).value = "Only mine.";
  await screen.press("Copy the message");
  expect(screen.did).toEqual(["copy Only mine."]);
});

test("the mail program gets address, subject and message", async () => {
  const screen = await tell();
  await screen.press("Open in my mail program");
  const url = new URL(screen.did[0]?.replace("open ", "") ?? "");
  expect(url.pathname).toBe("4b@hollybank.example");
  expect(url.searchParams.get("subject")).toBe(MESSAGE.subject);
  expect(url.searchParams.get("body")).toBe(letterOf(screen).value.replaceAll("\n", "\r\n"));
});

test("where there is no e-mail address, or too much for one, there is only copying", async () => {
  const screen = await tell();
  choose(screen, "School office");
  expect(screen.buttons).not.toContain("Open in my mail program");
  expect(letterOf(screen).value).toContain("Dear School office,");
  const long = await tell([TEACHER], "a".repeat(LONGEST_MAILTO));
  expect(long.buttons).not.toContain("Open in my mail program");
  expect(long.buttons).toContain("Copy the message");
  expect(long.root.querySelector("textarea")?.value).toContain("a".repeat(LONGEST_MAILTO));
});

test("the address is cut off exactly above the limit", () => {
  const room = LONGEST_MAILTO - "mailto:a@b.example?subject=&body=".length;
  expect(mailto("a@b.example", "", "x".repeat(room))).toHaveLength(LONGEST_MAILTO);
  expect(mailto("a@b.example", "", "x".repeat(room + 1))).toBe("too-long");
  expect(mailto("a@b.example", "", "é".repeat(Math.floor(room / 6)))).not.toBe("too-long");
  expect(mailto("a@b.example", "", "é".repeat(Math.floor(room / 6) + 1))).toBe("too-long");
});

test("an address cannot smuggle in more than itself, and half an emoji breaks nothing", () => {
  expect(mailto("a@b.example?cc=c@d.example", "s", "b")).toBeNull();
  expect(mailto("a@b.example,c@d.example", "s", "b")).toBeNull();
  expect(mailto("a@b.example", "one\r\ntwo", "x\uD83D")).toBe("mailto:a@b.example?subject=one%20two&body=x%EF%BF%BD");
});

test("only mail, telephone and https can be opened", () => {
  expect(openable("a+b@c.example")).toBe("mailto:a%2Bb@c.example");
  expect(openable("020 7946 0123")).toBe("tel:02079460123");
  expect(openable("https://hollybank.example/form")).toBe("https://hollybank.example/form");
  for (const text of ["Ask at the office", "javascript:alert(1)", "http://a.example", "file:///etc"])
    expect(openable(text)).toBeNull();
});

test("our own words stay under eighty, whatever is chosen", () => {
  for (const kind of KINDS)
    for (const want of ["listen", "answer", "act"] as const) {
      const letter = compose({ ...MESSAGE, facts: "" }, { route: TEACHER, kind, want, leave: [] }, words);
      expect(letter.split(/\s+/).filter((word) => word !== "").length).toBeLessThan(80);
    }
});

test("the five steps: what it is, to whom, the facts as they were, a receipt and a time, and what comes next", () => {
  const letter = compose(MESSAGE, { route: TEACHER, kind: "concern", want: "act", leave: [] }, words);
  const steps = ["Dear Mrs Okafor,", MESSAGE.kinds.concern, MESSAGE.facts, "something to change", "what I can do next"];
  const places = steps.map((step) => letter.indexOf(step));
  expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
});
