/** A small world for the background: storage, permissions, a checker and a clock, all in memory. */

import { makeAnswer } from "../../../../extension/src/background/answer.ts";
import { freshSettings } from "../../../../extension/src/background/fresh.ts";
import type { Ports } from "../../../../extension/src/background/ports.ts";
import { Store } from "../../../../extension/src/background/store.ts";
import type { Answer, Kind, Message } from "../../../../extension/src/contract/messages.ts";
import type { Draft } from "../../../../extension/src/contract/outcome.ts";
import type { Checker, Settings } from "../../../../extension/src/contract/settings.ts";
import type { CheckAnswer } from "../../../../extension/src/contract/types.ts";

export const KEY = `${"A".repeat(43)}=`;
export const MARK = "0123456789abcdef0123456789abcdef";
export const HERE: Checker = {
  url: "http://127.0.0.1:8787",
  school: null,
  schoolName: "Oakfield Primary",
  operator: { name: null, privacyUrl: null },
};
export const ELSEWHERE: Checker = {
  url: "https://checker.school.example/gate",
  school: "oakfield",
  schoolName: "Oakfield Primary",
  operator: { name: "Oakfield Trust", privacyUrl: "https://school.example/privacy" },
};
export const DRAFT: Draft = {
  text: "Alfie B hit mine again at lunch",
  site: "whatsapp",
  place: "group",
  mark: null,
  images: 0,
  videos: 0,
  anonymous: false,
};
export const CLEAR: CheckAnswer = {
  level: "clear",
  findings: [],
  advice: { routes: [], message: null, names_out: { edits: [] }, help: [] },
  checked: { school: "Oakfield Primary", policy: "default", language: "en", complete: true },
};
export const LIMITS = {
  version: 1,
  text_code_points: 65_536,
  body_bytes: 800_000,
  header_field_bytes: 8_000,
  header_fields: 100,
  images: 1_000,
  videos: 1_000,
  own_children: 16,
  sites: ["facebook", "whatsapp", "other"],
  places: ["own", "public", "school", "group", "direct", "unknown"],
  languages: ["en"],
};
export const SCHOOL = {
  slug: "oakfield",
  name: "Oakfield Primary",
  nation: "england",
  policy: "default",
  places: ["group"],
  asks: [],
  routes: [],
  operator: { name: "Oakfield Trust", privacy_url: "https://school.example/privacy" },
};

/** What comes with the extension. */
const OURS: ReadonlySet<string> = new Set(["http://127.0.0.1", "http://localhost", "https://web.whatsapp.com"]);

export interface Asked {
  readonly url: string;
  readonly body: unknown;
  readonly init: RequestInit | undefined;
}

export interface World {
  readonly ports: Ports;
  readonly store: Store;
  readonly stored: Map<string, unknown>;
  readonly granted: Set<string>;
  readonly asked: Asked[];
  readonly opened: string[];
  /** Tab and frame in which screen.js was run. */
  readonly ranIn: (readonly [tab: number, frame: number])[];
  clock: { now: number };
  /** What the checker answers. */
  reply: (url: string, init?: RequestInit) => Promise<Response> | Response;
  send<K extends Kind>(message: Message<K>, from?: Partial<From>): Promise<Answer<K>>;
}

interface From {
  from: "content" | "page";
  host: string | null;
  isPrivate: boolean;
  tab: number | null;
  frame: number | null;
}

export const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
export const problem = (code: string, status: number): Response =>
  json({ type: "about:blank", title: "No", status, code, detail: "No." }, status);

export function makeWorld(settings: Partial<Settings> = {}): World {
  const stored = new Map<string, unknown>([["settings", { ...freshSettings(KEY), ...settings }]]);
  const granted = new Set(OURS);
  const asked: Asked[] = [];
  const opened: string[] = [];
  const ranIn: (readonly [number, number])[] = [];
  const world = { clock: { now: 1_000_000 }, reply: (): Response => json(CLEAR) } as Pick<World, "clock" | "reply">;
  const ports: Ports = {
    storage: {
      get: async (key) => structuredClone(stored.get(key)),
      set: async (key, value) => void stored.set(key, structuredClone(value)),
      remove: async (key) => void stored.delete(key),
      clear: async () => stored.clear(),
    },
    permissions: {
      has: async (origin) => granted.has(origin),
      remove: async (origin) => granted.delete(origin),
      given: async () => [...granted].filter((origin) => !OURS.has(origin)),
    },
    fetch: async (input, init) => {
      const url = String(input);
      asked.push({ url, body: init?.body === undefined ? null : JSON.parse(String(init.body)), init });
      return world.reply(url, init);
    },
    language: "en-GB",
    now: () => world.clock.now,
    open: async (url) => void opened.push(url),
    openPage: async (page) => void opened.push(page),
    runScreen: async (tab, frame) => void ranIn.push([tab, frame]),
    newKey: () => `${"B".repeat(43)}=`,
  };
  const store = new Store(ports);
  const answer = makeAnswer(ports, store);
  return Object.assign(world, {
    ports,
    store,
    stored,
    granted,
    asked,
    opened,
    ranIn,
    send: <K extends Kind>(message: Message<K>, from: Partial<From> = {}): Promise<Answer<K>> => {
      const given = answer(message as Message, {
        from: "content",
        host: "web.whatsapp.com",
        isPrivate: false,
        tab: 7,
        frame: 0,
        ...from,
      });
      return (given ?? Promise.reject(new Error("Not for the background."))) as Promise<Answer<K>>;
    },
  });
}

/** The checker's own answers to the questions of "Test". */
export function answersAsChecker(url: string): Response {
  if (url.endsWith("/v1/limits")) return json(LIMITS);
  if (url.includes("/v1/school")) return json(SCHOOL);
  return url.endsWith("/v1/check") ? json(CLEAR) : problem("not_found", 404);
}
