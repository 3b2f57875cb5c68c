/** One of several, as radio buttons. */

import type { Child } from "./element.ts";
import { make, newId } from "./element.ts";

export interface Picker<T> {
  readonly node: HTMLElement;
  chosen(): T | null;
}

/** `first`: what is chosen from the start; null leaves the choice open. */
export function picker<T>(
  legend: string,
  options: readonly (readonly [value: T, ...shown: Child[]])[],
  first: T | null,
): Picker<T> {
  const name = newId();
  const group = make("fieldset", "", make("legend", "", legend));
  const radios = options.map(([value, ...shown]) => {
    const radio = make("input", "");
    radio.type = "radio";
    radio.name = name;
    radio.checked = value === first;
    group.append(make("label", "tick", radio, make("span", "", ...shown)));
    return { radio, value };
  });
  return { node: group, chosen: () => radios.find(({ radio }) => radio.checked)?.value ?? null };
}
