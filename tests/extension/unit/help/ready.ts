/** A known clean text, found out before the key; and a site that tells how often it was asked. */

import { expect, vi } from "vitest";
import type { Site } from "../../../../extension/src/sites/site.ts";
import { settle } from "./clock.ts";
import type { Stage } from "./stage.ts";

export const UNTIL_LOOKED_MS = 600;

/** Puts a text into a box, lets it be looked at as after a pause, and then found ready. */
export async function standing(stage: Stage, box: HTMLElement, html: string): Promise<void> {
  await stage.focus(box);
  box.innerHTML = html;
  await settle();
  await stage.clock.move(UNTIL_LOOKED_MS);
  await stage.clock.move(0);
  expect(stage.asked).toHaveLength(1);
  expect(stage.ready.passes(box)).toBe(true);
}

/** A site that counts how often it was asked about a box. */
export function counting(site: Site): Site & { readonly asked: () => number } {
  const [surfaceOfEditor, setting] = [vi.fn(site.surfaceOfEditor), vi.fn(site.setting)];
  const asked = (): number => surfaceOfEditor.mock.calls.length + setting.mock.calls.length;
  return { ...site, surfaceOfEditor, setting, asked };
}
