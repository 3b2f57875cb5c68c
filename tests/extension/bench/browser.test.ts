/** Prints what the extension costs the page. Read README.md first. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { test } from "vitest";
import { LIMITS } from "../../../extension/tools/sizes.mjs";
import type { Box } from "../browser/box.ts";
import { startChromium } from "../browser/drive/chromium.ts";
import { type Browser, pause } from "../browser/drive/driver.ts";
import { startFirefox } from "../browser/drive/firefox.ts";
import { Stage } from "../browser/stage.ts";
import { folderOf } from "../browser/world/builds.ts";
import { Wire } from "../browser/world/wire.ts";
import { repository } from "../unit/help/repository.ts";
import { bareExtension } from "./bare.ts";
import { listen, send } from "./measure.ts";
import { difference, said, saidOf, summary } from "./numbers.ts";
import { grown, isTold, mainThreads, NOT_TOLD } from "./processes.ts";

/** A browser that was started anew lies elsewhere in memory: alike ones differ by more than the presses in one of them do. */
const STARTS = 5;
const ROUNDS = 3;
const SENDS = 6;
const UNKNOWN = 90;
const KNOWN = "see you all then";
const TYPED = "the fair is on friday, we could do with a few more hands at the cake stall ";
/** After this the draft has been looked at (TYPING_PAUSE_MS), and the answer drawn. */
const LOOKED_MS = 1_000;
const BEGIN = { chromium: startChromium, firefox: startFirefox } as const;

/** With the extension, with one that only listens, and twice without: two that are alike tell how far apart alike things lie. */
const KINDS = ["with", "with empty listeners", "without", "without again"] as const;
type Kind = (typeof KINDS)[number];
type Times = Record<Kind, number[]>;
/** What was measured, for each start of the browsers. */
type Measured = Record<"known" | "at once" | "processor" | "script", Times[]>;
type Scene = Record<Kind, { readonly stage: Stage; box: Box }>;

for (const name of ["chromium", "firefox"] as const) {
  test(name, async () => {
    const folder = folderOf(name, "real");
    const bare = await bareExtension(name);
    const wire = await Wire.start();
    const measured: Measured = { known: [], "at once": [], processor: [], script: [] };
    try {
      for (let start = 0; start < STARTS; start += 1) {
        const browsers: Browser[] = [];
        try {
          const scene = {} as Scene;
          for (const kind of KINDS) {
            const browser = await BEGIN[name](kind === "with empty listeners" ? bare : folder, wire.port);
            browsers.push(browser);
            const stage = new Stage(browser, wire);
            scene[kind] = { stage, box: await boxIn(stage, kind) };
          }
          measured.known.push(await sends(scene));
          measured["at once"].push(await sends(scene, 0));
          if (start === 0) await unknown(scene.with.box);
          await typing(scene, measured);
        } finally {
          for (const browser of browsers) await browser.close();
        }
      }
    } finally {
      await wire.end();
    }
    report(measured);
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
  if (kind === "with") await stage.connect("on this computer at send");
  else if (kind !== "with empty listeners") await stage.browser.removeExtension();
  const box = await chat(stage);
  // The first of everything is slow, with and without.
  for (let warm = 0; warm < 5; warm += 1) await send(box, KNOWN);
  return box;
}

async function chat(stage: Stage): Promise<Box> {
  const box = await stage.chat("group=1&clock=exact");
  await listen(box.tab);
  return box;
}

/** In turns, so that what else the machine does falls on all alike. */
async function inTurns(scene: Scene, each: (kind: Kind) => Promise<void>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of KINDS) {
      await scene[kind].box.tab.front();
      await each(kind);
    }
  }
}

/** From the key to the page, for a known clean text. */
async function sends(scene: Scene, rest?: number): Promise<Times> {
  const times = none();
  await inTurns(scene, async (kind) => {
    for (let count = 0; count < SENDS; count += 1) {
      const { since, trusted } = await send(scene[kind].box, KNOWN, rest);
      if (!trusted) throw new Error("A known clean text was touched.");
      times[kind].push(since);
    }
  });
  return times;
}

async function unknown(box: Box): Promise<void> {
  const waited: number[] = [];
  const driving: number[] = [];
  let unchecked = 0;
  await box.tab.front();
  for (let count = 0; count < UNKNOWN; count += 1) {
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

/** What a typed character costs the page's thread, with the look that follows the last of them. */
async function typing(scene: Scene, measured: Measured): Promise<void> {
  await scene.with.stage.change({ when: "typing" });
  for (const kind of KINDS) scene[kind].box = await chat(scene[kind].stage);
  const [processor, script] = [none(), none()];
  await inTurns(scene, async (kind) => {
    const { stage, box } = scene[kind];
    const before = { processor: await mainThreads(stage.browser), script: await box.tab.scriptTime() };
    await box.write(TYPED);
    await pause(LOOKED_MS);
    const after = { processor: await mainThreads(stage.browser), script: await box.tab.scriptTime() };
    if (isTold) processor[kind].push(grown(before.processor, after.processor) / TYPED.length);
    if (before.script !== null && after.script !== null)
      script[kind].push((after.script - before.script) / TYPED.length);
    await box.press("Control+a");
    await box.press("Backspace");
    await box.textBecomes("");
  });
  measured.processor.push(processor);
  measured.script.push(script);
}

function report(measured: Measured): void {
  compare("keypress to the page's own handler, known clean text", measured.known);
  compare("the same, Enter right behind the last letter, quicker than a person", measured["at once"]);
  const processor = "main-thread time on the processor for a typed character, with the check after the last";
  if (isTold) compare(processor, measured.processor);
  else print(`${processor}: ${NOT_TOLD}`);
  const script = "main-thread script time for a typed character, as the browser counts it";
  if (measured.script.some((times) => times.with.length > 0)) compare(script, measured.script);
  else print(`${script}: this browser does not tell`);
}

function compare(what: string, starts: readonly Times[]): void {
  print(`${what}:`);
  for (const kind of KINDS) print(`  ${kind}: ${said(summary(starts.flatMap((times) => times[kind])))}`);
  for (const kind of ["with", "with empty listeners"] as const) {
    const medians = starts.map((times) => ({
      measured: summary(times[kind]).median,
      without: summary(times.without).median,
      again: summary(times["without again"]).median,
    }));
    print(`  ${kind}, in ${starts.length} starts of the browsers: ${saidOf(difference(medians))}`);
  }
}

function none(): Times {
  return { with: [], "with empty listeners": [], without: [], "without again": [] };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
