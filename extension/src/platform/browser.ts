/** The only file that names `browser` or `chrome`. Everything else is given what it needs. */

import type { Answer, Kind, Message } from "../contract/messages.ts";

type Api = typeof chrome;
declare const browser: Api | undefined;

// Firefox and new Chromium know `browser`; both give promises under Manifest V3.
const api: Api = typeof browser === "undefined" ? chrome : browser;

/** False once the extension was updated, switched off or removed under an open page: then nothing of ours may act. */
export function alive(): boolean {
  try {
    return api.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends a message to the background. Rejects where there is none. */
export async function send<K extends Kind>(message: Message<K>): Promise<Answer<K>> {
  return (await api.runtime.sendMessage(message)) as Answer<K>;
}

/** As `send`, for what may be asked twice: where the background ended before it answered, it is woken and asked once more. */
export function ask<K extends Kind>(message: Message<K>): Promise<Answer<K>> {
  return send(message).catch(() => send(message));
}

/** Sends a message to the content script of a tab. Rejects where there is none. */
export async function sendToTab<K extends Kind>(tab: number, message: Message<K>): Promise<Answer<K>> {
  return (await api.tabs.sendMessage(tab, message)) as Answer<K>;
}

/** Who sent a message, as far as it matters. */
export interface Sender {
  /** `content`: our script in a page; `page`: one of our own pages. */
  readonly from: "content" | "page";
  readonly tab: number | null;
  /** 0 is the page itself; null where it was no page of a tab. */
  readonly frame: number | null;
  /** The host of the page: all that is looked at of its address. */
  readonly host: string | null;
  /** From a private window: nothing of it may stay. */
  readonly isPrivate: boolean;
}

/**
 * Listens to messages of this extension; others get no answer. Must be called in the first turn of the worker.
 * `undefined` from `answer` means: not for me.
 */
export function onMessage(answer: (message: Message, sender: Sender) => Promise<unknown> | undefined): void {
  api.runtime.onMessage.addListener((message: unknown, from, respond) => {
    if (from.id !== api.runtime.id || !isMessage(message)) return false;
    const ours = from.url?.startsWith(api.runtime.getURL("")) ?? false;
    const sender: Sender = {
      from: ours ? "page" : "content",
      tab: from.tab?.id ?? null,
      frame: from.frameId ?? null,
      host: hostOf(from.url),
      isPrivate: from.tab?.incognito ?? false,
    };
    const given = answer(message, sender);
    if (given === undefined) return false;
    // The sender tells a missing answer from a wrong one; nothing of the draft goes into an error.
    given.then(respond, () => respond(undefined));
    return true;
  });
}

function hostOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).host;
  } catch {
    return null;
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}

/** A text of `_locales`. */
export function words(key: string, ...put: string[]): string {
  return api.i18n.getMessage(key, put);
}

/** Local storage, never sync. */
export const stored = {
  get: async (key: string): Promise<unknown> => (await api.storage.local.get(key))[key],
  set: (key: string, value: unknown): Promise<void> => api.storage.local.set({ [key]: value }),
  remove: (key: string): Promise<void> => api.storage.local.remove(key),
  clear: (): Promise<void> => api.storage.local.clear(),
  /** Where the browser can, keeps content scripts out of the storage. Firefox has no such switch. */
  hideFromPages: async (): Promise<void> => {
    await api.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
  },
};

export const permissions = {
  has: (origin: string): Promise<boolean> => api.permissions.contains({ origins: [`${origin}/*`] }),
  /** Only from within a click. */
  request: (origin: string): Promise<boolean> => api.permissions.request({ origins: [`${origin}/*`] }),
  remove: (origin: string): Promise<boolean> => api.permissions.remove({ origins: [`${origin}/*`] }),
  given: async (): Promise<readonly string[]> => {
    const { host_permissions: sites = [], content_scripts: scripts = [] } = api.runtime.getManifest();
    const ours = new Set([...sites, ...scripts.flatMap(({ matches = [] }) => matches)]);
    const { origins = [] } = await api.permissions.getAll();
    return origins.filter((one) => !ours.has(one)).map((one) => one.replace(/\/\*$/, ""));
  },
  onAdded: (then: () => void): void => api.permissions.onAdded.addListener(then),
};

export const tabs = {
  /** The page the popup was opened on; its address only where activeTab was given. */
  active: async (): Promise<{ id: number | null; url: string | null; isPrivate: boolean }> => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return { id: tab?.id ?? null, url: tab?.url ?? null, isPrivate: tab?.incognito ?? false };
  },
  open: async (url: string): Promise<void> => {
    await api.tabs.create({ url });
  },
};

/** Runs our own screen.js in one frame, beside our content script there. Rejects where the parent has taken the site's permission back. */
export async function runScreen(tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await api.scripting.executeScript({ target, files: ["screen.js"], injectImmediately: true });
}

export const runtime = {
  url: (path: string): string => api.runtime.getURL(path),
  version: (): string => api.runtime.getManifest().version,
  openOptions: (): Promise<void> => api.runtime.openOptionsPage(),
  onInstalled: (then: (reason: string) => void): void =>
    api.runtime.onInstalled.addListener((details) => then(details.reason)),
};
