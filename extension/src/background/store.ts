/** The settings in the extension's local storage. Changes come one after the other, each on what the last one left. */

import type { Settings } from "../contract/settings.ts";
import { freshSettings } from "./fresh.ts";
import type { Ports } from "./ports.ts";
import { readSettings } from "./read_settings.ts";
import { isRecord } from "./shapes.ts";

const SETTINGS = "settings";

export class Store {
  private last: Promise<unknown> = Promise.resolve();
  private readonly ports: Pick<Ports, "storage" | "newKey">;

  constructor(ports: Pick<Ports, "storage" | "newKey">) {
    this.ports = ports;
  }

  /** Waits for changes under way. Makes and keeps the key of marks where there is none yet. */
  get(): Promise<Settings> {
    return this.inTurn(() => this.read());
  }

  /** Applies a change and gives what is stored then. A change that throws leaves everything as it was. */
  change(to: (settings: Settings) => Settings): Promise<Settings> {
    return this.inTurn(async () => {
      const before = await this.read();
      const after = to(before);
      if (after !== before) await this.ports.storage.set(SETTINGS, after);
      return after;
    });
  }

  /** Takes everything away, as on the first day. */
  deleteAll(): Promise<Settings> {
    return this.inTurn(async () => {
      await this.ports.storage.clear();
      return this.read();
    });
  }

  private async read(): Promise<Settings> {
    const value = await this.ports.storage.get(SETTINGS);
    const settings = readSettings(value, freshSettings(this.ports.newKey()));
    // A key that changed with every reading would forget every chat.
    const { markKey = null } = isRecord(value) ? value : {};
    if (markKey !== settings.markKey) await this.ports.storage.set(SETTINGS, settings);
    return settings;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => {});
    return done;
  }
}
