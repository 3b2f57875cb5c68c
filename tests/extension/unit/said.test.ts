import { expect, test } from "vitest";
import { lasting } from "../../../extension/src/content/said.ts";

test("the last words are there when the browser gives none any more", () => {
  let gone = false;
  const words = lasting((key, ...put) => {
    if (gone) throw new Error("Extension context invalidated.");
    return [key, ...put].join(" ");
  });
  expect(words("badge_noticed_one", "1")).toBe("badge_noticed_one 1");
  gone = true;
  expect(words("badge_not_checked_reload")).toBe("badge_not_checked_reload");
  expect(words("language_direction")).toBe("language_direction");
  expect(words("panel_edit")).toBe("");
});
