/** What was noticed is shown before the site has received anything, in each way of setting it up. */

import { expect } from "vitest";
import { scenario, type Theme } from "../scenario.ts";
import { SETUPS } from "../stage.ts";

/** `contact`: whom the general policy names first, never the person whom it is about. */
const DRAFTS = [
  {
    text: "Alfie B hit mine again",
    words: "Alfie B",
    reason: "The school can find out what happened and act on it.",
    contact: "Class teacher",
  },
  {
    text: "Mrs Holt is useless",
    words: "useless",
    reason: "If you tell the school, someone has to look at it and reply to you.",
    contact: "School office or leadership team",
  },
  {
    text: "that head is a stupid cow",
    words: "stupid cow",
    reason: "The person may read this, and so may their own children.",
    contact: "Chair of governors",
  },
];

export const before: Theme = {
  about: "before it goes out",
  scenarios: [
    ...SETUPS.flatMap((setup) =>
      DRAFTS.map(({ text, words, reason, contact }) =>
        scenario(`${setup}: "${text}" is shown, with words, reason and whom to tell`, async (stage) => {
          await stage.connect(setup);
          const box = await stage.chat();
          await box.write(text);
          await box.enter();
          const seen = await box.held();
          expect(await box.sent()).toEqual([]);
          expect(seen.text).toContain(words);
          expect(seen.text).toContain(reason);
          expect(seen.buttons).toEqual(expect.arrayContaining(["Edit", "Tell the school instead", "Post as it is"]));
          await box.choose("Tell the school instead");
          const { text: told } = await box.sees("whom to tell", ({ buttons }) => buttons.includes("Copy the message"));
          expect(told).toContain(contact);
          expect(await box.sent()).toEqual([]);
          await box.tab.press("Escape");
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
