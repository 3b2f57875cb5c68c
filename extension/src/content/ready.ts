/**
 * Finds out before the key that a send may pass: what stands in the box is known, nothing was noticed in it, and nothing in
 * the page has changed since. The look itself takes a fifth of a millisecond, and is done while the parent's fingers rest.
 * What the page can change without an observer seeing it is asked anew at the key. In doubt the gate looks, as ever.
 */

import type { PageSettings } from "../contract/settings.ts";
import type { Surface } from "../sites/site.ts";
import type { DraftLife, Drafts } from "./drafts.ts";
import type { Known } from "./known.ts";
import type { Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import { READ_ATTRIBUTES, readText } from "./read_text.ts";

/** How long after a change elsewhere in the page to look again, in milliseconds. A page that never rests costs no more than this. */
const AGAIN_AFTER_MS = 500;

export interface ReadyParts {
  readonly ports: Ports;
  readonly places: Places;
  readonly drafts: Drafts;
  readonly known: Known;
}

/** All that the answer "may pass" rests on, beside what the observer sees. */
interface Found {
  readonly surface: Surface;
  readonly settings: PageSettings | null;
  readonly answers: number;
  readonly unseen: string;
  readonly life: DraftLife;
}

export class Ready {
  private found: Found | null = null;
  private cancel: (() => void) | null = null;
  private readonly observer = new MutationObserver(() => this.moved());
  private readonly parts: ReadyParts;

  constructor(parts: ReadyParts) {
    this.parts = parts;
  }

  /** Whether a send from this box may pass untouched. `false` says nothing: then it has to be looked at. */
  passes(editor: EventTarget | null): boolean {
    const { found } = this;
    if (found === null || found.surface.editor !== editor) return false;
    if (this.observer.takeRecords().length === 0 && this.holds(found)) return true;
    this.moved();
    return false;
  }

  /** Looks in a moment whether what stands in this box is known and clean. */
  soon(editor: HTMLElement, milliseconds = 0): void {
    this.cancel?.();
    this.cancel = this.parts.ports.clock.after(milliseconds, () => {
      this.cancel = null;
      this.forget();
      this.found = this.look(editor);
      if (this.found === null) return;
      const attributeFilter = [...READ_ATTRIBUTES, ...this.parts.ports.site.attributes];
      // The whole page: whatever a site's selectors look at lies in it. The first change ends it.
      this.observer.observe(this.parts.ports.page, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter,
      });
    });
  }

  private look(editor: HTMLElement): Found | null {
    const { ports, places, drafts, known } = this.parts;
    const surface = editor.isConnected ? ports.site.surfaceOfEditor(editor) : null;
    if (surface?.editor !== editor) return null;
    const { text } = readText(editor);
    const located = places.locate(surface, text);
    if (located instanceof Promise || places.permission(located.draft).may !== "check") return null;
    if (known.get(located.draft)?.answer.findings.length !== 0) return null;
    const life = drafts.of(editor, located.identity, text);
    return {
      surface,
      settings: places.settings,
      answers: known.changes,
      unseen: ports.site.unseen(surface),
      life,
    };
  }

  private holds({ surface, settings, answers, unseen, life }: Found): boolean {
    const { ports, places, known } = this.parts;
    return (
      places.settings === settings &&
      known.changes === answers &&
      // Nothing was shown in this draft's life: there is nothing to tell of it, and no press of it is one too many.
      life.asked.size === 0 &&
      ports.site.unseen(surface) === unseen
    );
  }

  /** Something changed: most often the text, sometimes only what lies around it. */
  private moved(): void {
    const { found } = this;
    this.forget();
    // Whoever noticed the change first may have asked for a look already.
    if (found !== null && this.cancel === null) this.soon(found.surface.editor, AGAIN_AFTER_MS);
  }

  private forget(): void {
    this.observer.disconnect();
    this.found = null;
  }
}
