// @vitest-environment node

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { repository } from "../help/repository.ts";

const MESSAGES = JSON.parse(readFileSync(repository("extension/_locales/en_GB/messages.json"), "utf8")) as object;
const SOURCE = ["src/pages", "src/background", "src/content", "manifest"]
  .flatMap((room) =>
    readdirSync(repository(`extension/${room}`), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|html|json)$/.test(name))
      .map((name) => readFileSync(repository(`extension/${room}/${name}`), "utf8")),
  )
  .join("\n");
const OURS = Object.keys(MESSAGES).filter((key) => !/^(?:badge|panel|card|strip|tell|say)_/.test(key));
/** Keys as they stand in the source; one that ends with _ is put together there. */
const USED = [...SOURCE.matchAll(/["`](?:__MSG_)?([a-z]+(?:_[a-z]+)*_?)(?=["`$_])/g)].map((found) => found[1] ?? "");

test("no words of the pages stand there for nothing", () => {
  const isUsed = (key: string): boolean =>
    USED.some((one) => one === key || (one.endsWith("_") && key.startsWith(one) && one.length > 5));
  expect(OURS.filter((key) => !isUsed(key))).toEqual([]);
});
