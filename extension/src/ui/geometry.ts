/** Where a small part of ours stands beside the box: never over the line that is being written, never outside the window. Pixels of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly editor: Box;
  /** The line with the caret, where it is known. */
  readonly caret: Pick<Box, "top" | "bottom"> | null;
  readonly own: { readonly width: number; readonly height: number };
  readonly window: { readonly width: number; readonly height: number };
  readonly rightToLeft: boolean;
}

export const GAP = 6;
const EDGE = 4;

/** The upper left corner; null where the box cannot be seen. */
export function besideBox({ editor, caret, own, window, rightToLeft }: Room): { left: number; top: number } | null {
  const seen = editor.bottom > 0 && editor.top < window.height && editor.right > 0 && editor.left < window.width;
  if (!seen || editor.right - editor.left < 1 || editor.bottom - editor.top < 1) return null;
  const wanted = rightToLeft ? editor.left : editor.right - own.width;
  const left = Math.max(EDGE, Math.min(wanted, window.width - own.width - EDGE));
  const above = editor.top - GAP - own.height;
  if (above >= EDGE) return { left, top: above };
  const below = editor.bottom + GAP;
  if (below + own.height <= window.height - EDGE) return { left, top: below };
  // The box fills the window: inside it, at the end that is farther from the caret.
  const upper = Math.max(editor.top, 0) + EDGE;
  const lower = Math.min(editor.bottom, window.height) - EDGE - own.height;
  const middle = (upper + lower + own.height) / 2;
  const writesAbove = caret !== null && (caret.top + caret.bottom) / 2 < middle;
  return { left, top: writesAbove ? lower : upper };
}
