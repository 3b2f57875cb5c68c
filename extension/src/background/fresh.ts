/** The settings of the first day: nothing is connected and nothing is sent. */

import type { Settings } from "../contract/settings.ts";

export function freshSettings(markKey: string): Settings {
  return {
    version: 1,
    consent: "unanswered",
    checker: null,
    when: "auto",
    sites: { facebook: true, whatsapp: true },
    places: {},
    chats: {},
    markKey,
    pausedUntil: null,
    children: [],
    muted: [],
    levels: {},
    dismissals: {},
  };
}
