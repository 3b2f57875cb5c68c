/** The settings as the background holds them. A change goes there; what comes back is shown. */

import type { Settings } from "../contract/settings.ts";
import type { PagePorts } from "./page_ports.ts";

export class Live {
  settings: Settings;
  private readonly ports: PagePorts;
  private readonly shows: ((settings: Settings) => void)[] = [];
  private readonly say: (line: string) => void;

  /** `say` tells the parent whether a change was kept. */
  constructor(ports: PagePorts, settings: Settings, say: (line: string) => void) {
    this.ports = ports;
    this.settings = settings;
    this.say = say;
  }

  /** Shows the settings now and after every change. */
  show(how: (settings: Settings) => void): void {
    this.shows.push(how);
    how(this.settings);
  }

  /** Fetches them anew: the badge or another tab may have changed them, and a change made here must not undo that. */
  async refresh(): Promise<void> {
    const settings = await this.ports.send<"getSettings">({ kind: "getSettings" }).catch(() => null);
    if (settings === null || JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    for (const show of this.shows) show(settings);
  }

  /** Whether the change was kept. */
  change(change: Partial<Settings>): Promise<boolean> {
    return this.take(this.ports.send<"setSettings">({ kind: "setSettings", change }));
  }

  /** Shows what a message gave back; `undefined` or a rejection is "not saved". */
  async take(answer: Promise<Settings>, saved = this.ports.words("options_saved")): Promise<boolean> {
    const settings = await answer.catch(() => null);
    if (settings) this.settings = settings;
    for (const show of this.shows) show(this.settings);
    this.say(settings ? saved : this.ports.words("options_not_saved"));
    return Boolean(settings);
  }
}
