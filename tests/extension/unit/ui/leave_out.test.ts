import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Span } from "../../../../extension/src/contract/types.ts";
import { leaveOut } from "../../../../extension/src/ui/leave_out.ts";
import { finding } from "../help/answers.ts";
import { repository } from "../help/repository.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

interface Letter {
  readonly name: string;
  readonly facts: string;
  readonly strikes: readonly Span[];
  readonly leave: readonly number[];
  readonly left: string;
}

const LETTERS: readonly Letter[] = JSON.parse(readFileSync(repository("shared/vectors/letters.json"), "utf8"));

test.each(LETTERS)("left out of the facts: $name", ({ facts, strikes, leave, left }) => {
  expect(
    leaveOut(
      facts,
      leave.flatMap((at) => strikes[at] ?? []),
    ),
  ).toBe(left);
});

const MESSAGE = {
  subject: "About something at school",
  about: "This is about something at school.",
  facts: "Mr Doyle is an idiot and hit my son. This is a formal complaint.",
  wants: ["answer" as const],
  kinds: { feedback: "Feedback.", concern: "Concern.", complaint: "Complaint." },
  strikes: [{ start: 9, end: 24 }],
};

async function tell(strikes: Span[]): Promise<TestScreen> {
  const screen = new TestScreen();
  const advice = { routes: [], message: { ...MESSAGE, strikes }, names_out: { edits: [] }, help: [] };
  await screen.open(viewOf(MESSAGE.facts, { level: "pause", findings: [finding("abuse", "pause")], advice }));
  await screen.press("Tell the school instead");
  return screen;
}

const letter = (screen: TestScreen): string => screen.root.querySelector("textarea")?.value ?? "";

test("hard words stand struck out, and stay in the message until the parent agrees", async () => {
  const screen = await tell(MESSAGE.strikes);
  expect(screen.root.querySelector("s")?.textContent).toBe("is an idiot and");
  expect(letter(screen)).toContain(MESSAGE.facts);
  const box = screen.root.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (box === null) throw new Error("There is nothing to tick.");
  expect(box.checked).toBe(false);
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  expect(letter(screen)).toContain("Mr Doyle hit my son. This is a formal complaint.");
  box.checked = false;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  expect(letter(screen)).toContain(MESSAGE.facts);
});

test("where there are none, nothing is offered", async () => {
  const screen = await tell([]);
  expect(screen.root.querySelector("s")).toBeNull();
  expect(screen.text).not.toContain("leave out");
});
