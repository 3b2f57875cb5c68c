/** WebDriver BiDi as it is used here: one command, a function run in a context, and the names of keys. */

import { type Json, lettersOf } from "./driver.ts";

/** The one command of the protocol, as far as it is used here. */
export type Send = (method: string, parameters: object) => Promise<Json>;

export async function call(
  send: Send,
  context: string,
  work: string,
  given: readonly Json[],
  root?: string,
): Promise<Json> {
  // Both ways as JSON: the protocol's own values have a shape of their own.
  const wrapped =
    root === undefined
      ? `async (given) => JSON.stringify({ said: await ${work}(...JSON.parse(given)) })`
      : `async (given, root) => JSON.stringify({ said: await ${work}(root, ...JSON.parse(given)) })`;
  const answer = await send("script.callFunction", {
    functionDeclaration: wrapped,
    arguments: [{ type: "string", value: JSON.stringify(given) }, ...(root === undefined ? [] : [{ sharedId: root }])],
    awaitPromise: true,
    target: { context },
    userActivation: true,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value).said;
}

const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Meta: "\uE03D",
};

/** The protocol's own letters for keys that write nothing (WebDriver, 17.4.2). */
export function keyValue(key: string): string {
  const value = KEYS[key] ?? key;
  if (value.length > 1 && lettersOf(value).length > 1) throw new Error(`This driver has no key ${key}`);
  return value;
}
