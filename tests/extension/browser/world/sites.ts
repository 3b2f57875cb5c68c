/** Answers for the two sites with the composer pages and the policy they come with. */

import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { COMPOSERS } from "./builds.ts";

export const SITE_HOSTS: readonly string[] = ["web.whatsapp.com", "www.facebook.com"];
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
};
/** A page that shares its process with no other is told the time to five microseconds instead of a hundred. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

export function answerForSite(from: IncomingMessage, to: ServerResponse, host: string): void {
  const { pathname, searchParams } = new URL(from.url ?? "/", `https://${host}`);
  const page = host === "web.whatsapp.com" ? "whatsapp.html" : "facebook.html";
  const name = /^\/(\w+\.(?:js|css))$/.exec(pathname)?.[1] ?? "";
  const isFile = name !== "" && existsSync(join(COMPOSERS, name));
  const file = join(COMPOSERS, isFile ? name : page);
  to.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": readFileSync(join(COMPOSERS, "csp.txt"), "utf8").trim(),
    ...(searchParams.get("clock") === "exact" ? ISOLATED : {}),
  });
  to.end(readFileSync(file));
}
