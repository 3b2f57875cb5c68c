/** Looks whether a checker answers at an address, which school it serves and who runs it. No draft is sent. */

import type { Address } from "../contract/address.ts";
import { isShortName, readAddress } from "../contract/address.ts";
import type { CheckerTest } from "../contract/messages.ts";
import { isLimits, isProblem, isSchool } from "../contract/validate.ts";
import type { Reply } from "./checker.ts";
import { request } from "./checker.ts";
import type { Ports } from "./ports.ts";
import { isRecord } from "./shapes.ts";

/** How long each of the two questions may take, in milliseconds: somebody is watching, and the checker may be waking up. */
const LONGEST_TEST_MS = 6_000;

type Found = Address & { readonly ok: true };
type Problem = Extract<CheckerTest, { ok: false }>["problem"];

export async function findChecker(ports: Ports, typed: string, school: string | null): Promise<CheckerTest> {
  const address = readAddress(typed);
  if (!address.ok) return { ok: false, problem: address.problem, origin: null };
  if (!(await ports.permissions.has(address.origin)))
    return { ok: false, problem: "needs-permission", origin: address.origin };
  const wanted = school?.trim() || address.school;
  const there = await look(ports, address, wanted);
  // A page's address may have been pasted: the checker then answers at the root.
  const root = new URL(address.url).origin;
  const isElsewhere = !there.ok && there.problem === "not-a-checker" && root !== address.url;
  const atRoot = isElsewhere ? await look(ports, { ...address, url: root }, wanted) : there;
  return atRoot.ok ? atRoot : there;
}

async function look(ports: Ports, address: Found, school: string | null): Promise<CheckerTest> {
  const bad = (problem: Problem): CheckerTest => ({ ok: false, problem, origin: address.origin });
  const limits = await request(ports.fetch, `${address.url}/v1/limits`, LONGEST_TEST_MS);
  if (limits.kind !== "reply" || limits.status !== 200) return bad(problemOf(limits));
  if (!isLimits(limits.body)) return bad(hasOtherVersion(limits.body) ? "wrong-version" : "not-a-checker");
  if (school !== null && !isShortName(school)) return bad("unknown-school");

  const query = school === null ? "" : `?school=${encodeURIComponent(school)}`;
  const reply = await request(ports.fetch, `${address.url}/v1/school${query}`, LONGEST_TEST_MS);
  if (reply.kind !== "reply" || reply.status !== 200) return bad(problemOf(reply));
  if (!isSchool(reply.body)) return bad("not-a-checker");
  const { name, operator } = reply.body;
  if (!address.local && (operator.name === null || operator.privacy_url === null)) return bad("no-operator");
  return {
    ok: true,
    checker: {
      url: address.url,
      school,
      schoolName: name,
      operator: { name: operator.name, privacyUrl: operator.privacy_url },
    },
    school: reply.body,
    local: address.local,
    origin: address.origin,
  };
}

function problemOf(reply: Reply): Problem {
  if (reply.kind === "too-slow" || reply.kind === "unreachable") return "unreachable";
  if (reply.kind === "not-json" || !isProblem(reply.body)) return "not-a-checker";
  if (reply.body.code === "school_needed") return "school-needed";
  if (reply.body.code === "unknown_school") return "unknown-school";
  return reply.body.code === "not_found" ? "not-a-checker" : "refused";
}

function hasOtherVersion(body: unknown): boolean {
  const { version } = isRecord(body) ? body : { version: null };
  return typeof version === "number" && version !== 1;
}
