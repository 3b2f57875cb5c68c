/** WhatsApp Web. Hooks that survive its weekly changes: #side, #main, footer, the icon's name, ids of rows. Labels are translated and hold names: never used. */

import { buttonAt, countPreviews, editableAt, isDisabled, isVisible } from "./dom.ts";
import type { BoxKind, Pressed, Setting, Site, Surface } from "./site.ts";

const SIDE = "#side";
const CHAT = "#main footer";
const CAPTION = '[data-testid="media-caption-input-container"]';
const PREVIEW = '[data-testid="drawer-middle"]';
const TITLE = '#main header [data-testid="conversation-info-header-chat-title"]';
const TITLE_OTHERWISE = "#main header span[dir][title], #main header span[dir]";
// Rows carry ids such as true_<chat>_<message>; groups end in @g.us, people in @c.us or @lid.
const GROUP_ROW = '#main [data-id*="@g.us"]';
const PERSON_ROW = '#main [data-id*="@c.us"], #main [data-id*="@lid"]';
const SEND_ICON = '[data-icon*="send"], [data-testid*="send"]';
const CHECK_ICON = '[data-icon*="check"], [data-testid*="check"]';

export const whatsapp: Site = {
  name: "whatsapp",
  serves: (host) => host === "web.whatsapp.com",

  surfaceOfEditor(target) {
    const editor = editableAt(target);
    return editor === null ? null : surfaceAround(editor);
  },

  surfaceOfButton(target): Pressed | null {
    const button = buttonAt(target);
    if (button === null || button.closest(SIDE) !== null || isDisabled(button)) return null;
    const surface = surfaceBeside(button);
    if (surface === null) return null;
    const sends =
      hasIcon(button, SEND_ICON, "send") || (surface.kind === "edited" && hasIcon(button, CHECK_ICON, "check"));
    return sends ? { surface, button } : null;
  },

  media: (surface) => (surface.kind === "caption" ? countPreviews(surface.root) : { images: 0, videos: 0 }),
  anonymous: () => false,

  setting(surface): Setting {
    const page = surface.editor.ownerDocument;
    const title = page.querySelector(TITLE) ?? page.querySelector(TITLE_OTHERWISE);
    const identity = title?.getAttribute("title") || title?.textContent || null;
    if (page.querySelector(GROUP_ROW) !== null) return { place: "group", identity };
    if (page.querySelector(PERSON_ROW) !== null) return { place: "direct", identity };
    return { place: "unknown", identity };
  },

  looksLikeBox(target) {
    const editor = editableAt(target);
    return editor !== null && editor.closest(SIDE) === null && isVisible(editor);
  },
};

function surfaceAround(editor: HTMLElement): Surface | null {
  if (editor.closest(SIDE) !== null) return null;
  const footer = editor.closest(CHAT);
  if (footer !== null) return made("chat", editor, footer);
  const preview = editor.closest(PREVIEW);
  const caption = editor.closest(CAPTION) ?? (preview !== null && editor.querySelector(CAPTION));
  if (caption) return made("caption", editor, preview ?? caption.parentElement ?? caption);
  return editedMessage(editor);
}

/** The surface whose button this could be: the box in the same preview, dialog or footer. */
function surfaceBeside(button: HTMLElement): Surface | null {
  const root = button.closest(PREVIEW) ?? button.closest('[role="dialog"]') ?? button.closest(CHAT);
  for (const editor of root?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? []) {
    const surface = surfaceAround(editor);
    if (surface !== null && surface.root === root) return surface;
  }
  return null;
}

/**
 * The box in which a sent message is changed. UNVERIFIED on the real site: no public description was found. A dialog with
 * one Lexical box, a send or tick icon, and neither a search field nor a list of people (that would be forwarding).
 */
function editedMessage(editor: HTMLElement): Surface | null {
  const dialog = editor.closest('[role="dialog"]');
  if (dialog === null || editor.getAttribute("data-lexical-editor") !== "true") return null;
  if (dialog.querySelector('input, [role="list"], [role="listbox"], [role="grid"]') !== null) return null;
  const known = hasIcon(dialog, SEND_ICON, "send") || hasIcon(dialog, CHECK_ICON, "check");
  return known ? made("edited", editor, dialog) : null;
}

/** The icon's name stands in `data-icon`, in `data-testid` or only as the picture's title. */
function hasIcon(root: Element, selector: string, word: string): boolean {
  if (root.matches(selector) || root.querySelector(selector) !== null) return true;
  return [...root.querySelectorAll("svg title")].some((title) => title.textContent?.includes(word) ?? false);
}

function made(kind: BoxKind, editor: HTMLElement, root: Element): Surface {
  return { kind, editor, root, sendKey: "enter" };
}
