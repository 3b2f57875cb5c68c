/** One of our pages in jsdom, with the real background of a small world behind it. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageState } from "../../../../extension/src/contract/messages.ts";
import type { Settings } from "../../../../extension/src/contract/settings.ts";
import type { ActiveTab, PagePorts } from "../../../../extension/src/pages/page_ports.ts";
import { makeWorld, type World } from "../background/world.ts";

const here = dirname(fileURLToPath(import.meta.url));
const folder = (path: string): string => join(here, "../../../../extension", path);
const messages = JSON.parse(readFileSync(folder("_locales/en_GB/messages.json"), "utf8")) as Record<
  string,
  { message: string }
>;

/** As the browser does it. A key that is not there fails the test. */
export function words(key: string, ...put: string[]): string {
  const found = messages[key];
  if (found === undefined) throw new Error(`No words for ${key}.`);
  return found.message.replace(/\$(\d)/g, (_, n: string) => put[Number(n) - 1] ?? "");
}

export interface PageWorld {
  readonly world: World;
  readonly ports: PagePorts;
  /** What the browser was asked to allow. */
  readonly requested: string[];
  readonly opened: string[];
  tab: ActiveTab;
  state: PageState | null;
}

export function openPage(name: "welcome" | "options" | "popup", settings: Partial<Settings> = {}): PageWorld {
  const html = readFileSync(folder(`src/pages/static/${name}.html`), "utf8");
  document.open();
  document.write(html.replace(/<(script|link)[^>]*>(<\/script>)?/g, ""));
  document.close();
  const world = makeWorld(settings);
  const requested: string[] = [];
  const opened: string[] = [];
  const page: PageWorld = {
    world,
    requested,
    opened,
    tab: { id: 1, url: null, isPrivate: false },
    state: null,
    ports: {
      words,
      send: (message) => world.send(message, { from: "page", host: null }),
      requestPermission: async (origin) => {
        requested.push(origin);
        world.granted.add(origin);
        return true;
      },
      activeTab: async () => page.tab,
      stateOf: async () => page.state,
      openOptions: async () => void opened.push("options"),
      openWelcome: async () => void opened.push("welcome"),
      now: () => world.clock.now,
    },
  };
  return page;
}

export function get<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No ${id}.`);
  return found as T;
}

export function press(label: string): void {
  const buttons = [...document.querySelectorAll("button")].filter((button) => button.closest("[hidden]") === null);
  const found = buttons.find((button) => button.textContent === label);
  if (found === undefined) throw new Error(`No button ${label}.`);
  found.click();
}

export function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What a parent can read. */
export function shown(): string {
  const hidden = [...document.querySelectorAll("[hidden]")];
  const all = [...document.querySelectorAll("main *")].filter((element) => element.children.length === 0);
  const seen = all.filter((element) => !hidden.some((one) => one.contains(element)));
  return seen.map((element) => element.textContent).join("\n");
}
