/** What was noticed is shown before the site has received anything, in each way of setting it up. */

import { expect } from "vitest";
import { scenario, type Theme } from "../scenario.ts";
import { SETUPS } from "../stage.ts";

const DRAFTS = [
  { text: "Alfie B hit mine again", words: "Alfie B" },
  { text: "Mrs Holt is useless", words: "useless" },
  { text: "that head is a stupid cow", words: "stupid cow" },
];

export const before: Theme = {
  about: "before it goes out",
  scenarios: [
    ...SETUPS.flatMap((setup) =>
      DRAFTS.map(({ text, words }) =>
        scenario(`${setup}: "${text}" is shown, with words, reason and whom to tell`, async (stage) => {
          await stage.connect(setup);
          const box = await stage.chat();
          await box.write(text);
          await box.enter();
          const seen = await box.held();
          expect(await box.sent()).toEqual([]);
          expect(seen.text).toContain(words);
          expect(seen.heading).not.toBe("");
          expect(seen.buttons).toEqual(expect.arrayContaining(["Edit", "Tell the school instead", "Post as it is"]));
          await box.escape();
          expect(await box.shownText()).toBe(text);
          expect(await box.hasFocus()).toBe(true);
          await box.received();
        }),
      ),
    ),
    scenario("clean messages go out once each, as they were typed", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      await box.write("cake sale on Friday, all welcome");
      await box.enter();
      await box.received("cake sale on Friday, all welcome");
      await box.write("bring a tin please");
      await box.enter();
      await box.received("cake sale on Friday, all welcome", "bring a tin please");
    }),
    scenario('"Post as it is" by keyboard sends exactly once', async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.chat();
      await box.write("Mrs Holt is useless");
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received("Mrs Holt is useless");
    }),
    scenario("a Facebook post is held at its button", async (stage) => {
      await stage.connect("on this computer at send");
      const box = await stage.post();
      await box.write("that head is a stupid cow");
      await box.tab.click("#post");
      await box.held();
      await box.received();
    }),
  ],
};
