/** The screen: puts host, marks, what stands beside the box, and the modal thing together. */

import type { MakeUi, Ui, Words } from "../contract/ui.ts";
import { makeBadge } from "./badge.ts";
import { Beside } from "./beside.ts";
import { Host } from "./host.ts";
import { makeSaying, makeStrip } from "./lines.ts";
import { drawMarks } from "./marks.ts";
import type { Modal } from "./modal.ts";
import { openModal } from "./modal.ts";
import { presser } from "./press.ts";
import type { Where } from "./stage.ts";
import type { Tools } from "./tools.ts";
import { REAL_TOOLS } from "./tools.ts";

export const makeUi: MakeUi = (page, words) => buildUi(page, words, REAL_TOOLS);

/** As `makeUi`, with time and trust handed in. */
export function buildUi(page: Document, words: Words, tools: Tools): Ui {
  const host = new Host(page, words, tools);
  const beside = new Beside(host, tools);
  const press = presser(tools);
  let modal: Modal | null = null;
  /** "Tell the school instead" in the strip opens the panel there. */
  let startAt: Where = "start";

  return {
    owns: (target) => host.owns(target),
    key: (event) => modal?.key(event),
    isOpen: () => modal !== null,
    mark: (marks) => drawMarks(marks.map(({ range }) => range)),
    badge: (editor, state, on) => {
      if (state.say === "none") {
        beside.setBadge(editor, null);
        host.speak("");
        return;
      }
      const { node, said } = makeBadge(state, words, press, on);
      beside.setBadge(editor, { editor, node, stays: state.say === "not-checked" });
      host.speak(said);
    },
    panel: async (editor, view, hands) => {
      modal?.end("edit");
      beside.quiet();
      const mine = openModal({ host, words, tools }, editor, view, hands, startAt);
      modal = mine;
      const ending = await mine.ending;
      if (modal === mine) modal = null;
      return ending;
    },
    strip: (editor, view, on) => {
      const { node, said } = makeStrip(view, words, press, {
        tell: () => {
          startAt = "tell";
          on.tell();
          startAt = "start";
        },
      });
      beside.setLine(editor, { editor, node, stays: false });
      host.speak(said);
    },
    say: (editor, what) => {
      const { node, said } = makeSaying(what, words);
      beside.setLine(editor, { editor, node, stays: false });
      host.speak(said);
    },
    quiet: (least) => beside.quiet(least),
    remove: () => {
      modal?.end("edit");
      drawMarks([]);
      beside.remove();
      host.remove();
    },
  };
}
