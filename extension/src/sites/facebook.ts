/** Facebook. Two positive scopes only, both free of language: the dialog's POST form, and the comment's form. Messenger, search and bio lie in neither. */

import { buttonAt, countPreviews, editableAt, isDisabled, isVisible } from "./dom.ts";
import { SEND_LABELS } from "./facebook_labels.ts";
import type { Pressed, Setting, Site, Surface } from "./site.ts";

const POST_FORM = '[role="dialog"] form[method="POST" i]';
const COMMENT_FORM = 'form[role="presentation"]';
const BOX = '[contenteditable="true"][role="textbox"]';
// The id is not unique in the page: it is looked for around the pressed button, inside its own form.
const COMMENT_SEND = "#focused-state-composer-submit";
// Behind "/groups/" these are lists over many groups. UNVERIFIED on the real site; a group has a number or a name of its own.
const LISTS_OF_GROUPS = ["feed", "joins", "discover", "create", "search", "notifications", "category"];
// Behind these the next part of the address tells whose page it is.
const NO_PAGE_ITSELF = ["p", "pages", "people", "events"];

export const facebook: Site = {
  name: "facebook",
  serves: (host) => host === "www.facebook.com" || host === "web.facebook.com",

  surfaceOfEditor(target) {
    const editor = editableAt(target);
    if (editor === null || !editor.matches(BOX)) return null;
    const form = editor.closest("form");
    return form === null ? null : surfaceIn(form, editor);
  },

  surfaceOfButton(target): Pressed | null {
    const button = buttonAt(target);
    const form = button?.closest("form") ?? null;
    const editor = form?.querySelector<HTMLElement>(BOX) ?? null;
    if (button === null || form === null || editor === null || isDisabled(button)) return null;
    // The second step of "Next, Post" often has no box any more: the text was looked at when "Next" was pressed.
    const surface = surfaceIn(form, editor);
    if (surface === null) return null;
    const sends = surface.kind === "comment" ? button.closest(COMMENT_SEND) !== null : isPostButton(button, form);
    return sends ? { surface, button } : null;
  },

  media: (surface) => countPreviews(surface.kind === "post" ? dialogOf(surface) : surface.root),
  anonymous: anonymousSwitch,
  setting: settingOf,
  unseen: (surface) => {
    const { pathname, search } = surface.editor.ownerDocument.location;
    return `${pathname}${search} ${anonymousSwitch(surface)}`;
  },

  looksLikeBox(target) {
    const editor = editableAt(target);
    return editor?.closest('[role="dialog"], [role="article"]') != null && isVisible(editor);
  },
};

function surfaceIn(form: Element, editor: HTMLElement): Surface | null {
  if (form.matches(COMMENT_FORM)) {
    const isLexical = editor.getAttribute("data-lexical-editor") === "true";
    return isLexical ? { kind: "comment", editor, root: form, sendKey: "enter" } : null;
  }
  return form.matches(POST_FORM) ? { kind: "post", editor, root: form, sendKey: "modified" } : null;
}

/** Post, or Next: the last button that is shown in the form; or one that bears a known label. */
function isPostButton(button: HTMLElement, form: Element): boolean {
  const shown = [...form.querySelectorAll('[role="button"], button')].filter(isVisible);
  const label = button.getAttribute("aria-label") ?? button.textContent ?? "";
  return shown.at(-1) === button || SEND_LABELS.has(label.trim().toLowerCase());
}

function dialogOf({ root }: Surface): Element {
  return root.closest('[role="dialog"]') ?? root;
}

/** The switch to post in a group without a name. UNVERIFIED on the real site: the only switch in a group's composer that is on. */
function anonymousSwitch(surface: Surface): boolean {
  if (surface.kind !== "post" || groupOf(surface) === null) return false;
  return dialogOf(surface).querySelector('[role="switch"][aria-checked="true"], input[role="switch"]:checked') !== null;
}

function settingOf(surface: Surface): Setting {
  const group = groupOf(surface);
  if (group !== null) return { place: "group", identity: `group ${group}` };
  // A comment in the feed may lie under anybody's post: whose cannot be told, so what is chosen for one counts for these alone.
  if (surface.kind === "comment") return { place: "public", identity: "comments" };
  return settingOfPost(surface.editor.ownerDocument.location);
}

/** Outside of a group: the own timeline, or somebody's page; a list over many groups is nobody's. */
function settingOfPost({ pathname, search }: Location): Setting {
  const [first = "", next = ""] = pathname.split("/").filter(Boolean);
  // With a number a profile may be anybody's.
  const whose =
    first === "profile.php" ? new URLSearchParams(search).get("id") : NO_PAGE_ITSELF.includes(first) ? next : null;
  if (whose === null && ["", "home.php", "me", "profile.php"].includes(first)) return { place: "own", identity: "own" };
  return { place: "public", identity: `page ${whose === null ? first : `${first} ${whose}`}` };
}

/** The group that is written in: by the page's address, or for a comment in a feed by the post's heading, which links there first. */
function groupOf(surface: Surface): string | null {
  const inAddress = groupIn(surface.editor.ownerDocument.location.pathname);
  if (inAddress !== null || surface.kind !== "comment") return inAddress;
  // A friend's post may share one of a group, or speak of it.
  const heading = surface.root.closest('[role="article"], [role="dialog"]')?.querySelector('a[href*="/"]');
  return groupIn(heading?.getAttribute("href") ?? "");
}

function groupIn(address: string): string | null {
  const found = /\/groups\/([^/?#]+)/.exec(address)?.[1] ?? null;
  return found === null || LISTS_OF_GROUPS.includes(found) ? null : found;
}
