/** The signs beside the words: each has its own shape, so that nothing depends on colour. Drawn as lines, decoration only. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Paths in a square of 20. */
const PATHS = {
  /** A speech bubble with a line in it. */
  note: "M4 4h12a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 14H9l-4 3.2V14H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 4ZM6 9h8",
  /** Two bars in a ring. */
  pause: "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16ZM8 7v6M12 7v6",
  /** A lifebelt. */
  help: "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16ZM10 7a3 3 0 1 1 0 6a3 3 0 0 1 0-6ZM4.4 4.4l3.4 3.4M12.2 12.2l3.4 3.4M15.6 4.4l-3.4 3.4M7.8 12.2l-3.4 3.4",
  /** A broken ring. */
  unchecked:
    "M6.2 3a8 8 0 0 1 7.6 0M17 6.200a8 8 0 0 1 0 7.600M13.8 17a8 8 0 0 1-7.6 0M3 13.800a8 8 0 0 1 0-7.600M10 6.500v4.500M10 13.600v.1",
  /** A question mark. */
  ask: "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16ZM7.8 8a2.3 2.3 0 1 1 3.4 2c-.8.45-1.2.9-1.2 1.700M10 14v.1",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const sign = document.createElementNS(NAMESPACE, "svg");
  sign.setAttribute("viewBox", "0 0 20 20");
  sign.setAttribute("class", "sign");
  sign.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(NAMESPACE, "path");
  path.setAttribute("d", PATHS[name]);
  sign.append(path);
  return sign;
}
