import { expect, test, vi } from "vitest";
import { withOwnWishes } from "../../../../extension/src/background/own_wishes.ts";
import type { CheckAnswer, Finding } from "../../../../extension/src/contract/types.ts";
import { isCheckRequest } from "../../../../extension/src/contract/validate.ts";
import { CLEAR, DRAFT, ELSEWHERE, HERE, json, MARK, makeWorld, problem } from "./world.ts";

const finding = (act: Finding["act"], level: Finding["level"], start = 0, end = 5): Finding => ({
  act,
  target: "pupil",
  level,
  spans: [{ start, end }],
  sureness: 0.9,
  flags: [],
  title: "T",
  why: "W",
  clause: null,
});
const noticed = (...findings: Finding[]): CheckAnswer => ({ ...CLEAR, level: findings[0]?.level ?? "clear", findings });
const check = { kind: "check", draft: DRAFT, why: "sending" } as const;

test("exactly the contract's fields are sent, without credentials, redirects or cache", async () => {
  const world = makeWorld({ consent: "yes", checker: { ...HERE, school: "oakfield" } });
  expect(await world.send<"check">(check)).toMatchObject({ kind: "answer", checkedBy: { host: null } });
  const [asked] = world.asked;
  expect(asked?.url).toBe("http://127.0.0.1:8787/v1/check");
  expect(isCheckRequest(asked?.body)).toBe(true);
  expect(asked?.body).toEqual({
    text: DRAFT.text,
    site: "whatsapp",
    place: "group",
    media: { images: 0, videos: 0 },
    anonymous: false,
    school: "oakfield",
    language: "en-GB",
  });
  expect(asked?.init).toMatchObject({ method: "POST", credentials: "omit", redirect: "error", cache: "no-store" });
});

test.each([
  ["before yes", { consent: "unanswered", checker: HERE }],
  ["after no thanks", { consent: "no", checker: HERE }],
  ["without a checker", { consent: "yes" }],
  ["for a paused hour", { consent: "yes", checker: HERE, pausedUntil: 1_000_001 }],
  ["for good", { consent: "yes", checker: HERE, pausedUntil: -1 }],
  ["where the site is off", { consent: "yes", checker: HERE, sites: { facebook: true, whatsapp: false } }],
  ["from a group that was not asked about, to a checker elsewhere", { consent: "yes", checker: ELSEWHERE }],
  ["from a place that is off", { consent: "yes", checker: HERE, places: { group: "off" } }],
] as const)("nothing is sent %s", async (_, settings) => {
  const world = makeWorld(settings);
  expect(await world.send<"check">(check)).toMatchObject({ kind: "not-sent" });
  expect(world.asked).toEqual([]);
});

test("ten messages in a direct chat bring no request, also when the box is warmed", async () => {
  for (const checker of [HERE, ELSEWHERE]) {
    const world = makeWorld({ consent: "yes", checker });
    world.granted.add("https://checker.school.example");
    for (let n = 0; n < 10; n++) {
      await world.send<"hello">({ kind: "hello", where: { place: "direct", mark: MARK } });
      await world.send<"check">({ ...check, draft: { ...DRAFT, place: "direct" } });
    }
    expect(world.asked).toEqual([]);
  }
});

test("a quiet place is sent as a direct one", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE, chats: { [MARK]: "quiet" } });
  await world.send<"check">({ ...check, draft: { ...DRAFT, mark: MARK } });
  expect(world.asked[0]?.body).toMatchObject({ place: "direct" });
});

test("short drafts are never sent, and too long ones neither: counted in code points", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE });
  const of = (text: string) => world.send<"check">({ ...check, draft: { ...DRAFT, text } });
  expect(await of("   eleven chrs   ".slice(0, 14))).toMatchObject({ permission: "too-short" });
  expect(await of("😀".repeat(11))).toMatchObject({ permission: "too-short" });
  expect(await of("😀".repeat(12))).toMatchObject({ kind: "answer" });
  expect(await of("a".repeat(65_537))).toMatchObject({ permission: "too-long" });
  expect(await of("😀".repeat(65_536))).toMatchObject({ kind: "answer" });
});

test("own children stay home, and their names are back in every text of the answer", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE, children: [{ names: ["Zainab"], surname: null }] });
  const masked = "\ue000".repeat(6);
  world.reply = () =>
    json({
      ...noticed({ ...finding("complaint", "note"), why: `About ${masked}` }),
      advice: { ...CLEAR.advice, names_out: { edits: [{ start: 0, end: 3, replacement: masked }] } },
    });
  const outcome = await world.send<"check">({ ...check, draft: { ...DRAFT, text: "Mrs Holt shouted at Zainab" } });
  expect(JSON.stringify(world.asked)).not.toMatch(/zainab/i);
  expect(world.asked[0]?.body).toMatchObject({ text: `Mrs Holt shouted at ${masked}` });
  expect(outcome).toMatchObject({
    answer: { findings: [{ why: "About Zainab" }], advice: { names_out: { edits: [{ replacement: "Zainab" }] } } },
  });
});

