/**
 * What the browsers load: the composer pages, and the extension twice. "patient" waits a minute for an answer, so that no
 * scenario that needs one depends on how busy the computer is; "real" is what parents get. Nothing else differs.
 */

import { readFile, rm } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { BROWSERS, bundle } from "../../../../extension/tools/bundle.mjs";
import { repository } from "../../unit/help/repository.ts";

export const BUILDS = ["patient", "real"] as const;
export type Build = (typeof BUILDS)[number];

const FOLDER = repository("extension/build/browsers");
const DEADLINES = "{ local: 400, elsewhere: 1_200 }";
const PATIENT = "{ local: 60_000, elsewhere: 60_000 }";

export function folderOf(browser: "chromium" | "firefox", build: Build): string {
  return `${FOLDER}/${browser}-${build}`;
}

export const COMPOSERS = repository("extension/build/composers");

const patience: Plugin = {
  name: "patience",
  setup(build) {
    build.onLoad({ filter: /contract[\\/]outcome\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!source.includes(DEADLINES)) throw new Error(`${path} no longer has ${DEADLINES}: change both.`);
      return { contents: source.replace(DEADLINES, PATIENT), loader: "ts" };
    });
  },
};

/** Vitest calls this once before all scenarios. */
export default async function build(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const browser of BROWSERS) {
    await bundle(browser, folderOf(browser, "patient"), [patience]);
    await bundle(browser, folderOf(browser, "real"));
  }
  await import("../../../../extension/tools/build_composers.mjs" as string);
}
