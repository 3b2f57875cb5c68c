/** What a page sent, looked at again: a content script shares its process with the site. */

import type { Draft } from "../contract/outcome.ts";
import type { Where } from "../contract/permission.ts";
import type { Act } from "../contract/types.ts";
import { isMark } from "./read_settings.ts";
import { isAct, isPlace, isRecord } from "./shapes.ts";

export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value)) return null;
  const { text, site, place, mark, images, videos, anonymous } = value;
  if (typeof text !== "string" || typeof anonymous !== "boolean") return null;
  if (site !== "facebook" && site !== "whatsapp") return null;
  if (typeof place !== "string" || !isPlace(place) || !isMarkOrNull(mark)) return null;
  if (!isCount(images) || !isCount(videos)) return null;
  return { text, site, place, mark, images, videos, anonymous };
}

/** Null for anything that is no place. */
export function readWhere(value: unknown): Where | null {
  const { place, mark } = isRecord(value) ? value : { place: null, mark: null };
  return typeof place === "string" && isPlace(place) && isMarkOrNull(mark) ? { place, mark } : null;
}

export function isMarkOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && isMark(value));
}

export function readActs(value: unknown): readonly Act[] {
  return Array.isArray(value) ? value.filter((item): item is Act => typeof item === "string" && isAct(item)) : [];
}

export function readWords(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string").slice(0, 50) : [];
}

/** An address that may be opened outside. */
export function readLink(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 4_000 || !/^(https:\/\/|mailto:|tel:)/i.test(value)) return null;
  try {
    return new URL(value).href;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
