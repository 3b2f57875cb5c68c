/** An extension that hears the same events as ours and does nothing: what no extension that listens in a page can save. */

import type { Plugin } from "esbuild";
import { bundle } from "../../../extension/tools/bundle.mjs";
import { repository } from "../unit/help/repository.ts";

const LISTENS = `
for (const name of ["keydown", "keypress", "keyup", "click", "focusin", "beforeinput"])
  window.addEventListener(name, () => {}, { capture: true });
`;

const bare: Plugin = {
  name: "bare",
  setup(build) {
    build.onLoad({ filter: /src[\\/]content[\\/]main\.ts$/ }, () => ({ contents: LISTENS, loader: "ts" }));
    build.onLoad({ filter: /src[\\/]ui[\\/]main\.ts$/ }, () => ({ contents: "", loader: "ts" }));
  },
};

/** Builds it and gives its folder. */
export async function bareExtension(browser: "chromium" | "firefox"): Promise<string> {
  const to = repository(`extension/build/browsers/${browser}-bare`);
  await bundle(browser, to, [bare]);
  return to;
}
