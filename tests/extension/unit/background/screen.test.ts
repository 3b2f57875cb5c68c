import { expect, test } from "vitest";
import { makeWorld } from "./world.ts";

const ASK = { kind: "bringScreen" } as const;

test("screen.js is run in the very frame that asked", async () => {
  const world = makeWorld();
  expect(await world.send<"bringScreen">(ASK, { tab: 12 })).toEqual({ brought: true });
  expect(world.ranIn).toEqual([[12, 0]]);
});

test.each([
  ["one of our own pages", ASK, { from: "page" }],
  ["a page of another site", ASK, { host: "m.facebook.com" }],
  ["a page without a host", ASK, { host: null }],
  ["what is in no tab", ASK, { tab: null }],
  ["a frame inside a page", ASK, { frame: 3 }],
  ["an unknown frame", ASK, { frame: null }],
  ["a message that says more", { ...ASK, tab: 3 }, {}],
  ["a message that names a file", { ...ASK, file: "background.js" }, {}],
] as const)("%s gets none", async (_, message, from) => {
  const world = makeWorld();
  await expect(world.send<"bringScreen">(message, from)).rejects.toThrow("Not for this page.");
  expect(world.ranIn).toEqual([]);
});

test("where the site's permission was taken back, the page is told at once", async () => {
  const world = makeWorld();
  world.granted.delete("https://web.whatsapp.com");
  expect(await world.send<"bringScreen">(ASK)).toEqual({ brought: false });
  expect(world.ranIn).toEqual([]);
});
