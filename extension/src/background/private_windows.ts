/** What was chosen in private windows: kept in memory while this worker lives, never stored. When it ends, the badge asks again. */

import type { Choice, Settings } from "../contract/settings.ts";
import type { Place } from "../contract/types.ts";
import { choose } from "./choices.ts";

export class PrivateWindows {
  private chosen: { readonly place: Place; readonly mark: string | null; readonly choice: Choice }[] = [];

  choose(place: Place, mark: string | null, choice: Choice): void {
    this.chosen.push({ place, mark, choice });
    this.chosen = this.chosen.slice(-100);
  }

  /** The settings as a private window sees them. */
  on(settings: Settings): Settings {
    return this.chosen.reduce((now, { place, mark, choice }) => choose(now, place, mark, choice), settings);
  }

  forget(): void {
    this.chosen = [];
  }
}
