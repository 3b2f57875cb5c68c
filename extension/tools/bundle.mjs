/** Bundles the extension for one browser. Nothing is minified, so that a store's reviewer reads what we wrote. */

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { validatorsForEsbuild } from "./schemas.mjs";

export const BROWSERS = ["chromium", "firefox"];
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readJson = async (path) => JSON.parse(await readFile(here(path), "utf8"));

/** Writes everything the browser loads into the folder `to`. `plugins`: further ones of esbuild, for a test's own build. */
export async function bundle(browser, to, plugins = []) {
  await mkdir(to, { recursive: true });
  await build({
    entryPoints: {
      content: here("src/content/main.ts"),
      screen: here("src/content/shown.ts"),
      background: here("src/background/main.ts"),
      "pages/welcome": here("src/pages/welcome.ts"),
      "pages/options": here("src/pages/options.ts"),
      "pages/popup": here("src/pages/popup.ts"),
    },
    outdir: to,
    bundle: true,
    format: "iife",
    target: ["chrome120", "firefox140"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".css": "text", ".svg": "text" },
    plugins: [validatorsForEsbuild, ...plugins],
    logLevel: "warning",
  });
  await cp(here("src/pages/static"), `${to}/pages`, { recursive: true });
  await cp(here("src/ui/page.css"), `${to}/content.css`);
  await cp(here("_locales"), `${to}/_locales`, { recursive: true });
  await cp(here("icons"), `${to}/icons`, { recursive: true, filter: (from) => !from.endsWith(".svg") });
  const base = await readJson("manifest/base.json");
  const manifest = { ...base, version: await version(), ...(await readJson(`manifest/${browser}.json`)) };
  await writeFile(`${to}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

export async function version() {
  return (await readJson("package.json")).version;
}
