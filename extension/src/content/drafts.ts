/**
 * A draft lives from an empty box until it is sent or emptied; within it each act asks at most once. The site may put
 * another element in place of the box (chat switched and back, "Next" and back): the same text in a new box is the same draft.
 */

import type { Act } from "../contract/types.ts";

/** What is remembered of one draft, in memory only. */
export interface DraftLife {
  text: string;
  /** Acts that were shown in a way that held a send, or were looked at in the panel. */
  readonly asked: Set<Act>;
  /** Since when, in milliseconds, an act has been marked and badged while typing. */
  readonly markedSince: Map<Act, number>;
  /** The text that the parent said may go out as it is, and until when. */
  pass: { readonly text: string; readonly until: number } | null;
  /** No second press counts before this time: a double click is one intention. */
  notBefore: number;
  /** Whether it was counted which acts were passed over. */
  told: boolean;
}

// One more than a parent keeps open; texts are not to gather here.
const REMEMBERED = 8;

interface Kept {
  readonly editor: HTMLElement;
  readonly identity: string | null;
  readonly life: DraftLife;
}

export class Drafts {
  private kept: Kept[] = [];

  /** The draft in this box, with the text that stands there now. An empty box begins a new one. */
  of(editor: HTMLElement, identity: string | null, text: string): DraftLife {
    const at = this.kept.findIndex((one) => one.editor === editor && one.identity === identity);
    const found = this.kept[at];
    const life = (isEmpty(text) ? undefined : (found?.life ?? this.orphan(identity, text))) ?? fresh();
    life.text = text;
    this.kept = [{ editor, identity, life }, ...this.kept.filter((one) => one !== found && one.life !== life)];
    this.kept.length = Math.min(this.kept.length, REMEMBERED);
    return life;
  }

  /** The draft of a box that is gone or was given to another chat, if its text is this one. */
  private orphan(identity: string | null, text: string): DraftLife | undefined {
    return this.kept.find((one) => one.identity === identity && one.life.text === text && !one.editor.isConnected)
      ?.life;
  }

  /** The box was seen empty, or its text went out. */
  end(editor: HTMLElement): void {
    this.kept = this.kept.filter((one) => one.editor !== editor);
  }
}

export function isEmpty(text: string): boolean {
  return text.trim() === "";
}

function fresh(): DraftLife {
  return { text: "", asked: new Set(), markedSince: new Map(), pass: null, notBefore: 0, told: false };
}
