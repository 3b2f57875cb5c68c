/** What the parent did to send, and doing exactly that once more. Never another way: where Enter means a new line, a click would send half a message. */

import type { Pressed, Surface } from "../sites/site.ts";
import type { Clock } from "./ports.ts";

export type Intent =
  | { readonly by: "editor-key"; readonly target: Element; readonly ctrl: boolean; readonly meta: boolean }
  | { readonly by: "button-key"; readonly button: HTMLElement; readonly key: "Enter" | " " }
  /** `before`: the parts of the press that were kept from the page before its click. */
  | { readonly by: "click"; readonly button: HTMLElement; readonly before: readonly MouseEvent[] };

/** Whether Enter chooses from an open list (mentions, emoji) and sends nothing. */
export function isChoosing(editor: Element): boolean {
  return editor.hasAttribute("aria-activedescendant") || editor.getAttribute("aria-expanded") === "true";
}

/** Whether the key belongs to a word that is still being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether this key in this box may send. */
export function mayBeSend(event: KeyboardEvent, surface: Surface): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  return event.ctrlKey || event.metaKey || surface.sendKey === "enter";
}

/** The intent behind a key on a send button; null for other keys. */
export function buttonKey(event: KeyboardEvent, pressed: Pressed): Intent | null {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || (event.key !== "Enter" && event.key !== " ")) return null;
  return { by: "button-key", button: pressed.button, key: event.key };
}

/** How long a press lasts from its first touch to its click, in milliseconds: no quicker than a person's. */
const PRESS_FOR_MS = 30;

/** Does it once more. `stands`: whether the draft is still there; a site that sends at the first touch needs no click. */
export function replay(intent: Intent, editor: HTMLElement, clock: Clock, stands: () => boolean): void {
  switch (intent.by) {
    case "editor-key":
      if (!editor.contains(editor.ownerDocument.activeElement)) editor.focus({ preventScroll: true });
      press(intent.target.isConnected ? intent.target : editor, "Enter", intent.ctrl, intent.meta);
      return;
    case "button-key":
      // A browser's own button is pressed by the browser, which takes no key from a script.
      if (intent.button.tagName === "BUTTON") intent.button.click();
      else press(intent.button, intent.key, false, false);
      return;
    case "click":
      if (intent.before.length === 0) {
        intent.button.click();
        return;
      }
      for (const event of intent.before) intent.button.dispatchEvent(again(event));
      clock.after(PRESS_FOR_MS, () => {
        if (stands()) intent.button.click();
      });
  }
}

/** The same event as the page would have had it. */
function again(event: MouseEvent): MouseEvent {
  const isPointer = typeof PointerEvent !== "undefined" && event instanceof PointerEvent;
  return isPointer ? new PointerEvent(event.type, event) : new MouseEvent(event.type, event);
}

function press(target: Element, key: "Enter" | " ", ctrlKey: boolean, metaKey: boolean): void {
  const keyCode = key === "Enter" ? 13 : 32;
  const code = key === "Enter" ? "Enter" : "Space";
  const common = {
    key,
    code,
    keyCode,
    which: keyCode,
    ctrlKey,
    metaKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  target.dispatchEvent(new KeyboardEvent("keydown", common));
  target.dispatchEvent(new KeyboardEvent("keyup", common));
}
