/** A page with one site, a checker, a screen and a clock of the test's own; events on it count as the parent's. */

import { BadgeActions } from "../../../../extension/src/content/badge_actions.ts";
import type { Shown } from "../../../../extension/src/content/bring.ts";
import { Bring } from "../../../../extension/src/content/bring.ts";
import { Drafts } from "../../../../extension/src/content/drafts.ts";
import { Gate } from "../../../../extension/src/content/gate.ts";
import { Known } from "../../../../extension/src/content/known.ts";
import { Places } from "../../../../extension/src/content/places.ts";
import type { Background, Ports } from "../../../../extension/src/content/ports.ts";
import { readText } from "../../../../extension/src/content/read_text.ts";
import { Ready } from "../../../../extension/src/content/ready.ts";
import { Screen } from "../../../../extension/src/content/screen.ts";
import { Seen } from "../../../../extension/src/content/seen.ts";
import { Session } from "../../../../extension/src/content/session.ts";
import { Talk } from "../../../../extension/src/content/talk.ts";
import { Watch } from "../../../../extension/src/content/watch.ts";
import type { CheckOutcome, Draft } from "../../../../extension/src/contract/outcome.ts";
import type { Where } from "../../../../extension/src/contract/permission.ts";
import type { PageSettings } from "../../../../extension/src/contract/settings.ts";
import type { Act } from "../../../../extension/src/contract/types.ts";
import type { Ending, Ui, View } from "../../../../extension/src/contract/ui.ts";
import type { Site } from "../../../../extension/src/sites/site.ts";
import { outcome, settings } from "./answers.ts";
import { StillClock, settle, told } from "./clock.ts";
import { parents } from "./pages.ts";

type Listener = (event: Event) => void;

/** What a key or press was like for the page. */
export interface Felt {
  /** Nothing of ours touched it. */
  readonly untouched: boolean;
}

export class Stage {
  readonly clock = new StillClock();
  /** What was asked of the checker, in order. */
  readonly asked: Draft[] = [];
  /** What the screen was told, in order: "panel", "strip", "say press-again", "badge not-checked" … */
  readonly shown: string[] = [];
  readonly views: View[] = [];
  /** What the background offers to make a note after a send. */
  offers: Act[] = [];
  readonly told: { passedOver: readonly string[]; heeded: readonly string[] }[] = [];
  /** The parent's answer to panels, first to last; with none left the panel stays open. */
  readonly endings: Ending[] = [];
  /** How the checker answers. */
  reply: (draft: Draft) => Promise<CheckOutcome | undefined> = () => Promise.resolve(outcome());
  /** For which places the line was warmed; null where only the settings were fetched. */
  readonly warmedFor: (Where | null)[] = [];
  /** What the page is told when it asks for the settings. */
  greet: () => Promise<PageSettings> = () => Promise.resolve(this.places.settings ?? settings());
  /** What the background says when it is to bring the screen; a test that has it come calls `screenComes`. */
  bringing: () => Promise<{ brought: boolean } | undefined> = () => Promise.resolve({ brought: false });
  /** How often it was asked for the screen, and how often one was made. */
  broughtFor = 0;
  made = 0;
  isAlive = true;
  failsToDraw = false;
  overlay: Element | null = null;
  readonly keysOfOurs: string[] = [];
  readonly places: Places;
  readonly watch: Watch;
  readonly seen: Seen;
  readonly session: Session;
  readonly known: Known;
  readonly drafts = new Drafts();
  readonly ready: Ready;
  /** What the badge does when it is pressed; null before the screen has come. */
  badge: BadgeActions | null = null;
  private readonly brought: Bring;
  private closePanel: ((ending: Ending) => void) | null = null;
  private readonly listeners = new Map<string, Listener[]>();

  /** `screen`: whether it is in the page from the start. */
  constructor(site: Site, change: Partial<PageSettings> = {}, screen: "here" | "away" = "here") {
    const known = new Known(this.background());
    this.known = known;
    this.places = new Places(site, this.clock, new QuickMarks());
    this.places.settings = settings(change);
    const ports: Ports = {
      page: document,
      clock: this.clock,
      site,
      background: this.background(),
      alive: () => this.isAlive,
      copy: () => Promise.resolve(true),
    };
    const { drafts } = this;
    this.ready = new Ready({ ports, places: this.places, drafts, known });
    const { places } = this;
    const take = (now: PageSettings): void => this.session.take(now);
    this.brought = new Bring({ ports, words: (key) => key, known, places, drafts, take, read: readText });
    if (screen === "here") this.screenComes();
    this.seen = new Seen(this.brought, {
      show: (_, key) => void this.shown.push(`sign ${key}`),
      hide: () => {},
    });
    this.session = new Session(ports, this.places, known);
    const refresh = (where: Where | null): void => this.session.refresh(where);
    const arrival = (): Promise<void> => this.session.arrival();
    const parts = { ports, places: this.places, drafts, known, ready: this.ready, seen: this.seen, refresh, arrival };
    this.watch = new Watch(parts);
    const window = {
      addEventListener: (name: string, listener: Listener) => {
        this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
      },
    } as unknown as Window;
    const { signal } = new AbortController();
    new Gate(parts).listen(window, signal);
    this.watch.listen(window, signal);
    this.session.watchWindow(globalThis.window, signal, () => this.watch.where());
  }

