/** What a page is handed of the browser. Tests hand it a small world. */

import type { Answer, Kind, Message, PageState } from "../contract/messages.ts";
import { permissions, runtime, send, sendToTab, tabs, words } from "../platform/browser.ts";

export interface ActiveTab {
  readonly id: number | null;
  readonly url: string | null;
  readonly isPrivate: boolean;
}

export interface PagePorts {
  words(key: string, ...put: string[]): string;
  send<K extends Kind>(message: Message<K>): Promise<Answer<K>>;
  /** Asks the browser for an address. Only from within a click, before anything is waited for. */
  requestPermission(origin: string): Promise<boolean>;
  activeTab(): Promise<ActiveTab>;
  /** What our script in a tab says; null where none answers. */
  stateOf(tab: number): Promise<PageState | null>;
  openOptions(): Promise<void>;
  openWelcome(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

export const browserPorts: PagePorts = {
  words,
  send,
  requestPermission: permissions.request,
  activeTab: tabs.active,
  stateOf: (tab) => sendToTab<"state">(tab, { kind: "state" }).catch(() => null),
  openOptions: runtime.openOptions,
  openWelcome: () => tabs.open(runtime.url("pages/welcome.html")),
  now: () => Date.now(),
};
