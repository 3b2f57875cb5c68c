/**
 * Brings screen.js (shown.ts and all that it holds) into the page when it is needed, once. The background runs it beside us;
 * it may come late, twice or never, and whoever waits for it is told so in time.
 */

import { LONGEST_BRING_MS } from "../contract/outcome.ts";
import type { PageSettings } from "../contract/settings.ts";
import type { Ui, Words } from "../contract/ui.ts";
import type { Drafts } from "./drafts.ts";
import type { Known } from "./known.ts";
import type { Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import type { readText } from "./read_text.ts";
import type { Screen } from "./screen.ts";
import type { Talk } from "./talk.ts";

/** What screen.js brings. */
export interface Shown {
  readonly ui: Ui;
  readonly screen: Screen;
  readonly talk: Talk;
}

/** What it is handed: what content.js has already is not brought a second time. */
export interface ShownParts {
  readonly ports: Ports;
  readonly words: Words;
  readonly known: Known;
  readonly places: Places;
  readonly drafts: Drafts;
  take(settings: PageSettings): void;
  readonly read: typeof readText;
}

/** May throw, where the page does not let anything be made. */
export type MakeShown = (parts: ShownParts) => Shown;

/**
 * The globals of the isolated world that both scripts run in; the page cannot see them. Content.js puts a function there,
 * screen.js calls it, and does nothing where nobody waits for it.
 */
export interface Meeting {
  schoolgateTakes?: (make: MakeShown) => void;
}

export class Bring {
  /** Null until it has come. */
  here: Shown | null = null;
  private coming: Promise<Shown | null> | null = null;
  private came: () => void = () => {};
  private readonly parts: ShownParts;

  constructor(parts: ShownParts) {
    this.parts = parts;
  }

  /** What screen.js calls. */
  take(make: MakeShown): void {
    try {
      this.here ??= make(this.parts);
    } finally {
      this.came();
    }
  }

  /** What screen.js brings; null where it cannot be had. Never rejects, and never waits longer than LONGEST_BRING_MS. */
  bring(): Promise<Shown | null> {
    const { alive, background, clock } = this.parts.ports;
    if (this.here !== null || !alive()) return Promise.resolve(this.here);
    this.coming ??= new Promise<void>((done) => {
      this.came = done;
      clock.after(LONGEST_BRING_MS, done);
      // That it ran is told by the script itself: the answer may be lost.
      background.bringScreen().then((answer) => {
        if (!answer?.brought) done();
      }, done);
    }).then(() => {
      this.coming = null;
      return this.here;
    });
    return this.coming;
  }
}
