/** The background: the only part that speaks to the checker. Everything that listens is set up in the first turn. */

import { onMessage, permissions, runScreen, runtime, stored, tabs, words } from "../platform/browser.ts";
import { makeAnswer } from "./answer.ts";
import { permissionAdded } from "./connect.ts";
import type { Ports } from "./ports.ts";
import { Store } from "./store.ts";

const ports: Ports = {
  storage: stored,
  permissions,
  fetch: (input, init) => fetch(input, init),
  language: words("language_tag"),
  now: () => Date.now(),
  open: tabs.open,
  openPage: (page) => tabs.open(runtime.url(`pages/${page}`)),
  runScreen,
  newKey: () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))),
};
const store = new Store(ports);

onMessage(makeAnswer(ports, store));
permissions.onAdded(() => void permissionAdded(ports, store).catch(() => {}));
runtime.onInstalled((reason) => {
  if (reason === "install") void firstDay().catch(() => {});
});
void stored.hideFromPages().catch(() => {});

async function firstDay(): Promise<void> {
  await store.get();
  await ports.openPage("welcome.html");
}
