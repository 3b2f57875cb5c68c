/** Builds dist/chromium and dist/firefox; with --package also the two store packages. Nothing is minified. */

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pack } from "./tools/pack.mjs";
import { validatorsForEsbuild } from "./tools/schemas.mjs";
import { holdSizes } from "./tools/sizes.mjs";

const BROWSERS = ["chromium", "firefox"];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = async (path) => JSON.parse(await readFile(here(path), "utf8"));

const { version } = await readJson("package.json");
const base = await readJson("manifest/base.json");

await rm(here("dist"), { recursive: true, force: true });
for (const browser of BROWSERS) {
  const to = here(`dist/${browser}`);
  await mkdir(to, { recursive: true });
  await build({
    entryPoints: {
      content: here("src/content/main.ts"),
      screen: here("src/ui/main.ts"),
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
    plugins: [validatorsForEsbuild],
    logLevel: "warning",
  });
  await cp(here("src/pages/static"), `${to}/pages`, { recursive: true });
  await cp(here("src/ui/page.css"), `${to}/content.css`);
  await cp(here("_locales"), `${to}/_locales`, { recursive: true });
  await cp(here("icons"), `${to}/icons`, { recursive: true, filter: (from) => !from.endsWith(".svg") });
  const manifest = { ...base, version, ...(await readJson(`manifest/${browser}.json`)) };
  await writeFile(`${to}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const zip = process.argv.includes("--package") ? await pack(browser, version, to, here("dist")) : null;
  await holdSizes(to, zip);
}
