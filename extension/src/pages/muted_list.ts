/** What the parent asked to see less of: words and acts, each with a button that takes it back. */

import type { Settings } from "../contract/settings.ts";
import type { Act } from "../contract/types.ts";
import { button, make, part } from "./fill.ts";
import type { Live } from "./live.ts";
import type { PagePorts } from "./page_ports.ts";

export function mutedList(page: Document, ports: PagePorts, live: Live): void {
  const list = part(page, "muted");
  live.show((settings) => {
    const rows = [...wordRows(settings), ...levelRows(settings)];
    const none = make(page, "p", {}, ports.words("options_muted_none"));
    list.replaceChildren(rows.length === 0 ? none : make(page, "ul", { class: "plain" }, ...rows));
  });

  function wordRows({ muted }: Settings): HTMLElement[] {
    return muted.map(({ act, word }) =>
      row(ports.words("options_muted_word", word, ports.words(`options_act_${act}`)), () => {
        const left = live.settings.muted.filter((one) => one.act !== act || one.word !== word);
        void live.change({ muted: left });
      }),
    );
  }

  function levelRows({ levels }: Settings): HTMLElement[] {
    return (Object.keys(levels) as Act[]).map((act) =>
      row(ports.words(`options_level_${levels[act]}`, ports.words(`options_act_${act}`)), () => {
        const { [act]: _, ...left } = live.settings.levels;
        void live.change({ levels: left });
      }),
    );
  }

  function row(said: string, undo: () => void): HTMLElement {
    const back = button(page, ports.words("options_muted_back"), () => {
      undo();
      part(page, "muted-heading").focus();
    });
    back.setAttribute("aria-label", `${ports.words("options_muted_back")}: ${said}`);
    return make(page, "li", { class: "row" }, make(page, "span", {}, said), back);
  }
}
