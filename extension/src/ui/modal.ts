/** The one modal thing: a native dialog that shows the panel or the help card and the views inside them, and ends with the parent's choice. */

import type { View as Asked, Ending, Hands, Words } from "../contract/ui.ts";
import { cardView } from "./card_view.ts";
import { make } from "./element.ts";
import type { Host } from "./host.ts";
import { namesView } from "./names_view.ts";
import { panelView } from "./panel_view.ts";
import { presser } from "./press.ts";
import type { Stage, View, Where } from "./stage.ts";
import { tellView } from "./tell_view.ts";
import type { Tools } from "./tools.ts";
import { leftOf } from "./wave_off.ts";

/** A press this soon was meant for what stood there before. Milliseconds. */
export const DEAF_FOR_MS = 500;

export interface Modal {
  readonly ending: Promise<Ending>;
  end(ending: Ending): void;
  key(event: KeyboardEvent): void;
}

/** Opens at once; throws where the browser cannot show it, and then nothing is left behind. */
export function openModal(
  { host, words, tools }: { readonly host: Host; readonly words: Words; readonly tools: Tools },
  editor: Element,
  asked: Asked,
  hands: Hands,
  startAt: Where,
): Modal {
  const opened = tools.now();
  const isHelp = asked.answer.level === "help";
  const dialog = make("dialog", isHelp ? "panel help" : "panel");
  // Where a child may be at risk it is an alert; all else can wait.
  if (isHelp) dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-modal", "true");
  let where: Where = "start";
  let left = asked;
  let resolve: (ending: Ending) => void = () => {};
  let ended = false;
  const ending = new Promise<Ending>((done) => {
    resolve = done;
  });

  const end = (how: Ending): void => {
    if (ended) return;
    ended = true;
    unwatch();
    if (dialog.open) dialog.close();
    dialog.remove();
    if (editor.isConnected && editor instanceof HTMLElement) editor.focus({ preventScroll: true });
    resolve(how);
  };
  const stage: Stage = {
    get asked() {
      return left;
    },
    words,
    press: presser(tools, () => tools.now() - opened < DEAF_FOR_MS),
    hands,
    notThis: (one, meaning) => {
      left = leftOf(left, one, meaning);
      hands.notThis(one, meaning, left.answer);
      draw("start");
    },
    go: (there) => draw(there),
    end,
  };
  // Made once, so that going back and forth loses nothing that was written.
  let tell: View | null = null;
  const viewOf = (there: Where): View => {
    if (there === "names") return namesView(stage);
    if (there === "tell") {
      tell ??= tellView(stage);
      return tell;
    }
    return isHelp ? cardView(stage) : panelView(stage);
  };
  const draw = (there: Where): void => {
    where = there;
    const { node, heading } = viewOf(there);
    dialog.replaceChildren(node);
    dialog.setAttribute("aria-labelledby", heading.id);
    dialog.classList.toggle("note", !isHelp && left.shown.every(({ finding }) => finding.level === "note"));
    dialog.scrollTop = 0;
    heading.focus();
  };
  /** One step back: from a view to the panel, from the panel to the draft. Never on to posting. */
  const back = (): void => (where === "start" ? end("edit") : draw("start"));

  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    back();
  });
  // A browser may close a dialog that has taken too many Escapes.
  dialog.addEventListener("close", () => end("edit"));
  pressedOutside(dialog, tools, () => {
    if (tools.now() - opened >= DEAF_FOR_MS) back();
  });
  // A page that throws us out must not keep the send for ever.
  const unwatch = host.whenLost(() => end("edit"));

  try {
    host.show(dialog, editor);
    dialog.showModal();
    draw(startAt);
  } catch (problem) {
    ended = true;
    unwatch();
    dialog.remove();
    throw problem;
  }
  return { ending, end, key: (event) => hush(event, host, tools.now() - opened < DEAF_FOR_MS) };
}

/** A held key, or one that was pressed for what stood there before, presses no button. In a text it writes. */
function hush(event: KeyboardEvent, host: Host, isEarly: boolean): void {
  if (event.type !== "keydown" || (event.key !== "Enter" && event.key !== " ")) return;
  const { focused } = host;
  if (focused instanceof HTMLTextAreaElement) return;
  if (focused instanceof HTMLInputElement && focused.type === "text") return;
  if (event.repeat || isEarly) event.preventDefault();
}

/** A press that begins and ends on the backdrop; one that began in the text while marking it does not count. */
function pressedOutside(dialog: HTMLDialogElement, tools: Tools, run: () => void): void {
  let began = false;
  const isOutside = (event: MouseEvent): boolean => {
    if (event.target !== dialog) return false;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
  };
  dialog.addEventListener("mousedown", (event) => {
    began = isOutside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (began && isOutside(event) && tools.trusts(event) && event.detail < 2) run();
    began = false;
  });
}
