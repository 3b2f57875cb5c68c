/** Answers of the checker, as short as the contract allows. */

import type { CheckOutcome } from "../../../../extension/src/contract/outcome.ts";
import type { CheckedBy, PageSettings } from "../../../../extension/src/contract/settings.ts";
import type { Act, CheckAnswer, Finding } from "../../../../extension/src/contract/types.ts";

export const HERE: CheckedBy = {
  host: null,
  operator: { name: null, privacyUrl: null },
  schoolName: "Hollybank Primary School",
};

export function finding(act: Act, level: Finding["level"], start = 0, end = 5): Finding {
  return {
    act,
    target: "staff",
    level,
    spans: [{ start, end }],
    sureness: 0.9,
    flags: [],
    title: "A title",
    why: "A reason.",
    clause: null,
  };
}

export function answer(...findings: Finding[]): CheckAnswer {
  const level = (["help", "pause", "note"] as const).find((one) => findings.some((each) => each.level === one));
  return {
    level: level ?? "clear",
    findings,
    advice: { routes: [], message: null, names_out: { edits: [] }, help: [] },
    checked: { school: "Hollybank Primary School", policy: "Test 1", language: "en", complete: true },
  };
}

export function outcome(...findings: Finding[]): CheckOutcome {
  return { kind: "answer", answer: answer(...findings), checkedBy: HERE };
}

export function settings(change: Partial<PageSettings> = {}): PageSettings {
  return {
    consent: "yes",
    checker: "local",
    checkedBy: HERE,
    when: "sending",
    siteOn: true,
    places: {},
    chats: {},
    markKey: btoa("0123456789abcdef0123456789abcdef"),
    pausedUntil: null,
    offerNote: [],
    ...change,
  };
}
