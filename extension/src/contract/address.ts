/** Reads a checker's address as a parent types or pastes it. Pure: the page asks the browser for the permission in the same click, the background fetches. */

export type Address =
  | {
      readonly ok: true;
      /** Origin and base path without a slash at the end. */
      readonly url: string;
      /** The school's short name, where the address carried one (`?school=oakfield`). */
      readonly school: string | null;
      /** What to ask the browser for: scheme and host. No port: Firefox takes none there. */
      readonly origin: string;
      /** Whether the checker runs on this very computer. */
      readonly local: boolean;
    }
  | { readonly ok: false; readonly problem: "not-an-address" | "not-https" };

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const SHORT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LONGEST_ADDRESS = 2_000;

/** With or without scheme, path, slash at the end, `/connect` page and `?school=`. http is taken for this computer only. */
export function readAddress(typed: string): Address {
  const text = typed.trim();
  if (text === "" || text.length > LONGEST_ADDRESS || /\s/.test(text)) return { ok: false, problem: "not-an-address" };
  const url = parse(SCHEME.test(text) ? text : `${isLoopback(hostOf(text)) ? "http" : "https"}://${text}`);
  if (url === null || url.username !== "" || url.password !== "") return { ok: false, problem: "not-an-address" };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { ok: false, problem: "not-an-address" };
  const local = isLoopback(url.hostname);
  if (url.protocol === "http:" && !local) return { ok: false, problem: "not-https" };
  // Neither the content security policy nor every browser's permissions know [::1]; localhost reaches the same place.
  if (url.hostname === "[::1]") url.hostname = "localhost";
  const path = url.pathname.replace(/\/+$/, "").replace(/\/connect$/, "");
  const school = url.searchParams.get("school");
  return {
    ok: true,
    url: `${url.origin}${path}`,
    school: school !== null && isShortName(school) ? school : null,
    origin: `${url.protocol}//${url.hostname}`,
    local,
  };
}

/** Whether this is how a school's short name may look. */
export function isShortName(value: string): boolean {
  return value.length <= 64 && SHORT_NAME.test(value);
}

/** Whether a page's address is the page that a school links to; gives it as an address of a checker. */
export function connectPage(pageUrl: string): (Address & { readonly ok: true }) | null {
  const url = parse(pageUrl);
  if (url === null || !/\/connect\/?$/.test(url.pathname)) return null;
  const address = readAddress(pageUrl);
  return address.ok ? address : null;
}

/** The host, with its port, where a checker of this address runs elsewhere; null where it is this computer. */
export function hostElsewhere(url: string): string | null {
  const parsed = parse(url);
  return parsed === null || isLoopback(parsed.hostname) ? null : parsed.host;
}

function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host.toLowerCase());
}

function hostOf(text: string): string {
  return /^(\[[^\]]*\]|[^:/?#]*)/.exec(text)?.[0] ?? "";
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
