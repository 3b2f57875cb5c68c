/** One tab of Chromium: its page, its keys, its mouse and its input method. */

import type { CDPSession, Page } from "playwright";
import { type Json, keysOf, lettersOf, type Tab } from "./driver.ts";

export class ChromiumTab implements Tab {
  private readonly page: Page;
  private readonly session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  async run<R>(work: (...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R> {
    const said = await this.call(`(async (...given) => (${work})(...given))`, undefined, given);
    return said as R;
  }

  async ours<R>(work: (root: ShadowRoot, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R | null> {
    const { result } = await this.session.send("Runtime.evaluate", { expression: "document.documentElement" });
    if (result.objectId === undefined) return null;
    const { node } = await this.session.send("DOM.describeNode", { objectId: result.objectId, depth: 2, pierce: true });
    const root = node.children
      ?.flatMap((child) => child.shadowRoots ?? [])
      .findLast((one) => one.shadowRootType === "closed");
    if (root === undefined) return null;
    const { object } = await this.session.send("DOM.resolveNode", { backendNodeId: root.backendNodeId });
    return (await this.call(`(async (...given) => (${work})(...given))`, object.objectId, given)) as R;
  }

  async press(chord: string): Promise<void> {
    await this.page.keyboard.press(keysOf(chord).map(nameOf).join("+"));
  }

  async down(key: string): Promise<void> {
    await this.page.keyboard.down(nameOf(key));
  }

  async up(key: string): Promise<void> {
    await this.page.keyboard.up(nameOf(key));
  }

  async type(text: string): Promise<void> {
    for (const letter of lettersOf(text)) await this.page.keyboard.type(letter);
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async compose(text: string): Promise<void> {
    await this.session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async commit(text: string): Promise<void> {
    // What a browser tells the page while an input method has the key: 229.
    const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 };
    await this.session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await this.session.send("Input.insertText", { text });
    await this.session.send("Input.dispatchKeyEvent", {
      type: "keyUp",
      ...key,
      key: "Enter",
      windowsVirtualKeyCode: 13,
    });
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async scheme(look: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme: look });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async scriptTime(): Promise<number> {
    await this.session.send("Performance.enable");
    const { metrics } = await this.session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Not Playwright's own evaluation: that would first make code from text, which the sites' policy forbids. */
  private async call(work: string, objectId: string | undefined, given: readonly Json[]): Promise<Json> {
    const values = given.map((value) => ({ value }));
    const self =
      objectId === undefined
        ? (await this.session.send("Runtime.evaluate", { expression: "globalThis" })).result.objectId
        : objectId;
    const { result, exceptionDetails } = await this.session.send("Runtime.callFunctionOn", {
      functionDeclaration: work,
      ...(self === undefined ? {} : { objectId: self }),
      arguments: objectId === undefined ? values : [{ objectId }, ...values],
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

function nameOf(key: string): string {
  return key === " " ? "Space" : key;
}
