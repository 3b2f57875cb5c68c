/** After three dismissals in a row, the panel offers to make an act a note. */

import type { Settings } from "./settings.ts";
import type { Act } from "./types.ts";

/** So often in a row an act is passed over before it is offered. */
export const OFFER_AFTER = 3;
/** Shown whatever was chosen. */
const ALWAYS: readonly string[] = ["threat", "safeguarding"] satisfies Act[];

/** The acts to offer: none for which the parent chose already. */
export function offers({ dismissals, levels }: Pick<Settings, "dismissals" | "levels">): readonly Act[] {
  const often = (act: Act): boolean => (dismissals[act] ?? 0) >= OFFER_AFTER;
  return (Object.keys(dismissals) as Act[]).filter((act) => often(act) && canLower(act) && levels[act] === undefined);
}

export function canLower(act: string): boolean {
  return !ALWAYS.includes(act);
}
