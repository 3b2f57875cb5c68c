/** How the parent's choices change the settings. Pure: the store applies them one after the other. */

import { hostElsewhere } from "../contract/address.ts";
import type { Meaning } from "../contract/messages.ts";
import { OFFER_AFTER } from "../contract/offers.ts";
import type { Checker, Choice, OwnChild, Settings } from "../contract/settings.ts";
import type { Act, Place } from "../contract/types.ts";
import { foldWord } from "./own_wishes.ts";
import { isLowerable } from "./read_settings.ts";
import { MOST } from "./shapes.ts";

/** What was chosen for one chat, else for its kind of place. The newest chat stands last; of too many the oldest goes. */
export function choose(settings: Settings, place: Place, mark: string | null, choice: Choice): Settings {
  if (mark === null) return { ...settings, places: { ...settings.places, [place]: choice } };
  const others = Object.entries(settings.chats).filter(([known]) => known !== mark);
  const kept = others.slice(-(MOST.chats - 1));
  return { ...settings, chats: { ...Object.fromEntries(kept), [mark]: choice } };
}

/** "Not this". Words of a threat or of a child at risk are not remembered: the same words may mean it another time. */
export function notThis(settings: Settings, act: Act, words: readonly string[], meaning: Meaning): Settings {
  const children =
    meaning === "own-child" ? words.map(namedIn).reduce(withChild, settings.children) : settings.children;
  // What is known already and was marked all the same is muted like any other word: the press must have an effect.
  if (children !== settings.children) return { ...settings, children };
  if (!isLowerable(act)) return settings;
  const known = (word: string): boolean => settings.muted.some((one) => one.act === act && one.word === word);
  const added = [...new Set(words.map(foldWord))].filter((word) => word !== "" && !known(word));
  const short = added.filter((word) => word.length <= MOST.letters).map((word) => ({ act, word }));
  return short.length === 0 ? settings : { ...settings, muted: [...settings.muted, ...short].slice(-MOST.muted) };
}

/** Counts acts that were passed over; one that was heeded begins anew. */
export function wentOn(settings: Settings, passedOver: readonly Act[], heeded: readonly Act[]): Settings {
  if (passedOver.length === 0 && !heeded.some((act) => settings.dismissals[act] !== undefined)) return settings;
  const dismissals = { ...settings.dismissals };
  for (const act of passedOver) dismissals[act] = Math.min((dismissals[act] ?? 0) + 1, OFFER_AFTER);
  for (const act of heeded) delete dismissals[act];
  return { ...settings, dismissals };
}

export function setLevel(settings: Settings, act: Act, level: "note" | "off"): Settings {
  if (!isLowerable(act)) return settings;
  const dismissals = { ...settings.dismissals };
  delete dismissals[act];
  return { ...settings, levels: { ...settings.levels, [act]: level }, dismissals };
}

/** Another checker elsewhere starts with no place switched on: what was switched on was switched on for the one before. */
export function connected(settings: Settings, checker: Checker): Settings {
  const isSame = settings.checker?.url === checker.url;
  if (isSame || hostElsewhere(checker.url) === null) return { ...settings, checker };
  return { ...settings, checker, when: "auto", places: onlyOff(settings.places), chats: onlyOff(settings.chats) };
}

function onlyOff<Choices extends Readonly<Record<string, Choice>>>(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice === "off")) as Choices;
}

/** How a child is named in a draft: `last` is a surname, or its first letter. */
interface Named {
  readonly first: string;
  readonly last: string | null;
}

/** "Alfie", "alfie", "Alfie's", "Alfie Brown" and "Alfie B" name a child; "Karen's lad" and "my son" do not. */
function namedIn(words: string): Named | null {
  const parts = words.trim().split(/\s+/);
  const [first = "", last = null] = parts.map((part) => part.replace(/['’]s?$/u, ""));
  if (parts.length > 2 || (parts.length === 2 && parts[0] !== first)) return null;
  if (last === null) return isName(first) || isSmallName(first) ? { first: capitalised(first), last } : null;
  return isName(first) && (isName(last) || isInitial(last)) ? { first, last } : null;
}

/** The own children with one more, or with one more way to name one of them: "Alfie B" is nobody else from then on. */
function withChild(children: readonly OwnChild[], named: Named | null): readonly OwnChild[] {
  if (named === null) return children;
  const { first, last } = named;
  const same = children.find((own) => isCalled(own, first));
  if (same === undefined) {
    if (children.length >= MOST.children) return children;
    return [...children, withLast({ names: [first], surname: null }, first, last)];
  }
  const fuller = withLast(same, first, last);
  return fuller === same ? children : children.map((own) => (own === same ? fuller : own));
}

/** A letter is no surname, and a second surname is no reason to forget the first: both become a name in full. */
function withLast(child: OwnChild, first: string, last: string | null): OwnChild {
  if (last === null || (child.surname !== null && foldWord(child.surname) === foldWord(last))) return child;
  if (child.surname === null && !isInitial(last)) return { ...child, surname: last };
  const full = `${first} ${last}`;
  return isCalled(child, full) || child.names.length >= MOST.names
    ? child
    : { ...child, names: [...child.names, full] };
}

function isCalled(child: OwnChild, name: string): boolean {
  return child.names.some((known) => foldWord(known) === foldWord(name));
}

/** Some scripts have no capitals. */
function isName(word: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+$/u.test(word) && word.length <= MOST.letters;
}

function isSmallName(word: string): boolean {
  return /^\p{Ll}[\p{L}\p{M}'’-]{2,}$/u.test(word) && word.length <= MOST.letters;
}

function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word);
}

function capitalised(word: string): string {
  const [first = ""] = word;
  return first.toLocaleUpperCase("en") + word.slice(first.length);
}
