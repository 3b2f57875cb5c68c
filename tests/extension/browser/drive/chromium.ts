/** Debian's Chromium, driven by Playwright. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium } from "playwright";
import { ChromiumTab } from "./chromium_tab.ts";
import { type Browser, type Json, until } from "./driver.ts";
import { programOf } from "./programs.ts";

/** Follows from the key in manifest/chromium.json. */
const IDENTITY = "jejhdfgicgcdmibephgiibecjhpgeapn";

/** What asks the browser's maker for something. This list takes the place of Playwright's own. */
const CHATTER = [
  ...["AimEnabled", "AutofillServerCommunication", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"],
  ...["MediaRouter", "NetworkTimeServiceQuerying", "OptimizationGuideModelDownloading", "OptimizationHints"],
  ...["OptimizationHintsFetching", "PaintHolding", "PreconnectToSearch", "DestroyProfileOnBrowserClose"],
];
const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  `--disable-features=${CHATTER.join(",")}`,
  "--disable-default-apps",
  "--gaia-url=https://127.0.0.1:1",
  "--google-apis-url=https://127.0.0.1:1",
  "--component-updater=url-source=https://127.0.0.1:1,disable-pings",
  "--apps-gallery-update-url=https://127.0.0.1:1",
  "--ignore-certificate-errors",
  // this computer's own addresses go through the proxy too
  "--proxy-bypass-list=<-loopback>",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export async function startChromium(extension: string, proxyPort: number): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "schoolgate-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: programOf("chromium"),
    headless: true,
    viewport: { width: 1000, height: 700 },
    args: [
      ...FLAGS,
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
    ],
  });
  await until("the welcome page of a new install", async () =>
    context.pages().some((page) => page.url().endsWith("/pages/welcome.html")),
  );
  return new Chromium(context, profile);
}

class Chromium implements Browser {
  readonly name = "chromium";
  private ours: Promise<ChromiumTab> | null = null;
  private readonly context: BrowserContext;
  private readonly profile: string;

  constructor(context: BrowserContext, profile: string) {
    this.context = context;
    this.profile = profile;
  }

  async open(url: string): Promise<ChromiumTab> {
    const page = await this.context.newPage();
    await page.goto(url);
    return new ChromiumTab(page, await this.context.newCDPSession(page));
  }

  openOurs(path: string): Promise<ChromiumTab> {
    return this.open(`chrome-extension://${IDENTITY}/${path}`);
  }

  async allow(origin: string): Promise<void> {
    // Headless Chromium cannot show its own question and waits for ever; a host that was added here is not asked about.
    await this.manage((identity, host) => {
      const { developerPrivate } = (globalThis as Json).chrome;
      return developerPrivate.addHostPermission(identity, host);
    }, `${origin}/*`);
  }

  settings(): Promise<ChromiumTab> {
    this.ours ??= this.openOurs("pages/options.html");
    return this.ours;
  }

  async pageProcesses(): Promise<readonly number[]> {
    const { processInfo } = await this.asking((browser) => browser.send("SystemInfo.getProcessInfo"));
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  }

  async killBackground(): Promise<void> {
    await this.asking(async (browser) => {
      const { targetInfos } = await browser.send("Target.getTargets");
      const workers = targetInfos.filter(({ type, url }) => type === "service_worker" && url.includes(IDENTITY));
      for (const { targetId } of workers) await browser.send("Target.closeTarget", { targetId });
    });
  }

  async inBackground<R>(work: (background: Json, ...given: Json[]) => R | Promise<R>, ...given: Json[]): Promise<R> {
    const ours = await this.settings();
    // Wakes it, where it sleeps; it may be kept from answering.
    await ours.run(() => void (globalThis as Json).chrome.runtime.sendMessage({ kind: "getSettings" }));
    const worker = await until("the background", async () => this.context.serviceWorkers().at(-1));
    return (await worker
      .evaluate(`(async () => JSON.stringify({ said: await (${work})(globalThis, ...${JSON.stringify(given)}) }))()`)
      .then((said) => JSON.parse(said as string).said)) as R;
  }

  async takeSitesBack(): Promise<void> {
    await this.manage(async (identity) => {
      const { developerPrivate } = (globalThis as Json).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId: identity, hostAccess: "ON_SPECIFIC_SITES" });
      for (const local of ["http://127.0.0.1/*", "http://localhost/*"])
        await developerPrivate.addHostPermission(identity, local);
    });
  }

  async removeExtension(): Promise<void> {
    await this.manage((identity) => (globalThis as Json).chrome.management.setEnabled(identity, false));
  }

  async updateExtension(): Promise<void> {
    await this.manage((identity) => (globalThis as Json).chrome.developerPrivate.reload(identity, {}));
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Asks the browser itself, not one of its pages. */
  private async asking<R>(ask: (browser: CDPSession) => Promise<R>): Promise<R> {
    const browser = await this.context.browser()?.newBrowserCDPSession();
    if (browser === undefined) throw new Error("No browser to ask.");
    const said = await ask(browser);
    await browser.detach();
    return said;
  }

  private async manage(work: (identity: string, ...given: Json[]) => unknown, ...given: Json[]): Promise<void> {
    const tab = await this.open("chrome://extensions/");
    await tab.run(work as (...all: Json[]) => Json, IDENTITY, ...given);
    await tab.close();
  }
}
