/** What a press on the badge does: shows what was noticed, holding nothing, or answers the question about a place. Part of screen.js. */

import type { Surface } from "../sites/site.ts";
import type { Shown, ShownParts } from "./bring.ts";
import type { KnownAnswer } from "./known.ts";
import type { ScreenActions } from "./screen.ts";

export class BadgeActions implements ScreenActions {
  private readonly parts: ShownParts;
  private readonly here: () => Shown;

  constructor(parts: ShownParts, here: () => Shown) {
    this.parts = parts;
    this.here = here;
  }

  async open(editor: HTMLElement): Promise<void> {
    const { places, known, drafts, read } = this.parts;
    const surface = this.surfaceOf(editor);
    if (surface === null) return;
    const located = await places.locate(surface, read(editor).text);
    const { text } = located.draft;
    const noticed = known.get(located.draft) ?? this.standing(editor, text);
    if (noticed === null || noticed.answer.level === "clear") return;
    const life = drafts.of(editor, located.identity, text);
    const help = noticed.answer.findings.filter((finding) => finding.level === "help");
    const findings = noticed.answer.level === "help" ? help : noticed.answer.findings;
    const { screen, talk } = this.here();
    await talk.panel(editor, located, life, noticed, findings, false).catch(() => null);
    const left = known.get(located.draft);
    if (left !== null && editor.isConnected) screen.show(editor, read(editor), left.answer, life);
  }

  async choose(editor: HTMLElement, choice: "check" | "off"): Promise<void> {
    const { ports, places, take } = this.parts;
    const surface = this.surfaceOf(editor);
    if (surface === null) return;
    const { draft } = await places.locate(surface, "");
    const { place, mark } = draft;
    const settings = await ports.background.choose({ place, mark, choice }).catch(() => null);
    if (settings) take(settings);
    this.here().screen.answered(editor);
  }

  /** The box of the badge. Where the extension was updated under the page, that is said instead. */
  private surfaceOf(editor: HTMLElement): Surface | null {
    if (this.parts.ports.alive()) return this.parts.ports.site.surfaceOfEditor(editor);
    this.here().screen.notChecked(editor, "reload");
    return null;
  }

  /** What was noticed in a draft that was changed since: it is not looked at for that, because it may not be finished. */
  private standing(editor: HTMLElement, text: string): KnownAnswer | null {
    const answer = this.here().screen.noticed(editor, text);
    const checkedBy = this.parts.places.settings?.checkedBy ?? null;
    return answer === null || checkedBy === null ? null : { answer, checkedBy };
  }
}
