/** The parent's own children stay at home: their names never reach the checker, and come back in all that is shown. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { scenario, type Theme } from "../scenario.ts";
import { SETUPS, type Setup, type Stage } from "../stage.ts";

const CHILDREN = [
  { names: ["Alfie", "Alf"], surname: "Smith" },
  { names: ["Will"], surname: null },
];
const MASKS = /[\uE000-\uF8FF]/;

async function chatWith(stage: Stage, text: string, setup: Setup = "on this computer at send"): Promise<Box> {
  await stage.connect(setup, { children: CHILDREN });
  const box = await stage.chat();
  await box.write(text);
  await box.enter();
  return box;
}

/** All that is written in the fields of our dialog. */
async function fields(box: Box): Promise<string> {
  await box.sees("the message", ({ buttons }) => buttons.includes("Back"));
  const written = await box.tab.ours((root) =>
    [...root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")]
      .map(({ value }) => value)
      .join("\n"),
  );
  return written ?? "";
}

export const ownChildren: Theme = {
  about: "own children",
  scenarios: [
    ...SETUPS.map((setup) =>
      scenario(`${setup}: no name of an own child reaches the checker`, async (stage) => {
        const text = "Mrs Holt is useless. Alfie's jumper is lost, Alf Smith cried, said Will";
        const box = await chatWith(stage, text, setup);
        const { text: shown } = await box.held();
        expect(shown).not.toMatch(MASKS);
        for (const sent of stage.textsAsked) {
          expect(sent).not.toMatch(/Alf|Smith|\bWill\b/);
          expect(sent).toHaveLength(text.length);
        }
        await box.choose("Post as it is");
        await box.received(text);
      }),
    ),
    scenario("a name that is also a word is only masked where it is a name", async (stage) => {
      const text = "I will complain that Mrs Holt is useless with Will";
      const box = await chatWith(stage, text);
      await box.held();
      expect(stage.textsAsked).toHaveLength(1);
      expect(stage.textsAsked[0]).toMatch(/^I will complain that Mrs Holt is useless with [\uE001]{4}$/);
      await box.received();
    }),
    scenario("a classmate of the same name is somebody else, and is noticed", async (stage) => {
      const box = await chatWith(stage, "Alfie B hit mine again");
      const { text } = await box.held();
      expect(text).toContain("Alfie B");
      expect(stage.textsAsked).toEqual(["Alfie B hit mine again"]);
      await box.received();
    }),
    scenario("the names are back in the message to the school", async (stage) => {
      const box = await chatWith(stage, "Mrs Holt is useless, Alfie came home crying again");
      await box.held();
      await box.choose("Tell the school instead");
      const written = await fields(box);
      expect(written).toContain("Alfie");
      expect(written).not.toMatch(MASKS);
      await box.press("Escape");
      await box.escape();
      await box.received();
    }),
    scenario("praise of an own child alone is not spoken of", async (stage) => {
      const box = await chatWith(stage, "Alfie was player of the match today, so proud");
      await box.received("Alfie was player of the match today, so proud");
      expect(await box.seen()).toMatchObject({ dialog: null, strip: null, badge: null });
    }),
  ],
};
