/** The panel, and what its choices do: "Not this" takes effect at once, a note is offered after three dismissals, links are opened outside. */

import type { Meaning } from "../contract/messages.ts";
import type { Act, CheckAnswer, Finding } from "../contract/types.ts";
import type { Ending, Hands, Shown, Ui, View } from "../contract/ui.ts";
import type { DraftLife } from "./drafts.ts";
import { shownOf } from "./findings.ts";
import type { Known, KnownAnswer } from "./known.ts";
import type { Located, Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import { unheard } from "./promises.ts";

/** How long a strip or panel takes no second press, in milliseconds: a double click is one intention. */
export const DEAF_FOR_MS = 500;

export class Talk {
  /** Since the settings were fetched: what they offered is older. */
  private offerNote: readonly Act[] | null = null;
  private readonly ports: Pick<Ports, "background" | "clock" | "copy">;
  private readonly ui: Ui;
  private readonly known: Known;
  private readonly places: Pick<Places, "settings">;

  constructor(
    ports: Pick<Ports, "background" | "clock" | "copy">,
    ui: Ui,
    known: Known,
    places: Pick<Places, "settings">,
  ) {
    this.ports = ports;
    this.ui = ui;
    this.known = known;
    this.places = places;
  }

  /** The panel or card about some findings of an answer. Each of their acts has asked now. */
  panel(
    editor: HTMLElement,
    located: Located,
    life: DraftLife,
    known: KnownAnswer,
    findings: readonly Finding[],
    held: boolean,
  ): Promise<Ending> {
    // The whole answer has been spoken of: where a child may be at risk, nothing else follows the card.
    for (const finding of known.answer.findings) life.asked.add(finding.act);
    return this.ui.panel(editor, this.view(located, known, findings, held), this.hands(located));
  }

  /** The strip about notes that were not seen yet. */
  strip(
    editor: HTMLElement,
    located: Located,
    life: DraftLife,
    known: KnownAnswer,
    findings: readonly Finding[],
  ): void {
    for (const finding of findings) life.asked.add(finding.act);
    life.notBefore = this.ports.clock.now() + DEAF_FOR_MS;
    this.ui.strip(editor, this.view(located, known, findings, false), {
      tell: () => {
        unheard(this.panel(editor, located, life, known, findings, false));
      },
    });
  }

  /** The draft goes out: tells which acts were passed over and which were heeded. */
  wentOn(life: DraftLife, still: readonly Finding[]): void {
    const acts = [...life.asked];
    if (acts.length === 0 || life.told) return;
    life.told = true;
    const passedOver = acts.filter((act) => still.some((finding) => finding.act === act));
    const heeded = acts.filter((act) => !passedOver.includes(act));
    const told = this.ports.background.wentOn({ passedOver, heeded });
    told.then(
      (answer) => {
        this.offerNote = answer?.offerNote ?? null;
      },
      () => {},
    );
  }

  private view(located: Located, known: KnownAnswer, findings: readonly Finding[], held: boolean): View {
    // What is a note already cannot be made one.
    const isPause = (act: Act): boolean => findings.some((one) => one.act === act && one.level === "pause");
    return {
      text: located.draft.text,
      answer: known.answer,
      shown: shownOf(findings, located.draft.text),
      checkedBy: known.checkedBy,
      held,
      offerNote: this.offered().filter((act) => isPause(act)),
    };
  }

  private offered(): readonly Act[] {
    return this.offerNote ?? this.places.settings?.offerNote ?? [];
  }

  private hands({ draft }: Located): Hands {
    const { background, copy } = this.ports;
    return {
      notThis: ({ finding, words }: Shown, meaning: Meaning, left: CheckAnswer) => {
        const known = this.known.get(draft);
        if (known !== null) this.known.put(draft, { ...known, answer: left });
        unheard(background.notThis({ act: finding.act, words, meaning }));
      },
      makeNote: async (act) => {
        this.offerNote = this.offered().filter((one) => one !== act);
        await background.setLevel({ act, level: "note" }).catch(() => null);
      },
      open: (url) => void background.open(url).catch(() => null),
      copy,
    };
  }
}
