import { expect, test, vi } from "vitest";
import { permissionAdded } from "../../../../extension/src/background/connect.ts";
import { connectPage, readAddress } from "../../../../extension/src/contract/address.ts";
import { answersAsChecker, ELSEWHERE, HERE, json, LIMITS, MARK, makeWorld, problem, SCHOOL } from "./world.ts";

test.each([
  ["checker.school.example", "https://checker.school.example", "https://checker.school.example"],
  [
    " https://checker.school.example:8443/gate/ ",
    "https://checker.school.example:8443/gate",
    "https://checker.school.example",
  ],
  [
    "https://checker.school.example/gate/connect?school=oakfield",
    "https://checker.school.example/gate",
    "https://checker.school.example",
  ],
  ["127.0.0.1:8787", "http://127.0.0.1:8787", "http://127.0.0.1"],
  ["LOCALHOST:5055/", "http://localhost:5055", "http://localhost"],
  ["http://[::1]:8787", "http://localhost:8787", "http://localhost"],
])("reads the address %s", (typed, url, origin) => {
  expect(readAddress(typed)).toMatchObject({ ok: true, url, origin });
});

test.each([
  ["", "not-an-address"],
  ["my school", "not-an-address"],
  ["ftp://school.example", "not-an-address"],
  ["https://parent:word@school.example", "not-an-address"],
  ["http://checker.school.example", "not-https"],
  ["http://127.0.0.1.school.example", "not-https"],
  ["http://localhost.school.example:8787", "not-https"],
])("refuses the address %s", (typed, problem) => {
  expect(readAddress(typed)).toEqual({ ok: false, problem });
});

test("knows the page that a school links to", () => {
  expect(connectPage("https://a.example/gate/connect?school=oak")).toMatchObject({
    url: "https://a.example/gate",
    school: "oak",
  });
  expect(connectPage("https://a.example/")).toBeNull();
  expect(connectPage("http://a.example/connect")).toBeNull();
});

const look = (address: string, school: string | null = null) => ({ kind: "testChecker", address, school }) as const;

test("finds a checker, at the root too where a page's address was pasted", async () => {
  const world = makeWorld();
  world.granted.add("https://checker.school.example");
  world.reply = (url) => (url.includes("/about") ? new Response("<p>") : answersAsChecker(url));
  const found = await world.send<"testChecker">(look("checker.school.example/about", "oakfield"), { from: "page" });
  expect(found).toMatchObject({
    ok: true,
    local: false,
    checker: { ...ELSEWHERE, url: "https://checker.school.example" },
  });
  expect(world.asked.at(-1)?.url).toBe("https://checker.school.example/v1/school?school=oakfield");
  expect(world.asked.every(({ body }) => body === null)).toBe(true);
});

test.each([
  ["unreachable", () => Promise.reject(new TypeError("no"))],
  ["not-a-checker", () => new Response("<p>", { status: 404 })],
  ["wrong-version", () => json({ ...LIMITS, version: 2 })],
  ["refused", () => problem("origin_not_allowed", 403)],
  ["school-needed", (url: string) => (url.endsWith("limits") ? json(LIMITS) : problem("school_needed", 404))],
  ["unknown-school", (url: string) => (url.endsWith("limits") ? json(LIMITS) : problem("unknown_school", 404))],
  [
    "no-operator",
    (url: string) =>
      url.endsWith("limits") ? json(LIMITS) : json({ ...SCHOOL, operator: { name: null, privacy_url: null } }),
  ],
])("says what is wrong: %s", async (wrong, reply) => {
  const world = makeWorld();
  world.granted.add("https://a.example");
  world.reply = reply;
  expect(await world.send<"testChecker">(look("a.example"), { from: "page" })).toMatchObject({
    ok: false,
    problem: wrong,
  });
});

test("asks nothing before the browser allows the address", async () => {
  const world = makeWorld();
  const tested = await world.send<"testChecker">(look("https://a.example:8443/x"), { from: "page" });
  expect(tested).toEqual({ ok: false, problem: "needs-permission", origin: "https://a.example" });
  expect(world.asked).toEqual([]);
});

