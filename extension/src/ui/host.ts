/** The one element of ours in the page, and the closed shadow root in it. It carries no name, no class and no attribute that tells what it is. */

import type { Words } from "../contract/ui.ts";
import beside from "./beside.css";
import { make } from "./element.ts";
import { looksDark } from "./look.ts";
import panel from "./panel.css";
import base from "./root.css";
import type { Tools } from "./tools.ts";
import views from "./views.css";

/** What happens in our parts does not concern the page. Keys are the gate's: it hides them before the page sees any. */
const HIDDEN = [
  ...["click", "dblclick", "auxclick", "contextmenu", "mousedown", "mouseup", "mousemove", "mouseover", "mouseout"],
  ...["pointerdown", "pointerup", "pointermove", "pointerover", "pointerout", "pointercancel"],
  ...["touchstart", "touchmove", "touchend", "touchcancel", "wheel", "dragstart", "drop"],
  ...["focusin", "focusout", "input", "beforeinput", "change", "paste", "copy", "cut", "select"],
  ...["compositionstart", "compositionupdate", "compositionend", "keydown", "keypress", "keyup"],
];

/** Neither the page's own rules for its elements nor its layout may reach us. */
const INLINE: Readonly<Record<string, string>> = {
  all: "initial",
  position: "fixed",
  inset: "0 auto auto 0",
  width: "0",
  height: "0",
  "z-index": "2147483647",
};
/** A reader's own style sheet may space letters and lines wider (WCAG 1.4.12): these give way to it. */
const SPACING = ["letter-spacing", "word-spacing", "line-height"];

export class Host {
  readonly root: ShadowRoot;
  private readonly element: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly status: HTMLElement;
  private readonly page: Document;
  private readonly tools: Tools;

  constructor(page: Document, words: Words, tools: Tools) {
    this.page = page;
    this.tools = tools;
    this.element = page.createElement("div");
    for (const [name, value] of Object.entries(INLINE)) this.element.style.setProperty(name, value, "important");
    for (const name of SPACING) this.element.style.setProperty(name, "initial");
    this.root = this.element.attachShadow({ mode: "closed" });
    for (const name of HIDDEN) this.root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    this.status = make("div", "unseen");
    this.status.setAttribute("role", "status");
    this.layer = make("div", "layer", this.status);
    // The direction is that of our words, not of the browser: they may not be there in its language.
    this.layer.lang = words("language_tag");
    this.layer.dir = words("language_direction");
    this.root.append(this.layer);
    dress(this.root, [base, beside, panel, views].join("\n"));
  }

  /** Puts a part of ours into the page, in the light or dark look of the page around the editor. */
  show(part: HTMLElement, editor: Element): void {
    // A page may have thrown us out while it drew itself anew.
    if (!this.element.isConnected) this.page.documentElement.append(this.element);
    this.layer.classList.toggle("dark", looksDark(editor));
    if (part.parentNode !== this.layer) this.layer.append(part);
  }

  owns(target: EventTarget | null): boolean {
    return target === this.element || (target instanceof Node && target.getRootNode() === this.root);
  }

  /** The element of ours that has the focus. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Has a screen reader say it when it comes to rest; the same text is not said twice running. */
  speak(text: string): void {
    // The line must be in the page before it changes, or nothing is said.
    this.tools.after(50, () => {
      if (this.status.textContent !== text) this.status.textContent = text;
    });
  }

  /** Calls back when the page throws us out; gives what ends the watch. */
  whenLost(run: () => void): () => void {
    const observer = new MutationObserver(() => {
      if (!this.element.isConnected) run();
    });
    observer.observe(this.page.documentElement, { childList: true });
    return () => observer.disconnect();
  }

  remove(): void {
    this.element.remove();
  }
}

/** Not every Firefox lets a content script adopt a sheet; there a style element is taken. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.prepend(make("style", "", css));
  }
}
