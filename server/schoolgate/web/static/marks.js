// Marks words by kind: a line of its own style and a colour, and the kind in words for those who see neither.

import { words } from "./parts.js";

const KIND_OF = {
  identifies_pupil: "child", photo: "child", underage: "child",
  threat: "harsh", abuse: "harsh", discrimination: "harsh", bad_language: "harsh",
  allegation: "matter", complaint: "matter", campaign: "matter",
  personal_details: "private", security: "private", private_matter: "private", staff_contact: "private", anonymity: "private",
  names_person: "private",
  safeguarding: "help",
};
const KINDS = ["child", "harsh", "matter", "private", "help"];

export const kindOf = (finding) => KIND_OF[finding.act] ?? "matter";
const nameOf = (kind) => words[`kind${kind[0].toUpperCase()}${kind.slice(1)}`];

/** One marked stretch of text. */
export function mark(text, kind) {
  const element = document.createElement("mark");
  element.className = `mark mark-${kind}`;
  element.append(text);
  const said = document.createElement("span");
  said.className = "unseen";
  said.textContent = ` (${nameOf(kind)}) `;
  element.append(said);
  return element;
}

/** Writes the text into an element with its marks. Where findings overlap, the most serious one (the first) is drawn. */
export function drawMarks(element, text, findings) {
  const stretches = findings.flatMap((finding, rank) => finding.spans.map((span) => ({ ...span, rank, kind: kindOf(finding) })));
  const edges = [...new Set([0, text.length, ...stretches.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i], edges[i + 1]];
    const over = stretches.filter((s) => s.start <= from && to <= s.end).sort((a, b) => a.rank - b.rank)[0];
    const kind = over?.kind ?? null;
    const last = pieces.at(-1);
    if (last && last.kind === kind) last.text += text.slice(from, to);
    else pieces.push({ kind, text: text.slice(from, to) });
  }
  element.replaceChildren(...pieces.map((piece) => (piece.kind ? mark(piece.text, piece.kind) : piece.text)));
}

/** Lists the kinds that are marked, each with its line. Gives whether there are any. */
export function drawLegend(list, findings) {
  const present = new Set(findings.filter((finding) => finding.spans.length).map(kindOf));
  list.replaceChildren(
    ...KINDS.filter((kind) => present.has(kind)).map((kind) => {
      const item = document.createElement("li");
      const sample = document.createElement("span");
      sample.className = `mark mark-${kind}`;
      sample.textContent = nameOf(kind);
      item.append(sample);
      return item;
    }),
  );
  return present.size > 0;
}
