/** Prints what the extension costs the page. Read README.md first. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { test } from "vitest";
import { LIMITS } from "../../../extension/tools/sizes.mjs";
import type { Box } from "../browser/box.ts";
import { startChromium } from "../browser/drive/chromium.ts";
import type { Browser } from "../browser/drive/driver.ts";
import { startFirefox } from "../browser/drive/firefox.ts";
import { type Setup, Stage } from "../browser/stage.ts";
import { folderOf } from "../browser/world/builds.ts";
import { Wire } from "../browser/world/wire.ts";
import { repository } from "../unit/help/repository.ts";
import { listen, scriptTimePerCharacter, send } from "./measure.ts";
import { said, summary } from "./numbers.ts";

const ROUNDS = 6;
const SENDS = 15;
const KNOWN = "see you all then";
const TYPED = "the fair is on friday, we could do with a few more hands at the cake stall ";
const STARTS = { chromium: startChromium, firefox: startFirefox } as const;

/** With the extension, and twice without: the two that are alike tell how far apart alike things lie. */
const KINDS = ["with", "without", "without again"] as const;
type Kind = (typeof KINDS)[number];
type Times = Record<Kind, number[]>;

const none = (): Times => ({ with: [], without: [], "without again": [] });

for (const name of ["chromium", "firefox"] as const) {
  test(name, async () => {
    const wire = await Wire.start();
    const browsers: Browser[] = [];
    const stages = {} as Record<Kind, Stage>;
    const boxes = {} as Record<Kind, Box>;
    try {
      for (const kind of KINDS) {
        const browser = await STARTS[name](folderOf(name, "real"), wire.port);
        browsers.push(browser);
        stages[kind] = new Stage(browser, wire);
        boxes[kind] = await boxIn(stages[kind], kind);
      }
      await known(boxes);
      await unknown(boxes.with);
      await stages.with.change({ when: "typing" });
      for (const kind of KINDS) boxes[kind] = await stages[kind].chat();
      await typing(boxes);
    } finally {
      for (const browser of browsers) await browser.close();
      await wire.end();
    }
  });
}

test("sizes", () => {
  const dist = repository("extension/dist");
  if (!existsSync(dist)) throw new Error("Build first: npm run package");
  const sizes = ["content.js", "screen.js"].map((file) => [file, `${dist}/chromium/${file}`] as const);
  const zips = readdirSync(dist).filter((file) => file.endsWith(".zip"));
  for (const [file, path] of [...sizes, ...zips.map((zip) => [zip, `${dist}/${zip}`] as const)]) {
    const limit = file in LIMITS ? LIMITS[file as keyof typeof LIMITS] : LIMITS.package;
    print(`${file}: ${statSync(path).size} bytes of ${limit}`);
  }
});

async function boxIn(stage: Stage, kind: Kind): Promise<Box> {
  const setup: Setup = "on this computer at send";
  if (kind === "with") await stage.connect(setup);
  else await stage.browser.removeExtension();
  const box = await stage.chat();
  await listen(box.tab);
  // The first of everything is slow, with and without.
  for (let warm = 0; warm < 5; warm += 1) await send(box, KNOWN);
  return box;
}

/** In turns, so that what else the machine does falls on all alike. */
async function inTurns(
  boxes: Record<Kind, Box>,
  rounds: number,
  each: (box: Box, times: number[]) => Promise<void>,
): Promise<Times> {
  const times = none();
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of KINDS) {
      await boxes[kind].tab.front();
      await each(boxes[kind], times[kind]);
    }
  }
  return times;
}

async function known(boxes: Record<Kind, Box>): Promise<void> {
  const times = await inTurns(boxes, ROUNDS, async (box, into) => {
    for (let count = 0; count < SENDS; count += 1) {
      const { since, trusted } = await send(box, KNOWN);
      if (!trusted) throw new Error("A known clean text was touched.");
      into.push(since);
    }
  });
  compare("keypress to the page's own handler, known clean text", times, "ms");
}

async function unknown(box: Box): Promise<void> {
  const waited: number[] = [];
  const driving: number[] = [];
  let unchecked = 0;
  for (let count = 0; count < ROUNDS * SENDS; count += 1) {
    const held = await send(box, `is anyone free on day ${count} for the fair`);
    if (held.trusted) throw new Error("An unknown text was not held.");
    waited.push(held.waited);
    if ((await box.seen()).badge === "Not checked") unchecked += 1;
    driving.push((await send(box, KNOWN)).waited);
  }
  const [all, own] = [summary(waited), summary(driving)];
  print(`Enter to release, unknown clean text: ${said(all)}, of which the test's own way to the page ${said(own)}`);
  print(`  that is ${(all.median - own.median).toFixed(1)} ms for asking the checker and sending on`);
  print(`sends released unchecked: ${unchecked} of ${waited.length}`);
}

async function typing(boxes: Record<Kind, Box>): Promise<void> {
  if ((await boxes.with.tab.scriptTime()) === null) return;
  const times = await inTurns(boxes, 3 * ROUNDS, async (box, into) => {
    const perCharacter = await scriptTimePerCharacter(box, TYPED);
    if (perCharacter !== null) into.push(perCharacter);
  });
  compare("main-thread script time for a typed character", times, "ms");
}

function compare(what: string, times: Times, unit: string): void {
  const all = Object.fromEntries(KINDS.map((kind) => [kind, summary(times[kind])])) as Record<
    Kind,
    ReturnType<typeof summary>
  >;
  print(`${what}:`);
  for (const kind of KINDS) print(`  ${kind}: ${said(all[kind], unit)}`);
  const ratio = all.with.median / all.without.median;
  const noise = all["without again"].median / all.without.median;
  const more = all.with.median - all.without.median;
  print(
    `  with / without: ${ratio.toFixed(2)} (${more.toFixed(2)} ${unit}); noise, without again / without: ${noise.toFixed(2)}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
