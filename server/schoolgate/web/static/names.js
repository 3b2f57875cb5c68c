// The draft with names taken out: a preview first, then a copy.

import { part } from "./parts.js";

/** The view for some edits (sorted, never overlapping, in UTF-16 units of the text). */
export function showNames(text, edits) {
  const piece = part("names");
  const preview = piece.querySelector("[data-slot=preview]");
  const plain = [];
  let at = 0;
  for (const edit of edits) {
    const put = document.createElement("ins");
    put.textContent = edit.replacement;
    preview.append(text.slice(at, edit.start), put);
    plain.push(text.slice(at, edit.start), edit.replacement);
    at = edit.end;
  }
  preview.append(text.slice(at));
  preview.dataset.plain = plain.join("") + text.slice(at);
  return piece;
}
