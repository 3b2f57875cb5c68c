/** A page built as WhatsApp Web is: list of chats, open chat with footer, preview with caption, dialog for an edited message. */

import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Box, type BoxHandle } from "./box.tsx";
import { receive, type Sent, startRecord, variant, variantText } from "./record.ts";

startRecord();

interface Chat {
  readonly name: string;
  readonly id: string;
}

const FAMILY: Chat = { name: "Familie", id: "440000000000@c.us" };
const CLASS: Chat = { name: "Klasse 4b", id: "120363000000000001@g.us" };
const CHATS: readonly Chat[] = [FAMILY, CLASS, { name: "Klasse 2a", id: "120363000000000002@g.us" }];
const PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/** Drafts are kept for each chat, as the site does. */
const drafts = new Map<string, string>();

function App(): ReactElement {
  const wanted = variantText("chat") ?? (variant("group") ? CLASS.name : FAMILY.name);
  const [open, setOpen] = useState<Chat | null>(CHATS.find((chat) => chat.name === wanted) ?? FAMILY);
  const [round, setRound] = useState(0);
  const [previews, setPreviews] = useState<readonly string[]>([]);
  const [edited, setEdited] = useState<string | null>(variant("edited") ? "Bis morgen dann" : null);

  useEffect(() => {
    Object.assign(window.__page, {
      open: (name: string) => setOpen(CHATS.find((chat) => chat.name === name) ?? null),
      remount: () => setRound((before) => before + 1),
      attach: (count: number) => setPreviews(pictures(count)),
      edit: (text: string) => setEdited(text),
    });
    // As on the site: Escape closes the chat, and what is typed anywhere goes to the box.
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setOpen(null);
      const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (isText && event.target === document.body) document.getElementById("box")?.focus();
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, []);

  return (
    <div id="app">
      <div id="side">
        <div data-testid="chat-list-search-container">
          <input id="search" role="textbox" data-tab="3" aria-label="Suchfeld" />
        </div>
        <div id="pane-side">
          {CHATS.map((chat) => (
            <button type="button" key={chat.id} onClick={() => setOpen(chat)}>
              {chat.name}
            </button>
          ))}
        </div>
      </div>
      {open !== null && <OpenChat key={`${open.id} ${round}`} chat={open} covered={previews.length > 0} />}
      {previews.length > 0 && open !== null && (
        <Preview chat={open} previews={previews} close={() => setPreviews([])} />
      )}
      {edited !== null && open !== null && <Edit chat={open} text={edited} close={() => setEdited(null)} />}
    </div>
  );
}

function OpenChat({ chat, covered }: { chat: Chat; covered: boolean }): ReactElement {
  const box = useRef<BoxHandle | null>(null);
  const [text, setText] = useState(drafts.get(chat.id) ?? "");
  const [rows, setRows] = useState<readonly string[]>(["Hallo zusammen"]);
  const onText = useCallback(
    (now: string) => {
      drafts.set(chat.id, now);
      setText(now);
    },
    [chat],
  );
  const ready = useCallback((handle: BoxHandle) => {
    box.current = handle;
    Object.assign(window.__page, { text: handle.text, selected: handle.selected, emoji: handle.emoji });
  }, []);
  const send = useCallback(
    (by: Sent["by"], trusted: boolean): void => {
      const now = box.current?.text() ?? "";
      if (!receive({ kind: "chat", to: chat.name, text: now, by, trusted })) return;
      setRows((before) => [...before, now]);
      box.current?.clear();
    },
    [chat],
  );
  const enter = useCallback(
    (event: KeyboardEvent): boolean => {
      if (event.shiftKey || variant("enter", "newline")) return false;
      send("key", event.isTrusted);
      return true;
    },
    [send],
  );

  return (
    <div id="main">
      <header>
        <span data-testid="conversation-info-header-chat-title" dir="auto">
          {chat.name}
        </span>
      </header>
      {rows.map((row, index) => (
        <div key={index} data-id={`true_${chat.id}_3EB0${index}`}>
          {row}
        </div>
      ))}
      <footer className={covered ? "covered" : ""}>
        <div className="lexical-rich-text-input">
          <Box
            id="box"
            label={`Schreib eine Nachricht an ${chat.name}`}
            attributes={{
              "data-tab": "10",
              "data-testid": "conversation-compose-box-input",
              "aria-owns": "emoji-suggestion",
            }}
            start={text}
            onText={onText}
            onEnter={enter}
            onReady={ready}
          />
        </div>
        <button type="button" id="attach" aria-label="Anhängen" data-tab="10">
          <span data-icon="plus-rounded" />
        </button>
        {text.trim() === "" ? (
          <button type="button" id="mic" aria-label="Sprachnachricht" data-tab="11">
            <span data-icon="mic-outlined" />
          </button>
        ) : (
          <button
            type="button"
            id="send"
            aria-label="Senden"
            data-tab="11"
            onMouseDown={(event) => variant("mousedown") && send("mousedown", event.isTrusted)}
            onClick={(event) => send("click", event.isTrusted)}
          >
            <SendIcon />
          </button>
        )}
      </footer>
    </div>
  );
}

/** The icon's name stands in an attribute, or in some roll-outs only in the picture's title. */
function SendIcon(): ReactElement {
  if (!variant("icon", "title")) return <span data-icon="wds-ic-send-filled">▶</span>;
  return (
    <svg width="16" height="16">
      <title>wds-ic-send-filled</title>
      <path d="M0 0 L16 8 L0 16 Z" />
    </svg>
  );
}

function Preview({ chat, previews, close }: { chat: Chat; previews: readonly string[]; close(): void }): ReactElement {
  const box = useRef<BoxHandle | null>(null);
  const send = (by: Sent["by"], trusted: boolean): void => {
    const sent: Sent = { kind: "caption", to: chat.name, text: box.current?.text() ?? "", by, trusted };
    if (receive(sent)) close();
  };
  return (
    <div data-testid="drawer-middle">
      {previews.map((source) => (
        <img key={source} src={source} alt="Vorschau" />
      ))}
      <div data-testid="media-caption-input-container">
        <Box
          id="caption"
          label="Beschriftung hinzufügen"
          attributes={{ "data-tab": "10" }}
          onEnter={(event) => {
            if (event.shiftKey || variant("enter", "newline")) return false;
            send("key", event.isTrusted);
            return true;
          }}
          onReady={(handle) => {
            box.current = handle;
          }}
        />
      </div>
      <div
        id="caption-send"
        role="button"
        tabIndex={0}
        aria-label={`${previews.length} ausgewählte senden`}
        onClick={(event) => send("click", event.isTrusted)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") send("key", event.isTrusted);
        }}
      >
        <span data-icon="wds-ic-send-filled">▶</span>
      </div>
    </div>
  );
}

function Edit({ chat, text, close }: { chat: Chat; text: string; close(): void }): ReactElement {
  const box = useRef<BoxHandle | null>(null);
  const done = (by: Sent["by"], trusted: boolean): void => {
    if (receive({ kind: "edited", to: chat.name, text: box.current?.text() ?? "", by, trusted })) close();
  };
  return (
    <div role="dialog" aria-label="Nachricht bearbeiten">
      <Box
        id="edit"
        label="Nachricht bearbeiten"
        start={text}
        onEnter={(event) => {
          if (event.shiftKey) return false;
          done("key", event.isTrusted);
          return true;
        }}
        onReady={(handle) => {
          box.current = handle;
        }}
      />
      <button type="button" id="edit-done" aria-label="Fertig" onClick={(event) => done("click", event.isTrusted)}>
        <span data-icon="checkmark-medium">✓</span>
      </button>
    </div>
  );
}

function pictures(count: number): string[] {
  const bytes = Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0));
  return Array.from({ length: count }, () => URL.createObjectURL(new Blob([bytes], { type: "image/gif" })));
}

document.addEventListener("DOMContentLoaded", () => {
  createRoot(document.body.appendChild(document.createElement("div"))).render(<App />);
});
