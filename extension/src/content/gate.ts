/**
 * Stands before every send: hears the parent's own events before the page does, and lets nearly all of them pass untouched.
 * It is bound once, to the window; what a target belongs to is asked of the site at the moment of the event.
 */

import { LONGEST_BRING_MS } from "../contract/outcome.ts";
import type { Surface } from "../sites/site.ts";
import type { DraftLife } from "./drafts.ts";
import { isEmpty } from "./drafts.ts";
import { stepFor } from "./findings.ts";
import type { HoldParts, Send } from "./hold.ts";
import { carryOut, replaySend } from "./hold.ts";
import type { Intent } from "./intent.ts";
import { buttonKey, isChoosing, isComposing, mayBeSend } from "./intent.ts";
import type { Located } from "./places.ts";
import { isLongEnough } from "./places.ts";
import { begins, PRESSES, Press } from "./press.ts";
import { inTime, unheard } from "./promises.ts";
import { readText } from "./read_text.ts";

type Verdict = "untouched" | "swallow" | "hold";

export class Gate {
  /** Boxes with a send that is being held. */
  private readonly held = new Set<HTMLElement>();
  /** Keys whose press was kept from the page: so are their repeats and their release. */
  private readonly kept = new Set<string>();
  /** Keys that were pressed in our own dialog: it may be gone before they are released. */
  private readonly ours = new Set<string>();
  private readonly pressing = new Press();
  private readonly parts: HoldParts;

  constructor(parts: HoldParts) {
    this.parts = parts;
  }

  /** Listens until the signal ends it. Before every listener of the page, if called at document_start. */
  listen(window: Window, signal: AbortSignal): void {
    const options = { capture: true, signal };
    window.addEventListener("keydown", (event) => this.keydown(event), options);
    window.addEventListener("keypress", (event) => this.keyAfter(event), options);
    window.addEventListener("keyup", (event) => this.keyAfter(event), options);
    window.addEventListener("click", (event) => this.click(event), options);
    for (const name of PRESSES)
      window.addEventListener(name, (event) => this.press(event), { ...options, passive: false });
  }

  private keydown(event: KeyboardEvent): void {
    // Every question to an event costs the page time: one answers for all keys in a box that may send.
    const keeps = this.held.size + this.kept.size + this.ours.size > 0;
    if (!keeps && this.parts.ready.passes(event.target)) return;
    if (!event.isTrusted || this.isOurs(event)) return;
    if (event.repeat && (this.kept.has(event.code) || this.ours.has(event.code))) {
      stop(event);
      return;
    }
    this.kept.delete(event.code);
    this.ours.delete(event.code);
    if (event.key !== "Enter" && event.key !== " ") return;
    const target = elementOf(event);
    if (target === null || isComposing(event)) return;
    const found = this.ofKey(event, target);
    if (found === null) return;
    if (this.judge(found.surface, found.intent) === "untouched") return;
    this.kept.add(event.code);
    stop(event);
  }

  /** The surface and intent of a key; null where it sends nothing. */
  private ofKey(event: KeyboardEvent, target: Element): { surface: Surface; intent: Intent } | null {
    const { site } = this.parts.ports;
    const surface = site.surfaceOfEditor(target);
    if (surface !== null) {
      if (!mayBeSend(event, surface) || isChoosing(surface.editor)) return null;
      return { surface, intent: { by: "editor-key", target, ctrl: event.ctrlKey, meta: event.metaKey } };
    }
    const pressed = site.surfaceOfButton(target);
    const intent = pressed === null ? null : buttonKey(event, pressed);
    return pressed === null || intent === null ? null : { surface: pressed.surface, intent };
  }

  private keyAfter(event: KeyboardEvent): void {
    if (!event.isTrusted || this.isOurs(event)) return;
    if (!this.kept.has(event.code) && !this.ours.has(event.code)) return;
    stop(event);
    if (event.type === "keyup") {
      this.kept.delete(event.code);
      this.ours.delete(event.code);
    }
  }

  private click(event: MouseEvent): void {
    const target = elementOf(event);
    if (!event.isTrusted || target === null || this.owns(event)) return;
    const pressed = this.parts.ports.site.surfaceOfButton(target);
    if (pressed === null) return;
    const { surface, button } = pressed;
    const intent: Intent = { by: "click", button, before: this.pressing.take(button) };
    const verdict = this.judge(surface, intent);
    if (verdict === "untouched" && intent.before.length === 0) return;
    stop(event);
    // The page has not seen how this press began: it gets the whole of it.
    if (verdict === "untouched") this.letGo({ surface, intent, text: readText(surface.editor).text, decided: false });
  }

  /** What comes before a click: kept from the page while a send is held, and where the click is going to be. */
  private press(event: Event): void {
    if (!event.isTrusted || this.owns(event)) return;
    const target = elementOf(event);
    const pressed = target === null ? null : this.parts.ports.site.surfaceOfButton(target);
    if (pressed !== null && this.held.has(pressed.surface.editor)) {
      stop(event);
      return;
    }
    if (begins(event) && !(pressed !== null && this.pressing.isOn(pressed.button))) {
      const keeps = pressed !== null && this.parts.ports.alive() && this.wouldKeep(pressed.surface);
      this.pressing.begin(keeps ? pressed.button : null);
    }
    if (pressed !== null && this.pressing.isOn(pressed.button)) this.pressing.keep(event);
  }

