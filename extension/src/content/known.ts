/** Answers for texts that were looked at, so that a clean known text is not touched at all; and one question at a time for each text. */

import type { CheckOutcome, Draft } from "../contract/outcome.ts";
import type { CheckedBy } from "../contract/settings.ts";
import type { CheckAnswer } from "../contract/types.ts";
import type { Background } from "./ports.ts";

export interface KnownAnswer {
  readonly answer: CheckAnswer;
  readonly checkedBy: CheckedBy;
}

const REMEMBERED = 12;

interface Kept extends KnownAnswer {
  /** The text as `textContent` would have it, which is quickly compared. */
  readonly letters: string;
}

export class Known {
  /** Called when the answers change. */
  changed: () => void = () => {};
  private readonly answers = new Map<string, Kept>();
  private readonly asking = new Map<string, Promise<CheckOutcome>>();
  private readonly background: Background;

  constructor(background: Background) {
    this.background = background;
  }

  get(draft: Draft): KnownAnswer | null {
    return this.answers.get(keyOf(draft)) ?? null;
  }

  /** Puts another answer in place, after "Not this". */
  put(draft: Draft, known: KnownAnswer): void {
    const key = keyOf(draft);
    this.answers.delete(key);
    this.answers.set(key, { ...known, letters: draft.text.replaceAll("\n", "") });
    for (const oldest of [...this.answers.keys()].slice(0, -REMEMBERED)) this.answers.delete(oldest);
    this.changed();
  }

  /** Whether a box with this `textContent` may be known. */
  mayKnow(letters: string): boolean {
    for (const kept of this.answers.values()) if (kept.letters === letters) return true;
    return false;
  }

  /** Asks, or joins a question that is under way. Never rejects. */
  ask(draft: Draft, why: "typing" | "sending"): Promise<CheckOutcome> {
    const key = keyOf(draft);
    const running = this.asking.get(key);
    if (running !== undefined) return running;
    const asked = this.request(draft, why).finally(() => this.asking.delete(key));
    this.asking.set(key, asked);
    return asked;
  }

  private async request(draft: Draft, why: "typing" | "sending"): Promise<CheckOutcome> {
    let outcome: CheckOutcome | undefined;
    try {
      outcome = await this.background.check(draft, why);
    } catch {
      // The worker died or the extension was updated: the post goes out, and the badge says so.
    }
    if (outcome === undefined) return { kind: "failed", reason: "no-worker" };
    if (outcome.kind === "answer") this.put(draft, outcome);
    return outcome;
  }

  /** The settings changed: what was said before may no longer hold. */
  forget(): void {
    this.answers.clear();
    this.changed();
  }
}

function keyOf(draft: Draft): string {
  return JSON.stringify([draft.text, draft.place, draft.mark, draft.images, draft.videos, draft.anonymous]);
}
