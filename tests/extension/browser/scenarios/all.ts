/** Every theme there is, in the order in which they are played. */

import type { Theme } from "../scenario.ts";
import { accessible } from "./accessible.ts";
import { before } from "./before_it_goes_out.ts";
import { keyboard } from "./keyboard.ts";

export const THEMES: readonly Theme[] = [before, accessible, keyboard];
