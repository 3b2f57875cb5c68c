/** The bundle screen.js: all that is seen, handed to content.js, which had it brought here. */

import { makeUi } from "../ui/make_ui.ts";
import type { MakeShown, Meeting } from "./bring.ts";
import { Screen } from "./screen.ts";
import { Talk } from "./talk.ts";

const make: MakeShown = ({ ports, words, known, places, actions, read }) => {
  const ui = makeUi(ports.page, words);
  return { ui, screen: new Screen(ports, ui, read, actions), talk: new Talk(ports, ui, known, places) };
};

(globalThis as Meeting).schoolgateTakes?.(make);