  /** Screen.js runs in the page, as it may do late, or twice. */
  screenComes(): void {
    this.brought.take((parts) => {
      const { ports, known, places, read } = parts;
      this.made += 1;
      const { ui } = this;
      this.badge = new BadgeActions(parts, () => shown);
      const talk = new Talk(ports, ui, known, places);
      const shown: Shown = { ui, screen: new Screen(ports, ui, read, this.badge), talk };
      return shown;
    });
  }

  private readonly ui: Ui = {
    owns: (target) => this.overlay !== null && target === this.overlay,
    key: (event) => void this.keysOfOurs.push(`${event.type} ${event.key}`),
    isOpen: () => this.closePanel !== null,
    mark: (marks) => void this.shown.push(`mark ${marks.map((mark) => mark.range.toString()).join("|")}`),
    badge: (_, state) => {
      if (this.failsToDraw && state.say !== "none") throw new Error("nothing can be drawn");
      const more = "why" in state ? ` ${state.why}` : "place" in state ? ` ${state.place}` : "";
      this.shown.push(`badge ${state.say}${more}`);
    },
    panel: (_, view) => {
      this.shown.push("panel");
      this.views.push(view);
      const ending = this.endings.shift();
      if (ending !== undefined) return Promise.resolve(ending);
      return new Promise((resolve) => {
        this.closePanel = (chosen) => {
          this.closePanel = null;
          resolve(chosen);
        };
      });
    },
    strip: (_, view) => {
      if (this.failsToDraw) throw new Error("nothing can be drawn");
      this.shown.push("strip");
      this.views.push(view);
    },
    say: (_, what) => void this.shown.push(`say ${what}`),
    quiet: (least) => void (least ?? this.shown.push("quiet")),
    remove: () => {},
  };

  private background(): Background {
    return {
      hello: (where) => {
        this.warmedFor.push(where);
        return this.greet();
      },
      check: (draft) => {
        this.asked.push(draft);
        return this.reply(draft) as Promise<CheckOutcome>;
      },
      choose: () => Promise.resolve(settings()),
      notThis: () => Promise.resolve({ done: true }),
      wentOn: (ask) => {
        this.told.push(ask);
        return Promise.resolve({ offerNote: this.offers });
      },
      setLevel: () => Promise.resolve({ done: true }),
      bringScreen: () => {
        this.broughtFor += 1;
        return this.bringing() as Promise<{ brought: boolean }>;
      },
      open: () => Promise.resolve({ done: true }),
    };
  }

  /** What stopped people: panels, strips and lines, without marks and badges that say nothing. */
  get spoken(): string[] {
    return this.shown.filter(
      (one) => !one.startsWith("mark") && !["badge none", "badge noticed", "quiet"].includes(one),
    );
  }

  async choose(ending: Ending): Promise<void> {
    this.closePanel?.(ending);
    await settle();
  }

  /** A key of the parent's own. */
  async key(target: Element, key: string, init: KeyboardEventInit = {}): Promise<Felt> {
    const code = init.code ?? (key === " " ? "Space" : key);
    return this.fire(target, new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...init }));
  }

  async keyup(target: Element, key: string): Promise<Felt> {
    const code = key === " " ? "Space" : key;
    return this.fire(target, new KeyboardEvent("keyup", { key, code, bubbles: true, cancelable: true }));
  }

  async click(target: Element): Promise<Felt> {
    return this.fire(target, new MouseEvent("click", { bubbles: true, cancelable: true }));
  }

  async press(target: Element, name: string): Promise<Felt> {
    return this.fire(target, new MouseEvent(name, { bubbles: true, cancelable: true }));
  }

  async focus(target: Element): Promise<Felt> {
    return this.fire(target, new FocusEvent("focusin", { bubbles: true }));
  }

  /**
   * Hands an event to our listeners, as the parent's own unless said otherwise, then to the page unless they kept it. Like a
   * browser, it tells observers of what has changed before it goes on to an event that no script has made.
   */
  async fire(target: Element, event: Event, isTrusted = true): Promise<Felt> {
    let kept = false;
    if (isTrusted) {
      parents.add(event);
      await told();
    }
    const trusted = new Proxy(event, {
      get: (real, name) => {
        if (name === "isTrusted") return isTrusted;
        if (name === "target") return target;
        if (name === "stopImmediatePropagation") return () => (kept = true);
        const value = Reflect.get(real, name, real);
        return typeof value === "function" ? value.bind(real) : value;
      },
    });
    for (const listener of this.listeners.get(event.type) ?? []) listener(trusted);
    if (!kept) target.dispatchEvent(event);
    await settle();
    return { untouched: !kept && !event.defaultPrevented };
  }
}

/** Marks that take one turn to make the first time, as the real ones do, and never longer. */
class QuickMarks {
  private readonly made = new Map<string, string>();

  mark(_: string, site: string, identity: string | null): string | null | Promise<string> {
    if (identity === null) return null;
    const what = `${site} ${identity}`;
    const known = this.made.get(what);
    if (known !== undefined) return known;
    const mark = [...what].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 32, 7);
    this.made.set(what, mark.toString(16).padStart(32, "0"));
    return Promise.resolve(mark.toString(16).padStart(32, "0"));
  }
}
