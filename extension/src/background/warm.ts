/** Opens the line to the checker before it is needed: the first question of a cold connection is the slow one. */

import { readAddress } from "../contract/address.ts";
import type { Where } from "../contract/permission.ts";
import { permission } from "../contract/permission.ts";
import type { PageSettings, Settings } from "../contract/settings.ts";
import { request } from "./checker.ts";
import type { Ports } from "./ports.ts";

const AT_MOST_EVERY_MS = 20_000;
const LONGEST_MS = 3_000;

export class Warmth {
  private last = Number.NEGATIVE_INFINITY;
  private readonly ports: Ports;

  constructor(ports: Ports) {
    this.ports = ports;
  }

  /** Sends nothing but "are you there?", and only where a draft may be sent. The answer does not matter. */
  async warm(settings: Settings, page: PageSettings, where: Where): Promise<void> {
    const { checker } = settings;
    if (checker === null || permission(page, where, this.ports.now()).may !== "check") return;
    if (this.ports.now() - this.last < AT_MOST_EVERY_MS) return;
    this.last = this.ports.now();
    const address = readAddress(checker.url);
    if (!address.ok || !(await this.ports.permissions.has(address.origin))) return;
    await request(this.ports.fetch, `${checker.url}/healthz`, LONGEST_MS);
  }
}
