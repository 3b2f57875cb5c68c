import { expect, test } from "vitest";
import type { Where } from "../../../extension/src/contract/permission.ts";
import { whatsapp } from "../../../extension/src/sites/whatsapp.ts";
import { whatsappPage } from "./help/pages.ts";
import { Stage } from "./help/stage.ts";

const MARK = expect.stringMatching(/^[0-9a-f]{32}$/);

test("a box that gets the focus has the line warmed for its own place", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp, { checker: "elsewhere" });
  await stage.focus(page.editor);
  expect(stage.warmedFor).toEqual([{ place: "group", mark: MARK }]);
});

test("a private chat says that it is one, so that nothing is warmed for it", async () => {
  const page = whatsappPage("direct");
  const stage = new Stage(whatsapp, { checker: "elsewhere" });
  await stage.focus(page.editor);
  expect(stage.warmedFor).toEqual([{ place: "direct", mark: MARK }]);
});

test("the same box is warmed for at most every ten seconds, another one at once", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp);
  const here: Where = { place: "group", mark: "a".repeat(32) };
  await stage.focus(page.editor);
  stage.session.refresh(here);
  stage.session.refresh(here);
  expect(stage.warmedFor).toHaveLength(2);
  await stage.clock.move(10_000);
  stage.session.refresh(here);
  expect(stage.warmedFor).toHaveLength(3);
});

test("a box that gets the focus again after a while is warmed again: the worker may sleep", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp);
  await stage.focus(page.editor);
  await stage.focus(page.editor);
  expect(stage.warmedFor).toHaveLength(1);
  await stage.clock.move(10_000);
  await stage.focus(page.editor);
  expect(stage.warmedFor).toEqual(Array(2).fill({ place: "group", mark: MARK }));
});

test("a window that is looked at again warms for the box that is being written in", async () => {
  const page = whatsappPage("group");
  const stage = new Stage(whatsapp);
  window.dispatchEvent(new Event("focus"));
  await stage.clock.move(0);
  expect(stage.warmedFor).toEqual([null]);
  await stage.focus(page.editor);
  window.dispatchEvent(new Event("focus"));
  await stage.clock.move(0);
  expect(stage.warmedFor.at(-1)).toEqual({ place: "group", mark: MARK });
  expect(stage.warmedFor).toHaveLength(3);
});
