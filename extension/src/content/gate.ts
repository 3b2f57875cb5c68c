/**
 * Stands before every send: hears the parent's own events before the page does, and lets nearly all of them pass untouched.
 * It is bound once, to the window; what a target belongs to is asked of the site at the moment of the event.
 */

import type { Surface } from "../sites/site.ts";
import type { DraftLife } from "./drafts.ts";
import { isEmpty } from "./drafts.ts";
import { stepFor } from "./findings.ts";
import type { HoldParts, Send } from "./hold.ts";
import { carryOut } from "./hold.ts";
import type { Intent } from "./intent.ts";
import { buttonKey, isChoosing, isComposing, mayBeSend, replay } from "./intent.ts";
import type { Located } from "./places.ts";
import { isLongEnough } from "./places.ts";
import { readText } from "./read_text.ts";

/** What comes with a press on a button, before the click itself. */
const PRESSES = ["pointerdown", "mousedown", "touchstart", "pointerup", "mouseup", "touchend", "dblclick"] as const;

type Verdict = "untouched" | "swallow" | "hold";

export class Gate {
  /** Boxes with a send that is being held. */
  private readonly held = new Set<HTMLElement>();
  /** Keys whose press was kept from the page: their repeats and their release are kept as well. */
  private readonly kept = new Set<string>();
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
    if (!event.isTrusted || this.isOurs(event)) return;
    if (event.repeat && this.kept.has(event.code)) {
      stop(event);
      return;
    }
    this.kept.delete(event.code);
    const target = elementOf(event);
    if (target === null || (event.key !== "Enter" && event.key !== " ")) return;
    if (!this.parts.ports.alive() || isComposing(event)) return;
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
    if (!event.isTrusted || this.isOurs(event) || !this.kept.has(event.code)) return;
    stop(event);
    if (event.type === "keyup") this.kept.delete(event.code);
  }

  private click(event: MouseEvent): void {
    const target = elementOf(event);
    if (!event.isTrusted || target === null || this.owns(event) || !this.parts.ports.alive()) return;
    const pressed = this.parts.ports.site.surfaceOfButton(target);
    if (pressed === null) return;
    const verdict = this.judge(pressed.surface, { by: "click", button: pressed.button });
    if (verdict !== "untouched") stop(event);
  }

  /** While a send is held, the page is not to hear of another press on its button. */
  private press(event: Event): void {
    if (this.held.size === 0 || !event.isTrusted || this.owns(event)) return;
    const target = elementOf(event);
    const pressed = target === null ? null : this.parts.ports.site.surfaceOfButton(target);
    if (pressed !== null && this.held.has(pressed.surface.editor)) stop(event);
  }

  /** What becomes of a possible send. `hold` has begun what follows. */
  private judge(surface: Surface, intent: Intent): Verdict {
    const { places } = this.parts;
    if (this.held.has(surface.editor)) return "swallow";
    const text = readText(surface.editor).text;
    if (isEmpty(text) || !isLongEnough(text)) return "untouched";
    const { place } = this.parts.ports.site.setting(surface);
    const permission = places.permission({ place, mark: null });
    if (permission.may === "no" && permission.because !== "place") return "untouched";
    const send = { surface, intent, text };
    const located = places.locate(surface, text);
    if (!(located instanceof Promise)) {
      const life = this.parts.drafts.of(surface.editor, located.identity, text);
      const verdict = this.look(surface, located, life);
      if (verdict === "hold") this.hold(send, carryOut(this.parts, send, located, life));
      return verdict;
    }
    // The first send in this chat since the page was opened: its mark is being made, which takes a millisecond.
    this.hold(send, this.later(send, located));
    return "hold";
  }

  private look(surface: Surface, located: Located, life: DraftLife): Verdict {
    const { places, screen, ports, known, talk } = this.parts;
    const permission = places.permission(located.draft);
    if (permission.may === "ask") screen.askPlace(surface.editor, located.draft.mark ?? located.draft.place);
    if (permission.may !== "check") return "untouched";
    const now = ports.clock.now();
    if (now < life.notBefore) return "swallow";
    const found = known.get(located.draft);
    if (life.pass?.text !== located.draft.text || life.pass.until <= now) {
      if (found === null || stepFor(found.answer, life, now).do !== "pass") return "hold";
    }
    talk.wentOn(life, found?.answer.findings ?? []);
    return "untouched";
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

  private letGo({ surface: { editor }, intent, text }: Send): void {
    if (editor.isConnected && readText(editor).text === text) replay(intent, editor);
  }

  private owns(event: Event): boolean {
    return this.parts.ports.hasUi() && this.parts.ports.ui().owns(event.target);
  }

  /** Keys in our own dialog: hidden from the page, which would send, close or steal the focus. Their default actions stay. */
  private isOurs(event: KeyboardEvent): boolean {
    if (!this.owns(event)) return false;
    this.parts.ports.ui().key(event);
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
