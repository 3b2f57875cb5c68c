import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { validatorsForVite } from "./tools/schemas.mjs";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const packages = readdirSync(here("node_modules")).filter((name) => !name.startsWith("."));

// The tests lie beside the server's; their packages are found here.
const alias = packages.map((name) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: here(`node_modules/${name}`),
}));

export default defineConfig({
  plugins: [validatorsForVite],
  resolve: { alias },
  server: { fs: { allow: [here("..")] } },
  test: {
    retry: 0,
    projects: [
      {
        extends: true,
        test: { name: "unit", root: here(".."), include: ["tests/extension/unit/**/*.test.ts"], environment: "jsdom" },
      },
      {
        extends: true,
        test: {
          name: "browsers",
          root: here(".."),
          include: ["tests/extension/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // one for each browser: they mostly wait
          maxWorkers: 2,
          globalSetup: ["tests/extension/browser/world/builds.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "bench",
          root: here(".."),
          include: ["tests/extension/bench/**/*.test.ts"],
          environment: "node",
          testTimeout: 3_600_000,
          globalSetup: ["tests/extension/browser/world/builds.ts"],
        },
      },
    ],
  },
});
