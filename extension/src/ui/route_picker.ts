/** Whom to write to: nearest first, with how to reach them and how soon they answer. */

import type { Route } from "../contract/types.ts";
import { make } from "./element.ts";
import { openable } from "./letter.ts";
import type { Picker } from "./picker.ts";
import { picker } from "./picker.ts";
import type { Stage } from "./stage.ts";

export function routePicker(stage: Stage, routes: readonly Route[]): Picker<Route> {
  const [first] = routes;
  if (first === undefined) return { node: make("p", "soft", stage.words("tell_nobody")), chosen: () => null };
  return picker(
    stage.words("tell_to"),
    routes.map((route) => [route, ...described(stage, route)]),
    first,
  );
}

function described({ words, press, hands }: Stage, route: Route): HTMLElement[] {
  const name = make("strong", "", route.name === null ? route.role : `${route.role}: ${route.name}`);
  const url = openable(route.address);
  const address = make(url === null ? "span" : "a", "address", route.address);
  if (address instanceof HTMLAnchorElement && url !== null) {
    address.href = url;
    press(address, () => hands.open(url));
  }
  const facts: readonly (readonly [string, string])[] = [
    ["tell_reply", route.reply ?? ""],
    ["tell_hours", route.hours ?? ""],
    ["tell_languages", route.languages.join(", ")],
  ];
  const lines = facts
    .filter(([, text]) => text !== "")
    .map(([key, text]) => make("span", "soft route-line", words(key), " ", text));
  for (const part of [name, address, ...lines]) part.dir = "auto";
  return [name, address, ...lines];
}
