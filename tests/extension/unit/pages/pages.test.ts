import { expect, test, vi } from "vitest";
import { optionsPage } from "../../../../extension/src/pages/options_page.ts";
import { popupPage } from "../../../../extension/src/pages/popup_page.ts";
import { welcomePage } from "../../../../extension/src/pages/welcome_page.ts";
import { answersAsChecker, ELSEWHERE, HERE, MARK } from "../background/world.ts";
import { get, openPage, press, shown, type, words } from "./page_world.ts";

const CHAT = {
  site: "whatsapp",
  recognised: "yes",
  place: "group",
  mark: MARK,
  choice: null,
  lastOutcome: "none",
} as const;

test("welcome: nothing is sent before yes, and yes leads to the checker", async () => {
  const { ports, world, requested } = openPage("welcome");
  world.reply = answersAsChecker;
  await welcomePage(document, ports);
  expect(shown()).toContain(words("welcome_what_sent"));
  expect([world.asked, requested]).toEqual([[], []]);
  expect([...document.querySelectorAll("main > section:not([hidden])")]).toEqual([get("step-ask")]);
  press("Yes, look at my drafts");
  await vi.waitFor(() => expect(document.activeElement).toBe(get("heading-where")));
  expect(world.asked).toEqual([]);
  press("Test");
  await vi.waitFor(() => press("Use this checker"));
  await vi.waitFor(() => expect(document.activeElement).toBe(get("heading-done")));
  expect(shown()).toContain("Oakfield Primary");
  expect(await world.store.get()).toMatchObject({ consent: "yes", checker: { url: "http://127.0.0.1:8787" } });
});

test("welcome: no thanks is an answer of the same weight, and can be taken back", async () => {
  const { ports, world } = openPage("welcome");
  await welcomePage(document, ports);
  expect(get("no").className).toBe(get("yes").className);
  press("No thanks");
  await vi.waitFor(() => expect(document.activeElement).toBe(get("heading-no")));
  expect(await world.store.get()).toMatchObject({ consent: "no", checker: null });
  press("Look at my drafts after all");
  await vi.waitFor(() => expect(document.activeElement).toBe(get("heading-where")));
  press("No thanks");
  await vi.waitFor(() => expect(document.activeElement).toBe(get("heading-no")));
  expect(world.asked).toEqual([]);
});

test("options: what was chosen elsewhere since the page was opened is shown, and not undone by the next change", async () => {
  const { ports, world } = openPage("options", { consent: "yes", checker: HERE });
  await optionsPage(document, ports);
  await world.send<"choose">({ kind: "choose", place: "public", mark: null, choice: "off" });
  await world.send<"notThis">({ kind: "notThis", act: "abuse", words: ["Alfie"], meaning: "own-child" });
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(get<HTMLInputElement>("children-rows").querySelector("input")?.value).toBe("Alfie"));
  const [groups] = get("places-rows").querySelectorAll("select");
  type(groups as HTMLSelectElement, "quiet");
  await vi.waitFor(async () => expect((await world.store.get()).places).toEqual({ public: "off", group: "quiet" }));
  expect((await world.store.get()).children).toEqual([{ names: ["Alfie"], surname: null }]);
});

test("options: Test asks the browser in the click, then says what is wrong in plain words", async () => {
  const { ports, world, requested } = openPage("options");
  await optionsPage(document, ports);
  get<HTMLInputElement>("checker-address").value = "checker.school.example/gate";
  press("Test");
  expect(requested).toEqual(["https://checker.school.example"]);
  world.reply = () => Promise.reject(new TypeError("no"));
  await vi.waitFor(() => expect(shown()).toContain(words("test_problem_unreachable")));
  get<HTMLInputElement>("checker-address").value = "http://checker.school.example";
  press("Test");
  await vi.waitFor(() => expect(shown()).toContain(words("test_problem_not_https")));
  expect(requested).toHaveLength(1);
});

