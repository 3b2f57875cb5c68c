// The note, the pause panel and the help card, as the extension shows them.

import { kindOf, mark } from "./marks.js";
import { fill, link, part, words } from "./parts.js";

const count = (one, other, number) => (number === 1 ? one : other.replace("{count}", number));

/** The panel for an answer whose level is not clear. */
export function fillPanel(answer, text) {
  const piece = part(answer.level);
  const [first, ...others] = answer.findings;
  fill(piece, "title", first?.title);
  if (answer.level === "help") fillHelp(piece, first, answer.advice.help);
  else {
    if (answer.level === "note") fill(piece, "badge", count(words.noteOne, words.noteOther, answer.findings.length));
    piece.querySelector("[data-slot=finding]").replaceWith(fillFinding(first, text, answer.checked.school));
    if (others.length) {
      fill(piece, "more-summary", count(words.moreOne, words.moreOther, others.length));
      piece.querySelector("[data-slot=more]").hidden = false;
      const list = piece.querySelector("[data-slot=more-list]");
      list.append(...others.map((finding) => fillFinding(finding, text, answer.checked.school, finding.title)));
    }
  }
  const { names_out: names, routes, message } = answer.advice;
  if (!names.edits.length) piece.querySelector("[data-do=names]").remove();
  if (!routes.length && !message) piece.querySelector("[data-do=tell]")?.remove();
  return piece;
}

function fillFinding(finding, text, school, subtitle = "") {
  const piece = part("finding");
  fill(piece, "subtitle", subtitle);
  const quotes = piece.querySelector("[data-slot=quotes]");
  const seen = new Set(finding.spans.map((span) => text.slice(span.start, span.end)));
  for (const words_ of seen) quotes.append(mark(words_, kindOf(finding)), " ");
  quotes.hidden = seen.size === 0;
  piece.querySelector("[data-slot=picture]").hidden = seen.size > 0;
  fill(piece, "why", finding.why);
  if (finding.clause) {
    piece.querySelector("[data-slot=clause]").hidden = false;
    fill(piece, "asks", words.asks.replace("{school}", school));
    fill(piece, "clause-title", finding.clause.title);
    fill(piece, "clause-text", finding.clause.text);
    link(piece.querySelector("[data-slot=clause-url]"), finding.clause.url);
  }
  return piece;
}

function fillHelp(piece, finding, lines) {
  fill(piece, "why", finding?.why);
  const list = piece.querySelector("[data-slot=lines]");
  list.append(
    ...lines.map((line) => {
      const item = part("line");
      fill(item, "name", line.name);
      fill(item, "what", line.what);
      const phone = fill(item, "phone", line.phone);
      if (line.phone) phone.href = `tel:${line.phone.replace(/[^0-9+]/g, "")}`;
      link(fill(item, "url", line.url?.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")), line.url);
      return item;
    }),
  );
}
