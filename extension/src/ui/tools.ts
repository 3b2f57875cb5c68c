/** What the screen needs of the world besides the page: time, and whether an event is the parent's own. Tests hand in theirs. */

export interface Tools {
  /** Milliseconds; only differences matter. */
  now(): number;
  /** Runs once, later; gives what calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Whether a person caused the event: a page can press our buttons only through events that are not trusted. */
  trusts(event: Event): boolean;
}

export const REAL_TOOLS: Tools = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  trusts: (event) => event.isTrusted,
};
