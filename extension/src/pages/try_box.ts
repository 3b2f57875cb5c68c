/** "Try it on this": a draft to look at here, with what would be said about it. Nothing is posted and nothing is kept. */

import type { CheckOutcome } from "../contract/outcome.ts";
import type { CheckAnswer, Finding } from "../contract/types.ts";
import { button, make, part } from "./fill.ts";
import type { PagePorts } from "./page_ports.ts";

const SAMPLES = ["options_try_sample_name", "options_try_sample_staff", "options_try_sample_thanks"];

export function tryBox(page: Document, ports: PagePorts): void {
  const form = part<HTMLFormElement>(page, "try-form");
  const text = part<HTMLTextAreaElement>(page, "try-text");
  const result = part(page, "try-result");
  const samples = SAMPLES.map((key) =>
    button(page, ports.words(key), () => {
      text.value = ports.words(key);
      text.focus();
    }),
  );
  part(page, "try-samples").append(...samples);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look(text.value);
  });

  async function look(draft: string): Promise<void> {
    result.replaceChildren(make(page, "p", {}, ports.words("test_looking")));
    const outcome = await ports.send<"tryIt">({ kind: "tryIt", text: draft }).catch(() => undefined);
    result.replaceChildren(...show(page, ports, draft, outcome));
  }
}

function show(page: Document, ports: PagePorts, draft: string, outcome: CheckOutcome | undefined): HTMLElement[] {
  const line = (text: string): HTMLElement => make(page, "p", {}, text);
  if (outcome?.kind !== "answer") return [line(ports.words(reasonKey(outcome)))];
  const { answer, checkedBy } = outcome;
  const where =
    checkedBy.host === null
      ? ports.words("options_try_local")
      : ports.words("options_try_elsewhere", checkedBy.host, checkedBy.operator.name ?? checkedBy.host);
  const partly = answer.checked.complete ? [] : [line(ports.words("options_try_partly"))];
  const language = answer.checked.language === "en" ? [] : [line(ports.words("options_try_language"))];
  const none = answer.findings.length === 0 ? [line(ports.words("options_try_nothing"))] : [];
  const findings = answer.findings.map((finding) => oneFinding(page, ports, draft, finding));
  return [...none, ...findings, ...routes(page, ports, answer), ...partly, ...language, line(where)];
}

function oneFinding(page: Document, ports: PagePorts, draft: string, finding: Finding): HTMLElement {
  const shown = make(page, "section", { class: "finding" }, make(page, "h3", {}, finding.title));
  const words = finding.spans.map(({ start, end }) => make(page, "mark", {}, draft.slice(start, end)));
  if (words.length > 0) shown.append(make(page, "p", { class: "quotes" }, ...words));
  shown.append(make(page, "p", {}, finding.why), make(page, "p", { class: "hint" }, ports.words(howKey(finding))));
  if (finding.clause !== null) {
    const said = make(page, "blockquote", {}, finding.clause.text);
    shown.append(make(page, "p", { class: "hint" }, ports.words("options_try_clause", finding.clause.title)), said);
  }
  return shown;
}

function routes(page: Document, ports: PagePorts, { advice }: CheckAnswer): HTMLElement[] {
  const help = advice.help.map(({ name, what, phone }) => [name, what, phone].filter(Boolean).join(" · "));
  const told = advice.routes.map(({ role, name, address, reply }) =>
    [role, name, address, reply].filter(Boolean).join(" · "),
  );
  const lines = help.length > 0 ? help : told;
  if (lines.length === 0) return [];
  const list = make(page, "ul", { class: "plain" }, ...lines.map((line) => make(page, "li", {}, line)));
  return [make(page, "p", {}, ports.words("options_try_routes")), list];
}

function howKey({ level }: Finding): string {
  return `options_try_as_${level}`;
}

function reasonKey(outcome: Exclude<CheckOutcome, { kind: "answer" }> | undefined): string {
  if (outcome?.kind === "failed" && outcome.reason === "no-permission") return "test_problem_needs_permission";
  if (outcome?.kind !== "not-sent") return "options_try_failed";
  if (outcome.permission === "too-short" || outcome.permission === "too-long")
    return `options_try_${outcome.permission.replace("-", "_")}`;
  const { permission } = outcome;
  return permission.may === "no" && permission.because === "consent" ? "options_try_consent" : "options_try_no_checker";
}
