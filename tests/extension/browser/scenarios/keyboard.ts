/** Everything can be done with the keyboard alone. */

import { expect } from "vitest";
import { type Box, READING_MS } from "../box.ts";
import { pause, until } from "../drive/driver.ts";
import { pressBy, tabTo } from "../keys.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";
import { isSaid, says } from "../words.ts";

const SEVERAL = "Alfie B and Sam T in 4B hit mine again and Mrs Holt is useless";

/** A chat whose send is held by the panel. */
async function held(stage: Stage, text: string): Promise<Box> {
  await stage.connect("on this computer at send");
  const box = await stage.chat();
  await box.write(text);
  await box.enter();
  await box.held();
  return box;
}

export const keyboard: Theme = {
  about: "with the keyboard alone",
  scenarios: [
    scenario("the badge is reached, opens the panel, and Escape gives the caret back", async (stage) => {
      await stage.connect("on this computer while typing");
      const box = await stage.chat();
      await box.write(SEVERAL);
      await box.sees("the badge", ({ badge }) => badge !== null);
      const { badge } = await box.seen();
      await pressBy(box.tab, badge ?? "");
      const { buttons } = await box.sees("the panel", ({ dialog }) => dialog === "panel");
      expect(buttons, "nothing waits to be posted").not.toContain("Post as it is");
      await box.escape();
      expect(await box.hasFocus()).toBe(true);
      await box.received();
    }),
    scenario("names are taken out and copied, step by step back to the draft", async (stage) => {
      const box = await held(stage, SEVERAL);
      await box.choose("Take names out");
      await box.choose("Copy this text");
      await box.sees("that it was copied", ({ text }) => text.includes("Copied."));
      await box.tab.press("Escape");
      await box.sees("the panel again", ({ buttons }) => buttons.includes("Post as it is"));
      await box.escape();
      expect(await box.hasFocus()).toBe(true);
      await box.received();
    }),
    scenario('"Not this" is unfolded and takes effect at once', async (stage) => {
      const box = await held(stage, "Mrs Holt is useless");
      await box.choose("Not this");
      await box.choose("This is not about school");
      await box.sees("that nothing is left", ({ heading }) => heading === "That was all we noticed");
      await box.choose("Post as it is");
      await box.received("Mrs Holt is useless");
    }),
    scenario("the message to the school is chosen, written on and copied", async (stage) => {
      const box = await held(stage, SEVERAL);
      await box.choose("Tell the school instead");
      await pressBy(box.tab, "Feedback", " ");
      await box.tab.press("ArrowDown");
      await tabTo(box.tab, "3. What happened");
      await box.tab.type("PS: he is well. ");
      expect(await letter(box)).toContain("PS: he is well. ");
      await box.choose("Copy the message");
      await box.sees("that it was copied", ({ text }) => text.includes("Copied."));
      await box.received();
    }),
    scenario("the help card: people first, then one's own choice", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      const text = "I think Alfie B is being hit at home, he has bruises";
      await box.write(text);
      await box.enter();
      await box.held("card");
      await tabTo(box.tab, "999");
      await box.choose("Post as it is");
      await box.received(text);
    }),
    scenario("from the strip to the message, and a second press posts", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      const text = "sign the petition against the new uniform";
      await box.write(text);
      await box.enter();
      await box.sees("the strip", ({ strip }) => strip !== null);
      await pressBy(box.tab, "Tell the school instead");
      await box.held();
      await box.tab.press("Escape");
      await box.escape();
      await pause(READING_MS);
      await box.enter();
      await box.received(text);
    }),
    scenario("a new group is switched on", async (stage) => {
      await stage.connect("elsewhere at send", { places: {} });
      const box = await stage.chat();
      await box.write("Mrs Holt is useless");
      await box.sees("the question", ({ badge }) => badge?.startsWith("A school group?") === true);
      await pressBy(box.tab, "Check it");
      await box.sees("the question to go", ({ badge }) => badge === null);
      await box.focus();
      await box.enter();
      await box.held();
      await box.received();
    }),
    scenario("welcome, from yes to the checker in use", async (stage) => {
      await stage.ask({ kind: "deleteAll" });
      const tab = await stage.browser.openOurs("pages/welcome.html");
      await says(tab, "Before you say yes");
      await pressBy(tab, "Yes, look at my drafts");
      await says(tab, "Choose a checker");
      await tabTo(tab, "Address of the checker");
      await tab.press("Control+a");
      await tab.type(stage.wire.localChecker);
      await tab.press("Enter");
      await says(tab, "A checker answers here");
      expect(await isSaid(tab, "Schoolgate is ready"), "the last step, which is still hidden").toBe(false);
      await pressBy(tab, "Use this checker");
      await says(tab, "Schoolgate is ready");
      expect(await stage.ask({ kind: "getSettings" })).toMatchObject({
        consent: "yes",
        checker: { url: stage.wire.localChecker },
      });
      await tab.close();
    }),
    scenario("options: a child, an hour's break, and everything deleted", async (stage) => {
      await stage.connect("on this computer at send");
      const tab = await stage.browser.openOurs("pages/options.html");
      await says(tab, "Your own children");
      await pressBy(tab, "Off for an hour");
      await says(tab, "Nothing is looked at");
      await pressBy(tab, "Add a child");
      await tab.type("Zoe, Zo");
      await tab.press("Tab");
      await until("the child to be kept", async () => (await stage.ask({ kind: "getSettings" })).children.length === 1);
      await pressBy(tab, "Delete everything");
      await pressBy(tab, "Delete it all");
      await says(tab, "Everything is deleted");
      expect(await stage.ask({ kind: "getSettings" })).toMatchObject({ children: [], consent: "unanswered" });
      await tab.close();
    }),
    scenario("popup: off, and on again", async (stage) => {
      await stage.connect("on this computer at send");
      const tab = await stage.browser.openOurs("pages/popup.html");
      await says(tab, "The checker answers");
      await pressBy(tab, "Off until I turn it on");
      await says(tab, "Off until you turn it on");
      await pressBy(tab, "Turn it on again");
      await says(tab, "Off for an hour");
      expect((await stage.ask({ kind: "getSettings" })).pausedUntil).toBeNull();
      await tab.close();
    }),
  ],
};

function letter(box: Box): Promise<string | null> {
  return box.tab.ours((root) => root.querySelector("textarea")?.value ?? "");
}
