/** The page's side of the settings: fetched, never pushed, so that nothing listens in pages that are not looked at. */

import type { Where } from "../contract/permission.ts";
import type { Known } from "./known.ts";
import type { Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import { unheard } from "./promises.ts";

/** The worker sleeps after 30 seconds, so that a box that gets the focus again may need to wake it. */
const WARM_EVERY_MS = 10_000;

export class Session {
  private lastWarmed = Number.NEGATIVE_INFINITY;
  private warmedFor = "";
  private coming: Promise<void> | null = null;
  private arrived: () => void = () => {};
  private readonly ports: Ports;
  private readonly places: Places;
  private readonly known: Known;

  constructor(ports: Ports, places: Places, known: Known) {
    this.ports = ports;
    this.places = places;
    this.known = known;
  }

  /** Fetches the settings for the first time. `arrived`: called when the first have come. */
  begin(arrived: () => void): void {
    this.arrived = arrived;
    void this.ask(null);
  }

  /** When the settings have come, or cannot be had now; asks for them where nobody does. Never rejects. */
  arrival(): Promise<void> {
    return this.coming ?? this.ask(null);
  }

  /** `where`: where the box lies that is being written in. */
  watchWindow(window: Window, signal: AbortSignal, where: () => Promise<Where | null>): void {
    const again = (): void => unheard(where().then((here) => this.refresh(here, true)));
    // Another tab or the popup may have changed the settings.
    window.addEventListener("focus", again, { signal });
    this.ports.page.addEventListener("visibilitychange", again, { signal });
  }

  /** A box got the focus, or the settings may have changed: wakes worker and connection, for the place of the box. */
  refresh(where: Where | null, now = false): void {
    if (this.ports.page.visibilityState === "hidden") return;
    const about = JSON.stringify([where?.place, where?.mark]);
    const isFresh = this.ports.clock.now() - this.lastWarmed < WARM_EVERY_MS && about === this.warmedFor;
    if (isFresh && !now) return;
    this.lastWarmed = this.ports.clock.now();
    this.warmedFor = about;
    void this.ask(where);
  }

  private async ask(where: Where | null): Promise<void> {
    if (!this.ports.alive()) return;
    const hello = this.ports.background.hello(where);
    // Without the background nothing is known; the next focus, pause or send tries again.
    const coming = hello.then((settings) => settings && this.take(settings)).catch(() => {});
    this.coming = coming;
    await coming;
    if (this.coming === coming) this.coming = null;
  }

  /** Settings that have come: what was known under others is forgotten. */
  take(settings: NonNullable<Places["settings"]>): void {
    const before = this.places.settings;
    if (JSON.stringify(settings) === JSON.stringify(before)) return;
    this.known.forget();
    this.places.settings = settings;
    if (before === null) this.arrived();
  }
}
