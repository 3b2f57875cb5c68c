/** When and where drafts are looked at: while typing or at send, site by site, place by place, and the chats that are remembered. */

import { pageSettings } from "../contract/page_settings.ts";
import { choiceFor } from "../contract/permission.ts";
import type { Choice, Settings, When } from "../contract/settings.ts";
import type { Place, SiteName } from "../contract/types.ts";
import { button, make, part, selection } from "./fill.ts";
import type { Live } from "./live.ts";
import type { PagePorts } from "./page_ports.ts";

export const PLACES: readonly Place[] = ["group", "own", "public", "school", "unknown", "direct"];
export const CHOICES: readonly Choice[] = ["check", "quiet", "ask", "off"];
const SITES: readonly SiteName[] = ["facebook", "whatsapp"];

export function placesForm(page: Document, ports: PagePorts, live: Live): void {
  for (const radio of page.querySelectorAll<HTMLInputElement>('input[name="when"]'))
    radio.addEventListener("change", () => void live.change({ when: radio.value as When }));
  for (const site of SITES) {
    const box = part<HTMLInputElement>(page, `site-${site}`);
    box.addEventListener("change", () => {
      void live.change({ sites: { ...live.settings.sites, [site]: box.checked } });
    });
  }
  live.show((settings) => {
    for (const radio of page.querySelectorAll<HTMLInputElement>('input[name="when"]'))
      radio.checked = radio.value === settings.when;
    for (const site of SITES) part<HTMLInputElement>(page, `site-${site}`).checked = settings.sites[site];
    showPlaces(settings);
    showChats(settings);
  });

  function showPlaces(settings: Settings): void {
    const { places } = settings;
    const rows = part(page, "places-rows");
    // Built once, so that the keyboard stays where it is.
    if (rows.children.length === 0) rows.append(...PLACES.map(placeRow));
    rows.querySelectorAll("select").forEach((select, at) => {
      const place = PLACES[at];
      if (place === undefined) return;
      select.value = places[place] ?? "";
      const [usual] = select.options;
      if (usual !== undefined) usual.textContent = ports.words("options_choice_usual", usualIn(place, settings));
    });
  }

  /** What happens in a place for which nothing was chosen, with the checker that is in use. */
  function usualIn(place: Place, settings: Settings): string {
    const unchosen = pageSettings({ ...settings, places: {} }, "facebook");
    return ports.words(`options_choice_${choiceFor(unchosen, { place, mark: null })}`);
  }

  function placeRow(place: Place): HTMLElement {
    const usual = ["", ""] as const;
    const choices = CHOICES.map((choice) => [choice, ports.words(`options_choice_${choice}`)] as const);
    return selection(page, ports.words(`options_place_${place}`), [usual, ...choices], "", (value) => {
      const { [place]: _, ...others } = live.settings.places;
      const chosen = CHOICES.find((choice) => choice === value);
      void live.change({ places: chosen === undefined ? others : { ...others, [place]: chosen } });
    });
  }

  function showChats({ chats }: Settings): void {
    const count = Object.keys(chats).length;
    const line = make(page, "p", {}, count === 0 ? ports.words("options_chats_none") : said(count));
    const forget = button(page, ports.words("options_chats_forget"), () => {
      void live.change({ chats: {} });
    });
    part(page, "chats").replaceChildren(line, ...(count === 0 ? [] : [forget]));
  }

  function said(count: number): string {
    return count === 1 ? ports.words("options_chats_one") : ports.words("options_chats_many", String(count));
  }
}
