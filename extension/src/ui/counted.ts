/** Texts that depend on a number, by the plural rules of the language that the words are in. */

import type { Words } from "../contract/ui.ts";

/** The text `KEY_one`, `KEY_few`, … for a number; a language without that form has `KEY_other`. */
export function counted(words: Words, key: string, count: number): string {
  const form = new Intl.PluralRules(words("language_tag") || "en-GB").select(count);
  const number = String(count);
  return words(`${key}_${form}`, number) || words(`${key}_other`, number);
}
