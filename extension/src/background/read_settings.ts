/**
 * Reads settings that were stored, by this version or another, or that a page wants to store. Each field is looked at by
 * itself: one that is broken falls back alone, and the parent keeps the rest.
 */

import { isShortName, readAddress } from "../contract/address.ts";
import { canLower } from "../contract/offers.ts";
import type { Checker, Choice, OwnChild, Settings } from "../contract/settings.ts";
import { isAct, isPlace, isRecord, isText, listOf, MOST, mapOf } from "./shapes.ts";

type Readers = { readonly [Field in keyof Settings]: (value: unknown) => Settings[Field] | undefined };

/** Each gives `undefined` for what is not of the right shape. */
export const READERS: Readers = {
  version: (value) => (value === 1 ? value : undefined),
  consent: (value) => oneOf(["unanswered", "yes", "no"] as const, value),
  checker: (value) => (value === null ? null : checker(value)),
  when: (value) => oneOf(["auto", "typing", "sending"] as const, value),
  sites: (value) => sites(value),
  places: (value) => mapOf(value, MOST.places, isPlace, choice),
  chats: (value) => mapOf(value, MOST.chats, isMark, choice),
  markKey: (value) => (typeof value === "string" && /^[A-Za-z0-9+/]{43}=$/.test(value) ? value : undefined),
  pausedUntil: (value) =>
    value === null || value === -1 || (typeof value === "number" && Number.isFinite(value) && value >= 0)
      ? value
      : undefined,
  children: (value) => listOf(value, MOST.children, child),
  muted: (value) => listOf(value, MOST.muted, mutedWord),
  levels: (value) => mapOf(value, MOST.acts, isLowerable, (level) => oneOf(["note", "off"] as const, level)),
  dismissals: (value) =>
    mapOf(value, MOST.acts, isAct, (times) => (Number.isSafeInteger(times) ? (times as number) : undefined)),
};

/** What was stored, each broken field replaced by that of `fresh`. */
export function readSettings(value: unknown, fresh: Settings): Settings {
  return isRecord(value) ? { ...fresh, ...readable(value) } : fresh;
}

/** The fields of `value` that are of the right shape. */
export function readable(value: Readonly<Record<string, unknown>>): Partial<Settings> {
  const entries = Object.entries(READERS).map(([field, read]) => [field, read(value[field])] as const);
  return Object.fromEntries(entries.filter(([, read]) => read !== undefined)) as Partial<Settings>;
}

/** As content/marks.ts makes them. */
export function isMark(value: string): value is string {
  return /^[0-9a-f]{32}$/.test(value);
}

/** A child at risk and a threat are shown whatever was chosen. */
export function isLowerable(value: string): value is Exclude<keyof Settings["levels"], "threat" | "safeguarding"> {
  return isAct(value) && canLower(value);
}

export function choice(value: unknown): Choice | undefined {
  return oneOf(["check", "quiet", "off", "ask"] as const, value);
}

function sites(value: unknown): Settings["sites"] | undefined {
  if (!isRecord(value)) return undefined;
  const { facebook, whatsapp } = value;
  return typeof facebook === "boolean" && typeof whatsapp === "boolean" ? { facebook, whatsapp } : undefined;
}

function checker(value: unknown): Checker | undefined {
  if (!isRecord(value)) return undefined;
  const { url, school, schoolName, operator } = value;
  const address = isText(url, 2_000) ? readAddress(url) : null;
  if (!address?.ok || address.url !== url) return undefined;
  if (school !== null && !(isText(school, 64) && isShortName(school))) return undefined;
  if (!isText(schoolName, 300) || !isRecord(operator)) return undefined;
  const { name, privacyUrl } = operator;
  if (name !== null && !isText(name, 300)) return undefined;
  if (privacyUrl !== null && !isText(privacyUrl, 2_000)) return undefined;
  return { url: address.url, school, schoolName, operator: { name, privacyUrl } };
}

function child(value: unknown): OwnChild | undefined {
  if (!isRecord(value)) return undefined;
  const { names: list, surname: last } = value;
  const names = listOf(list, MOST.names, name);
  const surname = last === null ? null : name(last);
  return names === undefined || names.length === 0 || surname === undefined ? undefined : { names, surname };
}

function name(value: unknown): string | undefined {
  return isText(value, MOST.letters) && value.trim() === value && /\p{L}/u.test(value) ? value : undefined;
}

function mutedWord(value: unknown): Settings["muted"][number] | undefined {
  if (!isRecord(value)) return undefined;
  const { act, word } = value;
  return typeof act === "string" && isLowerable(act) && isText(word, MOST.letters) ? { act, word } : undefined;
}

function oneOf<const T>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}
