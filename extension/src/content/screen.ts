/** What is seen beside the box without holding anything: marks, badge, lines. It remembers what it shows, nothing else. */

import type { Where } from "../contract/permission.ts";
import type { CheckAnswer } from "../contract/types.ts";
import type { BadgeState, NotChecked, Ui } from "../contract/ui.ts";
import type { DraftLife } from "./drafts.ts";
import { SEEN_AFTER_MS } from "./findings.ts";
import type { Ports } from "./ports.ts";
import { unheard } from "./promises.ts";
import type { ReadText } from "./read_text.ts";
import { standing } from "./standing.ts";

/** How long "not checked" stands after a post went out, in milliseconds. */
const NOT_CHECKED_FOR_MS = 6_000;
/** How long a line stands however fast the parent types on, in milliseconds: that nothing was sent must be read. */
const LINE_STAYS_MS = 4_000;

export interface ScreenActions {
  /** The badge was pressed while something was noticed. */
  open(editor: HTMLElement): Promise<void>;
  /** The answer to the badge's question about a place. */
  choose(editor: HTMLElement, choice: "check" | "off"): Promise<void>;
}

interface Showing {
  readonly editor: HTMLElement;
  readonly text: string;
  readonly answer: CheckAnswer;
  readonly life: DraftLife;
}

export class Screen {
  private readonly askedAbout = new Set<string>();
  private showing: Showing | null = null;
  private badged: HTMLElement | null = null;
  /** The box whose place is being asked about: the question outlives the draft, since it holds nothing. */
  private asking: { readonly editor: HTMLElement; readonly about: string } | null = null;
  private takeBack: (() => void) | null = null;
  private readonly ports: Pick<Ports, "clock" | "page" | "site">;
  private readonly ui: Ui;
  private readonly read: (editor: Element) => ReadText;
  private readonly actions: ScreenActions;

  constructor(
    ports: Pick<Ports, "clock" | "page" | "site">,
    ui: Ui,
    read: (editor: Element) => ReadText,
    actions: ScreenActions,
  ) {
    this.ports = ports;
    this.ui = ui;
    this.read = read;
    this.actions = actions;
  }

  /** Marks and badge for an answer that belongs to this text. */
  show(editor: HTMLElement, read: ReadText, answer: CheckAnswer, life: DraftLife): void {
    this.showing = answer.findings.length > 0 ? { editor, text: read.text, answer, life } : null;
    this.draw(editor, read, answer);
    const now = this.ports.clock.now();
    const acts = new Set(answer.findings.map((finding) => finding.act));
    for (const act of life.markedSince.keys()) if (!acts.has(act)) life.markedSince.delete(act);
    // A page in the background shows nothing to anybody.
    if (this.ports.page.visibilityState === "hidden") return;
    for (const act of acts) if (!life.markedSince.has(act)) life.markedSince.set(act, now);
  }

  /** The text changed: marks follow it until the next answer. */
  changed(editor: HTMLElement): void {
    this.ui.quiet(LINE_STAYS_MS);
    const showing = this.showing;
    if (showing === null || showing.editor !== editor) return;
    const read = this.read(editor);
    const answer = standing(showing.answer, showing.text, read.text);
    if (answer === null) {
      this.clear(editor);
      return;
    }
    this.forgetUnseen(showing.life, answer);
    this.showing = { ...showing, text: read.text, answer };
    this.mark(read, answer);
  }

  /** What was noticed and still stands in exactly this text of a box; null where nothing does. */
  noticed(editor: HTMLElement, text: string): CheckAnswer | null {
    return this.showing?.editor === editor && this.showing.text === text ? this.showing.answer : null;
  }

  notChecked(editor: HTMLElement, why: NotChecked): void {
    this.badge(editor, { say: "not-checked", why });
    this.takeBack?.();
    this.takeBack = this.ports.clock.after(NOT_CHECKED_FOR_MS, () => this.badge(editor, { say: "none" }));
  }

  /** Asks about a new chat, group or page once a page; about a kind of place where they cannot be told apart. */
  askPlace(editor: HTMLElement, { place, mark }: Where): void {
    const about = mark ?? place;
    if (this.askedAbout.has(about)) return;
    this.askedAbout.add(about);
    // Under which posts cannot be told apart, and the question says so.
    const isComment = place === "public" && this.ports.site.surfaceOfEditor(editor)?.kind === "comment";
    this.badge(editor, { say: "ask-place", place, isComment });
    this.asking = { editor, about };
  }

  /** The question about its place was answered, and may be asked anew should the answer be lost. */
  answered(editor: HTMLElement): void {
    if (this.asking?.editor !== editor) return;
    this.askedAbout.delete(this.asking.about);
    this.badge(editor, { say: "none" });
  }

  /** Takes marks, badge and lines of a box away; not a question that waits for its answer. */
  clear(editor: HTMLElement): void {
    if (this.showing?.editor === editor) {
      this.forgetUnseen(this.showing.life, null);
      this.showing = null;
      this.ui.mark([]);
    }
    if (this.badged === editor && this.asking?.editor !== editor && this.takeBack === null)
      this.badge(editor, { say: "none" });
  }

  /** A box left the page: marks and lines go, "not checked" stays for its time. */
  gone(editor: HTMLElement): void {
    if (this.asking?.editor === editor) this.asking = null;
    this.clear(editor);
    this.ui.quiet();
  }

  /** A mark that went before it could be read was not seen, should the same act be noticed in other words. */
  private forgetUnseen({ markedSince }: DraftLife, left: CheckAnswer | null): void {
    const acts = new Set(left?.findings.map((finding) => finding.act));
    const latest = this.ports.clock.now() - SEEN_AFTER_MS;
    for (const [act, since] of markedSince) if (!acts.has(act) && since > latest) markedSince.delete(act);
  }

  private draw(editor: HTMLElement, read: ReadText, answer: CheckAnswer): void {
    const { language, complete } = answer.checked;
    this.takeBack?.();
    this.takeBack = null;
    if (answer.level !== "clear") {
      this.badge(editor, { say: "noticed", level: answer.level, count: answer.findings.length, partly: !complete });
    } else if (language === "unsupported") this.notChecked(editor, "language");
    else if (!complete) this.notChecked(editor, "partly");
    else this.badge(editor, { say: "none" });
    this.mark(read, answer);
  }

  private mark(read: ReadText, answer: CheckAnswer): void {
    const marks = answer.findings.flatMap(({ level, spans }) =>
      // A child at risk is not underlined: the page and those who look on could read it.
      level === "help" ? [] : spans.map((span) => ({ level, range: read.rangeOf(span.start, span.end) })),
    );
    this.ui.mark(marks.filter((mark): mark is typeof mark & { range: Range } => mark.range !== null));
  }

  private badge(editor: HTMLElement, state: BadgeState): void {
    this.takeBack?.();
    this.takeBack = null;
    this.asking = null;
    this.badged = state.say === "none" ? null : editor;
    this.ui.badge(editor, state, {
      open: () => unheard(this.actions.open(editor)),
      choose: (choice) => unheard(this.actions.choose(editor, choice)),
    });
  }
}
