/** One button takes everything away, after one question. */

import { part } from "./fill.ts";
import type { Live } from "./live.ts";
import type { PagePorts } from "./page_ports.ts";

export function deleteAll(page: Document, ports: PagePorts, live: Live): void {
  const ask = part<HTMLButtonElement>(page, "delete-ask");
  const sure = part(page, "delete-sure");
  const keep = part<HTMLButtonElement>(page, "delete-keep");
  const open = (isOpen: boolean): void => {
    sure.hidden = !isOpen;
    ask.hidden = isOpen;
    (isOpen ? keep : ask).focus();
  };
  ask.addEventListener("click", () => open(true));
  keep.addEventListener("click", () => open(false));
  part(page, "delete-yes").addEventListener("click", () => {
    const deleted = ports.send<"deleteAll">({ kind: "deleteAll" });
    void live.take(deleted, ports.words("options_deleted")).then(() => open(false));
  });
}
