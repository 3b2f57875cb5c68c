/** Puts words into a page, and builds small pieces of it. Text only, never HTML. */

import type { PagePorts } from "./page_ports.ts";

/** Fills every `data-words` (text) and `data-words-label` (spoken name) of the page, and says its language and direction. */
export function fill(page: Document, ports: PagePorts): void {
  page.documentElement.lang = ports.words("language_tag");
  // The direction is that of our words, not of the browser: they may not be there in its language.
  page.documentElement.dir = ports.words("language_direction");
  for (const element of page.querySelectorAll<HTMLElement>("[data-words]"))
    element.textContent = ports.words(element.getAttribute("data-words") ?? "");
  for (const element of page.querySelectorAll<HTMLElement>("[data-words-label]"))
    element.setAttribute("aria-label", ports.words(element.getAttribute("data-words-label") ?? ""));
}

/** The element with this id. A page without it is a mistake of ours. */
export function part<T extends HTMLElement = HTMLElement>(page: Document, id: string): T {
  const found = page.getElementById(id);
  if (found === null) throw new Error(`No element ${id} in this page.`);
  return found as T;
}

type Inside = string | Node;

/** A new element with text or elements inside. */
export function make<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly Inside[]
): HTMLElementTagNameMap[K] {
  const element = page.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside);
  return element;
}

/** A button that does one thing. */
export function button(page: Document, label: string, press: () => void): HTMLButtonElement {
  const made = make(page, "button", { type: "button", class: "button" }, label);
  made.addEventListener("click", press);
  return made;
}

/** A link to a page outside; null where the address is none. */
export function link(page: Document, label: string, url: string | null): HTMLAnchorElement | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return make(page, "a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** A list to choose from, under its label. */
export function selection(
  page: Document,
  label: string,
  choices: readonly (readonly [value: string, shown: string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLLabelElement {
  const select = make(page, "select", {});
  for (const [value, shown] of choices) {
    const option = make(page, "option", { value }, shown);
    option.selected = value === chosen;
    select.append(option);
  }
  select.addEventListener("change", () => choose(select.value));
  return make(page, "label", { class: "row" }, make(page, "span", {}, label), select);
}