  /** What becomes of a possible send. `hold` has begun what follows. */
  private judge(surface: Surface, intent: Intent): Verdict {
    const { places, ports, drafts } = this.parts;
    if (this.held.has(surface.editor)) return "swallow";
    const text = readText(surface.editor).text;
    if (!this.concerns(text)) {
      if (places.settings === null && isLongEnough(text)) unheard(this.early(surface));
      return "untouched";
    }
    const send: Send = { surface, intent, text, decided: false };
    const located = places.locate(surface, text);
    if (!ports.alive()) {
      unheard(this.passUnchecked(surface, located));
      return "untouched";
    }
    if (!(located instanceof Promise)) {
      const life = drafts.of(surface.editor, located.identity, text);
      const verdict = this.look(surface, located, life);
      if (verdict === "hold") this.hold(send, carryOut(this.parts, send, located, life));
      return verdict;
    }
    // The first send in this chat since the page was opened: its mark is being made. What is left alone does not wait for it.
    if (places.leavesAlone(surface)) {
      unheard(located.then((one) => this.look(surface, one, drafts.of(surface.editor, one.identity, text))));
      return "untouched";
    }
    this.hold(send, this.later(send, located));
    return "hold";
  }

  /** Whether a click now would be kept from the page. Looks only. */
  private wouldKeep(surface: Surface): boolean {
    const text = readText(surface.editor).text;
    if (!this.concerns(text)) return false;
    const located = this.parts.places.locate(surface, text);
    if (located instanceof Promise) return !this.parts.places.leavesAlone(surface);
    return this.verdict(located, this.parts.drafts.of(surface.editor, located.identity, text)) !== "untouched";
  }

  /** Whether a send of this text can concern us at all. What stops us everywhere need not be looked for here. */
  private concerns(text: string): boolean {
    if (isEmpty(text) || !isLongEnough(text)) return false;
    const permission = this.parts.places.permission({ place: "group", mark: null });
    return permission.may !== "no" || permission.because === "place";
  }

  private look(surface: Surface, located: Located, life: DraftLife): Verdict {
    const { places, seen, known } = this.parts;
    const { may } = places.permission(located.draft);
    if (may === "ask") seen.askPlace(surface.editor, located.draft);
    const verdict = this.verdict(located, life);
    if (verdict === "untouched" && may === "check") seen.wentOn(life, known.get(located.draft)?.answer.findings ?? []);
    return verdict;
  }

  private verdict(located: Located, life: DraftLife): Verdict {
    const { places, ports, known } = this.parts;
    if (places.permission(located.draft).may !== "check") return "untouched";
    const now = ports.clock.now();
    if (now < life.notBefore) return "swallow";
    if (life.pass?.text === located.draft.text && life.pass.until > now) return "untouched";
    const found = known.get(located.draft);
    return found === null || stepFor(found.answer, life, now).do !== "pass" ? "hold" : "untouched";
  }

  /** The extension was updated or removed under this page: the send passes, and the parent sees that nobody looked. */
  private async passUnchecked(surface: Surface, coming: Located | Promise<Located>): Promise<void> {
    const { draft } = await coming;
    if (this.parts.places.permission(draft).may === "check") this.parts.seen.notChecked(surface.editor, "reload");
  }

  /** A send quicker than the settings was not touched; if it may be looked at, that is said as soon as it is known. */
  private async early(surface: Surface): Promise<void> {
    const { ports, places, seen } = this.parts;
    const { place, identity } = ports.site.setting(surface);
    await inTime(ports, ports.clock.now() + LONGEST_BRING_MS, this.parts.arrival(), undefined);
    const located = await places.locate(surface, "");
    if (located.identity !== identity) return;
    const { may } = places.permission({ ...located.draft, place });
    if (places.settings === null ? place === "direct" : may !== "check") return;
    seen.notChecked(surface.editor, ports.alive() ? "no-answer" : "reload");
  }

  private async later(send: Send, coming: Promise<Located>): Promise<void> {
    const { surface, text } = send;
    const located = await coming;
    const life = this.parts.drafts.of(surface.editor, located.identity, text);
    const verdict = this.look(surface, located, life);
    if (verdict === "hold") return carryOut(this.parts, send, located, life);
    if (verdict === "untouched") this.letGo(send);
  }

  private hold(send: Send, course: Promise<void>): void {
    const { editor } = send.surface;
    this.held.add(editor);
    course
      // A mistake of ours must not keep a post.
      .catch(() => this.letGo(send))
      .finally(() => this.held.delete(editor));
  }

  private letGo(send: Send): void {
    const { editor } = send.surface;
    if (!send.decided && editor.isConnected && readText(editor).text === send.text) replaySend(this.parts.ports, send);
  }

  private owns(event: Event): boolean {
    return this.parts.seen.here?.ui.owns(event.target) ?? false;
  }

  /** Keys in our own dialog: hidden from the page, which would send, close or steal the focus. Their default actions stay. */
  private isOurs(event: KeyboardEvent): boolean {
    if (!this.owns(event)) return false;
    this.parts.seen.here?.ui.key(event);
    if (event.type === "keydown") this.ours.add(event.code);
    else if (event.type === "keyup") this.ours.delete(event.code);
    if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
    // The release of the key that brought the dialog up belongs to the page's box, not to a button of ours.
    if (event.type === "keyup" && this.kept.delete(event.code)) event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }
}

function elementOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target : null;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
