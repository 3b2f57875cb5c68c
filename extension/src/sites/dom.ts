/** Small questions about elements that every site asks. */

/** Every attribute that a site or the reading of a box looks at. Where none of them changed, and no element or text, their answers are the same, but for what `Site.unseen` tells. */
export const ATTRIBUTES: readonly string[] = (
  "alt aria-checked aria-disabled aria-label contenteditable data-icon data-id data-lexical-editor " +
  "data-lexical-managed-linebreak data-testid dir disabled hidden href id method role src title"
).split(" ");

/** The editable element that a target lies in; null for inputs, text areas and everything else. */
export function editableAt(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>(
    '[contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]',
  );
}

export function buttonAt(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('button, [role="button"]');
}

/** What takes no press now. */
export const DISABLED = '[aria-disabled="true"], [disabled]';

export function isDisabled(button: Element): boolean {
  return button.matches(DISABLED);
}

/** Whether an element is shown at all; it may be scrolled out of sight. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.closest("[hidden]") === null;
}

/** How many different pictures and videos wait in a preview. Pictures that the site itself shows are not `blob:`. */
export function countPreviews(root: Element): { images: number; videos: number } {
  const images = root.querySelectorAll<HTMLImageElement>('img[src^="blob:"], img[src^="data:image/"]');
  const outside = [...images].filter((image) => editableAt(image) === null);
  return {
    images: Math.min(new Set(outside.map((image) => image.src)).size, 1000),
    videos: Math.min(root.querySelectorAll("video").length, 1000),
  };
}
