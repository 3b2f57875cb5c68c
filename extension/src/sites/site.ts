/** The one interface of a site: pure selectors. No listeners, no state, nothing written to the page; `null` whenever unsure. */

import type { Place, SiteName } from "../contract/types.ts";

/** What kind of box it is; `edited` and `anonymous` parts are best effort (see docs/live-check.md). */
export type BoxKind = "chat" | "caption" | "edited" | "post" | "comment";

/** One place to write in, found from an editor or a button at the moment of an event. Never kept longer than a send. */
export interface Surface {
  readonly kind: BoxKind;
  /** The contenteditable element itself. */
  readonly editor: HTMLElement;
  /** What holds editor, button and previews together: the footer, the form, the preview layer. */
  readonly root: Element;
  /**
   * Keys that may send from within the editor: `enter` (bare Enter; where the site's own setting makes it a newline, the
   * replayed Enter makes that newline too) or `modified` (Enter is a newline; Ctrl or Meta with Enter may send).
   */
  readonly sendKey: "enter" | "modified";
}

/** A surface and the button in it that was pressed. */
export interface Pressed {
  readonly surface: Surface;
  /** The element that takes the press: button or [role=button]. */
  readonly button: HTMLElement;
}

export interface Setting {
  readonly place: Place;
  /**
   * Tells this chat, group, page or timeline from others: a name or id that is stable on this site; null where it cannot be told.
   * Personal data: it stays in the page, is only hashed with a key (content/marks.ts) and compared, never sent, stored or logged.
   */
  readonly identity: string | null;
}

export interface Site {
  readonly name: SiteName;
  /** Whether this adapter is for such a page. */
  serves(host: string): boolean;
  /** The surface that an event target or focused element lies in; null for search, bio, Messenger and all else. */
  surfaceOfEditor(target: Element): Surface | null;
  /** The surface of a send button that lies at or above an event target; null for every other button, and for disabled ones. */
  surfaceOfButton(target: Element): Pressed | null;
  /** Pictures and videos attached to the draft, counted from previews. */
  media(surface: Surface): { readonly images: number; readonly videos: number };
  /** The site's switch to post without a name, where it can be seen. Unverified on the real site. */
  anonymous(surface: Surface): boolean;
  setting(surface: Surface): Setting;
  /** What the answers rest on that no change of the document tells of, such as the address or a browser's own switch, as one text to compare. Asked at each send: it has to be quick. Absent where there is nothing of the kind. */
  unseen?(surface: Surface): string;
  /** An editable box that looks like writing but is none that we know: the popup then says "I do not recognise this box". */
  looksLikeBox(target: Element): boolean;
}
