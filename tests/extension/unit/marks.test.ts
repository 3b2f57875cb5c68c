import { expect, test } from "vitest";
import { Marks } from "../../../extension/src/content/marks.ts";

const KEY = btoa("0123456789abcdef0123456789abcdef");
const OTHER = btoa("fedcba9876543210fedcba9876543210");

test("a mark is a keyed hash that says nothing of the name", async () => {
  const mark = await new Marks().mark(KEY, "whatsapp", "Klasse 4b");
  expect(mark).toMatch(/^[0-9a-f]{32}$/);
  expect(await new Marks().mark(KEY, "whatsapp", "Klasse 4b")).toBe(mark);
  expect(await new Marks().mark(OTHER, "whatsapp", "Klasse 4b")).not.toBe(mark);
  expect(await new Marks().mark(KEY, "facebook", "Klasse 4b")).not.toBe(mark);
  expect(await new Marks().mark(KEY, "whatsapp", "Klasse 4c")).not.toBe(mark);
});

test("the second time it is there at once", async () => {
  const marks = new Marks();
  const mark = await marks.mark(KEY, "whatsapp", "Klasse 4b");
  expect(marks.mark(KEY, "whatsapp", "Klasse 4b")).toBe(mark);
  expect(marks.mark(OTHER, "whatsapp", "Klasse 4b")).toBeInstanceOf(Promise);
});

test("what cannot be told apart has no mark", () => {
  expect(new Marks().mark(KEY, "whatsapp", null)).toBeNull();
});
