/** The drafts and findings that the tests of the gate speak of. */

import type { CheckOutcome } from "../../../../extension/src/contract/outcome.ts";
import { finding } from "./answers.ts";
import { settle } from "./clock.ts";
import type { Stage } from "./stage.ts";

export const CLEAN = "Does anyone have a spare book bag?";
export const RUDE = "Mrs Holt is useless";
export const pause = finding("abuse", "pause", 0, 8);
export const note = finding("complaint", "note", 0, 8);
export const help = finding("safeguarding", "help", 0, 8);

/** A checker that answers when it is told to. */
export function slow(stage: Stage): (given: CheckOutcome | undefined) => Promise<void> {
  let done: (given: CheckOutcome | undefined) => void = () => {};
  stage.reply = () => new Promise((resolve) => (done = resolve));
  return (given) => {
    done(given);
    return settle();
  };
}
