// @vitest-environment node

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { repository } from "./help/repository.ts";

const read = (path: string): string => readFileSync(repository(path), "utf8");
const base = JSON.parse(read("extension/manifest/base.json"));
const DOCS = read("docs/permissions.md");
const BROWSER = read("extension/src/platform/browser.ts");

/** Where the code would stand still without a permission. What is not in this list is not asked for. */
const NEEDED: Readonly<Record<string, readonly [file: string, use: RegExp]>> = {
  scripting: ["extension/src/platform/browser.ts", /api\.scripting\.executeScript\(\{ target, files: \["screen\.js"\]/],
  storage: ["extension/src/platform/browser.ts", /api\.storage\.local\.(?:get|set)\(/],
  // The address of the page that the popup was opened on, and nothing else of it.
  activeTab: ["extension/src/pages/popup_page.ts", /connectPage\(url\)/],
  "http://127.0.0.1/*": ["extension/src/pages/checker_form.ts", /http:\/\/127\.0\.0\.1:8787/],
  "http://localhost/*": ["extension/src/contract/address.ts", /"localhost"/],
  "https://*/*": ["extension/src/platform/browser.ts", /api\.permissions\.request\(\{ origins: \[/],
  "https://web.whatsapp.com/*": ["extension/src/sites/whatsapp.ts", /host === "web\.whatsapp\.com"/],
  "https://www.facebook.com/*": ["extension/src/sites/facebook.ts", /host === "www\.facebook\.com"/],
  "https://web.facebook.com/*": ["extension/src/sites/facebook.ts", /host === "web\.facebook\.com"/],
};
/** Where our script is declared to run. */
const SITES: readonly string[] = base.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches);
const ASKED: readonly string[] = [
  ...new Set([...base.permissions, ...base.host_permissions, ...base.optional_host_permissions, ...SITES]),
];

test("every permission that is asked for is needed by a line of the code, and no other is", () => {
  expect([...ASKED].sort()).toEqual(Object.keys(NEEDED).sort());
  for (const [permission, [file, use]] of Object.entries(NEEDED)) expect(read(file), permission).toMatch(use);
});

test("every permission is explained", () => {
  const table = DOCS.split("\n").filter((line) => line.startsWith("| `"));
  for (const permission of ASKED) {
    const shown = permission.startsWith("https://w") ? new URL(permission).host : permission;
    expect(table.filter((row) => row.includes(`\`${shown}\``)).length, permission).toBe(1);
  }
});

test("the only sites that a script can be run in are those where ours is declared, so that no browser asks for more", () => {
  const isLocal = (host: string): boolean => host.startsWith("http://");
  expect(base.host_permissions.filter((host: string) => !isLocal(host)).sort()).toEqual([...SITES].sort());
});

test("no part of the browser is used that would need a permission more", () => {
  // These need none; `tabs` gives an address only where activeTab was given.
  const free = ["i18n", "permissions", "runtime", "tabs"];
  const used = new Set([...BROWSER.matchAll(/\bapi\.(\w+)/g)].map(([, name]) => name ?? ""));
  expect([...used].filter((name) => !free.includes(name)).sort()).toEqual(
    base.permissions.filter((one: string) => used.has(one)).sort(),
  );
});

test("scripts are run by one line: one fixed file, in one frame, in the world that pages cannot see", () => {
  expect(BROWSER.match(/executeScript/g)).toHaveLength(1);
  expect(BROWSER).not.toMatch(/\bfunc:|world:|allFrames|registerContentScripts|insertCSS/);
});

test("what the browser is told is sent is what the checker's contract takes", () => {
  const firefox = JSON.parse(read("extension/manifest/firefox.json"));
  const { data_collection_permissions } = firefox.browser_specific_settings.gecko;
  expect(data_collection_permissions).toEqual({ required: ["personalCommunications"] });
  expect(DOCS).toContain('`["personalCommunications"]`');
  const fields = Object.keys(JSON.parse(read("shared/schemas/check-request.json")).properties);
  // A new field needs a new look at both stores' questions, and at what the welcome page says is sent.
  expect(fields.sort()).toEqual(["anonymous", "language", "media", "place", "school", "site", "text"]);
});
