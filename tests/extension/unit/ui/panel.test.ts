import { expect, test } from "vitest";
import { finding } from "../help/answers.ts";
import { TestScreen, viewOf } from "./help/screen.ts";

const TEXT = "Alfie hit mine and Mrs Holt is useless.";
const CHILD = { ...finding("identifies_pupil", "pause", 0, 5), target: "pupil" as const, title: "This names a child" };
const STAFF = { ...finding("complaint", "note", 19, 38), title: "This names someone on the staff" };
const MESSAGE = {
  subject: "About school",
  about: "This is about school.",
  facts: "Another child hit mine.",
  wants: ["answer" as const],
  kinds: { feedback: "F.", concern: "C.", complaint: "K." },
  strikes: [],
};
const ADVICE = {
  routes: [],
  message: MESSAGE,
  names_out: { edits: [{ start: 0, end: 5, replacement: "A child" }] },
  help: [],
};
const FULL = viewOf(TEXT, { level: "pause", findings: [CHILD, STAFF], advice: ADVICE });

test("words, reason, the rest folded, four choices, where it was read, and who decides", async () => {
  const screen = new TestScreen();
  await screen.open(FULL);
  expect(screen.root.querySelector("h2")?.textContent).toBe("This names a child");
  expect(screen.text).toContain("“Alfie”");
  expect(screen.root.querySelector("details.more summary")?.textContent).toBe("1 more thing to look at");
  expect(screen.choices).toEqual(["Edit", "Take names out", "Tell the school instead", "Post as it is"]);
  expect(screen.text).toContain("Checked on this computer. Nothing was kept.");
  expect(screen.text.endsWith("You decide.")).toBe(true);
});

test("all choices look the same", async () => {
  const screen = new TestScreen();
  await screen.open(FULL);
  const looks = [...screen.root.querySelectorAll(".choices button")].map((one) => one.className);
  expect(new Set(looks).size).toBe(1);
});

test("it is a modal dialog named by its heading, which has the focus", async () => {
  const screen = new TestScreen();
  await screen.open(FULL);
  const heading = screen.root.querySelector("h2");
  expect(screen.dialog?.open).toBe(true);
  expect(screen.dialog?.getAttribute("aria-labelledby")).toBe(heading?.id);
  expect(screen.root.activeElement).toBe(heading);
  expect(screen.ui.isOpen()).toBe(true);
});

test("post ends with post, edit with edit, and the focus is back in the box", async () => {
  for (const [name, ending] of [
    ["Post as it is", "post"],
    ["Edit", "edit"],
  ] as const) {
    const screen = new TestScreen();
    const open = await screen.open(FULL);
    await screen.press(name);
    expect(open.ending).toBe(ending);
    expect(screen.ui.isOpen()).toBe(false);
    expect(screen.dialog).toBeNull();
    expect(document.activeElement).toBe(screen.editor);
  }
});

test("Escape goes back to the draft and never posts", async () => {
  const screen = new TestScreen();
  const open = await screen.open(FULL);
  screen.dialog?.dispatchEvent(new Event("cancel", { cancelable: true }));
  await screen.clock.move(1);
  expect(open.ending).toBe("edit");
});

test("Escape in a view goes one step back, so that a message half written is not lost", async () => {
  const screen = new TestScreen();
  const open = await screen.open(FULL);
  await screen.press("Tell the school instead");
  const letter = screen.root.querySelector("textarea");
  if (letter) letter.value = "My own words";
  screen.dialog?.dispatchEvent(new Event("cancel", { cancelable: true }));
  await screen.clock.move(1);
  expect(open.ending).toBeNull();
  expect(screen.choices).toContain("Post as it is");
  await screen.press("Tell the school instead");
  expect(screen.root.querySelector("textarea")?.value).toBe("My own words");
});

test("a dialog that the browser closed, or that the page threw out, gives the draft back", async () => {
  const closed = new TestScreen();
  const first = await closed.open(FULL);
  closed.dialog?.close();
  await closed.clock.move(1);
  expect(first.ending).toBe("edit");
  const lost = new TestScreen();
  const second = await lost.open(FULL);
  (lost.root.host as HTMLElement).remove();
  await lost.clock.move(1);
  expect(second.ending).toBe("edit");
});

