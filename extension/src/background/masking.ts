/**
 * Own children stay home. Before a draft leaves the browser, every name of the parent's child number n becomes a run of
 * U+E000+n, one for each UTF-16 unit, so that all offsets stay as they are; afterwards the names are put back.
 */

import type { OwnChild } from "../contract/settings.ts";
import { isEverydayWord } from "./everyday_words.ts";

export interface Masked {
  readonly text: string;
  /** Puts the names back into a text of the answer. */
  restore(text: string): string;
}

const FIRST = 0xe000;
const MOST_CHILDREN = 16;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
const RUN = /([\ue000-\ue00f])\1*/g;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
// "I", "A", "O", kisses and the days are capitalised without being anybody's surname.
const NO_SURNAME =
  /^(?:I|A|O|X[Xx]*|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Year|Reception|World|Book|School|Sports|Parents|Harvest|Nativity|Halloween|Bonfire|Ramadan|Eid|Diwali|English|Maths|Science|French|British|Welsh|Scottish|Irish|Mum|Mummy|Dad|Daddy|Nan|Nana|Gran|OK|PE|Mr|Mrs|Ms|Miss|Dr)$/;
const SURNAME_AFTER = /^[ \u00a0]+(\p{Lu}[\p{L}\p{M}'’-]*)/u;
const ANOTHER_BEFORE = /\b(?:other|another|different|second) $/i;
const SENTENCE_BEFORE = /(?:^|[.!?…\n\r:]["'”’)\s]*|[\n\r•*]\s*)["'“‘(]*$/;
const LOOK_BACK = 24;
const GAP = /^[ \u00a0]+/;
// "Alfies bag", as parents write it: the whole of it is the child's. With an apostrophe the name alone is.
const BARE_POSSESSIVE = /^[sS](?![\p{L}\p{N}\p{M}])/u;
// "Alfie James Barnes": one name may stand between the first and the last.
const MIDDLE = /^(\p{Lu}[\p{L}\p{M}'’-]*)[ \u00a0]+/u;
// Written without gaps between words: where one begins or ends, letters do not tell.
const WITHOUT_GAPS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A name of a child, ready to be looked for. */
interface Needle {
  readonly folded: string;
  readonly child: number;
  readonly own: OwnChild;
  /** The child's surname, folded; empty where it is not known. */
  readonly surname: string;
}

/** What all names of a draft are looked at with. */
interface Family {
  readonly needles: readonly Needle[];
  /** Those that may stand within what else is one word. */
  readonly withoutGaps: readonly Needle[];
  readonly names: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** The draft is written in capitals throughout: they tell nothing. */
  readonly upper: boolean;
}

/** Masks a draft. At most 16 children; longer names are looked for first, so that "Annabel" is not "Anna" and "bel". */
export function maskDraft(typed: string, children: readonly OwnChild[]): Masked {
  // What the parent typed must never look like a mask.
  const text = typed.replace(PRIVATE_USE, "\ufffd");
  const needles = needlesOf(children);
  const names = new Set(needles.map((needle) => needle.folded));
  const surnames = new Set(needles.map((needle) => needle.surname));
  const withoutGaps = needles.filter(({ folded }) => WITHOUT_GAPS.test(folded));
  const family = { needles, withoutGaps, names, surnames, upper: text.toLocaleUpperCase("en") === text };
  let masked = "";
  for (let at = 0; at < text.length; ) {
    const found = find(text, at, family);
    const length = found?.length ?? 1;
    masked += found === null ? text[at] : String.fromCharCode(FIRST + found.child).repeat(length);
    at += length;
  }
  return { text: masked, restore: (answer) => restore(answer, text, masked, children) };
}

function needlesOf(children: readonly OwnChild[]): Needle[] {
  const needles = children
    .slice(0, MOST_CHILDREN)
    .flatMap((own, child) => {
      const surname = fold(own.surname?.trim() ?? "");
      return own.names.map((name) => ({ folded: fold(name.trim()), child, own, surname }));
    })
    .filter(({ folded }) => folded !== "");
  return needles.sort((one, other) => other.folded.length - one.folded.length);
}

/** The child whose name begins here, and how many UTF-16 units of it are to be masked. */
function find(text: string, at: number, family: Family): { readonly child: number; readonly length: number } | null {
  for (const needle of startsWord(text, at) ? family.needles : family.withoutGaps) {
    const { folded, child } = needle;
    const end = at + folded.length;
    const typed = text.slice(at, end);
    if (fold(typed) !== folded) continue;
    const full = surnameEnd(text, end, needle, family);
    if (full !== null) return { child, length: full - at };
    const after = barePossessive(text, end);
    if (LETTER.test(text[end + after] ?? "") && !family.withoutGaps.includes(needle)) continue;
    // "I will complain" is not about Will, nor "the wills" about two of them.
    if (isEverydayWord(folded) && (after > 0 || !isCertainlyName(text, at, typed, family.upper))) continue;
    if (!isSomebodyElse(text, at, end + after, needle, family)) return { child, length: folded.length + after };
  }
  return null;
}

/** Where the child's own surname ends that stands behind the name, in UTF-16 units; null where it does not. */
function surnameEnd(text: string, end: number, { surname }: Needle, family: Family): number | null {
  const gap = GAP.exec(text.slice(end, end + LOOK_BACK))?.[0].length ?? 0;
  if (surname === "" || gap === 0) return null;
  const [between = "", middle = ""] = MIDDLE.exec(text.slice(end + gap, end + gap + 2 * LOOK_BACK)) ?? [];
  // "Alfie Zoë Barnes": the next own child is nobody's second name.
  const isSecondName = middle !== "" && !family.names.has(fold(middle));
  for (const first of isSecondName ? [end + gap, end + gap + between.length] : [end + gap]) {
    const last = first + surname.length;
    if (fold(text.slice(first, last)) !== surname) continue;
    const after = barePossessive(text, last);
    if (!LETTER.test(text[last + after] ?? "")) return last + after;
  }
  return null;
}

/** How many UTF-16 units of a possessive without its apostrophe stand behind a name. */
function barePossessive(text: string, end: number): number {
  return BARE_POSSESSIVE.exec(text.slice(end, end + 2))?.[0].length ?? 0;
}

/** An everyday word is a name only where it is capitalised and not first in a sentence; in a text of capitals nothing can be told. */
function isCertainlyName(text: string, at: number, typed: string, upper: boolean): boolean {
  const [first = ""] = typed;
  const capitalised = first !== first.toLocaleLowerCase("en") && !upper;
  return capitalised && !SENTENCE_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** A classmate of the same name: "the other Alfie", "Alfie B", "Alfie Brown" where the own child is Alfie Smith. */
function isSomebodyElse(text: string, at: number, end: number, { own, surname }: Needle, family: Family): boolean {
  if (ANOTHER_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return true;
  const next = SURNAME_AFTER.exec(text.slice(end, end + 2 * LOOK_BACK))?.[1]?.replace(/['’]s$/, "");
  if (family.upper || next === undefined || NO_SURNAME.test(next) || /['’]/.test(next.slice(0, 2))) return false;
  // "Alfie ADHD review": a word in capitals behind a name that is not is no surname either.
  if (isShouted(next) && !isShouted(text.slice(at, end).trim())) return false;
  // "Alfie Zoë and I": the next own child is nobody's surname.
  if (family.names.has(fold(next))) return false;
  // A brother or sister told us the surname.
  if (surname === "" && family.surnames.has(fold(next))) return false;
  const isOwn = surname !== "" && (fold(next) === surname || (next.length === 1 && surname.startsWith(fold(next))));
  const isSecondName = own.names.some((name) => fold(name).includes(fold(next)) && next.length > 1);
  return !isOwn && !isSecondName;
}

function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** Each run becomes the name as it was typed in this draft where there is one of that length, else the child's first name. */
function restore(answer: string, text: string, masked: string, children: readonly OwnChild[]): string {
  const typed = new Map<string, string>();
  for (const { 0: run, index } of masked.matchAll(RUN)) {
    if (!typed.has(run)) typed.set(run, text.slice(index, index + run.length));
  }
  return answer.replace(RUN, (run) => typed.get(run) ?? children[run.charCodeAt(0) - FIRST]?.names[0] ?? "\ufffd");
}

function startsWord(text: string, at: number): boolean {
  return !LETTER.test(text[at - 1] ?? "");
}

/** Small letters, straight apostrophes; the length never changes, because all offsets stay as they are. */
function fold(text: string): string {
  const small = text.toLocaleLowerCase("en").replaceAll("’", "'");
  return small.length === text.length ? small : text;
}
