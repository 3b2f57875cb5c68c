/** The bundle screen.js: all that is seen, handed to content.js, which had it brought here. */

import { makeUi } from "../ui/make_ui.ts";
import { BadgeActions } from "./badge_actions.ts";
import type { MakeShown, Meeting, Shown } from "./bring.ts";
import { Screen } from "./screen.ts";
import { Talk } from "./talk.ts";

const make: MakeShown = (parts) => {
  const { ports, words, known, places, read } = parts;
  const ui = makeUi(ports.page, words);
  const actions = new BadgeActions(parts, () => shown);
  const shown: Shown = { ui, screen: new Screen(ports, ui, read, actions), talk: new Talk(ports, ui, known, places) };
  return shown;
};

(globalThis as Meeting).schoolgateTakes?.(make);
