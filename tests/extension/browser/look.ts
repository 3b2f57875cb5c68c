/** What of ours can be seen in a page. Read from the closed shadow root, which the page itself cannot. */

import type { Tab } from "./drive/driver.ts";

export interface Seen {
  readonly dialog: "panel" | "card" | null;
  readonly heading: string;
  /** All the words of the dialog. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** The strip about a note, and the line about a send. */
  readonly strip: string | null;
  readonly line: string | null;
  readonly badge: string | null;
  /** The plain line that stands for all of it where the screen could not be brought. */
  readonly sign: string | null;
  /** The words of the button or heading that has the focus. */
  readonly focus: string;
}

const NOTHING: Seen = {
  dialog: null,
  heading: "",
  text: "",
  buttons: [],
  strip: null,
  line: null,
  badge: null,
  sign: null,
  focus: "",
};

export async function look(tab: Tab): Promise<Seen> {
  const seen = await tab.ours((root): Seen => {
    const textOf = (selector: string): string | null => root.querySelector(selector)?.textContent ?? null;
    const dialog = root.querySelector("dialog[open]");
    const kind = dialog === null ? null : dialog.classList.contains("help") ? "card" : "panel";
    return {
      dialog: kind,
      heading: dialog?.querySelector("h2")?.textContent ?? "",
      text: dialog?.textContent ?? "",
      buttons: [...(dialog?.querySelectorAll("button") ?? [])].map((button) => button.textContent ?? ""),
      strip: textOf(".line.strip"),
      line: textOf(".line:not(.strip)"),
      badge: textOf(".badge"),
      // alone in a root of its own
      sign: root.firstElementChild?.getAttribute("role") === "status" ? root.firstElementChild.textContent : null,
      focus: root.activeElement?.textContent ?? "",
    };
  });
  return seen ?? NOTHING;
}
