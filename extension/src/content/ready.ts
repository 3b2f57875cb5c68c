/**
 * Finds out before the key that a send may pass: what stands in the box is known, nothing was noticed in it, and nothing in
 * the page has changed since. The look itself takes a fifth of a millisecond, and is done while the parent's fingers rest.
 * At the key it takes one comparison; what the page can change without an observer seeing it is asked anew. In doubt the gate looks.
 */

import { ATTRIBUTES } from "../sites/dom.ts";
import type { HoldParts } from "./hold.ts";
import { readText } from "./read_text.ts";

/** How long after a change elsewhere in the page to look again, in milliseconds. A page that never rests costs no more than this. */
const AGAIN_AFTER_MS = 500;

/** The whole page: whatever a site's selectors look at lies in it. */
const ALL = { childList: true, characterData: true, subtree: true, attributeFilter: [...ATTRIBUTES] };

export type ReadyParts = Pick<HoldParts, "ports" | "places" | "drafts" | "known">;

export class Ready {
  /** The box that may send as it is. */
  private editor: HTMLElement | null = null;
  /** Whether all holds that the observer does not see; null where there is nothing of the kind. */
  private holds: (() => boolean) | null = null;
  private cancel: (() => void) | null = null;
  private readonly observer = new MutationObserver(() => this.moved());
  private readonly parts: ReadyParts;

  constructor(parts: ReadyParts) {
    this.parts = parts;
    parts.known.changed = () => this.moved();
  }

  /** Whether a send from this box may pass untouched. `false`: look. */
  passes(editor: EventTarget | null): boolean {
    // The observer has been told of everything: a browser tells it before it goes on to the next event, or to the next listener
    // of one. Only a page's own script could change something and send an event at once, and such an event is never held.
    if (editor === null || this.editor !== editor) return false;
    if (this.holds === null || this.holds()) return true;
    this.moved();
    return false;
  }

  /** Looks in a moment at what stands in this box. */
  soon(editor: HTMLElement, milliseconds = 0): void {
    this.cancel?.();
    this.cancel = this.parts.ports.clock.after(milliseconds, () => {
      this.cancel = null;
      this.forget();
      this.look(editor);
    });
  }

  private look(editor: HTMLElement): void {
    const { ports, places, drafts, known } = this.parts;
    const surface = ports.site.surfaceOfEditor(editor);
    if (surface === null) return;
    const { text } = readText(surface.editor);
    const located = places.locate(surface, text);
    if (located instanceof Promise || places.permission(located.draft).may !== "check") return;
    if (known.get(located.draft)?.answer.findings.length !== 0) return;
    // An act that was shown has to be told of when the draft goes out.
    if (drafts.of(surface.editor, located.identity, text).asked.size > 0) return;
    const { unseen } = ports.site;
    const before = unseen?.(surface);
    this.editor = editor;
    this.holds = unseen ? () => unseen(surface) === before : null;
    this.observer.observe(ports.page, ALL);
  }

  private moved(): void {
    const { editor } = this;
    this.forget();
    // Whoever noticed the change first may have asked for a look already.
    if (editor !== null && this.cancel === null) this.soon(editor, AGAIN_AFTER_MS);
  }

  private forget(): void {
    this.observer.disconnect();
    this.editor = null;
    this.holds = null;
  }
}
