/** Writes src/contract/types.ts anew. */

import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { typesSource } from "./schemas.mjs";

const file = fileURLToPath(new URL("../src/contract/types.ts", import.meta.url));
await writeFile(file, await typesSource());
execFileSync("npx", ["biome", "format", "--write", file], { cwd: new URL("..", import.meta.url), stdio: "inherit" });
