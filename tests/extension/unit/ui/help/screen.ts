/** The screen over an empty page: its closed root laid open, time that is moved by hand, and events that count as the parent's own. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckAnswer } from "../../../../../extension/src/contract/types.ts";
import type { Hands, Ui, View, Words } from "../../../../../extension/src/contract/ui.ts";
import { buildUi } from "../../../../../extension/src/ui/make_ui.ts";
import { answer, HERE } from "../../help/answers.ts";
import { StillClock, settle } from "../../help/clock.ts";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export const MESSAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../../extension/_locales/en_GB/messages.json"), "utf8"),
) as Readonly<Record<string, Message>>;

/** As the browser's own: a key that is not there gives an empty text. */
export const words: Words = (key, ...put) => {
  const entry = MESSAGES[key];
  return (entry?.message ?? "").replace(/\$([A-Za-z]+)\$/g, (_, name: string) => {
    const content = entry?.placeholders?.[name.toLowerCase()]?.content ?? "";
    return put[Number(content.slice(1)) - 1] ?? "";
  });
};

export class TestScreen {
  readonly clock = new StillClock();
  readonly editor = document.createElement("div");
  readonly ui: Ui;
  /** What the parent's choices did, in order. */
  readonly did: string[] = [];
  /** What was left after "Not this", as the page's side was told. */
  left: CheckAnswer | null = null;
  canCopy = true;
  trusted = true;

  constructor(given: Words = words) {
    document.body.replaceChildren(this.editor);
    this.editor.tabIndex = 0;
    this.editor.focus();
    this.ui = buildUi(document, given, {
      now: () => this.clock.now(),
      after: (milliseconds, run) => this.clock.after(milliseconds, run),
      trusts: () => this.trusted,
    });
  }

  get root(): ShadowRoot {
    const root = roots.at(-1);
    if (root === undefined) throw new Error("No shadow root was made.");
    return root;
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector("dialog");
  }

  readonly hands: Hands = {
    notThis: (shown, meaning, left) => {
      this.did.push(`not this: ${meaning}: ${shown.words.join(", ")}`);
      this.left = left;
    },
    makeNote: async (act) => void this.did.push(`note: ${act}`),
    open: (url) => void this.did.push(`open ${url}`),
    copy: async (text) => {
      this.did.push(`copy ${text}`);
      return this.canCopy;
    },
  };

  /** All buttons that can be seen, by their words, in order. */
  get buttons(): string[] {
    return [...this.root.querySelectorAll("button")].filter((one) => !one.hidden).map((one) => one.textContent ?? "");
  }

  /** The choices at the end of a view. */
  get choices(): string[] {
    return [...this.root.querySelectorAll(".choices button")].map((one) => one.textContent ?? "");
  }

  /** Everything that can be read. */
  get text(): string {
    return this.root.querySelector(".layer")?.textContent ?? "";
  }

  async press(name: string): Promise<void> {
    const found = [...this.root.querySelectorAll<HTMLElement>("button, a")].find((one) => one.textContent === name);
    if (found === undefined) throw new Error(`There is no button "${name}", only: ${this.buttons.join(" | ")}`);
    found.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 }));
    await settle();
  }

  /** Opens the panel and waits until it takes presses. */
  async open(view: View): Promise<{ ending: string | null }> {
    const open: { ending: string | null } = { ending: null };
    void this.ui.panel(this.editor, view, this.hands).then((ending) => {
      open.ending = ending;
    });
    await this.clock.move(600);
    return open;
  }
}

/** A view of an answer; the words are those of the spans. */
export function viewOf(text: string, change: Partial<View["answer"]> = {}, more: Partial<View> = {}): View {
  const whole = { ...answer(), ...change };
  const shown = whole.findings.map((finding) => ({
    finding,
    words: finding.spans.map(({ start, end }) => text.slice(start, end)),
  }));
  return { text, answer: whole, shown, checkedBy: HERE, held: true, offerNote: [], ...more };
}

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
};

// jsdom has dialogs, but does not open them.
HTMLDialogElement.prototype.showModal = function () {
  if (!this.isConnected) throw new Error("not in the page");
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
