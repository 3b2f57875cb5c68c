/** A parent who uses the keyboard alone, in pages of ours and in what of ours stands in a site's page. */

import type { Tab } from "./drive/driver.ts";

/** More stops of the Tab key than any page has. */
const MOST_STOPS = 80;

/** Presses Tab until what has the focus is called this, or begins so. */
export async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused(tab)).startsWith(name)) return;
    await tab.press("Tab");
  }
  throw new Error(`The Tab key never came to ${name}`);
}

/** Comes to a control by Tab and presses it. */
export async function pressBy(tab: Tab, name: string, key: "Enter" | " " = "Enter"): Promise<void> {
  await tabTo(tab, name);
  await tab.press(key);
}

/** What the control with the focus is called: its label, else its words. */
async function focused(tab: Tab): Promise<string> {
  const inOurs = await tab.ours((root) => {
    const active = root.activeElement;
    const label = (active as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return active === null ? null : (active.getAttribute("aria-label") ?? label ?? active.textContent ?? "").trim();
  });
  if (inOurs !== null) return inOurs;
  return tab.run(() => {
    const active = document.activeElement;
    const label = (active as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (active?.getAttribute("aria-label") ?? label ?? active?.textContent ?? "").trim();
  });
}
