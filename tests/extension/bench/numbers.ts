/** Medians and quartiles, and how to say them. */

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
  return `${median.toFixed(2)} ${unit} (half of ${count} between ${low.toFixed(2)} and ${high.toFixed(2)})`;
}
