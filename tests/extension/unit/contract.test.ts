// @vitest-environment node

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choiceFor, permission } from "../../../extension/src/contract/permission.ts";
import type { PageSettings } from "../../../extension/src/contract/settings.ts";
import type { Place } from "../../../extension/src/contract/types.ts";
import {
  isCheckAnswerFor,
  isCheckRequest,
  isLimits,
  isProblem,
  isSchool,
} from "../../../extension/src/contract/validate.ts";
import { typesSource } from "../../../extension/tools/schemas.mjs";
import { answer, finding, settings } from "./help/answers.ts";
import { repository } from "./help/repository.ts";

const shared = (path: string): string => readFileSync(repository(`shared/${path}`), "utf8");
const PLACES: Place[] = ["own", "public", "school", "group", "direct", "unknown"];

test("the types are those of the schemas", async () => {
  const formatted = execFileSync("node_modules/.bin/biome", ["format", "--stdin-file-path=types.ts"], {
    cwd: repository("extension"),
    input: await typesSource(),
    encoding: "utf8",
  });
  expect(readFileSync(repository("extension/src/contract/types.ts"), "utf8")).toBe(formatted);
});

test("every schema has its validator", () => {
  const schemas = readdirSync(repository("shared/schemas")).filter((name) => name.endsWith(".json"));
  expect(schemas).toHaveLength([isCheckRequest, isCheckAnswerFor, isSchool, isLimits, isProblem].length);
});

describe("requests", () => {
  const good = JSON.parse(shared("vectors/requests.json")) as { name: string; body: unknown }[];
  test.each(good.filter((one) => one.body !== undefined))("$name", ({ body }) => {
    expect(isCheckRequest(body)).toBe(true);
  });

  test("nothing more than agreed", () => {
    expect(isCheckRequest({ text: "x", chat: "Klasse 4b" })).toBe(false);
  });
});

describe("answers", () => {
  const good = answer(finding("abuse", "pause", 0, 5));

  test("as the contract says", () => expect(isCheckAnswerFor(good, 5)).toBe(true));
  test("a new field is allowed", () => expect(isCheckAnswerFor({ ...good, more: 1 }, 5)).toBe(true));
  test.each([
    ["a missing field", { ...good, level: undefined }, 5],
    ["an unknown level", { ...good, level: "block" }, 5],
    ["words behind the end", good, 4],
    ["words backwards", answer(finding("abuse", "pause", 5, 4)), 9],
    ["no object", "clear", 5],
    ["nothing", null, 5],
  ])("not with %s", (_, value, length) => expect(isCheckAnswerFor(value, length)).toBe(false));

  test("not with edits that overlap", () => {
    const edits = [
      { start: 0, end: 3, replacement: "a" },
      { start: 2, end: 5, replacement: "b" },
    ];
    const overlapping = { ...good, advice: { ...good.advice, names_out: { edits } } };
    expect(isCheckAnswerFor(overlapping, 5)).toBe(false);
  });
});

describe("what may be sent", () => {
  const may = (change: Partial<PageSettings>, place: Place, mark: string | null = "m"): string =>
    permission(settings(change), { place, mark }, 1_000).may;

  test("here: everything but direct chats, and chats that cannot be told apart are asked about", () => {
    expect(PLACES.map((place) => may({}, place))).toEqual(["check", "check", "check", "check", "no", "ask"]);
  });

  test("elsewhere: nothing before the parent said so", () => {
    expect(PLACES.map((place) => may({ checker: "elsewhere" }, place))).toEqual([
      "ask",
      "ask",
      "ask",
      "ask",
      "no",
      "ask",
    ]);
  });

  test("a chat's own choice comes before that of its kind", () => {
    const change: Partial<PageSettings> = { checker: "elsewhere", places: { group: "check" }, chats: { m: "off" } };
    expect(may(change, "group")).toBe("no");
    expect(may(change, "group", "other")).toBe("check");
    expect(may(change, "group", null)).toBe("check");
    expect(choiceFor(settings({ chats: { m: "quiet" } }), { place: "direct", mark: "m" })).toBe("quiet");
  });

  test("a quiet chat is looked at quietly", () => {
    const quiet = permission(settings({ chats: { m: "quiet" } }), { place: "group", mark: "m" }, 0);
    expect(quiet).toEqual({ may: "check", quiet: true });
  });

  test("a pause ends", () => {
    expect(may({ pausedUntil: 1_001 }, "group")).toBe("no");
    expect(may({ pausedUntil: 1_000 }, "group")).toBe("check");
    expect(may({ pausedUntil: -1 }, "group")).toBe("no");
  });

  test.each(["unanswered", "no"] as const)("nothing while consent is %s", (consent) => {
    expect(PLACES.map((place) => may({ consent, chats: { m: "check" } }, place))).toEqual(PLACES.map(() => "no"));
  });
});