test("options: choices are kept at once", async () => {
  const { ports, world } = openPage("options", { consent: "yes", checker: HERE, chats: { [MARK]: "quiet" } });
  await optionsPage(document, ports);
  get<HTMLInputElement>("site-facebook").click();
  document.querySelector<HTMLInputElement>('input[value="sending"]')?.click();
  const [group] = document.querySelectorAll<HTMLSelectElement>("#places-rows select");
  if (group) type(group, "quiet");
  press(words("options_chats_forget"));
  await vi.waitFor(async () =>
    expect(await world.store.get()).toMatchObject({
      sites: { facebook: false, whatsapp: true },
      when: "sending",
      places: { group: "quiet" },
      chats: {},
    }),
  );
  expect(get("status").textContent).toBe("Saved");
  if (group) type(group, "");
  await vi.waitFor(async () => expect((await world.store.get()).places).toEqual({}));
});

test("options: own children, with other ways to write a name", async () => {
  const { ports, world } = openPage("options");
  await optionsPage(document, ports);
  press("Add a child");
  const [names, surname] = document.querySelectorAll<HTMLInputElement>("#children-rows input");
  if (!names || !surname) throw new Error("No fields.");
  expect(document.activeElement).toBe(names);
  type(names, " Alexander,  Alex ,, Alex ");
  type(surname, "Ash");
  const child = { names: ["Alexander", "Alex"], surname: "Ash" };
  await vi.waitFor(async () => expect((await world.store.get()).children).toEqual([child]));
  press("Remove");
  await vi.waitFor(async () => expect((await world.store.get()).children).toEqual([]));
});

test("options: what was muted can be shown again", async () => {
  const { ports, world } = openPage("options", {
    muted: [{ act: "abuse", word: "daft" }],
    levels: { complaint: "note" },
  });
  await optionsPage(document, ports);
  expect(shown()).toContain("“daft” is not marked (harsh words about a person).");
  press("Show again");
  await vi.waitFor(async () => expect((await world.store.get()).muted).toEqual([]));
  press("Show again");
  await vi.waitFor(async () => expect((await world.store.get()).levels).toEqual({}));
});

test.each([
  [HERE, ["Look at my drafts", "Look at my drafts", "Off"]],
  [ELSEWHERE, ["Ask me once in each chat", "Ask me once in each chat", "Off"]],
] as const)("options: the usual is said for each place, with the checker in use", async (checker, usual) => {
  const { ports } = openPage("options", { consent: "yes", checker });
  await optionsPage(document, ports);
  const first = [...document.querySelectorAll<HTMLSelectElement>("#places-rows select")].map(
    (select) => select.options[0]?.textContent,
  );
  expect([first[0], first[1], first.at(-1)]).toEqual(usual.map((choice) => `The usual: ${choice}`));
});

test("options: an hour, for good, and on again", async () => {
  const { ports, world } = openPage("options", { consent: "yes", checker: HERE });
  await optionsPage(document, ports);
  press("Off for an hour");
  await vi.waitFor(() => press("Turn it on again"));
  await vi.waitFor(() => press("Off until I turn it on"));
  await vi.waitFor(() => expect(shown()).toContain(words("options_paused_for_good")));
  expect((await world.store.get()).pausedUntil).toBe(-1);
  press("Turn it on again");
  await vi.waitFor(async () => expect((await world.store.get()).pausedUntil).toBeNull());
});

test("options: delete everything asks once, then does it", async () => {
  const { ports, world } = openPage("options", { consent: "yes", checker: HERE });
  await optionsPage(document, ports);
  get("delete-ask").click();
  press("Keep it");
  expect((await world.store.get()).consent).toBe("yes");
  get("delete-ask").click();
  press("Delete it all");
  await vi.waitFor(() => expect(get("status").textContent).toBe("Everything is deleted."));
  expect(await world.store.get()).toMatchObject({ consent: "unanswered", checker: null });
});

