import { expect, test } from "vitest";
import { freshSettings } from "../../../../extension/src/background/fresh.ts";
import { readSettings } from "../../../../extension/src/background/read_settings.ts";
import { DRAFT, ELSEWHERE, HERE, KEY, MARK, makeWorld } from "./world.ts";

const other = (n: number): string => n.toString(16).padStart(32, "0");

test("a broken field falls back alone", () => {
  const fresh = freshSettings(KEY);
  const good = {
    consent: "yes",
    checker: HERE,
    children: [{ names: ["Will"], surname: "Ash" }],
    places: { own: "off" },
  };
  expect(readSettings({ ...fresh, ...good }, fresh)).toEqual({ ...fresh, ...good });
  const broken = { ...good, sites: 7, when: "never", pausedUntil: Number.NaN, chats: { __proto__: null, x: "check" } };
  expect(readSettings({ ...fresh, ...broken }, fresh)).toEqual({ ...fresh, ...good });
  for (const value of [undefined, null, 3, "x", []]) expect(readSettings(value, fresh)).toBe(fresh);
  for (const url of ["http://school.example", "javascript:1", "https://a.example/?x", "https://u:p@a.example"])
    expect(readSettings({ checker: { ...HERE, url } }, fresh).checker).toBeNull();
  expect(readSettings({ levels: { threat: "off", abuse: "note" } }, fresh).levels).toEqual({ abuse: "note" });
});

test("the key of marks is made once, and anew by delete everything", async () => {
  const world = makeWorld();
  world.stored.clear();
  const first = (await world.store.get()).markKey;
  expect(world.stored.get("settings")).toMatchObject({ markKey: first });
  world.stored.set("pending", { address: "x", until: 9 });
  world.granted.add("https://checker.school.example");
  await world.store.change((settings) => ({ ...settings, consent: "yes", checker: ELSEWHERE }));
  const after = await world.send<"deleteAll">({ kind: "deleteAll" }, { from: "page" });
  expect(after).toEqual(freshSettings(after.markKey));
  expect([...world.stored.keys()]).toEqual(["settings"]);
  expect(world.granted.has("https://checker.school.example")).toBe(false);
});

test("changes come one after the other, and a failed one harms none", async () => {
  const world = makeWorld();
  const changes = [1, 2, 3].map((n) =>
    world.send<"choose">({ kind: "choose", place: "group", mark: other(n), choice: "off" }),
  );
  const bad = world.send<"setSettings">({ kind: "setSettings", change: { when: "never" } as never }, { from: "page" });
  await expect(bad).rejects.toThrow();
  await Promise.all(changes);
  expect(Object.keys((await world.store.get()).chats)).toEqual([1, 2, 3].map(other));
});

test("pages' messages are taken from our own pages only", async () => {
  const world = makeWorld();
  for (const kind of ["getSettings", "setSettings", "testChecker", "connect", "tryIt", "deleteAll", "willConnect"])
    await expect(world.send({ kind } as never)).rejects.toThrow("Not for the background.");
  await expect(world.send({ kind: "constructor" } as never, { from: "page" })).rejects.toThrow("Not for");
});

test("a page may not replace the key, the version or the checker, nor send what cannot be read", async () => {
  const world = makeWorld();
  for (const change of [
    { markKey: KEY },
    { version: 1 },
    { checker: HERE },
    { levels: { threat: "off" } },
    { chats: { x: "check" } },
    { nonsense: 1 },
    [],
  ])
    await expect(
      world.send<"setSettings">({ kind: "setSettings", change: change as never }, { from: "page" }),
    ).rejects.toThrow();
});

test("what a page is told holds nothing of children, muted words or levels", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE, children: [{ names: ["Zainab"], surname: null }] });
  const page = await world.send<"hello">({ kind: "hello", where: null });
  expect(page).toMatchObject({ checker: "local", when: "typing", siteOn: true });
  expect(JSON.stringify(page)).not.toContain("Zainab");
  expect(await world.send<"hello">({ kind: "hello", where: null }, { host: "evil.example" })).toMatchObject({
    siteOn: false,
  });
});

test("nothing from private windows is stored, but the choice holds while it lasts", async () => {
  const world = makeWorld({ consent: "yes", checker: ELSEWHERE });
  world.granted.add("https://checker.school.example");
  const before = structuredClone(world.stored.get("settings"));
  const inPrivate = { isPrivate: true };
  const page = await world.send<"choose">({ kind: "choose", place: "group", mark: MARK, choice: "check" }, inPrivate);
  expect(page.chats[MARK]).toBe("check");
  const draft = { ...DRAFT, mark: MARK };
  expect(await world.send<"check">({ kind: "check", draft, why: "sending" }, inPrivate)).toMatchObject({
    kind: "answer",
  });
  expect(await world.send<"check">({ kind: "check", draft, why: "sending" })).toMatchObject({ kind: "not-sent" });
  await world.send<"notThis">({ kind: "notThis", act: "abuse", words: ["x"], meaning: "fine" }, inPrivate);
  await world.send<"wentOn">({ kind: "wentOn", passedOver: ["abuse"], heeded: [] }, inPrivate);
  await world.send<"setLevel">({ kind: "setLevel", act: "abuse", level: "off" }, inPrivate);
  expect(world.stored.get("settings")).toEqual(before);
});

