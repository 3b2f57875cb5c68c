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
  const children = meaning === "own-child" ? words.map(childOf).filter((child) => child !== null) : [];
  const room = MOST.children - settings.children.length;
  const fresh = children.filter((child) => !isKnown(child, settings.children)).slice(0, room);
  if (children.length > 0) {
    return fresh.length === 0 ? settings : { ...settings, children: [...settings.children, ...fresh] };
  }
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

/** "Alfie", "Alfie's" and "Alfie Brown" name a child; "Karen's lad" and "my son" do not. */
function childOf(words: string): OwnChild | null {
  const parts = words.trim().split(/\s+/);
  const [first = "", last] = parts.map((part) => part.replace(/['’]s?$/u, ""));
  if (parts.length > 2 || !isName(first) || (parts.length === 2 && parts[0] !== first)) return null;
  if (last === undefined) return { names: [first], surname: null };
  // "Alfie B": a letter is no surname.
  return isName(last)
    ? { names: [first], surname: last }
    : /^\p{Lu}$/u.test(last)
      ? { names: [first], surname: null }
      : null;
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word) && word.length <= MOST.letters;
}

function isKnown(child: OwnChild, children: readonly OwnChild[]): boolean {
  const name = foldWord(child.names[0] ?? "");
  return children.some((own) => own.names.some((known) => foldWord(known) === name));
}
