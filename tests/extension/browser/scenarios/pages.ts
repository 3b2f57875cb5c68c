/** Our own pages: nothing before yes, a Test button that says what is wrong, and everything deleted. */

import { expect } from "vitest";
import { type Json, type Tab, until } from "../drive/driver.ts";
import { pressBy, tabTo } from "../keys.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";
import { says } from "../words.ts";
import { SCHOOL_HOST } from "../world/checker.ts";

/** Types an address into the options page and presses Test. */
async function tested(tab: Tab, address: string): Promise<void> {
  await tabTo(tab, "Address of the checker");
  await tab.press("Control+a");
  await tab.type(address);
  await tab.press("Enter");
}

export const pages: Theme = {
  about: "our own pages",
  scenarios: [
    scenario("before yes, and after no thanks, nothing is sent and nothing is held", async (stage) => {
      await stage.ask({ kind: "deleteAll" });
      const welcome = await stage.browser.openOurs("pages/welcome.html");
      await says(welcome, "Before you say yes");
      const box = await stage.chat();
      await box.write("Mrs Holt is useless");
      await box.enter();
      await box.received("Mrs Holt is useless");
      await welcome.front();
      await pressBy(welcome, "No thanks");
      await says(welcome, "Nothing will be looked at");
      await welcome.close();
      await box.tab.front();
      await box.focus();
      await box.write("that head is a stupid cow");
      await box.enter();
      await box.received("Mrs Holt is useless", "that head is a stupid cow");
      expect(await box.seen()).toMatchObject({ badge: null, dialog: null });
      expect(stage.wire.asked).toEqual([]);
    }),
    scenario("Test says what is wrong, and takes an address with and without its path", async (stage) => {
      await stage.connect("on this computer at send");
      const tab = await stage.browser.openOurs("pages/options.html");
      await says(tab, "In use now:");
      await tested(tab, "http://school.example");
      await says(tab, "Type https in its place");
      await tested(tab, "my school");
      await says(tab, "This is not an address");
      const local = stage.wire.localChecker.replace("http://", "");
      for (const address of [local, `http://${local}/`, `http://${local}/connect`]) {
        await tested(tab, address);
        await says(tab, "A checker answers here");
        await tabTo(tab, "Use this checker");
        await tested(tab, "x y");
        await says(tab, "This is not an address");
      }
      await stage.wire.killChecker();
      await tested(tab, local);
      await says(tab, "Nothing answers on this computer. Start the checker");
      await tab.close();
    }),
    scenario("a school's checker says who runs it, and is let go of with everything else", async (stage) => {
      await stage.connect("elsewhere at send");
      const tab = await stage.browser.openOurs("pages/options.html");
      await says(tab, "Run by Hollybank Primary School");
      await tested(tab, `${SCHOOL_HOST}/connect`);
      await says(tab, "A checker answers here");
      const may = (): Promise<boolean> => tab.run(mayAsk, `https://${SCHOOL_HOST}`);
      expect(await may()).toBe(true);
      await pressBy(tab, "Delete everything");
      await pressBy(tab, "Delete it all");
      await says(tab, "Everything is deleted");
      await until("the permission to be given back", async () => !(await may()));
      await tab.close();
    }),
    scenario("the popup says that the checker does not answer, and a page that is none of ours", async (stage) => {
      await stage.connect("on this computer at send");
      await stage.wire.killChecker();
      const tab = await stage.browser.openOurs("pages/popup.html");
      await says(tab, "Not at work on this page");
      await says(tab, "Nothing answers on this computer");
      await tab.close();
    }),
    scenario("the popup says what it is at on a chat, and switches it off there", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      const popup = await popupOver(stage, box.tab);
      await says(popup, "On here");
      await says(popup, "The checker answers");
      await pressBy(popup, "Switch off on WhatsApp Web");
      await says(popup, "Off on WhatsApp Web");
      await popup.close();
      await box.tab.front();
      await box.focus();
      await box.write("Mrs Holt is useless");
      await box.enter();
      await box.received("Mrs Holt is useless");
      expect(stage.wire.drafts).toEqual([]);
    }),
    scenario("on the page a school links to, its checker is taken in one click", async (stage) => {
      await stage.connect("elsewhere at send");
      const page = await stage.browser.open(`${stage.wire.localChecker}/connect`);
      const popup = await popupOver(stage, page);
      await pressBy(popup, "Use this school’s checker");
      await says(popup, "This checker is now used");
      const { checker } = await stage.ask({ kind: "getSettings" });
      expect(checker.url).toBe(stage.wire.localChecker);
      expect(await popup.run(mayAsk, `https://${SCHOOL_HOST}`)).toBe(false);
      await popup.close();
      await page.close();
      // The page itself and its pictures were asked for by the browser.
      stage.wire.asked = stage.wire.asked.filter(({ path }) => path.startsWith("/v1/"));
    }),
  ],
};

/** The popup as it is when it opens over this tab: a page of ours that begins while the other is the one in front. */
async function popupOver(stage: Stage, tab: Tab): Promise<Tab> {
  const popup = await stage.browser.openOurs("pages/popup.html");
  await tab.front();
  await popup.run(() => {
    document.documentElement.id = "before";
    setTimeout(() => location.reload());
  });
  await until("the popup to begin again", () =>
    popup.run(() => document.readyState === "complete" && document.documentElement.id === "").catch(() => false),
  );
  await until("the popup to be drawn", () => popup.run(() => document.querySelector("#main")?.checkVisibility()));
  await popup.front();
  return popup;
}

/** Runs in a page of ours. */
async function mayAsk(origin: string): Promise<boolean> {
  const { permissions } = (globalThis as Json).browser ?? (globalThis as Json).chrome;
  return permissions.contains({ origins: [`${origin}/*`] });
}
