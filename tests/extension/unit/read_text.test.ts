import { describe, expect, test } from "vitest";
import { readText } from "../../../extension/src/content/read_text.ts";

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div id="e" contenteditable="true">${html}</div>`;
  return document.getElementById("e") as HTMLElement;
}

const text = (html: string): string => readText(editor(html)).text;

describe("the text", () => {
  test.each([
    ["nothing", "", ""],
    ["an empty paragraph", "<p><br></p>", ""],
    ["one line", "<p><span>Hello</span></p>", "Hello"],
    ["pieces of a line", "<p><span>Lena</span><strong> Vogel</strong></p>", "Lena Vogel"],
    ["two paragraphs", "<p>a</p><p>b</p>", "a\nb"],
    ["an empty line between", "<p>a</p><p><br></p><p>b</p>", "a\n\nb"],
    ["an empty line first", "<p><br></p><p>b</p>", "\nb"],
    ["an empty line last", "<p>a</p><p><br></p>", "a\n"],
    ["a line break", "<p>a<br>b</p>", "a\nb"],
    ["two line breaks", "<p>a<br><br>b</p>", "a\n\nb"],
    ["Lexical's own break behind a last one", '<p>a<br><br data-lexical-managed-linebreak="true"></p>', "a\n"],
    ["a list", "<ul><li>a</li><li>b</li></ul><p>c</p>", "a\nb\nc"],
    ["a line behind a block", "<div>a</div>b<div>c</div>", "a\nb\nc"],
    ["blocks within blocks", "<div><div>a</div></div><div><p>b</p></div>", "a\nb"],
    ["an emoji as a picture", '<p>well <img alt="😡" src="data:,">done</p>', "well 😡done"],
    ["a picture without a text", '<p>a<img src="data:,">b</p>', "ab"],
    [
      "an emoji in a span",
      '<p>a <span class="emoji"><span data-lexical-text="true">👩‍👩‍👧</span></span> b</p>',
      "a 👩‍👩‍👧 b",
    ],
    ["a mention", '<p><span data-mention contenteditable="false">Kim Holt</span> hello</p>', "Kim Holt hello"],
    ["a link", '<p>see <a href="https://school.example"><span>school.example</span></a></p>', "see school.example"],
    ["blanks as they are", "<p>a  b\u00a0 </p>", "a  b\u00a0 "],
    ["marks that combine", "<p>Zoe\u0308</p>", "Zoe\u0308"],
    ["a comment of the page", "<p>a<!-- x -->b</p>", "ab"],
  ])("%s", (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test("long drafts take no more than their length", () => {
    expect(text("<p>abc</p>".repeat(20_000))).toHaveLength(4 * 20_000 - 1);
  });
});

describe("the way back to the page", () => {
  const found = (html: string, words: string, from = 0): string | undefined => {
    const read = readText(editor(html));
    const start = read.text.indexOf(words, from);
    return read.rangeOf(start, start + words.length)?.toString();
  };

  test.each([
    ["a word in one node", "<p><span>Mrs Holt is late</span></p>", "Holt"],
    ["a word over two nodes", "<p><strong>Lena</strong><span> Vogel is late</span></p>", "Lena Vogel"],
    ["a word behind emoji", "<p>Max 😀 Amira</p>", "Amira"],
    ["an emoji itself", "<p>well 😡 done</p>", "😡"],
    ["a word in the second paragraph", "<p>a</p><p>Holt</p>", "Holt"],
    ["a word behind a family", "<p>👨‍👩‍👧‍👦 the Okafor family</p>", "Okafor"],
    ["a letter and its mark", "<p>Zoe\u0308 won</p>", "Zoe\u0308"],
  ])("%s", (_, html, words) => {
    expect(found(html, words)).toBe(words);
  });

  test("over a line break", () => {
    const read = readText(editor("<p>Mrs</p><p>Holt</p>"));
    expect(read.rangeOf(0, 8)?.toString()).toBe("MrsHolt");
    expect(read.rangeOf(3, 8)?.toString()).toBe("Holt");
    expect(read.rangeOf(0, 4)?.toString()).toBe("Mrs");
    expect(read.rangeOf(3, 4)).toBeNull();
  });

  test("around a picture", () => {
    const read = readText(editor('<p>a<img id="i" alt="😡">b</p>'));
    const range = read.rangeOf(1, 3);
    expect(range?.cloneContents().querySelector("#i")).not.toBeNull();
    expect(range?.toString()).toBe("");
  });

  test("nothing for no words, or words that are not there", () => {
    const read = readText(editor("<p>abc</p>"));
    expect(read.rangeOf(1, 1)).toBeNull();
    expect(read.rangeOf(5, 9)).toBeNull();
  });

  test("nothing once the page says something else there", () => {
    const box = editor("<p><span>Mrs Holt</span></p>");
    const read = readText(box);
    const node = box.querySelector("span")?.firstChild as Text;
    node.data = "Mrs Hold";
    expect(read.rangeOf(4, 8)).toBeNull();
    node.data = "Mrs Holt";
    expect(read.rangeOf(4, 8)?.toString()).toBe("Holt");
    box.replaceChildren();
    expect(read.rangeOf(4, 8)).toBeNull();
  });

  test("reading changes nothing in the page", () => {
    const box = editor('<p>a <img alt="😡"><br>b</p><p><br></p>');
    const before = box.innerHTML;
    readText(box).rangeOf(0, 3);
    expect(box.innerHTML).toBe(before);
  });
});
