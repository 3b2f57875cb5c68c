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
// "I", "A", "O" and the days are capitalised without being anybody's surname.
const NO_SURNAME =
  /^(?:I|A|O|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Year|Reception|Mum|Mummy|Dad|Daddy|Nan|Nana|Gran|OK|PE|Mr|Mrs|Ms|Miss|Dr)$/;
const SURNAME_AFTER = /^ (\p{Lu}[\p{L}\p{M}'’-]*)/u;
const ANOTHER_BEFORE = /\b(?:other|another|different|second) $/i;
const SENTENCE_BEFORE = /(?:^|[.!?…\n\r:]["'”’)\s]*|[\n\r•*]\s*)["'“‘(]*$/;
const LOOK_BACK = 24;

/** A name of a child, ready to be looked for. */
interface Needle {
  readonly name: string;
  readonly folded: string;
  readonly child: number;
  readonly own: OwnChild;
}

/** What all names of a draft are looked at with. */
interface Family {
  readonly needles: readonly Needle[];
  readonly names: ReadonlySet<string>;
  /** The draft is written in capitals throughout: they tell nothing. */
  readonly upper: boolean;
}

/** Masks a draft. At most 16 children; longer names are looked for first, so that "Annabel" is not "Anna" and "bel". */
export function maskDraft(typed: string, children: readonly OwnChild[]): Masked {
  // What the parent typed must never look like a mask.
  const text = typed.replace(PRIVATE_USE, "\ufffd");
  const needles = needlesOf(children);
  const names = new Set(needles.map((needle) => needle.folded));
  const family = { needles, names, upper: text.toLocaleUpperCase("en") === text };
  let masked = "";
  for (let at = 0; at < text.length; ) {
    const found = startsWord(text, at) ? needles.find((needle) => isHere(needle, text, at, family)) : undefined;
    const length = found?.name.length ?? 1;
    masked += found === undefined ? text[at] : String.fromCharCode(FIRST + found.child).repeat(length);
    at += length;
  }
  return { text: masked, restore: (answer) => restore(answer, text, masked, children) };
}

function needlesOf(children: readonly OwnChild[]): Needle[] {
  const needles = children.slice(0, MOST_CHILDREN).flatMap((own, child) => {
    const surname = own.surname?.trim() ?? "";
    const names = own.names.map((name) => name.trim()).filter((name) => name !== "");
    const full = surname === "" ? [] : names.map((name) => `${name} ${surname}`);
    return [...names, ...full].map((name) => ({ name, folded: fold(name), child, own }));
  });
  return needles.sort((one, other) => other.name.length - one.name.length);
}

function isHere({ name, folded, own }: Needle, text: string, at: number, family: Family): boolean {
  const end = at + name.length;
  const typed = text.slice(at, end);
  if (fold(typed) !== folded || LETTER.test(text[end] ?? "")) return false;
  // "I will complain" is not about Will.
  if (isEverydayWord(folded) && !isCertainlyName(text, at, typed, family.upper)) return false;
  return !isSomebodyElse(text, at, end, own, family);
}

/** An everyday word is a name only where it is capitalised and not first in a sentence; in a text of capitals nothing can be told. */
function isCertainlyName(text: string, at: number, typed: string, upper: boolean): boolean {
  const [first = ""] = typed;
  const capitalised = first !== first.toLocaleLowerCase("en") && !upper;
  return capitalised && !SENTENCE_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at));
}

/** A classmate of the same name: "the other Alfie", "Alfie B", "Alfie Brown" where the own child is Alfie Smith. */
function isSomebodyElse(text: string, at: number, end: number, own: OwnChild, family: Family): boolean {
  if (ANOTHER_BEFORE.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return true;
  const next = SURNAME_AFTER.exec(text.slice(end, end + 2 * LOOK_BACK))?.[1]?.replace(/['’]s$/, "");
  if (family.upper || next === undefined || NO_SURNAME.test(next) || /['’]/.test(next.slice(0, 2))) return false;
  // "Alfie Zoë and I": the next own child is nobody's surname.
  if (family.names.has(fold(next))) return false;
  const surname = own.surname ? fold(own.surname) : "";
  const isOwn = surname !== "" && (fold(next) === surname || (next.length === 1 && surname.startsWith(fold(next))));
  const isSecondName = own.names.some((name) => fold(name).includes(fold(next)) && next.length > 1);
  return !isOwn && !isSecondName;
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
