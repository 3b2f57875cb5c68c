/**
 * A press on a send button, from its first touch to its click. A site may send at the first touch: where the click will be
 * held, what comes before it is kept from the page as well, and done once more before the click is.
 */

/** What comes with a press before the click itself, and what comes with a second one. */
export const PRESSES = "pointerdown mousedown touchstart pointerup mouseup touchend dblclick".split(" ");

const FIRST = new Set(["pointerdown", "mousedown", "touchstart"]);

/** Whether an event begins a press of the kind that presses buttons: not with the right button, not with a second finger. */
export function begins(event: Event): boolean {
  if (!FIRST.has(event.type)) return false;
  return !(event instanceof MouseEvent) || event.button === 0;
}

export class Press {
  private button: HTMLElement | null = null;
  private kept: MouseEvent[] = [];

  /** A new press begins somewhere: whatever was kept of the last one never became a click. */
  begin(button: HTMLElement | null): void {
    this.button = button;
    this.kept = [];
  }

  isOn(button: HTMLElement): boolean {
    return this.button === button;
  }

  /** Keeps an event from the page. A finger's click would not come if its touch were prevented. */
  keep(event: Event): void {
    event.stopImmediatePropagation();
    // The caret stays in the box, as the sites have it.
    if (event.type === "mousedown") event.preventDefault();
    if (event instanceof MouseEvent && event.type !== "dblclick") this.kept.push(event);
  }

  /** What was kept of the press that became this button's click, in order; it is forgotten. */
  take(button: HTMLElement): readonly MouseEvent[] {
    const kept = this.isOn(button) ? this.kept : [];
    this.begin(null);
    return kept;
  }
}
