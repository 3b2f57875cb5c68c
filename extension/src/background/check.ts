/** One draft to the checker and back. The background is the authority: it asks for permission again, whatever the page thought. */

import { readAddress } from "../contract/address.ts";
import type { CheckOutcome, Draft, Failure } from "../contract/outcome.ts";
import { LONGEST_DRAFT, LONGEST_HOLD_MS, LONGEST_TYPING_CHECK_MS, SHORTEST_DRAFT } from "../contract/outcome.ts";
import { checkedBy, isLocal, pageSettings } from "../contract/page_settings.ts";
import { permission } from "../contract/permission.ts";
import type { Checker, Settings } from "../contract/settings.ts";
import type { CheckRequest } from "../contract/types.ts";
import { isCheckAnswerFor } from "../contract/validate.ts";
import type { Reply } from "./checker.ts";
import { request } from "./checker.ts";
import { maskDraft } from "./masking.ts";
import { withOwnWishes } from "./own_wishes.ts";
import type { Ports } from "./ports.ts";

/** The contract's highest number of pictures or videos. */
const MOST_MEDIA = 1_000;

export type Why = "typing" | "sending";

/** A draft from a page. Gives `not-sent` where its place is not switched on. */
export async function checkDraft(ports: Ports, settings: Settings, draft: Draft, why: Why): Promise<CheckOutcome> {
  const may = permission(pageSettings(settings, draft.site), draft, ports.now());
  if (may.may !== "check") return { kind: "not-sent", permission: may };
  return ask(ports, settings, { ...draft, place: may.quiet ? "direct" : draft.place }, why);
}

/** The "try it on this" box: pressing its button is the permission, once the parent has said yes at all. */
export async function tryDraft(ports: Ports, settings: Settings, text: string): Promise<CheckOutcome> {
  if (settings.consent !== "yes") return { kind: "not-sent", permission: { may: "no", because: "consent" } };
  const draft = { text, site: "facebook", place: "group", mark: null, images: 0, videos: 0, anonymous: false } as const;
  return ask(ports, settings, draft, "typing");
}

async function ask(ports: Ports, settings: Settings, draft: Draft, why: Why): Promise<CheckOutcome> {
  const { checker } = settings;
  if (checker === null) return { kind: "not-sent", permission: { may: "no", because: "no-checker" } };
  if (draft.text.trim().length < 2 * SHORTEST_DRAFT && lengthOf(draft.text.trim()) < SHORTEST_DRAFT)
    return { kind: "not-sent", permission: "too-short" };
  if (draft.text.length > LONGEST_DRAFT && lengthOf(draft.text) > LONGEST_DRAFT)
    return { kind: "not-sent", permission: "too-long" };
  const address = readAddress(checker.url);
  if (!address.ok || !(await ports.permissions.has(address.origin))) return failed("no-permission");

  const masked = maskDraft(draft.text, settings.children);
  const body = bodyOf(draft, masked.text, checker, ports.language);
  const reply = await request(ports.fetch, `${checker.url}/v1/check`, deadline(checker, why), body);
  if (reply.kind !== "reply" || reply.status !== 200) return failed(reasonOf(reply));
  if (!isCheckAnswerFor(reply.body, masked.text.length)) return failed("bad-answer");
  const answer = withOwnWishes(inEveryText(reply.body, masked.restore), draft.text, settings);
  return { kind: "answer", answer, checkedBy: checkedBy(checker) };
}

/** Exactly the contract's fields: what is not listed here cannot leave. */
function bodyOf(draft: Draft, text: string, checker: Checker, language: string): CheckRequest {
  return {
    text,
    site: draft.site,
    place: draft.place,
    media: { images: Math.min(draft.images, MOST_MEDIA), videos: Math.min(draft.videos, MOST_MEDIA) },
    anonymous: draft.anonymous,
    ...(checker.school === null ? {} : { school: checker.school }),
    language,
  };
}

function deadline(checker: Checker, why: Why): number {
  if (why === "typing") return LONGEST_TYPING_CHECK_MS;
  return isLocal(checker) ? LONGEST_HOLD_MS.local : LONGEST_HOLD_MS.elsewhere;
}

function reasonOf(reply: Reply): Failure {
  if (reply.kind === "reply") return "refused";
  return reply.kind === "not-json" ? "bad-answer" : reply.kind;
}

function failed(reason: Failure): CheckOutcome {
  return { kind: "failed", reason };
}

/** The same value with `change` done to every text in it, in the same order. */
function inEveryText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => inEveryText(item, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inEveryText(item, change)])) as T;
}

/** In code points, as the contract counts. */
function lengthOf(text: string): number {
  return [...text].length;
}
