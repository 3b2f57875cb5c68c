/**
 * Follows the one box that is being written in: notices that it was emptied, and where the parent allowed it looks at the
 * draft a moment after the last key. Only that box is observed, never the page.
 */

import { SHORTEST_DRAFT, TYPING_PAUSE_MS } from "../contract/outcome.ts";
import type { Where } from "../contract/permission.ts";
import type { Surface } from "../sites/site.ts";
import { isEmpty } from "./drafts.ts";
import type { HoldParts } from "./hold.ts";
import { isLongEnough } from "./places.ts";
import { unheard } from "./promises.ts";
import { readText } from "./read_text.ts";

export class Watch {
  /** Whether a box that we know was seen since the page was opened, for the popup. */
  recognised: "yes" | "no-box-yet" | "unknown-box" = "no-box-yet";
  private surface: Surface | null = null;
  private observer: MutationObserver | null = null;
  private cancel: () => void = () => {};
  /** Whether the screen was thought of for the draft that stands in the box. */
  private prepared = false;
  private readonly parts: HoldParts;

  constructor(parts: HoldParts) {
    this.parts = parts;
  }

  listen(window: Window, signal: AbortSignal): void {
    const options = { capture: true, signal };
    window.addEventListener("focusin", (event) => this.focused(event.target), options);
    // The box may have had the focus before we came, or another box may have been put in its place.
    window.addEventListener("beforeinput", (event) => this.at(event.target), options);
    signal.addEventListener("abort", () => this.leave());
  }

  /** The box that is being written in, if it is still in the page. */
  current(): Surface | null {
    return this.surface?.editor.isConnected ? this.surface : null;
  }

  /** Where the box lies that is being written in. */
  async where(): Promise<Where | null> {
    const surface = this.current();
    if (surface === null) return null;
    const { place, mark } = (await this.parts.places.locate(surface, "")).draft;
    return { place, mark };
  }

  /** Looks at what stands in the box now, as after a pause. */
  async look(surface: Surface): Promise<void> {
    const { places, known, ready, seen, drafts, ports } = this.parts;
    const { editor } = surface;
    const text = readText(editor).text;
    if (places.settings === null) void this.parts.arrival();
    if (places.settings === null || !ports.alive() || !editor.isConnected || isEmpty(text)) return;
    const located = await places.locate(surface, text);
    const permission = places.permission(located.draft);
    if (permission.may === "ask") seen.askPlace(editor, located.draft);
    if (permission.may !== "check" || places.settings.when !== "typing" || !isLongEnough(text)) return;
    const outcome = await known.ask(located.draft, "typing");
    const read = readText(editor);
    if (!editor.isConnected || read.text !== text || ports.site.setting(surface).identity !== located.identity) return;
    const life = drafts.of(editor, located.identity, text);
    if (outcome.kind === "answer") {
      seen.show(editor, read, (known.get(located.draft) ?? outcome).answer, life);
      ready.soon(editor);
    } else if (outcome.kind === "failed") seen.notChecked(editor, "no-answer");
    else if (outcome.permission === "too-long") seen.notChecked(editor, "too-long");
  }

  /** The first settings have come: a draft that stands there is looked at as just written. */
  again(): void {
    const surface = this.current();
    if (surface === null) return;
    this.prepared = false;
    this.prepare(surface);
    this.later(surface);
  }

  private focused(target: EventTarget | null): void {
    const before = this.surface;
    this.at(target);
    // The worker may have gone to sleep since.
    if (before !== null && this.surface === before && target === before.editor) this.warm();
  }

  private at(target: EventTarget | null): void {
    const { drafts, ports, seen } = this.parts;
    if (!(target instanceof Element) || !ports.alive()) return;
    const surface = ports.site.surfaceOfEditor(target);
    if (surface === null) {
      if (this.recognised === "no-box-yet" && ports.site.looksLikeBox(target)) this.recognised = "unknown-box";
      return;
    }
    this.recognised = "yes";
    if (surface.editor === this.surface?.editor) return;
    if (this.surface !== null) seen.gone(this.surface.editor);
    this.leave();
    this.surface = surface;
    // It may have been emptied while another box was watched.
    if (isEmpty(readText(surface.editor).text)) drafts.end(surface.editor);
    this.observer = new MutationObserver(() => this.changed(surface));
    this.observer.observe(surface.editor, { childList: true, characterData: true, subtree: true });
    this.warm();
    this.prepare(surface);
    this.later(surface);
  }

  private changed(surface: Surface): void {
    const { drafts, known, ready, seen } = this.parts;
    const { editor } = surface;
    seen.changed(editor);
    // Much cheaper than reading the box, and asked after each key.
    const letters = editor.textContent ?? "";
    if (letters.trim() === "" && editor.querySelector("img[alt]") === null) {
      if (!isTakenAway(surface)) drafts.end(editor);
      seen.clear(editor);
      seen.quiet();
      this.prepared = false;
    } else if (known.mayKnow(letters)) {
      ready.soon(editor);
    }
    this.prepare(surface);
    this.later(surface);
  }

  /** Wakes worker and line, and makes the mark of this chat now, so that a send need not wait for them. */
  private warm(): void {
    unheard(this.where().then((where) => this.parts.refresh(where)));
  }

  /** Has the screen brought once a draft is long enough to be looked at: nobody is to wait for it, and who says "ok" is not to load it. */
  private prepare(surface: Surface): void {
    if (this.prepared || (surface.editor.textContent ?? "").trim().length < SHORTEST_DRAFT) return;
    this.prepared = true;
    const { places, seen } = this.parts;
    const bring = (where: Where | null) =>
      where !== null && places.permission(where).may === "check" ? seen.bring() : null;
    unheard(this.where().then(bring));
  }

  private later(surface: Surface): void {
    this.cancel();
    this.cancel = this.parts.ports.clock.after(TYPING_PAUSE_MS, () => unheard(this.look(surface)));
  }

  private leave(): void {
    this.cancel();
    this.observer?.disconnect();
    this.observer = null;
    this.surface = null;
    this.prepared = false;
  }
}

/**
 * Whether a box is blank only because the site took it out of the page ("Next", another chat): editors are emptied then,
 * and the same words may come back in a new box. A composer that is gone as a whole was posted or given up.
 */
function isTakenAway({ kind, editor, root }: Surface): boolean {
  return !editor.isConnected && (kind !== "post" || root.isConnected);
}