test("what was switched on in private windows was switched on for that checker, and for no other", async () => {
  const world = makeWorld({ consent: "yes", checker: ELSEWHERE });
  const inPrivate = { isPrivate: true };
  await world.send<"choose">({ kind: "choose", place: "group", mark: MARK, choice: "check" }, inPrivate);
  const other = { ...ELSEWHERE, url: "https://another.school.example" };
  world.granted.add("https://checker.school.example");
  await world.send<"connect">({ kind: "connect", checker: ELSEWHERE }, { from: "page" });
  expect((await world.send<"hello">({ kind: "hello", where: null }, inPrivate)).chats[MARK]).toBe("check");
  world.granted.add("https://another.school.example");
  await world.send<"connect">({ kind: "connect", checker: other }, { from: "page" });
  expect((await world.send<"hello">({ kind: "hello", where: null }, inPrivate)).chats[MARK]).toBeUndefined();
});

test("of more than 500 chats the oldest is forgotten", async () => {
  const chats = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [other(n + 1), "off" as const]));
  const world = makeWorld({ chats });
  const page = await world.send<"choose">({ kind: "choose", place: "group", mark: MARK, choice: "quiet" });
  expect(Object.keys(page.chats)).toHaveLength(500);
  expect(page.chats[other(1)]).toBeUndefined();
  expect(page.chats[MARK]).toBe("quiet");
});

test.each([
  ["Alfie’s", [{ names: ["Alfie"], surname: null }]],
  ["Alfie Brown", [{ names: ["Alfie"], surname: "Brown" }]],
  ["Alfie B", [{ names: ["Alfie", "Alfie B"], surname: null }]],
  ["alfie", [{ names: ["Alfie"], surname: null }]],
  ["小明", [{ names: ["小明"], surname: null }]],
  ["Karen's lad", []],
  ["my son", []],
])("Not this, my own child: %s", async (words, children) => {
  const world = makeWorld();
  const message = { kind: "notThis", act: "identifies_pupil", words: [words], meaning: "own-child" } as const;
  await world.send<"notThis">(message);
  const settings = await world.store.get();
  expect(settings.children).toEqual(children);
  expect(settings.muted).toHaveLength(children.length === 0 ? 1 : 0);
});

test.each([
  [["Alfie", "Alfie Brown"], [{ names: ["Alfie"], surname: "Brown" }]],
  [["Alfie Brown", "Alfie Green"], [{ names: ["Alfie", "Alfie Green"], surname: "Brown" }]],
  [["Alfie", "Alfie B", "Alfie B"], [{ names: ["Alfie", "Alfie B"], surname: null }]],
])("my own child, said again in other words: %j", async (said, children) => {
  const world = makeWorld();
  for (const words of said) {
    await world.send<"notThis">({ kind: "notThis", act: "identifies_pupil", words: [words], meaning: "own-child" });
  }
  expect((await world.store.get()).children).toEqual(children);
});

test("my own child, marked although it is known: the word is left alone from then on", async () => {
  const world = makeWorld();
  const say = () =>
    world.send<"notThis">({ kind: "notThis", act: "identifies_pupil", words: ["Alfie"], meaning: "own-child" });
  expect([await say(), await say()]).toEqual([{ done: true }, { done: true }]);
  expect((await world.store.get()).muted).toEqual([{ act: "identifies_pupil", word: "alfie" }]);
});

test("words of a threat are not muted for another time", async () => {
  const world = makeWorld();
  const not = (act: "threat" | "abuse") =>
    world.send<"notThis">({ kind: "notThis", act, words: ["Kill "], meaning: "fine" });
  expect(await not("threat")).toEqual({ done: false });
  expect(await not("abuse")).toEqual({ done: true });
  expect((await world.store.get()).muted).toEqual([{ act: "abuse", word: "kill" }]);
});

test("after three dismissals in a row a note is offered, but never of a threat", async () => {
  const world = makeWorld();
  const pass = () => world.send<"wentOn">({ kind: "wentOn", passedOver: ["abuse", "threat"], heeded: [] });
  await pass();
  await world.send<"wentOn">({ kind: "wentOn", passedOver: [], heeded: ["abuse"] });
  expect(await pass()).toEqual({ offerNote: [] });
  await pass();
  expect(await pass()).toEqual({ offerNote: ["abuse"] });
  // A page that is opened later offers it as well.
  expect(await world.send<"hello">({ kind: "hello", where: null })).toMatchObject({ offerNote: ["abuse"] });
  await world.send<"setLevel">({ kind: "setLevel", act: "abuse", level: "note" });
  expect(await pass()).toEqual({ offerNote: [] });
});

test.each([
  ["https://school.example/a", 1],
  ["mailto:office@school.example?subject=x", 1],
  ["tel:+441632960000", 1],
  ["javascript:alert(1)", 0],
  ["http://school.example", 0],
  ["file:///etc/passwd", 0],
])("opens %s: %i", async (url, times) => {
  const world = makeWorld();
  expect(await world.send<"open">({ kind: "open", url })).toEqual({ done: times === 1 });
  expect(world.opened).toHaveLength(times);
});
