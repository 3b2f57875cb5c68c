/** Keeps marks in place while the parent types on: what stands before the change stays, what stands behind it moves, what it touches goes. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of `before` stands in `after`; null where the change touched it. Both in UTF-16 units. */
export function carrier(before: string, after: string): (stretch: Stretch) => Stretch | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const moved = after.length - before.length;
  return (stretch) => {
    const { start, end } = stretch;
    if (before === after) return stretch;
    if (end <= head) return isWord(after, start, end) ? stretch : null;
    if (start < before.length - tail) return null;
    const there = { start: start + moved, end: end + moved };
    return isWord(after, there.start, there.end) ? there : null;
  };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a stretch still begins and ends as a word does: a letter typed right behind a name may make it another one. */
function isWord(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");
  return !joins(start) && !joins(end);
}
