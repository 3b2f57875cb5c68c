/** Light or dark: as the reader's own setting says, or as the page around the box looks, for both sites have a switch of their own. */

const HALF = 140;

export function looksDark(editor: Element): boolean {
  const view = editor.ownerDocument.defaultView;
  if (view === null) return false;
  if (view.matchMedia?.("(prefers-color-scheme: dark)").matches) return true;
  return isLight(view.getComputedStyle(editor).color);
}

/** Whether a colour, as the browser gives it, is nearer to white than to black. Text that light stands on a dark ground. */
export function isLight(colour: string): boolean {
  const [, red, green, blue] = /^rgba?\((\d+),? (\d+),? (\d+)/.exec(colour) ?? [];
  if (red === undefined) return false;
  return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) > HALF;
}
