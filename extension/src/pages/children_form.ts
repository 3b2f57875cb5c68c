/** The parent's own children: one row a child. A row is kept when a field is left; a row without a name is no child. */

import type { OwnChild } from "../contract/settings.ts";
import { button, make, part } from "./fill.ts";
import type { Live } from "./live.ts";
import type { PagePorts } from "./page_ports.ts";

/** The contract knows own children 0 to 15. */
const MOST_CHILDREN = 16;

export function childrenForm(page: Document, ports: PagePorts, live: Live): void {
  const rows = part(page, "children-rows");
  const add = part<HTMLButtonElement>(page, "children-add");
  let shown = "";

  live.show(({ children }) => {
    const now = JSON.stringify(children);
    if (now === shown) return;
    shown = now;
    rows.replaceChildren(...children.map(row));
    limit();
  });
  add.addEventListener("click", () => {
    const fresh = row({ names: [], surname: null });
    rows.append(fresh);
    limit();
    fresh.querySelector("input")?.focus();
  });

  function row(child: OwnChild): HTMLElement {
    const names = field("options_child_names", child.names.join(", "));
    const surname = field("options_child_surname", child.surname ?? "");
    const remove = button(page, ports.words("options_child_remove"), () => {
      line.remove();
      keep();
      add.focus();
    });
    if (child.names[0] !== undefined)
      remove.setAttribute("aria-label", ports.words("options_child_remove_name", child.names[0]));
    const line = make(page, "div", { class: "child", role: "group" }, names, surname, remove);
    line.setAttribute("aria-label", child.names[0] ?? ports.words("options_child_new"));
    return line;
  }

  function field(label: string, value: string): HTMLLabelElement {
    const input = make(page, "input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: "200" });
    input.value = value;
    input.addEventListener("change", keep);
    return make(page, "label", {}, make(page, "span", {}, ports.words(label)), input);
  }

  function keep(): void {
    const children = [...rows.children].map(readRow).filter((child) => child.names.length > 0);
    // The rows on the screen are what is being kept: no need to build them anew under the parent's hands.
    shown = JSON.stringify(children);
    limit();
    void live.change({ children });
  }

  function limit(): void {
    add.disabled = rows.children.length >= MOST_CHILDREN;
  }
}

function readRow(row: Element): OwnChild {
  const [names, surname] = [...row.querySelectorAll("input")].map((input) => input.value);
  return { names: readNames(names ?? ""), surname: surname?.trim() || null };
}

/** "Alfie, Alf" is two ways to write one name. */
export function readNames(typed: string): readonly string[] {
  const names = typed.split(/[,;/]/).map((name) => name.replace(/\s+/g, " ").trim());
  return [...new Set(names.filter((name) => /\p{L}/u.test(name)))].slice(0, 12);
}
