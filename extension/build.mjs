/** Builds dist/chromium and dist/firefox; with --package also the two store packages. */

import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { BROWSERS, bundle, version } from "./tools/bundle.mjs";
import { pack } from "./tools/pack.mjs";
import { holdSizes } from "./tools/sizes.mjs";

const dist = fileURLToPath(new URL("dist", import.meta.url));

await rm(dist, { recursive: true, force: true });
for (const browser of BROWSERS) {
  const to = `${dist}/${browser}`;
  await bundle(browser, to);
  await holdSizes(to, process.argv.includes("--package") ? await pack(browser, await version(), to, dist) : null);
}
