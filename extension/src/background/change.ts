/** A change that one of our own pages wants. All of it or nothing. */

import type { Settings } from "../contract/settings.ts";
import { READERS } from "./read_settings.ts";
import { isRecord } from "./shapes.ts";

/** What pages may replace. A checker is connected by a message of its own; here it can only be let go of. */
const CHANGEABLE: readonly (keyof Settings)[] = [
  "consent",
  "checker",
  "when",
  "sites",
  "places",
  "chats",
  "pausedUntil",
  "children",
  "muted",
  "levels",
];

/** Throws where a field is not of the right shape, or holds more than is kept. */
export function applyChange(settings: Settings, change: unknown): Settings {
  if (!isRecord(change)) throw new Error("Not a change.");
  const read: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(change)) {
    const known = CHANGEABLE.find((one) => one === field);
    if (known === undefined) throw new Error("No such setting.");
    const taken = known === "checker" && value !== null ? undefined : READERS[known](value);
    // Maps and lists leave out what they cannot read; a page that sends such a thing is wrong.
    if (taken === undefined || JSON.stringify(taken) !== JSON.stringify(value)) throw new Error("Not a setting.");
    read[known] = taken;
  }
  return { ...settings, ...(read as Partial<Settings>) };
}
