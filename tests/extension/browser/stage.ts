/** One scenario's world: a browser with the extension, the wire behind it, and what the parent chose. */

import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { expect } from "vitest";
import { repository } from "../unit/help/repository.ts";
import { Box } from "./box.ts";
import { type Browser, type Json, type Tab, until } from "./drive/driver.ts";
import { SCHOOL_HOST } from "./world/checker.ts";
import type { Wire } from "./world/wire.ts";

/** Where the checker runs and when it is asked: the three ways in which a parent may have set it up. */
export const SETUPS = ["on this computer while typing", "on this computer at send", "elsewhere at send"] as const;
export type Setup = (typeof SETUPS)[number];

const request = JSON.parse(readFileSync(repository("shared/schemas/check-request.json"), "utf8")) as object;
const isRequest = new Ajv({ allowUnionTypes: true }).compile(request);

export class Stage {
  readonly browser: Browser;
  readonly wire: Wire;
  private readonly boxes: Box[] = [];

  constructor(browser: Browser, wire: Wire) {
    this.browser = browser;
    this.wire = wire;
  }

  /** As on the first day, then with a checker and the parent's yes. `change`: further settings. */
  async connect(setup: Setup, change: Json = {}): Promise<void> {
    await this.ask({ kind: "deleteAll" });
    this.wire.asked = [];
    const isElsewhere = setup === "elsewhere at send";
    const address = isElsewhere ? `https://${SCHOOL_HOST}` : this.wire.localChecker;
    if (isElsewhere) await this.permit(`https://${SCHOOL_HOST}`);
    await this.ask({ kind: "setSettings", change: { consent: "yes" } });
    const test = await this.ask({ kind: "testChecker", address, school: null });
    if (!test.ok) throw new Error(`The checker was not found: ${test.problem}`);
    await this.ask({ kind: "connect", checker: test.checker });
    const when = setup === "on this computer while typing" ? "typing" : "sending";
    await this.change({ when, ...(isElsewhere ? { places: CLASS_PLACES } : {}), ...change });
    this.wire.asked = [];
    this.wire.answers = 0;
  }

  /** Changes the settings, as the options page does. */
  async change(change: Json): Promise<void> {
    const settings = await this.ask({ kind: "setSettings", change });
    expect(settings).toMatchObject(change);
  }

  /** A message to the background from a page of the extension. Gives its answer. */
  async ask(message: Json): Promise<Json> {
    const ours = await this.browser.settings();
    return ours.run(
      (sent) => ((globalThis as Json).browser ?? (globalThis as Json).chrome).runtime.sendMessage(sent),
      message,
    );
  }

  /** The texts that the checker was asked about, in order. */
  get textsAsked(): readonly string[] {
    return this.wire.drafts.map(({ body }) => (body as { text: string }).text);
  }

  /** Waits until the checker was asked about so many drafts. */
  async asked(drafts: number): Promise<void> {
    await until(`${drafts} drafts`, async () => this.wire.drafts.length >= drafts);
  }

  /** Waits until every question has been answered, and the answers have passed through the background. */
  async answered(): Promise<void> {
    await until("the answers", async () => this.wire.answers >= this.wire.drafts.length);
    await this.ask({ kind: "getSettings" });
  }

  /** Waits until the page in front has our script and the settings, as the popup would see it. */
  async isAtWork(box: Box): Promise<void> {
    const ours = await this.browser.openOurs("pages/options.html");
    await until("our script in the page, with its settings", () =>
      ours.run(async () => {
        const { tabs } = (globalThis as Json).browser ?? (globalThis as Json).chrome;
        const states = await Promise.allSettled(
          (await tabs.query({})).map(({ id }: { id: number }) => tabs.sendMessage(id, { kind: "state" })),
        );
        return states.some((state) => state.status === "fulfilled" && state.value?.choice);
      }),
    );
    await ours.close();
    await box.tab.front();
    await box.focus();
  }

  /** The WhatsApp composer, its box in focus. */
  async chat(variant = "group=1", box = "#box"): Promise<Box> {
    return this.box(`https://web.whatsapp.com/?${variant}`, box);
  }

  /** The Facebook post composer, opened, its box in focus. */
  async post(address = "/groups/123/"): Promise<Box> {
    const box = await this.box(`https://www.facebook.com${address}`, "#box", async (tab) => tab.click("#compose"));
    return box;
  }

  /** A comment under the first post of the feed. */
  async comment(address = "/groups/123/", box = "#first-comment"): Promise<Box> {
    return this.box(`https://www.facebook.com${address}`, box);
  }

  async box(address: string, selector: string, before: (tab: Tab) => Promise<void> = async () => {}): Promise<Box> {
    const tab = await this.browser.open(address);
    await until("the composer to be drawn", () =>
      tab.run(() => document.querySelector("[id^='mount'], #app") !== null),
    );
    await before(tab);
    await until(`a box ${selector}`, () =>
      tab.run((wanted: string) => document.querySelector(wanted) !== null, selector),
    );
    const box = new Box(tab, selector);
    this.boxes.push(box);
    await box.focus();
    return box;
  }

  /** What every scenario must have kept to, whatever else it showed. */
  async close(): Promise<readonly Box[]> {
    expect([...this.wire.strangers], "hosts that nobody may ask").toEqual([]);
    for (const { body, method, host, path, headers } of this.wire.asked) {
      expect(["/v1/check", "/healthz", "/v1/school", "/v1/limits"], "what the checker is asked").toContain(path);
      expect(headers, "what nobody needs to know").not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
      if (path !== "/v1/check") {
        expect({ method, host, body }).toEqual({ method: "GET", host, body: null });
        continue;
      }
      if (!isRequest(body)) throw new Error(`Not the contract's fields: ${JSON.stringify(isRequest.errors)}`);
    }
    for (const box of this.boxes) await box.settled();
    return this.boxes;
  }

  /** Asks the browser for the checker's address, in a press of a button of ours, as the options page does. */
  private async permit(origin: string): Promise<void> {
    await this.browser.allow(origin);
    const tab = await this.browser.settings();
    await tab.front();
    await tab.run((wanted: string) => {
      document.querySelector("#permit")?.remove();
      const button = document.createElement("button");
      button.id = "permit";
      button.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 99px; height: 99px; z-index: 9";
      button.onclick = async () => {
        const { permissions } = (globalThis as Json).browser ?? (globalThis as Json).chrome;
        button.value = String(await permissions.request({ origins: [`${wanted}/*`] }));
      };
      document.body.append(button);
    }, origin);
    await tab.click("#permit");
    await until("the permission", () =>
      tab.run(() => document.querySelector<HTMLButtonElement>("#permit")?.value === "true"),
    );
  }
}

/** What a parent switches on for a class: groups and pages, never private chats. */
const CLASS_PLACES = { group: "check", public: "check", school: "check", own: "check" };
