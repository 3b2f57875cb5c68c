/** What runs in a page of a site that we know: puts the parts together and gives them the real clock, background and screen. */

import type { PageState } from "../contract/messages.ts";
import { choiceFor } from "../contract/permission.ts";
import type { MakeUi, Ui } from "../contract/ui.ts";
import { alive, onMessage, send, words } from "../platform/browser.ts";
import { siteFor } from "../sites/all.ts";
import type { Site } from "../sites/site.ts";
import { Drafts } from "./drafts.ts";
import { Gate } from "./gate.ts";
import type { HoldParts } from "./hold.ts";
import { Known } from "./known.ts";
import { Places } from "./places.ts";
import type { Background, Clock, Ports } from "./ports.ts";
import { readText } from "./read_text.ts";
import { lasting } from "./said.ts";
import { Screen } from "./screen.ts";
import { Session } from "./session.ts";
import { Talk } from "./talk.ts";
import { Watch } from "./watch.ts";

const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const background: Background = {
  hello: (where) => send<"hello">({ kind: "hello", where }),
  check: (draft, why) => send<"check">({ kind: "check", draft, why }),
  choose: (ask) => send<"choose">({ kind: "choose", ...ask }),
  notThis: (ask) => send<"notThis">({ kind: "notThis", ...ask }),
  wentOn: (ask) => send<"wentOn">({ kind: "wentOn", ...ask }),
  setLevel: (ask) => send<"setLevel">({ kind: "setLevel", ...ask }),
  open: (url) => send<"open">({ kind: "open", url }),
};

/** The screen is a script of its own (src/ui/main.ts) that ran before this one. Without it nothing is held: the gate lets go when this throws. */
function screenMaker(): MakeUi {
  const { schoolgateUi } = globalThis as { schoolgateUi?: MakeUi };
  if (schoolgateUi === undefined) throw new Error("screen.js did not run before content.js");
  return schoolgateUi;
}

function start(site: Site): void {
  let made: Ui | null = null;
  const said = lasting(words);
  const ports: Ports = {
    page: document,
    clock,
    site,
    background,
    alive,
    hasUi: () => made !== null,
    ui: () => {
      const ui = made ?? screenMaker()(document, said);
      made = ui;
      return ui;
    },
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
  const places = new Places(site, clock);
  const drafts = new Drafts();
  const known = new Known(background);
  const talk = new Talk(ports, known, places);
  const session = new Session(ports, places, known);
  const screen: Screen = new Screen(ports, {
    open: (editor) => void session.openPanel(editor, { drafts, talk, screen }),
    choose: (editor, choice) => void session.choose(editor, choice, screen),
  });
  const parts: HoldParts = { ports, places, drafts, known, screen, talk, refresh: (where) => session.refresh(where) };
  const watch = new Watch(parts);
  const ended = new AbortController();
  new Gate(parts).listen(window, ended.signal);
  watch.listen(window, ended.signal);
  session.watchWindow(window, ended.signal, () => watch.where());
  session.begin();

  onMessage((message) => {
    if (message.kind !== "state") return undefined;
    const surface = watch.current();
    return Promise.resolve(surface === null ? null : places.locate(surface, readText(surface.editor).text)).then(
      (located): PageState => ({
        site: site.name,
        recognised: watch.recognised,
        place: located?.draft.place ?? null,
        mark: located?.draft.mark ?? null,
        choice: located && places.settings ? choiceFor(places.settings, located.draft) : null,
        lastOutcome: screen.last,
      }),
    );
  });
}

const site = siteFor(location.hostname);
// A frame of another page, or a page that is no page (an image, a feed), is left alone.
if (site !== null && window.top === window && document instanceof HTMLDocument) start(site);
