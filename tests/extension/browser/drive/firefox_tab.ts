/** One tab of Firefox: its page, its keys, its mouse and its input method. */

import { writeFileSync } from "node:fs";
import { call, keyValue, type Send } from "./bidi.ts";
import { type Json, keysOf, lettersOf, type Tab } from "./driver.ts";

export class FirefoxTab implements Tab {
  private readonly send: Send;
  private readonly inBrowser: <R>(work: (...given: Json[]) => R | Promise<R>, ...given: Json[]) => Promise<R>;
  private readonly context: string;

  constructor(send: Send, inBrowser: FirefoxTab["inBrowser"], context: string) {
    this.send = send;
    this.inBrowser = inBrowser;
    this.context = context;
  }

  run<R>(work: (...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R> {
    return call(this.send, this.context, `(async (...given) => (${work})(...given))`, given);
  }

  async ours<R>(work: (root: ShadowRoot, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R | null> {
    const { result } = await this.send("script.callFunction", {
      functionDeclaration:
        "() => [...document.documentElement.children].findLast((one) => one.localName === 'div') ?? null",
      awaitPromise: false,
      target: { context: this.context },
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
    });
    const root = result.value?.shadowRoot?.sharedId;
    if (root === undefined) return null;
    return call(this.send, this.context, `(async (...given) => (${work})(...given))`, given, root);
  }

  async press(chord: string): Promise<void> {
    const keys = keysOf(chord).map(keyValue);
    await this.keys([
      ...keys.map((value) => ({ type: "keyDown", value })),
      ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
    ]);
  }

  async down(key: string): Promise<void> {
    await this.keys([{ type: "keyDown", value: keyValue(key) }]);
  }

  async up(key: string): Promise<void> {
    await this.keys([{ type: "keyUp", value: keyValue(key) }]);
  }

  async type(text: string): Promise<void> {
    await this.keys(
      lettersOf(text).flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  async click(selector: string): Promise<void> {
    const { result } = await this.send("script.callFunction", {
      functionDeclaration: `(selector) => {
        const found = document.querySelector(selector);
        found?.scrollIntoView({ block: "nearest" });
        return found;
      }`,
      arguments: [{ type: "string", value: selector }],
      awaitPromise: false,
      target: { context: this.context },
    });
    if (result.sharedId === undefined) throw new Error(`Nothing in the page is ${selector}`);
    await this.pointer(0, 0, { type: "element", element: { sharedId: result.sharedId } });
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.pointer(Math.round(x), Math.round(y), "viewport");
  }

  async compose(text: string): Promise<void> {
    await this.inputMethod("compose", text);
  }

  async commit(text: string): Promise<void> {
    await this.inputMethod("commit", text);
  }

  async front(): Promise<void> {
    await this.send("browsingContext.activate", { context: this.context });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send("browsingContext.setViewport", { context: this.context, viewport: { width, height } });
  }

  async scheme(look: "light" | "dark"): Promise<void> {
    await this.inBrowser((night: boolean) => {
      const { Services } = globalThis as Json;
      Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", night ? 0 : 1);
    }, look === "dark");
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send("browsingContext.captureScreenshot", { context: this.context });
    writeFileSync(path, Buffer.from(data, "base64"));
  }

  async scriptTime(): Promise<null> {
    return null;
  }

  async close(): Promise<void> {
    await this.send("browsingContext.close", { context: this.context });
  }

  private async keys(actions: readonly object[]): Promise<void> {
    await this.send("input.performActions", {
      context: this.context,
      actions: [{ type: "key", id: "keys", actions }],
    });
  }

  private async pointer(x: number, y: number, origin: object | string): Promise<void> {
    await this.send("input.performActions", {
      context: this.context,
      actions: [
        {
          type: "pointer",
          id: "mouse",
          actions: [
            { type: "pointerMove", x, y, origin },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  /** WebDriver knows no input method; the browser's own text input processor, which its makers test with, does. */
  private async inputMethod(step: "compose" | "commit", text: string): Promise<void> {
    await this.inBrowser(
      (steps: string, what: string, word: string) => {
        const { gBrowser } = globalThis as Json;
        const { messageManager } = gBrowser.selectedBrowser;
        return new Promise<void>((done) => {
          messageManager.addMessageListener("composed", function heard() {
            messageManager.removeMessageListener("composed", heard);
            done();
          });
          const source = `(${steps})(this, ${JSON.stringify(what)}, ${JSON.stringify(word)})`;
          messageManager.loadFrameScript(
            `data:application/javascript;charset=utf-8,${encodeURIComponent(source)}`,
            false,
          );
        });
      },
      String(composeInFrame),
      step,
      text,
    );
  }
}

/** Runs beside the page, with the browser's rights. The processor has to outlive the step. */
function composeInFrame(frame: Json, step: string, word: string): void {
  const { Cc, Ci } = globalThis as Json;
  frame.processor ??= Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  const { processor, content } = frame;
  processor.beginInputTransactionForTests(content);
  if (step === "compose") {
    processor.setPendingCompositionString(word);
    processor.appendClauseToPendingComposition(word.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(word.length);
    processor.flushPendingComposition();
  } else {
    const enter = new content.KeyboardEvent("", { key: "Enter", code: "Enter", keyCode: 13 });
    processor.commitCompositionWith(word, enter);
    processor.keyup(enter);
  }
  frame.sendAsyncMessage("composed");
}
