/** Promises that nobody waits for, and those that nobody waits for longer than a time. */

import type { Ports } from "./ports.ts";

/** What comes of something that never rejects, or `late` where it does not come before that time. */
export function inTime<T>({ clock }: Pick<Ports, "clock">, until: number, coming: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve) => {
    const cancel = clock.after(until - clock.now(), () => resolve(late));
    void coming.then((outcome) => {
      cancel();
      resolve(outcome);
    });
  });
}

/** Lets something run that nothing waits for: what goes wrong in it is noticed at the send, which passes in doubt. */
export function unheard(course: Promise<unknown>): void {
  course.catch(() => {});
}
