/** What runs in a page of a site that we know: puts the parts together and gives them the real clock, background and screen. */

import type { PageState } from "../contract/messages.ts";
import { choiceFor } from "../contract/permission.ts";
import { alive, ask, onMessage, send, words } from "../platform/browser.ts";
import { siteFor } from "../sites/all.ts";
import type { Site } from "../sites/site.ts";
import type { Meeting } from "./bring.ts";
import { Bring } from "./bring.ts";
import { Drafts } from "./drafts.ts";
import { Gate } from "./gate.ts";
import type { HoldParts } from "./hold.ts";
import { Known } from "./known.ts";
import { Places } from "./places.ts";
import type { Background, Clock, Ports } from "./ports.ts";
import { readText } from "./read_text.ts";
import { Ready } from "./ready.ts";
import { lasting } from "./said.ts";
import { Seen } from "./seen.ts";
import { Session } from "./session.ts";
import { Sign } from "./sign.ts";
import { Watch } from "./watch.ts";

const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const background: Background = {
  hello: (where) => ask<"hello">({ kind: "hello", where }),
  check: (draft, why) => ask<"check">({ kind: "check", draft, why }),
  choose: (what) => send<"choose">({ kind: "choose", ...what }),
  notThis: (what) => send<"notThis">({ kind: "notThis", ...what }),
  wentOn: (what) => send<"wentOn">({ kind: "wentOn", ...what }),
  setLevel: (what) => send<"setLevel">({ kind: "setLevel", ...what }),
  bringScreen: () => ask<"bringScreen">({ kind: "bringScreen" }),
  open: (url) => send<"open">({ kind: "open", url }),
};

function start(site: Site): void {
  const said = lasting(words);
  const ports: Ports = {
    page: document,
    clock,
    site,
    background,
    alive,
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
  const ready = new Ready({ ports, places, drafts, known });
  const session = new Session(ports, places, known);
  const take = session.take.bind(session);
  const brought = new Bring({ ports, words: said, known, places, drafts, take, read: readText });
  const seen = new Seen(brought, new Sign(clock, said));
  (globalThis as Meeting).schoolgateTakes = (make) => brought.take(make);
  const parts: HoldParts = {
    ports,
    places,
    drafts,
    known,
    ready,
    seen,
    refresh: (where) => session.refresh(where),
    arrival: () => session.arrival(),
  };
  const watch = new Watch(parts);
  const ended = new AbortController();
  new Gate(parts).listen(window, ended.signal);
  watch.listen(window, ended.signal);
  session.watchWindow(window, ended.signal, () => watch.where());
  session.begin(() => watch.again());

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
        lastOutcome: seen.last,
      }),
    );
  });
}

const site = siteFor(location.hostname);
// A frame of another page, or a page that is no page (an image, a feed), is left alone.
if (site !== null && window.top === window && document instanceof HTMLDocument) start(site);