test("muted words and own levels are applied; a threat and a child at risk never lowered", async () => {
  const world = makeWorld({
    consent: "yes",
    checker: HERE,
    muted: [{ act: "identifies_pupil", word: "alfie" }],
    levels: { complaint: "note", campaign: "off", threat: "off", safeguarding: "off" },
  });
  world.reply = () =>
    json(
      noticed(
        finding("identifies_pupil", "pause"),
        finding("complaint", "pause", 0, 3),
        finding("campaign", "note"),
        finding("threat", "pause"),
      ),
    );
  const outcome = await world.send<"check">(check);
  expect(outcome).toMatchObject({ answer: { level: "pause" } });
  const levels = outcome.kind === "answer" ? outcome.answer.findings.map(({ act, level }) => [act, level]) : [];
  expect(levels).toEqual([
    ["complaint", "note"],
    ["threat", "pause"],
  ]);
});

test("a muted word is neither marked nor taken out, and the other names are", async () => {
  const muted = [{ act: "identifies_pupil", word: "alfie" }] as const;
  const world = makeWorld({ consent: "yes", checker: HERE, muted });
  const [alfie, mine] = [
    { start: 0, end: 5 },
    { start: 12, end: 16 },
  ] as const;
  const edits = [alfie, mine].map((span) => ({ ...span, replacement: "a child" }));
  const named = { ...finding("identifies_pupil", "pause"), spans: [alfie, mine] };
  const given = noticed(named);
  world.reply = () => json({ ...given, advice: { ...given.advice, names_out: { edits } } });
  expect(await world.send<"check">(check)).toMatchObject({
    answer: { level: "pause", findings: [{ spans: [mine] }], advice: { names_out: { edits: [edits[1]] } } },
  });
});

test("with every finding muted the level is clear", async () => {
  const world = makeWorld({ consent: "yes", checker: HERE, levels: { abuse: "off" } });
  world.reply = () => json(noticed(finding("abuse", "pause")));
  expect(await world.send<"check">(check)).toMatchObject({ answer: { level: "clear", findings: [] } });
});

test.each([
  ["unreachable", () => Promise.reject(new TypeError("no"))],
  ["refused", () => problem("internal_error", 500)],
  ["bad-answer", () => new Response("<p>", { status: 200 })],
  ["bad-answer", () => json({ level: "clear" })],
  ["bad-answer", () => json(noticed(finding("abuse", "pause", 0, 500)))],
  ["bad-answer", () => new Response(JSON.stringify(CLEAR) + " ".repeat(1_000_000))],
])("it fails openly: %s", async (reason, reply) => {
  const world = makeWorld({ consent: "yes", checker: HERE });
  world.reply = reply;
  expect(await world.send<"check">(check)).toEqual({ kind: "failed", reason });
});

test("a slow checker is given up at the deadline of a send, later while typing", async () => {
  vi.useFakeTimers();
  try {
    for (const [why, ms] of [
      ["sending", 400],
      ["typing", 5_000],
    ] as const) {
      const world = makeWorld({ consent: "yes", checker: HERE });
      world.reply = (_, init) =>
        new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("stop"))));
      let outcome: unknown = null;
      void world.send<"check">({ ...check, why }).then((given) => {
        outcome = given;
      });
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(outcome).toBeNull();
      await vi.advanceTimersByTimeAsync(1);
      expect(outcome).toEqual({ kind: "failed", reason: "too-slow" });
    }
  } finally {
    vi.useRealTimers();
  }
});

test("without the browser's permission nothing is sent", async () => {
  const world = makeWorld({ consent: "yes", checker: ELSEWHERE, places: { group: "check" } });
  expect(await world.send<"check">(check)).toEqual({ kind: "failed", reason: "no-permission" });
  expect(world.asked).toEqual([]);
});

test("the try box needs a yes, and no place", async () => {
  const tryIt = { kind: "tryIt", text: "Mrs Holt is useless" } as const;
  const before = makeWorld({ checker: HERE });
  expect(await before.send<"tryIt">(tryIt, { from: "page" })).toMatchObject({ kind: "not-sent" });
  const after = makeWorld({ consent: "yes", checker: ELSEWHERE, pausedUntil: -1 });
  after.granted.add("https://checker.school.example");
  expect(await after.send<"tryIt">(tryIt, { from: "page" })).toMatchObject({ kind: "answer" });
});

test("own wishes never lower a threat, whatever was stored", () => {
  const muted = [{ act: "threat", word: "alfie" }] as const;
  const answer = noticed(finding("threat", "pause"), finding("safeguarding", "help"));
  const levels = { threat: "off", safeguarding: "note" } as const;
  expect(withOwnWishes(answer, DRAFT.text, { muted, levels })).toMatchObject({
    level: "help",
    findings: answer.findings,
  });
});
