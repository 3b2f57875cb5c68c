/** One held send, from the key to its end: ask, speak, do the same once more, look whether it worked. Whatever fails, the post goes out or stays with the parent. */

import type { CheckOutcome } from "../contract/outcome.ts";
import { LONGEST_HOLD_MS } from "../contract/outcome.ts";
import type { Where } from "../contract/permission.ts";
import { DISABLED } from "../sites/dom.ts";
import type { Surface } from "../sites/site.ts";
import type { Shown } from "./bring.ts";
import type { DraftLife, Drafts } from "./drafts.ts";
import { stepFor } from "./findings.ts";
import type { Intent } from "./intent.ts";
import { replay } from "./intent.ts";
import type { Known, KnownAnswer } from "./known.ts";
import type { Located, Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import { inTime } from "./promises.ts";
import { readText } from "./read_text.ts";
import type { Ready } from "./ready.ts";
import type { Seen } from "./seen.ts";

/** How long "press send again" and a replay stay good for exactly that text, in milliseconds. */
export const PASS_FOR_MS = 15_000;
/** When to look whether the site took the replay, in milliseconds. Sooner, and a slow composer would seem to have ignored it. */
export const VERIFY_AFTER_MS = 1_500;

export interface HoldParts {
  readonly ports: Ports;
  readonly places: Places;
  readonly drafts: Drafts;
  readonly known: Known;
  readonly ready: Ready;
  readonly seen: Seen;
  /** A box got the focus, or the background said other than the page believed: fetch the settings anew, and warm the line for this place. */
  refresh(where: Where | null): void;
  /** When the settings have come, or cannot be had now. Never rejects. */
  arrival(): Promise<void>;
}

export interface Send {
  readonly surface: Surface;
  readonly intent: Intent;
  readonly text: string;
  /** What becomes of it stands: it was done once more, or it is the parent's turn. A mistake of ours after that sends nothing. */
  decided: boolean;
}

/** Carries a held send to its end; never rejects. */
export async function carryOut(parts: HoldParts, send: Send, located: Located, life: DraftLife): Promise<void> {
  const { ports, places } = parts;
  const until = ports.clock.now() + LONGEST_HOLD_MS[places.settings?.checker === "elsewhere" ? "elsewhere" : "local"];
  // What may have to be shown comes while the checker is asked.
  const shown = parts.seen.bring();
  const known = parts.known.get(located.draft);
  const outcome: CheckOutcome =
    known === null
      ? await inTime(ports, until, parts.known.ask(located.draft, "sending"), { kind: "failed", reason: "too-slow" })
      : { kind: "answer", ...known };
  if (!stillThere(parts, send, located)) return dropped(parts, send);
  // The badge was pressed meanwhile: nothing goes out behind the panel that is being read.
  send.decided ||= parts.seen.here?.ui.isOpen() ?? false;
  if (send.decided) return;
  if (outcome.kind === "answer")
    return speak(parts, send, located, life, outcome, () => inTime(ports, until, shown, null));
  const { editor } = send.surface;
  if (outcome.kind === "failed") parts.seen.notChecked(editor, "no-answer");
  else if (outcome.permission === "too-long") parts.seen.notChecked(editor, "too-long");
  else {
    // The page believed that it may be looked at: what was chosen in a private window is gone with the worker.
    const { permission } = outcome;
    if (permission !== "too-short" && permission.may === "ask") parts.seen.askPlace(editor, located.draft);
    parts.refresh(located.draft);
  }
  return release(parts, send, life);
}

async function speak(
  parts: HoldParts,
  send: Send,
  located: Located,
  life: DraftLife,
  known: KnownAnswer,
  bring: () => Promise<Shown | null>,
): Promise<void> {
  const { editor } = send.surface;
  const step = stepFor(known.answer, life, parts.ports.clock.now());
  if (step.do === "pass") {
    if (known.answer.checked.language === "unsupported") parts.seen.notChecked(editor, "language");
    else if (!known.answer.checked.complete) parts.seen.notChecked(editor, "partly");
    parts.seen.wentOn(life, known.answer.findings);
    return release(parts, send, life);
  }
  // A screen that cannot be had must not keep a post.
  const here = parts.seen.here ?? (await bring());
  if (here === null) {
    parts.seen.notChecked(editor, "no-answer");
    return release(parts, send, life);
  }
  if (!stillThere(parts, send, located)) return dropped(parts, send);
  parts.seen.show(editor, readText(editor), known.answer, life);
  if (step.do === "strip") {
    here.talk.strip(editor, located, life, known, step.findings);
    send.decided = true;
    return;
  }
  let ending: "edit" | "post" = "post";
  try {
    ending = await here.talk.panel(editor, located, life, known, step.findings, true);
  } catch {
    // A screen that cannot be drawn must not keep a post.
    parts.seen.notChecked(editor, "no-answer");
  }
  if (ending === "edit") {
    send.decided = true;
    const left = parts.known.get(located.draft);
    if (left !== null && editor.isConnected) parts.seen.show(editor, readText(editor), left.answer, life);
    return;
  }
  if (!stillThere(parts, send, located)) return dropped(parts, send);
  parts.seen.clear(editor);
  // After "Not this" fewer stand than the panel came with.
  parts.seen.wentOn(life, (parts.known.get(located.draft) ?? known).answer.findings);
  release(parts, send, life);
}

/** Does it once more, for exactly this text, and looks later whether the site took it. */
function release(parts: HoldParts, send: Send, life: DraftLife): void {
  const { ports, seen } = parts;
  const { surface, intent, text } = send;
  life.pass = { text, until: ports.clock.now() + PASS_FOR_MS };
  send.decided = true;
  if (intent.by !== "editor-key" && !intent.button.isConnected) {
    // The site drew its button anew: the new one may mean something else.
    seen.say(surface.editor, "press-again");
    return;
  }
  const before = waiting(send);
  replaySend(ports, send);
  ports.clock.after(VERIFY_AFTER_MS, () => {
    if (!isIgnored(send, before)) {
      if (!surface.editor.isConnected) seen.gone(surface.editor);
      return;
    }
    life.pass = { text, until: ports.clock.now() + PASS_FOR_MS };
    seen.say(surface.editor, "press-again");
    ports.clock.after(VERIFY_AFTER_MS, () => {
      if (!isIgnored(send, before)) seen.quiet();
    });
  });
}

/** Does a send once more, as long as its text stands in its box. */
export function replaySend({ clock }: Pick<Ports, "clock">, { surface: { editor }, intent, text }: Send): void {
  replay(intent, editor, clock, () => editor.isConnected && readText(editor).text === text);
}

/** Whether the site seems not to have taken the replay: same text, same box, and no button of it waits that did not before. */
function isIgnored(send: Send, before: number): boolean {
  const { editor } = send.surface;
  const stands = editor.isConnected && readText(editor).text === send.text && waiting(send) <= before;
  return stands && (send.intent.by === "editor-key" || send.intent.button.isConnected);
}

/** How many buttons around the box take no press now: a site that is sending shuts its own. */
function waiting({ surface }: Send): number {
  return surface.root.querySelectorAll(DISABLED).length;
}

/** Whether the very same text still stands in the same box of the same chat. */
function stillThere({ ports }: HoldParts, { surface, text }: Send, { identity }: Located): boolean {
  const { editor } = surface;
  return editor.isConnected && readText(editor).text === text && ports.site.setting(surface).identity === identity;
}

/** Nothing was sent. Where the box is still there, the parent is told why. */
function dropped({ seen }: HoldParts, { surface }: Send): void {
  if (surface.editor.isConnected && readText(surface.editor).text.trim() !== "") seen.say(surface.editor, "changed");
}
