/**
 * What a scenario does to a browser and reads from it: the same for Chromium and Firefox. Keys and presses are a person's
 * (`isTrusted`). Functions that are handed in run in the page: they see nothing of the test but their arguments.
 */

// biome-ignore lint/suspicious/noExplicitAny: whatever JSON can carry
export type Json = any;

export interface Tab {
  /** Runs a function in the page's own world. */
  run<R>(work: (...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R>;
  /** Runs a function in the page with the extension's closed shadow root; null where nothing of ours is in the page. */
  ours<R>(work: (root: ShadowRoot, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R | null>;
  /** One press of a key, or of a chord: "Enter", "Shift+Enter", " ", "a". */
  press(chord: string): Promise<void>;
  /** Presses a key and keeps it down; again: the browser's own repeat of a key that is held. */
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** A click at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Begins a word in an input method, without committing it. */
  compose(text: string): Promise<void>;
  /** Presses Enter while that word is being composed, which commits it. */
  commit(text: string): Promise<void>;
  front(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** As a reader has set the browser: for a page by day or by night. */
  scheme(look: "light" | "dark"): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Milliseconds in which the page's thread has run scripts so far; null where the browser does not tell. */
  scriptTime(): Promise<number | null>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: "chromium" | "firefox";
  open(url: string): Promise<Tab>;
  /** A page of the extension itself, such as "pages/options.html". */
  openOurs(path: string): Promise<Tab>;
  /** The options page of the extension, opened once: from it a scenario speaks to the background. */
  settings(): Promise<Tab>;
  /** Lets the extension ask this origin, as if the parent had pressed yes in the browser's own question. */
  allow(origin: string): Promise<void>;
  /** The processes of which one runs the page in front; the drivers know no better. */
  pageProcesses(): Promise<readonly number[]>;
  /** Ends the background, as the browser does at any moment. */
  killBackground(): Promise<void>;
  /** Runs a function in the background, with its own globals; what it changes there lasts until the background ends. */
  inBackground<R>(work: (background: Json, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R>;
  /** Takes the sites from the extension, as a parent can in the browser's own settings. */
  takeSitesBack(): Promise<void>;
  /** Takes the extension away under its open pages. */
  removeExtension(): Promise<void>;
  /** Loads the extension anew under its open pages, as an update does. */
  updateExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Waits for something, however long a busy computer takes; what never comes ends the scenario. */
export async function until<T>(what: string, look: () => Promise<T | null | false | undefined>): Promise<T> {
  const last = Date.now() + 40_000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false && found !== undefined) return found;
    if (Date.now() > last) throw new Error(`It never came to this: ${what}`);
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** "Shift+Enter" as its keys, the last of them the one that is pressed. */
export function keysOf(chord: string): readonly string[] {
  return chord.length === 1 ? [chord] : chord.split("+");
}

/** Letters as a reader counts them: one press each. */
export function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
