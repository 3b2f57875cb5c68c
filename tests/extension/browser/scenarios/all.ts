/** Every theme there is, in the order in which they are played. */

import type { Theme } from "../scenario.ts";
import { accessible } from "./accessible.ts";
import { before } from "./before_it_goes_out.ts";
import { breaking } from "./breaking.ts";
import { buttons } from "./buttons.ts";
import { enter } from "./enter.ts";
import { facebook } from "./facebook.ts";
import { keyboard } from "./keyboard.ts";
import { ownChildren } from "./own_children.ts";
import { pages } from "./pages.ts";
import { places } from "./places.ts";
import { screen } from "./screen.ts";
import { speaking } from "./speaking.ts";
import { texts } from "./texts.ts";
import { waitingTheme } from "./waiting.ts";

export const THEMES: readonly Theme[] = [
  before,
  enter,
  buttons,
  facebook,
  places,
  pages,
  waitingTheme,
  breaking,
  screen,
  texts,
  speaking,
  ownChildren,
  accessible,
  keyboard,
];
