/** How big the parts may be: whoever opens Facebook or WhatsApp Web loads content.js, and every store reviewer reads all of it. */

import { stat } from "node:fs/promises";

/** Bytes, not minified. `content.js` reads, watches and holds; `screen.js` is what is seen, brought where somebody writes. */
export const LIMITS = { "content.js": 60_000, "screen.js": 70_000, package: 300_000 };

/** Stops the build where a script of a folder, or its package, has grown too big. `zip`: null where none was made. */
export async function holdSizes(folder, zip) {
  const parts = [
    ["content.js", `${folder}/content.js`],
    ["screen.js", `${folder}/screen.js`],
    ...(zip === null ? [] : [["package", zip]]),
  ];
  for (const [name, path] of parts) {
    const { size } = await stat(path);
    if (size > LIMITS[name]) throw new Error(`${path} has ${size} bytes, more than the ${LIMITS[name]} allowed.`);
  }
}
