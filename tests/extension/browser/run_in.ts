/** Plays all scenarios in one browser: its own checker, its own wire, one start of the browser for each build. */

import { afterAll, beforeAll, describe, test } from "vitest";
import type { Box } from "./box.ts";
import type { Browser } from "./drive/driver.ts";
import { pause } from "./drive/driver.ts";
import type { Scenario } from "./scenario.ts";
import { THEMES } from "./scenarios/all.ts";
import { Stage } from "./stage.ts";
import { type Build, folderOf } from "./world/builds.ts";
import { Wire } from "./world/wire.ts";

/** A second message, had there been one, would have come by now: a replay is looked after for 1.5 seconds, once. */
const LATER_MS = 2_000;

type Start = (extension: string, proxyPort: number) => Promise<Browser>;

export function runIn(name: "chromium" | "firefox", start: Start): void {
  describe(name, () => {
    let wire: Wire;
    const running = new Map<Build, Promise<Browser>>();
    // Boxes of scenarios that are over: kept open, to see that nothing comes late.
    let lingering: readonly Box[] = [];

    const browserFor = (build: Build): Promise<Browser> => {
      const found = running.get(build) ?? start(folderOf(name, build), wire.port);
      running.set(build, found);
      return found;
    };
    const leave = async (): Promise<void> => {
      for (const box of lingering) {
        await box.settled();
        await box.tab.close();
      }
      lingering = [];
    };
    const play = async ({ build, breaks, play }: Scenario): Promise<void> => {
      const browser = breaks ? await start(folderOf(name, build), wire.port) : await browserFor(build);
      try {
        const stage = new Stage(browser, wire);
        await play(stage);
        const boxes = await stage.close();
        await leave();
        if (!breaks) lingering = boxes;
      } finally {
        await wire.mend();
        if (breaks) await browser.close();
      }
    };

    beforeAll(async () => {
      wire = await Wire.start();
    });
    afterAll(async () => {
      await pause(LATER_MS);
      await leave().finally(async () => {
        for (const browser of running.values()) await browser.then((one) => one.close());
        await wire.end();
      });
    });

    for (const { about, scenarios } of THEMES) {
      describe(about, () => {
        for (const scenario of scenarios) test(scenario.name, () => play(scenario));
      });
    }
  });
}
