// @vitest-environment node

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { repository } from "./help/repository.ts";

const ROOT = repository("extension/src");
/** What each room may import, beside itself. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  platform: ["contract"],
  sites: ["contract"],
  ui: ["contract"],
  content: ["sites", "platform", "contract"],
  background: ["platform", "contract"],
  pages: ["platform", "contract"],
};
/** The bundle screen.js: the one file that puts the page's side and the screen together. */
const SCREEN = "content/shown.ts";
const LONGEST = 260;

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, room: name.split("/")[0] ?? "", text: readFileSync(`${ROOT}/${name}`, "utf8") }));
// Comments may speak of what the code may not do.
const code = files.map((file) => ({ ...file, text: file.text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "") }));
const written = code.filter((file) => file.name !== "contract/types.ts");

test("every room has its law", () => {
  expect([...new Set(files.map((file) => file.room))].sort()).toEqual(Object.keys(LAW).sort());
});

test("imports go one way, with their ending, and take in no package", () => {
  const broken = code.flatMap(({ name, room, text }) =>
    [...text.matchAll(/(?:from|import)\s+"([^"]+)"/g)].flatMap(([, from = ""]) => {
      if (from === "schoolgate:validators" && name === "contract/validate.ts") return [];
      const path = new URL(from, `file:///${name}`).pathname.slice(1);
      const to = path.split("/")[0] ?? "";
      const allowed = [room, ...(LAW[room] ?? []), ...(name === SCREEN ? ["ui"] : [])];
      const isAllowed = from.startsWith(".") && allowed.includes(to);
      return isAllowed && /\.(ts|css|svg)$/.test(from) ? [] : [`${name}: ${from}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("what is only seen is in screen.js, and not in the script that every page of a site loads", () => {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = code.find((file) => file.name === name)?.text ?? "";
    // Types are gone from the bundle.
    for (const [, from = ""] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?"(\.[^"]+)"/gm))
      follow(new URL(from, `file:///${name}`).pathname.slice(1));
  };
  follow("content/main.ts");
  expect(found).toContain("content/gate.ts");
  const seen = ["content/screen.ts", "content/talk.ts", "content/carry.ts", SCREEN];
  expect([...found].filter((name) => name.startsWith("ui/") || seen.includes(name))).toEqual([]);
});

describe.each([
  ["the browser's own interface", /(?<![\w./$"'`-])(?:chrome|browser)\s*[.?[]/, ["platform/browser.ts"]],
  [
    "a request",
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/,
    ["background/main.ts", "background/checker.ts"],
  ],
  ["HTML made from text", /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe)\b/, []],
  ["text as the browser lays it out", /\b(?:innerText|outerText)\b/, []],
  ["code made from text", /\beval\s*\(|new Function\b/, []],
  ["the console", /\bconsole\./, []],
  ["a place that outlives the extension", /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie)\b/, []],
  ["storage that leaves this browser", /storage\.sync/, []],
] as const)("%s", (_, pattern, allowed: readonly string[]) => {
  test("is found only where it belongs", () => {
    const found = written.filter((file) => pattern.test(file.text)).map((file) => file.name);
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

test("what runs in the page never writes into it", () => {
  const writes =
    /\b(?:execCommand|insertText|setRangeText|designMode|contentEditable)\b|\.(?:textContent|value|data|innerHTML)\s*=[^=]/;
  const found = written.filter((file) => ["content", "sites"].includes(file.room) && writes.test(file.text));
  expect(found.map((file) => file.name)).toEqual([]);
});

test("sites have no listeners and no state", () => {
  const kept = /addEventListener|MutationObserver|^(?:let|var) /m;
  expect(written.filter((file) => file.room === "sites" && kept.test(file.text)).map((file) => file.name)).toEqual([]);
});

test("no file is long", () => {
  const long = files.filter((file) => file.name !== "contract/types.ts" && file.text.split("\n").length > LONGEST);
  expect(long.map((file) => file.name)).toEqual([]);
});

describe("the manifest", () => {
  const base = JSON.parse(readFileSync(repository("extension/manifest/base.json"), "utf8"));

  test("asks for no more than this", () => {
    expect(base.permissions).toEqual(["storage", "activeTab", "scripting"]);
    expect(base.host_permissions).toEqual([
      "http://127.0.0.1/*",
      "http://localhost/*",
      "https://web.whatsapp.com/*",
      "https://www.facebook.com/*",
      "https://web.facebook.com/*",
    ]);
    expect(base.optional_host_permissions).toEqual(["https://*/*"]);
    expect(base).not.toHaveProperty("web_accessible_resources");
  });

  test("has icons of the sizes it says", () => {
    const named = { ...base.icons, ...base.action.default_icon };
    expect(Object.keys(named)).toEqual(["16", "32", "48", "128"]);
    for (const [size, path] of Object.entries<string>(named)) {
      // A PNG says its width and height right behind the first chunk's name.
      const header = readFileSync(repository(`extension/${path}`)).subarray(16, 24);
      expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([Number(size), Number(size)]);
    }
  });

  test("runs only on sites that have an adapter, before the page, in no frame", () => {
    expect(base.content_scripts).toHaveLength(1);
    expect(base.content_scripts[0]).toMatchObject({ run_at: "document_start", all_frames: false });
    expect(base.content_scripts[0].js).toEqual(["content.js"]);
    expect(base.content_scripts[0]).not.toHaveProperty("world");
    expect(base.content_scripts[0].matches.sort()).toEqual([
      "https://web.facebook.com/*",
      "https://web.whatsapp.com/*",
      "https://www.facebook.com/*",
    ]);
  });
});
