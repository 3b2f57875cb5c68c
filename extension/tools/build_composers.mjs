/** Builds the pages of shared/composers into build/composers. */

import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const from = fileURLToPath(new URL("../../shared/composers/", import.meta.url));
const to = fileURLToPath(new URL("../build/composers/", import.meta.url));

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
await build({
  entryPoints: [`${from}whatsapp.tsx`, `${from}facebook.tsx`],
  outdir: to,
  bundle: true,
  minify: true,
  format: "iife",
  jsx: "automatic",
  target: ["chrome120", "firefox140"],
  define: { "process.env.NODE_ENV": '"production"' },
  nodePaths: [fileURLToPath(new URL("../node_modules", import.meta.url))],
  logLevel: "warning",
});
for (const name of ["whatsapp.html", "facebook.html", "composers.css", "csp.txt"]) await cp(from + name, to + name);
