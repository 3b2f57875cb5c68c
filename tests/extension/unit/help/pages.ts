/** The two sites' structure as far as selectors see it, with a page behind it that sends as theirs do. */

export interface ChatPage {
  readonly editor: HTMLElement;
  readonly send: HTMLElement;
  readonly search: HTMLElement;
  /** What the site received. */
  readonly sent: string[];
  type(text: string): void;
}

const ROWS = { group: "true_120363000000000001@g.us_3EB0", direct: "true_440000000000@c.us_3EB0" };

/** WhatsApp Web with an open chat. `ignores`: sends nothing on events that are not the parent's own. */
export function whatsappPage(chat: keyof typeof ROWS = "group", ignores = false): ChatPage {
  document.body.innerHTML = `
    <div id="app">
      <div id="side"><div data-testid="chat-list-search-container"><div id="search" contenteditable="true" role="textbox" data-tab="3"></div></div></div>
      <div id="main">
        <header><span data-testid="conversation-info-header-chat-title" dir="auto">Klasse 4b</span></header>
        <div data-id="${ROWS[chat]}"></div>
        <footer>
          <div id="box" contenteditable="true" role="textbox" data-tab="10" data-lexical-editor="true" aria-owns="emoji-suggestion"><p></p></div>
          <button id="attach" aria-label="Anhängen"><span data-icon="plus-rounded"></span></button>
          <button id="send" aria-label="Senden" data-tab="11"><span data-icon="wds-ic-send-filled"></span></button>
        </footer>
      </div>
    </div>`;
  const editor = byId("box");
  const send = byId("send");
  const sent: string[] = [];
  const out = (): void => {
    const text = editor.textContent ?? "";
    if (text === "") return;
    sent.push(text);
    editor.innerHTML = "<p></p>";
  };
  editor.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (!ignores || isParents(event)) out();
  });
  send.addEventListener("click", (event) => {
    if (!ignores || isParents(event)) out();
  });
  return { editor, send, search: byId("search"), sent, type: (text) => write(editor, text) };
}

export interface PostPage {
  readonly editor: HTMLElement;
  readonly post: HTMLElement;
  readonly emoji: HTMLElement;
  readonly comment: HTMLElement;
  readonly arrow: HTMLElement;
  readonly messenger: HTMLElement;
  readonly sent: string[];
}

/** Facebook with the composer open over the feed, a comment box and a Messenger window. */
export function facebookPage(): PostPage {
  document.body.innerHTML = `
    <div id="mount_0_0_x">
      <div role="article"><form role="presentation">
        <div id="comment" contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="Als Kim kommentieren"><p></p></div>
        <ul data-id="focused-state-actions-list"><li><div role="button" aria-label="Emoji"></div></li></ul>
        <div id="focused-state-composer-submit"><span><div id="arrow" role="button" aria-label="Kommentieren"></div></span></div>
      </form></div>
      <div role="main" aria-label="Unterhaltung mit Sam"><div id="messenger" contenteditable="true" role="textbox" data-lexical-editor="true"><p></p></div></div>
      <div role="dialog"><form method="POST">
        <div id="box" contenteditable="true" role="textbox" data-lexical-editor="true"><p></p></div>
        <div id="emoji" role="button" aria-label="Emoji"></div>
        <div id="post" role="button" aria-label="Posten" tabindex="0"></div>
      </form></div>
    </div>`;
  const sent: string[] = [];
  const editor = byId("box");
  const comment = byId("comment");
  const post = byId("post");
  const out = (box: HTMLElement): void => {
    if (box.textContent) sent.push(box.textContent);
    box.innerHTML = "<p></p>";
  };
  post.addEventListener("click", () => out(editor));
  post.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") out(editor);
  });
  comment.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) out(comment);
  });
  byId("arrow").addEventListener("click", () => out(comment));
  return { editor, post, emoji: byId("emoji"), comment, arrow: byId("arrow"), messenger: byId("messenger"), sent };
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** Puts a text into a box as typing would. */
export function write(editor: HTMLElement, text: string): void {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  editor.replaceChildren(paragraph);
}

/** The events that the stage fired as the parent's own: a page that ignores untrusted events hears only these. */
export const parents = new WeakSet<Event>();

function isParents(event: Event): boolean {
  return parents.has(event);
}
