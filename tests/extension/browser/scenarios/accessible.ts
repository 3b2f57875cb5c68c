/** axe-core finds nothing in what of ours can be seen, by day and by night. */

import { expect } from "vitest";
import { axeInOurs, axeInPage } from "../axe.ts";
import type { Box } from "../box.ts";
import { type Tab, until } from "../drive/driver.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const SEVERAL = "Alfie B and Sam T in 4B hit mine again and Mrs Holt is useless";

/** In a light page and in a dark one: what stands beside the box takes the look of the page. */
const LOOKS = ["light", "dark"] as const;

async function chat(stage: Stage, look: (typeof LOOKS)[number]): Promise<Box> {
  const box = await stage.chat();
  if (look === "dark") {
    await box.tab.run(() => {
      document.documentElement.style.background = "black";
      document.body.style.color = "white";
      for (const element of document.querySelectorAll<HTMLElement>("#box, footer")) {
        element.style.color = "white";
        element.style.background = "black";
      }
    });
  }
  return box;
}

async function nothingIn(tab: Tab, what: string): Promise<void> {
  expect(await axeInOurs(tab), what).toEqual([]);
}

async function openAll(tab: Tab): Promise<void> {
  await tab.ours((root) => {
    for (const fold of root.querySelectorAll("details")) fold.open = true;
  });
}

export const accessible: Theme = {
  about: "axe-core finds nothing",
  scenarios: [
    ...LOOKS.flatMap((look) => [
      scenario(`${look}: in badge, panel, names taken out, message to the school`, async (stage) => {
        await stage.connect("on this computer while typing");
        const box = await chat(stage, look);
        await box.write(SEVERAL);
        await box.sees("the badge", ({ badge }) => badge !== null);
        await nothingIn(box.tab, "badge");
        await box.enter();
        await box.held();
        await openAll(box.tab);
        await nothingIn(box.tab, "panel, all folds open");
        await box.choose("Take names out");
        await nothingIn(box.tab, "names taken out");
        await box.choose("Back");
        await box.choose("Tell the school instead");
        await nothingIn(box.tab, "message to the school");
        await box.received();
      }),
      scenario(`${look}: in the help card and its badge`, async (stage) => {
        await stage.connect("on this computer while typing");
        const box = await chat(stage, look);
        await box.write("I think Alfie B is being hit at home, he has bruises");
        await box.sees("the badge", ({ badge }) => badge !== null);
        await nothingIn(box.tab, "badge");
        await box.enter();
        await box.held("card");
        await nothingIn(box.tab, "card");
        await box.received();
      }),
      scenario(`${look}: in the strip, the question about a group, and "not checked"`, async (stage) => {
        await stage.connect("on this computer at send");
        const box = await chat(stage, look);
        await box.write("sign the petition against the new uniform");
        await box.enter();
        await box.sees("the strip", ({ strip }) => strip !== null);
        await nothingIn(box.tab, "strip");
        await box.received();
        await stage.change({ places: { group: "ask" } });
        const asked = await chat(stage, look);
        await asked.write("see you all at the fair on Friday");
        await asked.sees("the question", ({ buttons, badge }) => badge !== null && buttons.length === 0);
        await nothingIn(asked.tab, "question");
        await asked.received();
        await stage.change({ places: {} });
        await stage.wire.killChecker();
        const alone = await chat(stage, look);
        await alone.write("see you all at the fair on Friday");
        await alone.enter();
        await alone.sees("not checked", ({ badge }) => badge !== null);
        await nothingIn(alone.tab, "not checked");
        await alone.received("see you all at the fair on Friday");
      }),
      scenario(`${look}: in welcome, options and popup`, async (stage) => {
        await stage.ask({ kind: "deleteAll" });
        const welcome = await stage.browser.openOurs("pages/welcome.html");
        await welcome.scheme(look);
        await shown(welcome, "#step-ask");
        expect(await axeInPage(welcome), "the question").toEqual([]);
        await welcome.click("#no");
        await shown(welcome, "#step-no");
        expect(await axeInPage(welcome), "no thanks").toEqual([]);
        await welcome.click("#yes-after-all");
        await shown(welcome, "#step-where");
        await welcome.run((address: string) => {
          (document.querySelector("#checker-address") as HTMLInputElement).value = address;
        }, "http://school.example");
        await welcome.click("#checker-form button");
        await shown(welcome, "#checker-result .problem");
        expect(await axeInPage(welcome), "a problem").toEqual([]);
        await welcome.close();

        await stage.connect("on this computer at send", {
          children: [{ names: ["Zoe"], surname: "Hart" }],
          muted: [{ act: "complaint", word: "useless" }],
          levels: { bad_language: "off" },
        });
        const options = await stage.browser.openOurs("pages/options.html");
        await options.scheme(look);
        await shown(options, "#try-samples button");
        await options.click("#try-samples button:first-child");
        await options.click("#try-form > button");
        await shown(options, "#try-result .finding");
        await options.click("#delete-ask");
        expect(await axeInPage(options), "options").toEqual([]);
        await options.close();

        const popup = await stage.browser.openOurs("pages/popup.html");
        await popup.scheme(look);
        await shown(popup, "#checker p");
        expect(await axeInPage(popup), "popup").toEqual([]);
        await popup.close();
      }),
    ]),
  ],
};

function shown(tab: Tab, selector: string): Promise<unknown> {
  return until(`${selector} to be shown`, () =>
    tab.run((wanted: string) => {
      const found = document.querySelector(wanted);
      return found !== null && found.getClientRects().length > 0;
    }, selector),
  );
}
