/** Every site there is. To add one: a file of its own, a line here, the address in manifest/base.json. */

import { facebook } from "./facebook.ts";
import type { Site } from "./site.ts";
import { whatsapp } from "./whatsapp.ts";

export const SITES: readonly Site[] = [facebook, whatsapp];

export function siteFor(host: string): Site | null {
  return SITES.find((site) => site.serves(host)) ?? null;
}
