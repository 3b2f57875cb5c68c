/** Small questions about values of unknown shape, and how much of anything is kept. */

import type { Act, Place } from "../contract/types.ts";

/** The most that is kept of each. `letters`: UTF-16 units of one name or word. */
export const MOST = {
  acts: 32,
  places: 8,
  chats: 500,
  children: 16,
  muted: 500,
  names: 12,
  letters: 200,
} as const;

const PLACES: Readonly<Record<Place, true>> = {
  own: true,
  public: true,
  school: true,
  group: true,
  direct: true,
  unknown: true,
};
const ACTS: Readonly<Record<Act, true>> = {
  threat: true,
  discrimination: true,
  abuse: true,
  personal_details: true,
  security: true,
  allegation: true,
  identifies_pupil: true,
  private_matter: true,
  photo: true,
  complaint: true,
  staff_contact: true,
  underage: true,
  campaign: true,
  anonymity: true,
  bad_language: true,
  names_person: true,
  safeguarding: true,
};

export const isPlace = (value: string): value is Place => Object.hasOwn(PLACES, value);
export const isAct = (value: string): value is Act => Object.hasOwn(ACTS, value);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= most;
}

/** The items that can be read, at most so many; `undefined` where it is no list. */
export function listOf<T>(
  value: unknown,
  most: number,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .map(read)
    .filter((item) => item !== undefined)
    .slice(0, most);
}

/** The pairs that can be read; of too many the newest, which stand last; `undefined` where it is no map. */
export function mapOf<Key extends string, T>(
  value: unknown,
  most: number,
  isKey: (key: string) => key is Key,
  read: (item: unknown) => T | undefined,
): (Readonly<Partial<Record<Key, T>>> & Readonly<Record<Key, T>>) | undefined {
  if (!isRecord(value)) return undefined;
  const pairs = Object.entries(value)
    .map(([key, item]) => [key, read(item)] as const)
    .filter(([key, item]) => isKey(key) && item !== undefined);
  return Object.fromEntries(pairs.slice(-most)) as Readonly<Record<Key, T>>;
}
