/** Where the repository lies, whatever folder the tests were started in. */

import { join } from "node:path";

export function repository(path: string): string {
  return join(import.meta.dirname, "../../../..", path);
}
