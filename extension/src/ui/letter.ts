/**
 * The message to the school, in the five steps of the national guidance for parents (January 2026): what it is and what is
 * wished for, to the right person, the facts, a receipt and a time, and what comes next. Our own words stay under 80; the
 * parent's are never shortened.
 */

import type { Advice, Route, Span } from "../contract/types.ts";
import type { Words } from "../contract/ui.ts";
import { leaveOut } from "./leave_out.ts";

export type Message = NonNullable<Advice["message"]>;
export type Kind = keyof Message["kinds"];
export type Want = Message["wants"][number];

export interface Choices {
  readonly route: Route | null;
  /** Whether it is feedback, a concern or a complaint is the parent's to say: null until then. */
  readonly kind: Kind | null;
  readonly want: Want | null;
  /** Insults and swear words that the parent agreed to leave out of the facts. */
  readonly leave: readonly Span[];
}

/** The longest address that mail programs take from a browser, in bytes. */
export const LONGEST_MAILTO = 1_800;

export function compose(message: Message, { route, kind, want, leave }: Choices, words: Words): string {
  const opening = [message.about, kind === null ? "" : message.kinds[kind]].filter((part) => part !== "").join(" ");
  return [
    route === null ? words("tell_greeting_open") : words("tell_greeting", route.name ?? route.role),
    opening,
    `${words("tell_facts")}\n${leaveOut(message.facts, leave)}`,
    `${words("tell_affects")}\n`,
    `${words("tell_tried")}\n`,
    want === null ? "" : words(`tell_wish_${want}`),
    // A complaint asks for the next step in its own sentence; feedback waits for no answer.
    kind === "concern" ? words("tell_next") : "",
    words("tell_close"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const MAIL = /^[^@\s,;:?&<>"]+@[^@\s,;:?&<>"]+\.[^@\s,;:?&<>"]+$/;

/** The address for the mail program; null where it is no e-mail address, `too-long` where programs may cut it off. */
export function mailto(address: string, subject: string, body: string): string | "too-long" | null {
  if (!MAIL.test(address)) return null;
  const to = encodeURIComponent(address).replaceAll("%40", "@");
  const url = `mailto:${to}?subject=${encoded(subject.replace(/\s+/g, " "))}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
  return url.length > LONGEST_MAILTO ? "too-long" : url;
}

/** What a press on an address opens; null where it is only to be read ("Ask at the school office"). */
export function openable(address: string): string | null {
  if (MAIL.test(address)) return `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
  if (/^\+?[0-9][0-9 ()-]{5,}$/.test(address)) return `tel:${address.replace(/[^0-9+]/g, "")}`;
  return /^https:\/\/\S+$/i.test(address) ? address : null;
}

/** Half a character (an emoji cut in two) cannot be written into an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
