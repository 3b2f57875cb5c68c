/** Small makers of elements. Text goes in as text: there is no way from here to HTML. */

export type Child = Node | string | null;

/** An element with a class (empty: none) and children; `null` children are left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A paragraph of text that may be in another language or direction than ours: the draft's, the school's. */
export function para(className: string, text: string): HTMLParagraphElement {
  const element = make("p", className, text);
  element.dir = "auto";
  return element;
}

export function makeButton(className: string, text: string): HTMLButtonElement {
  const element = make("button", className, text);
  element.type = "button";
  return element;
}

let made = 0;

/** An id that is used once; ids of a shadow root are seen by nobody else. */
export function newId(): string {
  made += 1;
  return `i${made}`;
}

/** A heading that can be given the focus. */
export function makeHeading(level: "h2" | "h3", text: string): HTMLHeadingElement {
  const element = make(level, "", text);
  element.id = newId();
  element.tabIndex = -1;
  element.dir = "auto";
  return element;
}
