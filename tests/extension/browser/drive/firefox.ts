/** Debian's Firefox, driven by puppeteer-core over WebDriver BiDi. */

import { writeFileSync } from "node:fs";
import puppeteer, { type Browser as Started } from "puppeteer-core";
import { type Browser, type Json, keysOf, lettersOf, type Tab, until } from "./driver.ts";
import { programOf } from "./programs.ts";

const IDENTITY = "schoolgate@schoolgate.example";
/** Firefox makes a random one for each install; with a known one, its own pages can be opened by address. */
const INSTALL = "6f1d3f0e-5d0c-4b42-8a4e-3a1c5b9e7d20";

/** All of them keep the browser from speaking to its maker, or from asking what nobody can answer. */
const PREFERENCES = {
  "extensions.webextensions.uuids": JSON.stringify({ [IDENTITY]: INSTALL }),
  "extensions.webextOptionalPermissionPrompts": false,
  "network.proxy.type": 1,
  "network.proxy.allow_hijacking_localhost": true,
  "network.proxy.no_proxies_on": "",
  // a clock that is exact to microseconds, for the benchmark: without the second it is to twenty
  "privacy.reduceTimerPrecision": false,
  "privacy.reduceTimerPrecision.unconditional": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  // Mozilla's own tests use this address; a release takes it only with the variable below.
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

/** The one command of the protocol, as far as it is used here. */
type Send = (method: string, parameters: object) => Promise<Json>;

export async function startFirefox(extension: string, proxyPort: number): Promise<Browser> {
  const started = await puppeteer.launch({
    browser: "firefox",
    executablePath: programOf("firefox"),
    headless: true,
    acceptInsecureCerts: true,
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    // for what only the browser itself can do: to end the background, and to compose a word
    args: ["--remote-allow-system-access", "--width=1000", "--height=800"],
    extraPrefsFirefox: {
      ...PREFERENCES,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
    },
  });
  const firefox = new Firefox(started, extension);
  await firefox.install();
  return firefox;
}

class Firefox implements Browser {
  readonly name = "firefox";
  private ours: Promise<FirefoxTab> | null = null;
  private readonly started: Started;
  private readonly extension: string;
  private readonly send: Send;

  constructor(started: Started, extension: string) {
    this.started = started;
    this.extension = extension;
    const { connection } = started as unknown as { connection: { send: Send } };
    this.send = async (method, parameters) => (await connection.send(method, parameters)).result;
  }

  async install(): Promise<void> {
    await this.started.installExtension(this.extension);
    await until("the welcome page of a new install", async () => {
      const { contexts } = await this.send("browsingContext.getTree", {});
      return contexts.some(({ url }: { url: string }) => url.endsWith("/pages/welcome.html"));
    });
  }

  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.send("browsingContext.create", { type: "tab" });
    // A page of an extension never tells the protocol that it was loaded.
    const isOurs = url.startsWith("moz-extension:");
    await this.send("browsingContext.navigate", { context, url, wait: isOurs ? "none" : "complete" });
    const tab = new FirefoxTab(this.send, (work, ...given) => this.inBrowser(work, ...given), context);
    await until(`${url} to be loaded`, () =>
      tab.run((wanted: string) => location.href === wanted && document.readyState === "complete", url),
    );
    return tab;
  }

  openOurs(path: string): Promise<FirefoxTab> {
    return this.open(`moz-extension://${INSTALL}/${path}`);
  }

  /** Nothing to do: the preference above answers the browser's question with yes. */
  async allow(): Promise<void> {}

  settings(): Promise<FirefoxTab> {
    this.ours ??= this.openOurs("pages/options.html");
    return this.ours;
  }

  async pageProcesses(): Promise<readonly number[]> {
    const process = await this.inBrowser(() => {
      const { gBrowser } = globalThis as Json;
      return gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
    });
    return [process];
  }

  async killBackground(): Promise<void> {
    await this.inBrowser(async (identity: string) => {
      const { WebExtensionPolicy } = globalThis as Json;
      await WebExtensionPolicy.getByID(identity).extension.terminateBackground({ ignoreDevToolsAttached: true });
    }, IDENTITY);
  }

  async inBackground<R>(work: (background: Json, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R> {
    const ours = await this.settings();
    const run = `async (...given) => (${work})(await browser.runtime.getBackgroundPage(), ...given)`;
    return ours.run({ toString: () => run } as unknown as () => R, ...given);
  }

  async takeSitesBack(): Promise<void> {
    await this.inBrowser(async (identity: string) => {
      const { WebExtensionPolicy, ChromeUtils } = globalThis as Json;
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionPermissions.sys.mjs",
      );
      const { extension } = WebExtensionPolicy.getByID(identity);
      const origins = ["https://web.whatsapp.com/*", "https://www.facebook.com/*", "https://web.facebook.com/*"];
      await ExtensionPermissions.remove(identity, { permissions: [], origins }, extension);
    }, IDENTITY);
  }

  async removeExtension(): Promise<void> {
    await this.started.uninstallExtension(IDENTITY);
  }

  async updateExtension(): Promise<void> {
    await this.started.installExtension(this.extension);
  }

  async close(): Promise<void> {
    await this.started.close();
  }

  /** Runs a function in the browser's own window, with its rights. */
  private async inBrowser<R>(work: (...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R> {
    const { contexts } = await this.send("browsingContext.getTree", { "moz:scope": "chrome" });
    return call(this.send, contexts[0].context, `(async (...given) => (${work})(...given))`, given);
  }
}

class FirefoxTab implements Tab {
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

async function call(send: Send, context: string, work: string, given: readonly Json[], root?: string): Promise<Json> {
  // Both ways as JSON: the protocol's own values have a shape of their own.
  const wrapped =
    root === undefined
      ? `async (given) => JSON.stringify({ said: await ${work}(...JSON.parse(given)) })`
      : `async (given, root) => JSON.stringify({ said: await ${work}(root, ...JSON.parse(given)) })`;
  const answer = await send("script.callFunction", {
    functionDeclaration: wrapped,
    arguments: [{ type: "string", value: JSON.stringify(given) }, ...(root === undefined ? [] : [{ sharedId: root }])],
    awaitPromise: true,
    target: { context },
    userActivation: true,
  });
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value).said;
}

const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Meta: "\uE03D",
};

/** The protocol's own letters for keys that write nothing (WebDriver, 17.4.2). */
function keyValue(key: string): string {
  const value = KEYS[key] ?? key;
  if (value.length > 1 && lettersOf(value).length > 1) throw new Error(`This driver has no key ${key}`);
  return value;
}
