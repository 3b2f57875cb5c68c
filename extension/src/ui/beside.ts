/** The place beside the box for the badge and for a line: follows the box while something stands there, and rests when nothing does. */

import { make } from "./element.ts";
import { besideBox } from "./geometry.ts";
import type { Host } from "./host.ts";
import type { Tools } from "./tools.ts";

/** What moves a box without an event (a picture attached above it) is noticed after this many milliseconds. */
const LOOK_EVERY_MS = 250;

/** A part beside a box. `stays`: in a corner of the window once its box cannot be seen. */
export interface Part {
  readonly editor: Element;
  readonly node: HTMLElement;
  readonly stays: boolean;
}

export class Beside {
  private readonly column = make("div", "beside");
  private readonly host: Host;
  private readonly tools: Tools;
  private badge: Part | null = null;
  private line: Part | null = null;
  private lineSince = 0;
  private rest: (() => void) | null = null;

  constructor(host: Host, tools: Tools) {
    this.host = host;
    this.tools = tools;
    // A press here does not take the caret out of the box.
    this.column.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Puts a badge; null takes that of this editor away. */
  setBadge(editor: Element, part: Part | null): void {
    if (part === null && this.badge?.editor !== editor) return;
    this.badge = part;
    this.draw(editor);
  }

  setLine(editor: Element, part: Part | null): void {
    this.line = part;
    this.lineSince = this.tools.now();
    this.draw(editor);
  }

  /** Takes the line away; one that has not stood for so many milliseconds stays. */
  quiet(least = 0): void {
    if (this.line !== null && this.tools.now() - this.lineSince >= least) this.setLine(this.line.editor, null);
  }

  remove(): void {
    this.badge = null;
    this.line = null;
    this.stop();
    this.column.remove();
  }

  private draw(editor: Element): void {
    // There is one place: what belongs to another box goes when something new is put.
    if (this.badge !== null && this.line !== null && this.badge.editor !== this.line.editor) {
      if (this.badge.editor === editor) this.line = null;
      else this.badge = null;
    }
    const parts = [this.line, this.badge].filter((part) => part !== null);
    this.column.replaceChildren(...parts.map((part) => part.node));
    const [first] = parts;
    if (first === undefined) {
      this.stop();
      this.column.remove();
      return;
    }
    this.host.show(this.column, first.editor);
    this.follow(first.editor);
  }

  private follow(editor: Element): void {
    this.stop();
    const place = (): void => this.place(editor);
    const ended = new AbortController();
    const { signal } = ended;
    window.addEventListener("scroll", place, { capture: true, passive: true, signal });
    window.addEventListener("resize", place, { passive: true, signal });
    let cancel = (): void => {};
    const again = (): void => {
      cancel = this.tools.after(LOOK_EVERY_MS, () => {
        place();
        again();
      });
    };
    this.rest = () => {
      ended.abort();
      cancel();
    };
    again();
    place();
  }

  private stop(): void {
    this.rest?.();
    this.rest = null;
  }

  private place(editor: Element): void {
    const { style, classList } = this.column;
    const own = this.column.getBoundingClientRect();
    const spot = besideBox({
      editor: editor.getBoundingClientRect(),
      caret: caretIn(editor),
      own,
      window: { width: document.documentElement.clientWidth, height: window.innerHeight },
      rightToLeft: getComputedStyle(this.column).direction === "rtl",
    });
    // A line tells what became of a send: it must be seen wherever the box has been scrolled to.
    const stays = spot === null && (this.line !== null || this.badge?.stays === true);
    classList.toggle("corner", stays);
    classList.toggle("away", spot === null && !stays);
    style.left = spot === null ? "" : `${Math.round(spot.left)}px`;
    style.top = spot === null ? "" : `${Math.round(spot.top)}px`;
  }
}

function caretIn(editor: Element): DOMRect | null {
  const selection = editor.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!editor.contains(range.endContainer)) return null;
  const box = range.getBoundingClientRect?.();
  return box === undefined || box.height === 0 ? null : box;
}
