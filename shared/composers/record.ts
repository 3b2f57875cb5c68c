/** What a test may read and do: what the site received, what its earliest listener saw, and which variant is played. */

export interface Sent {
  readonly kind: "chat" | "caption" | "edited" | "post" | "comment" | "reply" | "messenger";
  /** The chat, or whose post it was. */
  readonly to: string;
  readonly text: string;
  readonly by: "key" | "click" | "mousedown";
  /** Whether the browser says that a person did it. */
  readonly trusted: boolean;
}

declare global {
  interface Window {
    __sent: Sent[];
    __log: string[];
    __errors: string[];
    // biome-ignore lint/suspicious/noExplicitAny: each page has its own actions, and tests call them by name
    __page: any;
  }
}

const asked = new URLSearchParams(location.search);

/** Whether a variant is played: `?group=1&untrusted=ignored`. */
export function variant(name: string, value = "1"): boolean {
  return asked.get(name) === value;
}

export function variantText(name: string): string | null {
  return asked.get(name);
}

/** Counts a message, unless this variant of the site takes only what a person did. */
export function receive(sent: Sent): boolean {
  if (sent.text.trim() === "" || (variant("untrusted", "ignored") && !sent.trusted)) return false;
  window.__sent.push(sent);
  return true;
}

/** Must run before anything else of the page: no listener of a site can be earlier. */
export function startRecord(): void {
  window.__sent = [];
  window.__log = [];
  window.__errors = [];
  window.__page = {};
  for (const name of ["keydown", "keypress", "keyup", "mousedown", "click"] as const) {
    window.addEventListener(
      name,
      (event) => {
        const what = event instanceof KeyboardEvent ? event.key : (event.target as Element).id || "page";
        window.__log.push(`${name}:${what}${event.isTrusted ? "" : ":untrusted"}`);
      },
      true,
    );
  }
  window.addEventListener("error", (event) => window.__errors.push(String(event.message)));
  window.addEventListener("unhandledrejection", (event) => window.__errors.push(String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) => {
    window.__errors.push(`forbidden: ${event.violatedDirective} ${event.blockedURI}`);
  });
}
