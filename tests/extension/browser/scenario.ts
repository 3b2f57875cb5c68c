/** How a scenario is written down: a sentence and what happens. It knows no browser; run_in.ts plays it in each. */

import type { Stage } from "./stage.ts";
import type { Build } from "./world/builds.ts";

export interface Scenario {
  readonly name: string;
  /** "real" only where the true deadline is what is looked at. */
  readonly build: Build;
  /** Whether it breaks its browser, and needs one of its own. */
  readonly breaks: boolean;
  readonly play: (stage: Stage) => Promise<void>;
}

export interface Theme {
  readonly about: string;
  readonly scenarios: readonly Scenario[];
}

export function scenario(
  name: string,
  play: (stage: Stage) => Promise<void>,
  { build = "patient", breaks = false }: { readonly build?: Build; readonly breaks?: boolean } = {},
): Scenario {
  return { name, build, breaks, play };
}
