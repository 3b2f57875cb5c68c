import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MESSAGES, words } from "./help/screen.ts";

const SRC = join(import.meta.dirname, "../../../../extension/src");
// What is said with and without the screen is named in the contract.
const SOURCE = [...readdirSync(join(SRC, "ui")).map((name) => `ui/${name}`), "contract/ui.ts"]
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(SRC, name), "utf8"))
  .join("\n");
const OURS = Object.keys(MESSAGES).filter((key) => /^(badge|panel|card|strip|tell|say)_/.test(key));
/** Keys as they stand in the source; one that ends with _ is put together there. */
const USED = [...SOURCE.matchAll(/["`]((?:badge|panel|card|strip|tell|say)_[a-z_]*)/g)].map((found) => found[1] ?? "");

test("every key that is used has its words", () => {
  const starts = (key: string): boolean =>
    OURS.some((one) => one === key || one.startsWith(key.endsWith("_") ? key : `${key}_`));
  expect(USED.filter((key) => !starts(key))).toEqual([]);
});

test("no words stand there for nothing", () => {
  const isUsed = (key: string): boolean =>
    USED.some(
      (one) =>
        one === key ||
        (one.endsWith("_") && key.startsWith(one)) ||
        (/_(one|other)$/.test(key) && key.replace(/_(one|other)$/, "") === one),
    );
  expect(OURS.filter((key) => !isUsed(key))).toEqual([]);
});

test("no verdict, no threat, no order to be polite, no “Are you sure?”", () => {
  const refused =
    /breach|violat|inappropriate|illegal|offensive|defam|police|court|banned|are you sure|must not|well done|score/i;
  for (const key of OURS) expect(words(key)).not.toMatch(refused);
});

test("every placeholder has its place", () => {
  for (const key of OURS) {
    const entry = MESSAGES[key];
    const named = [...(entry?.message ?? "").matchAll(/\$([A-Z]+)\$/g)].map((found) => found[1]?.toLowerCase());
    expect(Object.keys(entry?.placeholders ?? {}).sort()).toEqual([...new Set(named)].sort());
  }
});
