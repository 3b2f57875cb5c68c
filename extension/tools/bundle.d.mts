/** The types of bundle.mjs for TypeScript's readers. */
import type { Plugin } from "esbuild";

export type BrowserName = "chromium" | "firefox";
export const BROWSERS: readonly BrowserName[];
export function bundle(browser: BrowserName, to: string, plugins?: readonly Plugin[]): Promise<void>;
export function version(): Promise<string>;
