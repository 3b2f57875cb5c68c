import { describe, expect, test } from "vitest";
import { maskDraft } from "../../../extension/src/background/masking.ts";
import type { OwnChild } from "../../../extension/src/contract/settings.ts";

const child = (names: string[], surname: string | null = null): OwnChild => ({ names, surname });
const ALFIE = child(["Alfie", "Alf"], "Barnes");
const ZOE = child(["Zoë"]);
const WILL = child(["Will"]);

/** A masked text with each run written as «number:length». */
function seen(text: string, ...children: OwnChild[]): string {
  return maskDraft(text, children).text.replace(
    /([\ue000-\ue00f])\1*/g,
    (run) => `«${run.charCodeAt(0) - 0xe000}:${run.length}»`,
  );
}

describe("names of own children", () => {
  test.each([
    ["a name", "My Alfie is ill", "My «0:5» is ill"],
    ["every way it is written", "Alf and ALFIE and alfie", "«0:3» and «0:5» and «0:5»"],
    ["with the surname, in one run", "Alfie Barnes is ill", "«0:12» is ill"],
    ["with the surname's initial", "Alfie B. is ill", "«0:5» B. is ill"],
    ["a possessive", "Alfie's bag, Alfie’s coat", "«0:5»'s bag, «0:5»’s coat"],
    ["a possessive without its apostrophe", "Alfies bag, ALFIES coat", "«0:6» bag, «0:6» coat"],
    ["before kisses", "Happy birthday Alfie Xx, love to Alfie X", "Happy birthday «0:5» Xx, love to «0:5» X"],
    ["with the surname behind a wide gap", "Alfie  Barnes and Alfie\u00a0Barnes", "«0:13» and «0:12»"],
    ["two children", "Alfie and Zoë are ill", "«0:5» and «1:3» are ill"],
    ["in no other word", "Alfiesque Ralfie", "Alfiesque Ralfie"],
    ["behind a hashtag", "#Alfie", "#«0:5»"],
    ["behind an emoji", "😀Alfie 😀", "😀«0:5» 😀"],
    ["first in a line", "Hello\nAlfie is ill", "Hello\n«0:5» is ill"],
    ["before a day", "Alfie Monday to Friday", "«0:5» Monday to Friday"],
    ["before letters that stand for something", "Alfie ADHD review, Alfie EHCP", "«0:5» ADHD review, «0:5» EHCP"],
    ["before a day of the school year", "Alfie World Book Day costume", "«0:5» World Book Day costume"],
    ["with the surname's bare possessive", "Alfie Barness mum here", "«0:13» mum here"],
    ["with a name in between", "Alfie James Barnes is ill", "«0:18» is ill"],
    ["before the next own child", "Alfie Zoë Barnes", "«0:5» «1:3» Barnes"],
  ])("%s", (_, text, expected) => {
    expect(seen(text, ALFIE, ZOE)).toBe(expected);
  });

  test("a child of two names keeps both in one run", () => {
    expect(seen("Anna Maria won", child(["Anna Maria", "Anna"]))).toBe("«0:10» won");
  });

  test("a decomposed name is another spelling: what cannot be matched unit by unit stays out of the mask", () => {
    expect(seen("Zoe\u0308 won", ZOE)).toBe("Zoe\u0308 won");
  });

  test("in scripts without gaps between words it is found anywhere", () => {
    expect(seen("今天小明被老师骂了", child(["小明"]))).toBe("今天«0:2»被老师骂了");
    expect(seen("小明 and Alfiesque", child(["小明"]), ALFIE)).toBe("«0:2» and Alfiesque");
  });

  test("only sixteen children can be told apart", () => {
    const many = Array.from({ length: 20 }, (_, index) => child([`Name${"abcdefghijklmnopqrst"[index]}`]));
    expect(seen("Namep and Nameq", ...many)).toBe("«15:5» and Nameq");
  });

  test("the length never changes", () => {
    const text = "İstanbul Alfie 😀 Zoë\u0000Alf";
    expect(maskDraft(text, [ALFIE, ZOE]).text).toHaveLength(text.length);
  });
});

describe("classmates of the same name", () => {
  test.each([
    ["another initial", "Alfie C hit mine again"],
    ["another surname", "Alfie Cooper hit mine"],
    ["another surname's possessive", "Alfie Cooper's mum"],
    ["the other one", "the other Alfie did it"],
  ])("%s stays", (_, text) => {
    expect(seen(text, ALFIE)).toBe(text);
  });

  test("without a known surname, an initial means a classmate", () => {
    expect(seen("Zoë B hit Zoë", ZOE)).toBe("Zoë B hit «0:3»");
  });
});

describe("a name that is an everyday word", () => {
  test.each([
    ["first in a sentence", "Will you come? Will they?", "Will you come? Will they?"],
    ["in small letters", "I will complain", "I will complain"],
    ["behind a line break", "hello\nWill came", "hello\nWill came"],
    ["within a sentence, capitalised", "and Will came too", "and «0:4» came too"],
    ["within a sentence, possessive", "it was Will's bag", "it was «0:4»'s bag"],
    ["in a text of capitals", "I AM SURE IT WILL END", "I AM SURE IT WILL END"],
  ])("%s", (_, text, expected) => {
    expect(seen(text, WILL)).toBe(expected);
  });

  test("with its surname it is a name anywhere", () => {
    expect(seen("Will Barnes came", child(["Will"], "Barnes"))).toBe("«0:11» came");
  });
});

describe("private-use characters", () => {
  test("typed ones become U+FFFD", () => {
    expect(maskDraft("a\ue000b\uf8ffc", []).text).toBe("a\ufffdb\ufffdc");
  });

  test("so that nobody can pretend to be a child", () => {
    const masked = maskDraft("\ue000\ue000 Alfie", [ALFIE]);
    expect(masked.text).toBe("\ufffd\ufffd \ue000\ue000\ue000\ue000\ue000");
    expect(masked.restore(masked.text)).toBe("\ufffd\ufffd Alfie");
  });
});

describe("names put back", () => {
  const masked = maskDraft("ALFIE and Alf and Zoë", [ALFIE, ZOE]);

  test("as they were typed", () => {
    expect(masked.restore(`About ${"\ue000".repeat(5)} and ${"\ue001".repeat(3)}`)).toBe("About ALFIE and Zoë");
    expect(masked.restore(`About ${"\ue000".repeat(3)}`)).toBe("About Alf");
  });

  test("a run of another length becomes the first name", () => {
    expect(masked.restore(`About ${"\ue000".repeat(4)}.`)).toBe("About Alfie.");
  });

  test("a child that does not exist becomes U+FFFD", () => {
    expect(masked.restore("About \ue005.")).toBe("About \ufffd.");
  });
});