test("options: the try box shows what would be said, and where it was looked at", async () => {
  const { ports, world } = openPage("options", { consent: "yes", checker: HERE });
  await optionsPage(document, ports);
  press(words("options_try_sample_staff"));
  press("Look at it");
  await vi.waitFor(() => expect(shown()).toContain(words("options_try_local")));
  expect(world.asked[0]?.body).toMatchObject({ place: "group", text: words("options_try_sample_staff") });
});

test("popup: says that it is on here, and that the checker answers", async () => {
  const page = openPage("popup", { consent: "yes", checker: HERE });
  page.state = CHAT;
  page.world.reply = answersAsChecker;
  await popupPage(document, page.ports);
  expect(get("here").textContent).toBe("On here");
  expect(shown()).toContain("The checker answers.");
  const [select] = document.querySelectorAll("select");
  if (select) type(select, "off");
  await vi.waitFor(() => expect(get("here").textContent).toBe(words("popup_off_here")));
  expect((await page.world.store.get()).chats).toEqual({ [MARK]: "off" });
  press("Switch off on WhatsApp Web");
  await vi.waitFor(() => expect(get("here").textContent).toBe("Off on WhatsApp Web"));
  press("Switch on again on WhatsApp Web");
  await vi.waitFor(() => expect(get("here").textContent).toBe(words("popup_off_here")));
});

test.each([
  [{ consent: "unanswered" }, CHAT, "popup_consent_unanswered"],
  [{ consent: "no" }, CHAT, "popup_consent_no"],
  [{ consent: "yes" }, CHAT, "popup_no_checker"],
  [{ consent: "yes", checker: ELSEWHERE }, CHAT, "popup_ask"],
  [{ consent: "yes", checker: HERE }, { ...CHAT, place: "direct", mark: null }, "popup_off_here"],
  [{ consent: "yes", checker: HERE }, { ...CHAT, recognised: "unknown-box" }, "popup_unknown_box"],
  [{ consent: "yes", checker: HERE }, { ...CHAT, lastOutcome: "not-checked" }, "popup_not_checked"],
  [{ consent: "yes", checker: HERE }, null, "popup_not_here"],
] as const)("popup: %o says %s", async (settings, state, key) => {
  const page = openPage("popup", settings);
  page.state = state;
  await popupPage(document, page.ports);
  expect(get("here").textContent).toBe(words(key));
});

test("popup: on a site of ours without our script it says to load the page again", async () => {
  const page = openPage("popup", { consent: "yes", checker: HERE });
  page.tab = { id: 1, url: "https://web.whatsapp.com/", isPrivate: false };
  await popupPage(document, page.ports);
  expect(get("here").textContent).toBe(words("popup_reload"));
});

test("popup: in a private window no chat is remembered", async () => {
  const page = openPage("popup", { consent: "yes", checker: HERE });
  page.state = CHAT;
  page.tab = { ...page.tab, isPrivate: true };
  await popupPage(document, page.ports);
  expect(document.querySelector("select")).toBeNull();
  expect(shown()).toContain(words("popup_private"));
});

test("popup: a school's checker in one click, from the page the school links to", async () => {
  const page = openPage("popup");
  page.tab = { id: 1, url: "https://checker.school.example/gate/connect?school=oakfield", isPrivate: false };
  page.world.reply = answersAsChecker;
  await popupPage(document, page.ports);
  expect([page.requested, page.world.asked]).toEqual([[], []]);
  press("Use this school’s checker");
  expect(page.requested).toEqual(["https://checker.school.example"]);
  await vi.waitFor(async () => expect((await page.world.store.get()).checker).toEqual(ELSEWHERE));
  expect(page.world.stored.has("pending")).toBe(false);
  press(words("popup_to_welcome"));
  expect(page.opened).toEqual(["welcome"]);
});
