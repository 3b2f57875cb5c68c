/** What the parts of the content script are given from outside, so that a test can hand in a clock, a checker and a screen of its own. */

import type { ContentMessages } from "../contract/messages.ts";
import type { CheckOutcome, Draft } from "../contract/outcome.ts";
import type { Where } from "../contract/permission.ts";
import type { PageSettings } from "../contract/settings.ts";
import type { Site } from "../sites/site.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something later, once; gives what takes it back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The background, as the page sees it. Every call rejects where it is gone. */
export interface Background {
  /** `where`: warms the line for a box there; null only fetches the settings. */
  hello(where: Where | null): Promise<PageSettings>;
  check(draft: Draft, why: "typing" | "sending"): Promise<CheckOutcome>;
  choose(ask: ContentMessages["choose"]["ask"]): Promise<PageSettings>;
  notThis(ask: ContentMessages["notThis"]["ask"]): Promise<{ done: boolean }>;
  wentOn(ask: ContentMessages["wentOn"]["ask"]): Promise<ContentMessages["wentOn"]["answer"]>;
  setLevel(ask: ContentMessages["setLevel"]["ask"]): Promise<{ done: boolean }>;
  bringScreen(): Promise<{ brought: boolean }>;
  open(url: string): Promise<{ done: boolean }>;
}

export interface Ports {
  readonly page: Document;
  readonly clock: Clock;
  readonly site: Site;
  readonly background: Background;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  copy(text: string): Promise<boolean>;
}