test("presses in the first half second, second clicks and a page's own clicks do nothing", async () => {
  const screen = new TestScreen();
  let ending = "none";
  void screen.ui.panel(screen.editor, FULL, screen.hands).then((how) => {
    ending = how;
  });
  await screen.clock.move(400);
  await screen.press("Post as it is");
  expect(ending).toBe("none");
  await screen.clock.move(200);
  const post = [...screen.root.querySelectorAll("button")].find((one) => one.textContent === "Post as it is");
  post?.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 }));
  screen.trusted = false;
  await screen.press("Post as it is");
  expect(ending).toBe("none");
  screen.trusted = true;
  await screen.press("Post as it is");
  expect(ending).toBe("post");
});

test("a held Enter presses no button, but writes in the message", async () => {
  const screen = new TestScreen();
  await screen.open(FULL);
  const held = () => new KeyboardEvent("keydown", { key: "Enter", repeat: true, cancelable: true });
  const onHeading = held();
  screen.ui.key(onHeading);
  expect(onHeading.defaultPrevented).toBe(true);
  await screen.press("Tell the school instead");
  screen.root.querySelector("textarea")?.focus();
  const inText = held();
  screen.ui.key(inText);
  expect(inText.defaultPrevented).toBe(false);
});

test("a press beside the panel goes back; one that began in it does not", async () => {
  const screen = new TestScreen();
  const open = await screen.open(FULL);
  const dialog = screen.dialog;
  const press = (name: string, target: EventTarget | null | undefined) =>
    target?.dispatchEvent(new MouseEvent(name, { clientX: 50, clientY: 50, bubbles: true, detail: 1 }));
  press("mousedown", screen.root.querySelector("h2"));
  press("click", dialog);
  await screen.clock.move(1);
  expect(open.ending).toBeNull();
  press("mousedown", dialog);
  press("click", dialog);
  await screen.clock.move(1);
  expect(open.ending).toBe("edit");
});

test("what waits for nothing cannot be posted from here", async () => {
  const screen = new TestScreen();
  await screen.open({ ...FULL, held: false });
  expect(screen.choices).toEqual(["Edit", "Take names out", "Tell the school instead"]);
});

test("what there is no advice for is not offered", async () => {
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "note", findings: [STAFF] }));
  expect(screen.choices).toEqual(["Edit", "Post as it is"]);
});

test("a checker elsewhere is named, with who runs it", async () => {
  const operator = { name: "Hollybank Primary School", privacyUrl: "https://hollybank.example/privacy" };
  const checkedBy = { host: "checker.hollybank.example", operator, schoolName: "Hollybank" };
  const screen = new TestScreen();
  await screen.open({ ...FULL, checkedBy });
  expect(screen.text).toContain(
    "Checked by checker.hollybank.example, run by Hollybank Primary School, whose software is made to keep nothing.",
  );
  await screen.press("How they look after it");
  expect(screen.did).toEqual(["open https://hollybank.example/privacy"]);
});

test("whose rule it is stands in the school's own words; an address that is not https is no link", async () => {
  const clause = { title: "Children", text: "Please name no child. <b>x</b>", url: "javascript:alert(1)" };
  const screen = new TestScreen();
  await screen.open(viewOf(TEXT, { level: "pause", findings: [{ ...CHILD, clause }] }));
  expect(screen.text).toContain("Hollybank Primary School asks:");
  expect(screen.text).toContain("<b>x</b>");
  expect(screen.root.querySelector(".clause a")).toBeNull();
});

test("after three times passed over a note is offered, and done on a press only", async () => {
  const screen = new TestScreen();
  await screen.open({ ...FULL, offerNote: ["identifies_pupil"] });
  expect(screen.did).toEqual([]);
  await screen.press("Yes, only a note");
  expect(screen.did).toEqual(["note: identifies_pupil"]);
  expect(screen.text).toContain("From now on this is only a note.");
});

test("a second panel ends the first one with the draft", async () => {
  const screen = new TestScreen();
  const first = await screen.open(FULL);
  await screen.open(FULL);
  expect(first.ending).toBe("edit");
  expect(screen.ui.isOpen()).toBe(true);
});

test("a browser that cannot open it says so to the caller and leaves nothing behind", async () => {
  const screen = new TestScreen();
  const real = HTMLDialogElement.prototype.showModal;
  HTMLDialogElement.prototype.showModal = () => {
    throw new Error("cannot");
  };
  await expect(screen.ui.panel(screen.editor, FULL, screen.hands)).rejects.toThrow("cannot");
  HTMLDialogElement.prototype.showModal = real;
  expect(screen.ui.isOpen()).toBe(false);
  expect(screen.dialog).toBeNull();
});
