/** Gives each message to the one function that answers it. Messages of our own pages are taken from our own pages only. */

import type { Answer, ContentMessages, Kind, Message, PageMessages } from "../contract/messages.ts";
import { offers } from "../contract/offers.ts";
import { pageSettings } from "../contract/page_settings.ts";
import type { Settings } from "../contract/settings.ts";
import type { SiteName } from "../contract/types.ts";
import { applyChange } from "./change.ts";
import { checkDraft, tryDraft } from "./check.ts";
import { choose, notThis, setLevel, wentOn } from "./choices.ts";
import { connect, giveBack, testChecker, willConnect } from "./connect.ts";
import type { Ports } from "./ports.ts";
import { PrivateWindows } from "./private_windows.ts";
import { isMarkOrNull, readActs, readDraft, readLink, readWhere, readWords } from "./read_message.ts";
import { choice as readChoice } from "./read_settings.ts";
import { isAct, isPlace } from "./shapes.ts";
import type { Store } from "./store.ts";
import { Warmth } from "./warm.ts";

/** Who sent a message, as far as it matters here. */
export interface From {
  readonly from: "content" | "page";
  readonly host: string | null;
  readonly isPrivate: boolean;
  readonly tab: number | null;
  readonly frame: number | null;
}

type Answers<Kinds> = {
  readonly [K in keyof Kinds & Kind]: (message: Message<K>, from: From) => Promise<Answer<K>>;
};

/** `undefined` from the function given back means: not for the background. A rejection: refused, and nothing has changed. */
export function makeAnswer(ports: Ports, store: Store): (message: Message, from: From) => Promise<unknown> | undefined {
  const warmth = new Warmth(ports);
  const inPrivate = new PrivateWindows();
  const seenFrom = (settings: Settings, from: From): Settings => (from.isPrivate ? inPrivate.on(settings) : settings);

  const forContent: Answers<ContentMessages> = {
    hello: async ({ where }, from) => {
      const settings = await store.get();
      const page = pageSettings(seenFrom(settings, from), siteOf(from.host));
      const here = readWhere(where);
      if (here !== null) void warmth.warm(settings, page, here).catch(() => {});
      return page;
    },
    check: async ({ draft, why }, from) => {
      const read = readDraft(draft);
      if (read === null) throw new Error("Not a draft.");
      return checkDraft(ports, seenFrom(await store.get(), from), read, why === "typing" ? "typing" : "sending");
    },
    choose: async ({ place, mark, choice }, from) => {
      const read = readChoice(choice);
      if (!isPlace(place) || !isMarkOrNull(mark) || read === undefined) throw new Error("Not a choice.");
      if (from.isPrivate) inPrivate.choose(place, mark, read);
      else await store.change((settings) => choose(settings, place, mark, read));
      return pageSettings(seenFrom(await store.get(), from), siteOf(from.host));
    },
    notThis: async ({ act, words, meaning }, from) => {
      if (from.isPrivate || !isAct(act)) return { done: false };
      let done = false;
      await store.change((now) => {
        const after = notThis(now, act, readWords(words), meaning);
        done = after !== now;
        return after;
      });
      return { done };
    },
    wentOn: async ({ passedOver, heeded }, from) => {
      const passed = readActs(passedOver);
      if (from.isPrivate) return { offerNote: [] };
      return { offerNote: offers(await store.change((now) => wentOn(now, passed, readActs(heeded)))) };
    },
    setLevel: async ({ act, level }, from) => {
      if (from.isPrivate || !isAct(act) || (level !== "note" && level !== "off")) return { done: false };
      const { levels } = await store.change((now) => setLevel(now, act, level));
      return { done: levels[act] === level };
    },
    bringScreen: async (message, { from, host, tab, frame }) => {
      // Only our own script in a page of a site that we know gets it, only where that script is, and only this file.
      const isSound = from === "content" && siteOf(host) !== null && Object.keys(message).length === 1;
      if (!isSound || tab === null || frame !== 0) throw new Error("Not for this page.");
      // Chromium would wait for ever where the parent has taken the site back.
      const may = await ports.permissions.has(`https://${host}`);
      if (may) await ports.runScreen(tab, frame);
      return { brought: may };
    },
    open: async ({ url }) => {
      const link = readLink(url);
      if (link !== null) await ports.open(link);
      return { done: link !== null };
    },
  };

  const forPages: Answers<PageMessages> = {
    getSettings: () => store.get(),
    setSettings: async ({ change }) => {
      const before = (await store.get()).checker;
      const after = await store.change((settings) => applyChange(settings, change));
      if (after.checker?.url !== before?.url) await giveBack(ports, after.checker);
      return after;
    },
    testChecker: ({ address, school }) => testChecker(ports, address, school),
    willConnect: async ({ address }) => {
      await willConnect(ports, address);
      return { done: true };
    },
    connect: async ({ checker }) => {
      const before = (await store.get()).checker?.url;
      const after = await connect(ports, store, checker);
      // What was switched on in private windows was switched on for the checker before.
      if (after.checker?.url !== before) inPrivate.forget();
      return after;
    },
    tryIt: async ({ text }) => tryDraft(ports, await store.get(), text),
    deleteAll: async () => {
      inPrivate.forget();
      const settings = await store.deleteAll();
      await giveBack(ports, null);
      return settings;
    },
  };

  return (message, from) => {
    const open = Object.hasOwn(forContent, message.kind) ? forContent : null;
    const ours = from.from === "page" && Object.hasOwn(forPages, message.kind) ? forPages : null;
    const answers = (open ?? ours) as Readonly<
      Record<string, (message: Message, from: From) => Promise<unknown>>
    > | null;
    return answers?.[message.kind]?.(message, from);
  };
}

function siteOf(host: string | null): SiteName | null {
  if (host === "web.whatsapp.com") return "whatsapp";
  return host === "www.facebook.com" || host === "web.facebook.com" ? "facebook" : null;
}
