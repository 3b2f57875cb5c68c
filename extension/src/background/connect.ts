/** Connecting a checker, also where the page that asked for it has gone: Firefox closes the popup when it asks for a permission. */

import { readAddress } from "../contract/address.ts";
import type { CheckerTest } from "../contract/messages.ts";
import type { Checker, Settings } from "../contract/settings.ts";
import { connected } from "./choices.ts";
import { findChecker } from "./find_checker.ts";
import type { Ports } from "./ports.ts";
import { READERS } from "./read_settings.ts";
import { isRecord } from "./shapes.ts";
import type { Store } from "./store.ts";

const PENDING = "pending";
/** A permission that comes later than this was asked for by something else. In milliseconds. */
const PENDING_FOR_MS = 5 * 60_000;
/** How long the page that asked has to go on by itself, in milliseconds. */
const PAGE_GOES_FIRST_MS = 1_500;

/** Remembers what the browser is being asked for. */
export async function willConnect(ports: Ports, address: string): Promise<void> {
  if (readAddress(address).ok) await ports.storage.set(PENDING, { address, until: ports.now() + PENDING_FOR_MS });
}

/** The page lived on: it looks at the checker itself. */
export async function testChecker(ports: Ports, address: string, school: string | null): Promise<CheckerTest> {
  if ((await ports.storage.get(PENDING)) !== undefined) await ports.storage.remove(PENDING);
  return findChecker(ports, address, school);
}

/** A permission was given. Where no page went on, the parent lost the popup: connect, and show a page that says so. */
export async function permissionAdded(ports: Ports, store: Store): Promise<void> {
  if ((await pending(ports)) === null) return;
  await new Promise((done) => setTimeout(done, PAGE_GOES_FIRST_MS));
  const address = await pending(ports);
  if (address === null) return;
  const test = await testChecker(ports, address, null);
  if (test.ok) await connect(ports, store, test.checker);
  const { consent } = await store.get();
  await ports.openPage(consent === "yes" ? "options.html" : "welcome.html");
}

/** Connects a checker; refuses one of the wrong shape, and one that the browser does not let us ask. */
export async function connect(ports: Ports, store: Store, checker: unknown): Promise<Settings> {
  const read = READERS.checker(checker);
  const address = read ? readAddress(read.url) : null;
  if (!read || !address?.ok || !(await ports.permissions.has(address.origin))) throw new Error("No such checker.");
  const settings = await store.change((now) => connected(now, read));
  await giveBack(ports, read);
  return settings;
}

/** Gives the browser back the permission for every checker but the one that is used: one that was only tried, too. */
export async function giveBack(ports: Ports, used: Checker | null): Promise<void> {
  const address = used === null ? null : readAddress(used.url);
  const kept = address?.ok ? address.origin : null;
  for (const origin of await ports.permissions.given().catch(() => [])) {
    if (origin !== kept) await ports.permissions.remove(origin).catch(() => false);
  }
}

async function pending(ports: Ports): Promise<string | null> {
  const value = await ports.storage.get(PENDING);
  const { address, until } = isRecord(value) ? value : { address: null, until: null };
  return typeof address === "string" && typeof until === "number" && ports.now() < until ? address : null;
}
