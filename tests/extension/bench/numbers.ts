/** Medians and quartiles, what differs by more than the run's own noise, and how to say it. */

export interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** `low` and `high` are the quartiles. Throws without values. */
export function summary(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error("Nothing was measured.");
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

export function said({ median, low, high, count }: Summary, unit = "ms"): string {
  return `${median.toFixed(3)} ${unit} (half of ${count} between ${low.toFixed(3)} and ${high.toFixed(3)})`;
}

/** One time that the browsers were started: the median of something, and of the same twice without it. */
export interface Start {
  readonly measured: number;
  readonly without: number;
  readonly again: number;
}

export interface Difference {
  /** By how much `measured` is more than the middle of the two without: the mean over all starts. */
  readonly more: number;
  /** How far the two without, which are alike, lie apart: the mean over all starts. */
  readonly noise: number;
  readonly isMeasurable: boolean;
}

/**
 * What lies no farther from the two that are alike than these lie from one another is not measurable. Were all three alike,
 * one run in twelve would still find a difference; one of twice their own spread is found nine times in ten (five starts,
 * normally distributed medians, played through 40,000 times).
 */
export function difference(starts: readonly Start[]): Difference {
  const more = mean(starts.map(({ measured, without, again }) => measured - (without + again) / 2));
  const noise = mean(starts.map(({ without, again }) => Math.abs(without - again)));
  return { more, noise, isMeasurable: Math.abs(more) > noise };
}

export function saidOf({ more, noise, isMeasurable }: Difference, unit = "ms"): string {
  const verdict = isMeasurable ? "a measurable difference" : "no measurable difference";
  return `${signed(more)} ${unit}; two browsers without it differ by ${noise.toFixed(3)} ${unit}: ${verdict}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
