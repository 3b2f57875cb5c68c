/** The contract's schemas turned into TypeScript and into validators that need no `eval` (extension pages forbid it). */

import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

const FOLDER = new URL("../../shared/schemas/", import.meta.url);
const BODIES = {
  isCheckRequest: "check-request",
  isCheckAnswer: "check-answer",
  isSchool: "school",
  isLimits: "limits",
  isProblem: "problem",
};

const read = async (name) => JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), "utf8"));

/** The text of `src/contract/types.ts`. */
export async function typesSource() {
  const parts = [];
  for (const name of Object.values(BODIES)) {
    const schema = await read(name);
    parts.push(
      await compile(schema, schema.title, {
        bannerComment: "",
        format: false,
        additionalProperties: false,
        maxItems: -1,
      }),
    );
  }
  return [
    "/** Made from shared/schemas by `npm run types`; a test compares. Do not edit. */",
    "",
    ...parts,
    'export type Finding = CheckAnswer["findings"][number];',
    'export type Act = Finding["act"];',
    'export type Target = Finding["target"];',
    'export type Level = CheckAnswer["level"];',
    'export type Span = Finding["spans"][number];',
    'export type Clause = NonNullable<Finding["clause"]>;',
    'export type Advice = CheckAnswer["advice"];',
    'export type Route = Advice["routes"][number];',
    'export type HelpContact = Advice["help"][number];',
    'export type SiteName = Exclude<NonNullable<CheckRequest["site"]>, "other">;',
    'export type Place = NonNullable<CheckRequest["place"]>;',
    "",
  ].join("\n");
}

/** The source of the module `schoolgate:validators`. New fields in answers are allowed inside version 1, so answers are read openly. */
export async function validatorsSource() {
  const ajv = new Ajv({ code: { source: true, esm: true, lines: true }, allowUnionTypes: true, strict: true });
  const names = {};
  for (const [exported, name] of Object.entries(BODIES)) {
    const schema = await read(name);
    ajv.addSchema(name === "check-request" ? schema : opened(schema), exported);
    names[exported] = exported;
  }
  // The one helper that Ajv asks for by `require`, which only bundlers know.
  const helper = 'require("ajv/dist/runtime/ucs2length").default';
  return `import lengthOf from "ajv/dist/runtime/ucs2length.js";\n${standaloneCode(ajv, names).replaceAll(helper, "(lengthOf.default ?? lengthOf)")}`;
}

/** The same schema, allowing fields that it does not know. */
function opened(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === "additionalProperties" ? undefined : value));
}

/** For esbuild. */
export const validatorsForEsbuild = {
  name: "schoolgate-validators",
  setup(build) {
    build.onResolve({ filter: /^schoolgate:validators$/ }, () => ({ path: "validators", namespace: "schoolgate" }));
    build.onLoad({ filter: /.*/, namespace: "schoolgate" }, async () => ({
      contents: await validatorsSource(),
      loader: "js",
      resolveDir: new URL("..", import.meta.url).pathname,
    }));
  },
};

/** For Vitest. */
export const validatorsForVite = {
  name: "schoolgate-validators",
  resolveId: (id) => (id === "schoolgate:validators" ? "\0schoolgate:validators" : undefined),
  load: (id) => (id === "\0schoolgate:validators" ? validatorsSource() : undefined),
};
