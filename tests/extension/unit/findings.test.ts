import { describe, expect, test } from "vitest";
import { Drafts } from "../../../extension/src/content/drafts.ts";
import { shownOf, stepFor } from "../../../extension/src/content/findings.ts";
import { answer, finding } from "./help/answers.ts";

const NOW = 1_000_000;
const life = () => new Drafts().of(document.createElement("div"), "chat", "text");
const abuse = finding("abuse", "pause");
const note = finding("complaint", "note");
const help = finding("safeguarding", "help");

describe("what a send needs to be told", () => {
  test("nothing passes", () => expect(stepFor(answer(), life(), NOW)).toEqual({ do: "pass" }));
  test("a pause holds, and takes notes into its panel", () =>
    expect(stepFor(answer(abuse, note), life(), NOW)).toEqual({ do: "panel", findings: [abuse, note] }));
  test("an unseen note holds with a strip", () =>
    expect(stepFor(answer(note), life(), NOW)).toEqual({ do: "strip", findings: [note] }));
  test("help stands alone", () =>
    expect(stepFor(answer(help, abuse), life(), NOW)).toEqual({ do: "panel", findings: [help] }));

  test("a note that stood long enough was seen", () => {
    const draft = life();
    draft.markedSince.set("complaint", NOW - 1_500);
    expect(stepFor(answer(note), draft, NOW)).toEqual({ do: "pass" });
    draft.markedSince.set("complaint", NOW - 1_499);
    expect(stepFor(answer(note), draft, NOW).do).toBe("strip");
  });

  test("a pause that stood long enough still holds once", () => {
    const draft = life();
    draft.markedSince.set("abuse", NOW - 60_000);
    expect(stepFor(answer(abuse), draft, NOW).do).toBe("panel");
  });

  test("an act that has asked is silent, the next one is not", () => {
    const draft = life();
    draft.asked.add("abuse");
    expect(stepFor(answer(abuse), draft, NOW)).toEqual({ do: "pass" });
    expect(stepFor(answer(abuse, note), draft, NOW)).toEqual({ do: "strip", findings: [note] });
  });

  test("once help has asked, nothing else follows it", () => {
    const draft = life();
    draft.asked.add("safeguarding");
    expect(stepFor(answer(help, abuse), draft, NOW)).toEqual({ do: "pass" });
  });
});

test("words are given as typed", () => {
  expect(shownOf([finding("abuse", "pause", 3, 7)], "😀 Holt")[0]?.words).toEqual(["Holt"]);
});

describe("a draft", () => {
  const box = () => document.body.appendChild(document.createElement("div"));

  test("lives while its text changes, and ends when it is emptied", () => {
    const drafts = new Drafts();
    const editor = box();
    const first = drafts.of(editor, "a", "hello");
    expect(drafts.of(editor, "a", "hello there")).toBe(first);
    drafts.end(editor);
    expect(drafts.of(editor, "a", "hello there")).not.toBe(first);
    const second = drafts.of(editor, "a", "hello there");
    expect(drafts.of(editor, "a", " \n")).not.toBe(second);
  });

  test("is another one in another chat", () => {
    const drafts = new Drafts();
    const editor = box();
    expect(drafts.of(editor, "a", "hello")).not.toBe(drafts.of(editor, "b", "hello"));
  });

  test("comes back with its text in a new box, but not while the old one stands", () => {
    const drafts = new Drafts();
    const editor = box();
    const first = drafts.of(editor, "a", "hello");
    expect(drafts.of(box(), "a", "hello")).not.toBe(first);
    editor.remove();
    expect(drafts.of(box(), "a", "other")).not.toBe(first);
    expect(drafts.of(box(), "a", "hello")).toBe(first);
  });

  test("is forgotten when many others followed", () => {
    const drafts = new Drafts();
    const editor = box();
    const first = drafts.of(editor, "a", "hello");
    for (let other = 0; other < 7; other += 1) drafts.of(box(), "a", `other ${other}`);
    expect(drafts.of(editor, "a", "hello")).toBe(first);
    for (let other = 0; other < 8; other += 1) drafts.of(box(), "a", `another ${other}`);
    expect(drafts.of(editor, "a", "hello")).not.toBe(first);
  });
});