test("another checker elsewhere starts with no place switched on, and the old permission is given back", async () => {
  const old = { ...ELSEWHERE, url: "https://old.example" };
  const world = makeWorld({
    checker: old,
    when: "typing",
    places: { group: "check", own: "off" },
    chats: { [MARK]: "quiet" },
  });
  world.granted.add("https://checker.school.example").add("https://old.example");
  const settings = await world.send<"connect">({ kind: "connect", checker: ELSEWHERE }, { from: "page" });
  expect(settings).toMatchObject({ checker: ELSEWHERE, when: "auto", places: { own: "off" }, chats: {} });
  expect(settings.places).toEqual({ own: "off" });
  expect(settings.chats).toEqual({});
  expect(world.granted.has("https://old.example")).toBe(false);
  const again = await world.send<"connect">({ kind: "connect", checker: HERE }, { from: "page" });
  expect(again.checker).toEqual(HERE);
});

test("a checker that was only tried keeps no permission, the one in use does", async () => {
  const world = makeWorld();
  world.granted.add("https://checker.school.example").add("https://tried.example").add("https://localhost");
  await world.send<"connect">({ kind: "connect", checker: ELSEWHERE }, { from: "page" });
  const came = ["http://127.0.0.1", "http://localhost", "https://web.whatsapp.com"];
  expect([...world.granted]).toEqual([...came, "https://checker.school.example"]);
  world.granted.add("https://tried.example");
  await world.send<"deleteAll">({ kind: "deleteAll" }, { from: "page" });
  expect([...world.granted]).toEqual(came);
});

test("refuses to connect what the browser does not allow", async () => {
  const world = makeWorld();
  await expect(world.send<"connect">({ kind: "connect", checker: ELSEWHERE }, { from: "page" })).rejects.toThrow();
});

test("the background finishes where the popup was closed, and only there", async () => {
  vi.useFakeTimers();
  try {
    for (const popupLives of [false, true]) {
      const world = makeWorld();
      world.reply = answersAsChecker;
      const address = "https://checker.school.example/gate/connect?school=oakfield";
      await world.send<"willConnect">({ kind: "willConnect", address }, { from: "page" });
      world.granted.add("https://checker.school.example");
      const finished = permissionAdded(world.ports, world.store);
      if (popupLives) await world.send<"testChecker">(look(address), { from: "page" });
      await vi.advanceTimersByTimeAsync(1_500);
      await finished;
      expect((await world.store.get()).checker).toEqual(popupLives ? null : ELSEWHERE);
      expect(world.opened).toEqual(popupLives ? [] : ["welcome.html"]);
    }
  } finally {
    vi.useRealTimers();
  }
});

test("a permission for something else, or long after, connects nothing", async () => {
  const world = makeWorld();
  await permissionAdded(world.ports, world.store);
  await world.send<"willConnect">({ kind: "willConnect", address: "https://a.example" }, { from: "page" });
  world.clock.now += 5 * 60_000;
  await permissionAdded(world.ports, world.store);
  expect(world.asked).toEqual([]);
});

test("warms at most every 20 seconds, and only where drafts may be sent at all", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE });
  const where = { place: "group", mark: null } as const;
  const hello = () => world.send<"hello">({ kind: "hello", where });
  await hello();
  await hello();
  await vi.waitFor(() => expect(world.asked.map(({ url }) => url)).toEqual(["http://127.0.0.1:8787/healthz"]));
  world.clock.now += 20_000;
  await hello();
  await vi.waitFor(() => expect(world.asked).toHaveLength(2));
  const off = makeWorld({ consent: "no", checker: HERE });
  await off.send<"hello">({ kind: "hello", where });
  expect(off.asked).toEqual([]);
});

test("a checker elsewhere is warmed only from a place that is switched on", async () => {
  const world = makeWorld({ consent: "yes", checker: ELSEWHERE, chats: { [MARK]: "check" } });
  world.granted.add("https://checker.school.example");
  for (const where of [null, { place: "direct", mark: null }, { place: "group", mark: null }] as const)
    await world.send<"hello">({ kind: "hello", where });
  expect(world.asked).toEqual([]);
  await world.send<"hello">({ kind: "hello", where: { place: "group", mark: MARK } });
  await vi.waitFor(() => expect(world.asked).toHaveLength(1));
});
