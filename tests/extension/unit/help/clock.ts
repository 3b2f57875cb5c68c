/** A clock that stands still until it is moved. */

import type { Clock } from "../../../../extension/src/content/ports.ts";

export class StillClock implements Clock {
  private time = 1_800_000_000_000;
  private waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const one = { at: this.time + milliseconds, run };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  }

  /** Moves on, runs what is due in order, and lets promises settle in between. */
  async move(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const due = this.waiting.filter((one) => one.at <= end).sort((one, other) => one.at - other.at)[0];
      if (due === undefined) break;
      this.time = due.at;
      this.waiting = this.waiting.filter((one) => one !== due);
      due.run();
      await settle();
    }
    this.time = end;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Lets observers be told of what has changed, and nothing else: no time passes. */
export async function told(): Promise<void> {
  await Promise.resolve();
}
