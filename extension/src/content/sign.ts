/** One plain line for when the screen cannot be brought: what nobody looked at must still be seen. */

import type { Words } from "../contract/ui.ts";
import type { Clock } from "./ports.ts";

/** System colours follow the reader's own, light, dark or forced. It takes no press and no focus. */
const LOOK = `position: fixed; z-index: 2147483647; max-width: 90vw; padding: .3em .8em; border: 1.5px dashed; border-radius: 1em;
font: medium system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; pointer-events: none`;
/** A status that comes into the page together with its words is not read out. */
const SPOKEN_AFTER_MS = 50;
/** As long as "not checked" stands beside a box. */
const GOES_AFTER_MS = 6_000;

export class Sign {
  private host: HTMLElement | null = null;
  private readonly clock: Clock;
  private readonly words: Words;

  constructor(clock: Clock, words: Words) {
    this.clock = clock;
    this.words = words;
  }

  /** Says a text of `_locales` above a box, or in a corner where the box is gone. */
  show(editor: Element, key: string): void {
    this.hide();
    const page = editor.ownerDocument;
    const host = page.createElement("div");
    const line = page.createElement("div");
    const { top, right } = editor.getBoundingClientRect();
    const { clientWidth, clientHeight } = page.documentElement;
    const up = editor.isConnected ? clientHeight - Math.max(top - 6, 50) : 16;
    // The page's own rules may reach the outer element, and must not matter.
    host.style.cssText = "all: initial !important";
    line.style.cssText = `${LOOK}; bottom: ${up}px; right: ${Math.max(clientWidth - right, 16)}px`;
    line.setAttribute("role", "status");
    line.lang = this.words("language_tag");
    line.dir = this.words("language_direction");
    host.attachShadow({ mode: "closed" }).append(line);
    page.documentElement.append(host);
    this.clock.after(SPOKEN_AFTER_MS, () => line.append(this.words(key)));
    this.clock.after(GOES_AFTER_MS, () => host.remove());
    this.host = host;
  }

  hide(): void {
    this.host?.remove();
    this.host = null;
  }
}
