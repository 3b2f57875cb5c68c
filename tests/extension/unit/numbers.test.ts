/** What the benchmark calls a difference. */

import { expect, test } from "vitest";
import { difference, saidOf } from "../bench/numbers.ts";

const start = (measured: number, without: number, again: number) => ({ measured, without, again });

test("what lies within the noise of two that are alike is no difference", () => {
  const found = difference([start(0.6, 0.5, 0.7), start(0.52, 0.6, 0.5), start(0.64, 0.7, 0.56)]);
  expect(found.noise).toBeCloseTo(0.147);
  expect(found).toMatchObject({ isMeasurable: false });
  expect(saidOf(found)).toMatch(/^−0\.007 ms; .* 0\.147 ms: no measurable difference$/);
});

test("what is the same each time, and more than the noise, is one, in both directions", () => {
  const more = difference([start(0.8, 0.5, 0.6), start(0.81, 0.58, 0.52)]);
  expect(more.more).toBeCloseTo(0.255);
  expect(saidOf(more)).toBe("+0.255 ms; two browsers without it differ by 0.080 ms: a measurable difference");
  expect(difference([start(0.2, 0.5, 0.6), start(0.21, 0.58, 0.52)]).isMeasurable).toBe(true);
});

test("one start that went far off makes noise, not a difference", () => {
  expect(difference([start(0.7, 0.5, 0.51), start(0.5, 2, 0.5), start(0.52, 0.5, 0.5)]).isMeasurable).toBe(false);
});
