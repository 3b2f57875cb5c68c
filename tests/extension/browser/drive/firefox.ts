/** Debian's Firefox, driven by puppeteer-core over WebDriver BiDi. */

import puppeteer, { type Browser as Started } from "puppeteer-core";
import { call, type Send } from "./bidi.ts";
import { type Browser, type Json, until } from "./driver.ts";
import { FirefoxTab } from "./firefox_tab.ts";
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
