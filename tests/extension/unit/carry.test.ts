import { expect, test } from "vitest";
import { carrier } from "../../../extension/src/content/carry.ts";

function carried(before: string, words: string, after: string): string | null {
  const start = before.indexOf(words);
  const there = carrier(before, after)({ start, end: start + words.length });
  return there === null ? null : after.slice(there.start, there.end);
}

test.each([
  ["nothing changed", "Mrs Holt is late", "Holt", "Mrs Holt is late", "Holt"],
  ["typed behind", "Mrs Holt is", "Holt", "Mrs Holt is late", "Holt"],
  ["typed before", "Mrs Holt is late", "Holt", "Our Mrs Holt is late", "Holt"],
  ["a blank right behind", "Mrs Holt", "Holt", "Mrs Holt ", "Holt"],
  ["a letter right behind", "Mrs Holt", "Holt", "Mrs Holti", null],
  ["a letter right before", "Holt is", "Holt", "AHolt is", null],
  ["a letter within", "Mrs Holt is", "Holt", "Mrs Hoxlt is", null],
  ["taken away", "Mrs Holt is", "Holt", "Mrs is", null],
  ["the same words typed again before", "Holt", "Holt", "Holt Holt", "Holt"],
  ["emptied", "Holt", "Holt", "", null],
  ["an emoji before", "Mrs Holt", "Holt", "😀 Mrs Holt", "Holt"],
])("%s", (_, before, words, after, expected) => {
  expect(carried(before, words, after)).toBe(expected);
});
