/** What a page is told of the settings. Own children, muted words and levels never go there. */

import { hostElsewhere } from "./address.ts";
import { offers } from "./offers.ts";
import type { CheckedBy, Checker, PageSettings, Settings } from "./settings.ts";
import type { SiteName } from "./types.ts";

/** `site` is the site of the page that asks; null where it is none that we know, and then nothing may be looked at. */
export function pageSettings(settings: Settings, site: SiteName | null): PageSettings {
  const { checker } = settings;
  return {
    consent: settings.consent,
    checker: checker === null ? "none" : isLocal(checker) ? "local" : "elsewhere",
    checkedBy: checker === null ? null : checkedBy(checker),
    when: whenFor(settings),
    siteOn: site !== null && settings.sites[site],
    places: settings.places,
    chats: settings.chats,
    markKey: settings.markKey,
    pausedUntil: settings.pausedUntil,
    offerNote: offers(settings),
  };
}

export function isLocal(checker: Checker): boolean {
  return hostElsewhere(checker.url) === null;
}

/** How the panel says where a draft was read. */
export function checkedBy(checker: Checker): CheckedBy {
  return { host: hostElsewhere(checker.url), operator: checker.operator, schoolName: checker.schoolName };
}

/** Unfinished drafts do not leave this computer unless the parent says so. */
function whenFor({ when, checker }: Settings): PageSettings["when"] {
  if (when !== "auto") return when;
  return checker !== null && isLocal(checker) ? "typing" : "sending";
}
