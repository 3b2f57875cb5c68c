/** Marks under the words, without touching the page's own elements. */

/** One name for all of them: the page can read the list of names, and it learns nothing from this one. */
const NAME = "u1";

/** Draws marks under these ranges and takes all others of ours away. Where the browser cannot, the badge has to do. */
export function drawMarks(ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined" || CSS.highlights === undefined) return;
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...joined(ranges)));
}

/** The same stretches as ranges that do not overlap: Firefox leaves words of overlapping ones without a line. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))) {
    const last = apart.at(-1);
    // START_TO_END: the end of `last` beside the start of `range`.
    if (last === undefined || last.compareBoundaryPoints(Range.START_TO_END, range) < 0) apart.push(range.cloneRange());
    else if (last.compareBoundaryPoints(Range.END_TO_END, range) < 0) last.setEnd(range.endContainer, range.endOffset);
  }
  return apart;
}
