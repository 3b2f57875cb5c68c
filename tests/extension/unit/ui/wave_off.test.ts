import { describe, expect, test } from "vitest";
import type { CheckAnswer, Finding } from "../../../../extension/src/contract/types.ts";
import { waveOff } from "../../../../extension/src/ui/wave_off.ts";
import { answer, finding } from "../help/answers.ts";

const TEXT = "Alfie and Sam were late. Alfie B cried.";
const span = (word: string, from = 0) => ({
  start: TEXT.indexOf(word, from),
  end: TEXT.indexOf(word, from) + word.length,
});
const children: Finding = {
  ...finding("identifies_pupil", "pause"),
  target: "pupil",
  spans: [span("Alfie"), span("Sam"), span("Alfie B")],
};
const late: Finding = { ...finding("complaint", "note"), target: "pupil", spans: [span("Alfie"), span("were late")] };
const photo: Finding = { ...finding("photo", "pause"), target: "pupil", spans: [] };
const words = ({ spans }: Finding): string[] => spans.map(({ start, end }) => TEXT.slice(start, end));
const acts = (given: CheckAnswer): string[] => given.findings.map(({ act }) => act);

describe("one of several names", () => {
  test("drops that name's marks only", () => {
    const left = waveOff(answer(children), TEXT, { finding: children, words: ["Sam"] }, "fine");
    expect(left.findings.map(words)).toEqual([["Alfie", "Alfie B"]]);
    expect(left.level).toBe("pause");
  });

  test("is dropped wherever it stands, but a longer name is another", () => {
    const left = waveOff(answer(children), TEXT, { finding: children, words: ["alfie "] }, "fine");
    expect(left.findings.map(words)).toEqual([["Sam", "Alfie B"]]);
  });

  test("can be waved off one after the other, until nothing is left", () => {
    let left = answer(children);
    for (const word of ["Alfie", "Sam", "Alfie B"]) {
      const [now] = left.findings;
      if (now === undefined) throw new Error("dropped too early");
      left = waveOff(left, TEXT, { finding: now, words: [word] }, "fine");
    }
    expect(left).toMatchObject({ level: "clear", findings: [] });
  });
});

test("all names drop the finding, and the level is that of the rest", () => {
  const all = ["Alfie", "Sam", "Alfie B"];
  const left = waveOff(answer(children, late), TEXT, { finding: children, words: all }, "not-school");
  expect(acts(left)).toEqual(["complaint"]);
  expect(left.level).toBe("note");
});

test("what no word shows is dropped as a whole, and nothing else is", () => {
  const left = waveOff(answer(photo, children), TEXT, { finding: photo, words: [] }, "not-school");
  expect(acts(left)).toEqual(["identifies_pupil"]);
});

test("one's own child is that in everything said of a pupil; a muted word is muted for its act", () => {
  const given = answer(children, late, photo);
  const own = waveOff(given, TEXT, { finding: children, words: ["Alfie"] }, "own-child");
  expect(own.findings.map(words)).toEqual([["Sam", "Alfie B"], ["were late"], []]);
  const fine = waveOff(given, TEXT, { finding: children, words: ["Alfie"] }, "fine");
  expect(fine.findings.map(words)).toEqual([["Sam", "Alfie B"], ["Alfie", "were late"], []]);
});

test("a child at risk is not waved off through a name", () => {
  const risk: Finding = { ...finding("safeguarding", "help"), target: "pupil", spans: [span("Alfie")] };
  const left = waveOff(answer(risk, children), TEXT, { finding: children, words: ["Alfie"] }, "own-child");
  expect(left.findings[0]).toBe(risk);
});

test("a name that nothing is said of any more is not taken out", () => {
  const edits = [span("Alfie"), span("Sam")].map((where) => ({ ...where, replacement: "a child" }));
  const given = { ...answer(children), advice: { ...answer().advice, names_out: { edits } } };
  const left = waveOff(given, TEXT, { finding: children, words: ["Sam"] }, "own-child");
  expect(left.advice.names_out.edits).toEqual([edits[0]]);
});
