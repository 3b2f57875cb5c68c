/** The checker's address with its Test button, in plain words; then "Use this checker". Serves the welcome and the options page. */

import { readAddress } from "../contract/address.ts";
import type { CheckerTest } from "../contract/messages.ts";
import type { Checker, Settings } from "../contract/settings.ts";
import { button, link, make, part } from "./fill.ts";
import type { PagePorts } from "./page_ports.ts";

/** Where a checker on this computer listens when nothing else was set. */
export const USUAL_ADDRESS = "http://127.0.0.1:8787";

/** Sets the form up. `connected` is told what "Use this checker" gave. */
export function checkerForm(page: Document, ports: PagePorts, connected: (settings: Promise<Settings>) => void): void {
  const form = part<HTMLFormElement>(page, "checker-form");
  const address = part<HTMLInputElement>(page, "checker-address");
  const school = part<HTMLInputElement>(page, "checker-school");
  const result = part(page, "checker-result");

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look();
  });

  async function look(): Promise<void> {
    const test = await testAddress(ports, address.value, school.value || null, () =>
      result.replaceChildren(make(page, "p", {}, ports.words("test_looking"))),
    );
    if (!test.ok) {
      const needsSchool = test.problem === "school-needed" || test.problem === "unknown-school";
      if (needsSchool) part(page, "checker-school-row").hidden = false;
      result.replaceChildren(make(page, "p", { class: "problem" }, sayProblem(ports, test, address.value)));
      (needsSchool ? school : address).focus();
      return;
    }
    const use = button(page, ports.words("test_use"), () =>
      connected(ports.send<"connect">({ kind: "connect", checker: test.checker })),
    );
    use.classList.add("filled");
    result.replaceChildren(make(page, "p", {}, ports.words("test_found")), describe(page, ports, test.checker), use);
  }
}

/**
 * Asks the browser for the address and looks what is there. Must be called in a click: the browser takes the question for a
 * permission only there, and Firefox only before anything is waited for.
 */
export async function testAddress(
  ports: PagePorts,
  typed: string,
  school: string | null,
  looking: () => void,
): Promise<CheckerTest> {
  const address = readAddress(typed);
  if (!address.ok) return { ok: false, problem: address.problem, origin: null };
  void ports.send<"willConnect">({ kind: "willConnect", address: typed }).catch(() => {});
  const asked = ports.requestPermission(address.origin);
  looking();
  await asked.catch(() => false);
  const none: CheckerTest = { ok: false, problem: "unreachable", origin: address.origin };
  const test = await ports.send<"testChecker">({ kind: "testChecker", address: typed, school }).catch(() => none);
  return test ?? none;
}

/** Which school, where it runs, who runs it. */
export function describe(page: Document, ports: PagePorts, checker: Checker): HTMLElement {
  const address = readAddress(checker.url);
  const local = address.ok && address.local;
  const host = new URL(checker.url).host;
  const who = checker.operator.name ?? host;
  const lines = make(page, "div", { class: "found" }, make(page, "strong", {}, checker.schoolName));
  lines.append(make(page, "p", {}, local ? ports.words("test_local") : ports.words("test_elsewhere", host, who)));
  const privacy = link(page, ports.words("test_privacy", who), checker.operator.privacyUrl);
  if (!local && privacy !== null) lines.append(make(page, "p", {}, privacy));
  return lines;
}

/** What is wrong, and what to do about it. */
export function sayProblem(ports: PagePorts, test: CheckerTest & { ok: false }, typed: string): string {
  const address = readAddress(typed);
  if (test.problem === "unreachable" && address.ok && address.local) return ports.words("test_problem_not_started");
  return ports.words(`test_problem_${test.problem.replaceAll("-", "_")}`);
}
