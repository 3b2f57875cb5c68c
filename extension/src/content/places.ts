/** Where a draft is being written, and whether it may be looked at there. */

import type { Draft } from "../contract/outcome.ts";
import { SHORTEST_DRAFT } from "../contract/outcome.ts";
import type { Permission, Where } from "../contract/permission.ts";
import { permission } from "../contract/permission.ts";
import type { PageSettings } from "../contract/settings.ts";
import type { Site, Surface } from "../sites/site.ts";
import { Marks } from "./marks.ts";
import type { Clock } from "./ports.ts";

/** A draft with what is needed to speak of it. */
export interface Located {
  readonly draft: Draft;
  readonly identity: string | null;
}

export class Places {
  /** Null until the background has answered for the first time: until then nothing is touched. */
  settings: PageSettings | null = null;
  private readonly marks: Pick<Marks, "mark">;
  private readonly site: Site;
  private readonly clock: Clock;

  constructor(site: Site, clock: Clock, marks: Pick<Marks, "mark"> = new Marks()) {
    this.marks = marks;
    this.site = site;
    this.clock = clock;
  }

  /** Everything that is sent about a draft, at once where the mark is known. */
  locate(surface: Surface, text: string): Located | Promise<Located> {
    const { place, identity } = this.site.setting(surface);
    // A person may be called as a group is: what was chosen for the one is not chosen for the other.
    const who = place === "direct" && identity ? `person ${identity}` : identity;
    const mark = this.settings === null ? null : this.marks.mark(this.settings.markKey, this.site.name, who);
    const located = (known: string | null): Located => ({
      identity,
      draft: {
        text,
        site: this.site.name,
        place,
        mark: known,
        ...this.site.media(surface),
        anonymous: this.site.anonymous(surface),
      },
    });
    return mark instanceof Promise ? mark.then(located) : located(mark);
  }

  /** Whether this place is left alone whichever chat it is: nobody chose for a single one. */
  leavesAlone(surface: Surface): boolean {
    const { place } = this.site.setting(surface);
    return !Object.keys(this.settings?.chats ?? {}).length && this.permission({ place, mark: null }).may !== "check";
  }

  permission(where: Where): Permission {
    if (this.settings === null) return { may: "no", because: "no-checker" };
    return permission(this.settings, where, this.clock.now());
  }
}

/** Whether a draft is long enough to be sent at all. */
export function isLongEnough(text: string): boolean {
  const trimmed = text.trim();
  // Counting code points is only needed near the limit.
  return trimmed.length >= 2 * SHORTEST_DRAFT || [...trimmed].length >= SHORTEST_DRAFT;
}
