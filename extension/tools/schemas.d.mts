/** The types of schemas.mjs for TypeScript's readers. */
import type { Plugin as EsbuildPlugin } from "esbuild";

export function typesSource(): Promise<string>;
export function validatorsSource(): Promise<string>;
export const validatorsForEsbuild: EsbuildPlugin;
export const validatorsForVite: {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string> | undefined;
};
