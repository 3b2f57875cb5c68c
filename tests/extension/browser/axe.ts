/** What axe-core finds in a page of ours, or in what of ours stands in a site's page: a line for each thing, none where all is well. */

import axe from "axe-core";
import type { Json, Tab } from "./drive/driver.ts";

/** Only its text is handed to the page: the site's policy forbids to make code there, the drivers do not need to. */
const LOAD = { toString: () => `() => { ${axe.source} }` } as unknown as () => void;

/** All of axe's rules, and that every target can be hit by an unsteady hand (WCAG 2.5.8), which it leaves out by itself. */
const RULES = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations", "passes"] };

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

export async function axeInPage(tab: Tab): Promise<string[]> {
  await tab.run(LOAD);
  return lines(
    await tab.run(async (rules: object) => {
      const { violations } = await (window as Json).axe.run(document, rules);
      return violations;
    }, RULES),
  );
}

/**
 * A closed root is closed to axe as well: for as long as it looks, and in this test only, the page is shown it. It measures
 * colours from the body on, and ours stands beside the body: so ours is called the body for that long.
 */
export async function axeInOurs(tab: Tab): Promise<string[]> {
  await tab.run(LOAD);
  const found = await tab.ours(async (root, rules: object) => {
    const { host } = root;
    Object.defineProperty(host, "shadowRoot", { value: root, configurable: true });
    Object.defineProperty(document, "body", { value: host, configurable: true });
    try {
      // What has just come up is not yet seen in its own colours.
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
      const { violations, passes } = await (window as Json).axe.run(host, rules);
      if (!passes.some(({ id }: { id: string }) => id === "color-contrast")) throw new Error("axe saw no colours.");
      return violations;
    } finally {
      delete (host as Json).shadowRoot;
      delete (document as Json).body;
    }
  }, RULES);
  if (found === null) throw new Error("Nothing of ours is in the page.");
  return lines(found);
}

function lines(found: readonly Found[]): string[] {
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${JSON.stringify(target)} ${failureSummary ?? ""}`),
  );
}
