/** Whatever is written goes out byte for byte, is read whole, and is marked where it stands. */

import { expect } from "vitest";
import type { Box } from "../box.ts";
import { CLEAN, PAUSE } from "../drafts.ts";
import { scenario, type Theme } from "../scenario.ts";
import type { Stage } from "../stage.ts";

const LOCAL = "on this computer at send";
/** The contract's longest draft, in code points. */
const LONGEST = 65_536;
const LONG = `${"cake sale on Friday all welcome ".repeat(LONGEST / 32).slice(0, LONGEST - 1)}.`;

const TEXTS = [
  ["emoji", "😀 Max 😀 cake sale on Friday, all welcome 🎂"],
  ["a family in one emoji", "cake sale for the 👨‍👩‍👧‍👦 on Friday"],
  ["flags and skin colours", "cake sale 🏴󠁧󠁢󠁷󠁬󠁳󠁿 on Friday 👍🏽 welcome"],
  ["letters with marks of their own", "cafe\u0301 cake sale on Friday, z\u0307urek for all"],
  ["right-to-left words among others", "cake sale on Friday, שלום and مرحبا to all"],
  ["two spaces and one at the end", "cake sale  on Friday,  all welcome "],
  ["characters that we use as masks", "cake sale on Friday \uE000\uE001 all welcome"],
  ["what looks like code", "cake <b>sale</b> on Friday &amp; {{all}} \\n welcome"],
] as const;

async function chatWith(stage: Stage, text: string): Promise<Box> {
  await stage.connect(LOCAL);
  const box = await stage.chat();
  await box.paste(text);
  await box.textBecomes(text);
  return box;
}

/** The words under our marks, as the page shows them. */
function marked(box: Box): Promise<readonly string[]> {
  return box.tab.run(() => [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => String(range))));
}

export const texts: Theme = {
  about: "what is written",
  scenarios: [
    ...TEXTS.map(([what, text]) =>
      scenario(`${what}: as it was written, to the site and to the checker`, async (stage) => {
        const box = await chatWith(stage, text);
        await box.enter();
        await box.received(text);
        expect(stage.textsAsked.at(-1)).toBe(text.replace(/[\uE000-\uF8FF]/g, "\uFFFD"));
      }),
    ),
    scenario("the longest draft that the contract allows is looked at, and goes out whole and once", async (stage) => {
      const box = await chatWith(stage, LONG);
      await box.enter();
      await box.received(LONG);
      expect(stage.textsAsked.at(-1)).toBe(LONG);
    }),
    scenario("one character more is not sent to the checker; it goes out, and the badge says so", async (stage) => {
      const box = await chatWith(stage, `${LONG}!`);
      await box.enter();
      const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
      expect(badge).toContain("Not checked");
      expect(badge).toContain("too long");
      await box.received(`${LONG}!`);
      expect(stage.wire.drafts).toEqual([]);
    }),
    scenario("words at the very end of a long draft are shown before it goes out", async (stage) => {
      const text = `${LONG.slice(0, 20_000)}. ${PAUSE}`;
      const box = await chatWith(stage, text);
      await box.enter();
      const { text: shown } = await box.held();
      expect(shown).toContain(PAUSE);
      await box.choose("Post as it is");
      await box.received(text);
    }),
    scenario("marks stand under the very words, behind emoji of every kind", async (stage) => {
      await stage.connect("on this computer while typing");
      const box = await stage.chat();
      const text = `😀 👨‍👩‍👧 e\u0301 ${PAUSE} 😀`;
      await box.paste(text);
      await box.sees("the badge", ({ badge }) => badge !== null);
      expect(await marked(box)).toEqual([PAUSE]);
      await box.enter();
      await box.held();
      await box.choose("Post as it is");
      await box.received(text);
    }),
    scenario("an emoji that the site draws as a picture is read as the emoji it stands for", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.write(`${CLEAN} `);
      await box.site("emoji");
      await box.enter();
      await box.received(`${CLEAN} 😡`);
      expect(stage.textsAsked.at(-1)).toBe(`${CLEAN} 😡`);
    }),
    scenario("a person who was chosen from the list is read with the rest of the sentence", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.write("see you at the gate @K");
      await box.listIsOpen();
      await box.enter();
      await box.textBecomes("see you at the gate Kim Holt ");
      await box.write("at three");
      await box.enter();
      await box.received("see you at the gate Kim Holt at three");
      expect(stage.textsAsked.at(-1)).toBe("see you at the gate Kim Holt at three");
    }),
    scenario("a language that the checker does not read goes out, and the badge says so", async (stage) => {
      const text = "السيدة هولت عديمة الفائدة اليوم والمدرسة بعيدة جدا";
      const box = await chatWith(stage, text);
      await box.enter();
      await box.received(text);
      const { badge } = await box.sees("the badge", ({ badge }) => badge !== null);
      expect(badge).toContain("Not checked");
    }),
    scenario("lines of a message reach the checker as lines", async (stage) => {
      await stage.connect(LOCAL);
      const box = await stage.chat();
      await box.write(CLEAN);
      await box.press("Shift+Enter");
      await box.press("Shift+Enter");
      await box.tab.type("see you there");
      await box.enter();
      await box.received(`${CLEAN}\n\nsee you there`);
      expect(stage.textsAsked.at(-1)).toBe(`${CLEAN}\n\nsee you there`);
    }),
  ],
};
