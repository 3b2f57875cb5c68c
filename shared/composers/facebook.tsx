/** A page built as Facebook is: a composer in a dialog that guards its focus, comments with replies, and a Messenger window. */

import {
  type ReactElement,
  type KeyboardEvent as ReactKey,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { createRoot } from "react-dom/client";
import { Box, type BoxHandle } from "./box.tsx";
import { receive, type Sent, startRecord, variant } from "./record.ts";

startRecord();

const SLOW_MS = 3_000;
const group = /^\/groups\/([^/]+)/.exec(location.pathname)?.[1] ?? null;
const name = location.pathname.split("/").find((part) => part !== "") ?? "";
const where = group === null ? (name === "" ? "own" : name) : `group ${group}`;

/** The site's own button: a div that takes click, Enter and Space. */
function Pressable(props: {
  id: string;
  label: string;
  disabled?: boolean;
  press?(by: Sent["by"], trusted: boolean): void;
  children?: ReactNode;
}): ReactElement {
  const { id, label, disabled = false, press = () => {}, children } = props;
  return (
    <div
      id={id}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={(event) => !disabled && press("click", event.isTrusted)}
      onKeyDown={(event: ReactKey) => {
        if (disabled || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        press("key", event.isTrusted);
      }}
    >
      {children ?? label}
    </div>
  );
}

function App(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    Object.assign(window.__page, { compose: () => setOpen(true), closeComposer: () => setOpen(false) });
  }, []);
  return (
    <div id="mount_0_0_Ab">
      <input
        id="search"
        type="search"
        role="combobox"
        aria-label="Facebook durchsuchen"
        aria-expanded="false"
        aria-controls="feed"
      />
      <div id="feed" role="main">
        <Pressable id="compose" label="Was machst du gerade?" press={() => setOpen(true)} />
        <Article id="first" author="Hollybank" groupLink={false} />
        <Article id="second" author="Spotted" groupLink />
      </div>
      <Messenger />
      {isOpen && <Composer close={() => setOpen(false)} />}
    </div>
  );
}

function Composer({ close }: { close(): void }): ReactElement {
  const dialog = useRef<HTMLDivElement | null>(null);
  const box = useRef<BoxHandle | null>(null);
  const [text, setText] = useState("");
  const [kept, setKept] = useState<string | null>(null);
  const [isPosting, setPosting] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    // A focus trap, Escape and a press outside: what the site does with its composer.
    const trap = (event: FocusEvent): void => {
      if (dialog.current?.contains(event.target as Node) === false) document.getElementById("box")?.focus();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    const outside = (event: MouseEvent): void => {
      // by the path: a button inside may be gone from the page before the press comes up here
      if (dialog.current !== null && !event.composedPath().includes(dialog.current)) close();
    };
    document.addEventListener("focusin", trap);
    document.addEventListener("keydown", key);
    // not the very press that opened it
    const timer = setTimeout(() => document.addEventListener("click", outside));
    window.__page.remount = () => setRound((before) => before + 1);
    return () => {
      document.removeEventListener("focusin", trap);
      document.removeEventListener("keydown", key);
      clearTimeout(timer);
      document.removeEventListener("click", outside);
    };
  }, [close]);

  const post = (by: Sent["by"], trusted: boolean): void => {
    if (variant("step", "two") && kept === null) {
      if (trusted || !variant("untrusted", "ignored")) setKept(box.current?.text() ?? "");
      return;
    }
    const sent: Sent = { kind: "post", to: where, text: kept ?? box.current?.text() ?? "", by, trusted };
    if (!receive(sent)) return;
    if (variant("slow")) {
      setPosting(true);
      setTimeout(close, SLOW_MS);
    } else {
      close();
    }
  };
  const ready = useCallback((handle: BoxHandle) => {
    box.current = handle;
    Object.assign(window.__page, { text: handle.text, selected: handle.selected, emoji: handle.emoji });
    handle.focus();
  }, []);

  return (
    <div role="dialog" aria-label="Beitrag erstellen" ref={dialog}>
      {kept !== null && <Pressable id="back" label="Zurück" press={() => setKept(null)} />}
      <form method="POST" onSubmit={(event) => event.preventDefault()}>
        {kept === null ? (
          <>
            <Box
              key={round}
              id="box"
              label="Was machst du gerade, Kim?"
              start={text}
              onText={setText}
              onEnter={(event) => {
                if (!event.ctrlKey && !event.metaKey) return false;
                post("key", event.isTrusted);
                return true;
              }}
              onReady={ready}
            />
            {variant("anonymous") && (
              <div id="anonymous" role="switch" aria-checked="true" aria-label="Anonym posten" tabIndex={0} />
            )}
            <Pressable id="photo" label="Foto/Video" />
            <Pressable id="emoji" label="Emoji" />
          </>
        ) : (
          <p>Einstellungen des Beitrags</p>
        )}
        <Pressable
          id="post"
          label={variant("step", "two") && kept === null ? "Weiter" : "Posten"}
          disabled={isPosting || (kept === null && text.trim() === "")}
          press={post}
        />
      </form>
    </div>
  );
}

function Article({ id, author, groupLink }: { id: string; author: string; groupLink: boolean }): ReactElement {
  return (
    <div role="article" aria-label={`Beitrag von ${author}`}>
      {groupLink && <a href="/groups/77/?ref=feed">Hollybank Eltern</a>}
      <Comment id={`${id}-comment`} kind="comment" to={author} label={`Als Kim kommentieren`} />
      <Comment id={`${id}-reply`} kind="reply" to={author} label={`Antwort an ${author}`} />
    </div>
  );
}

function Comment({
  id,
  kind,
  to,
  label,
}: {
  id: string;
  kind: "comment" | "reply";
  to: string;
  label: string;
}): ReactElement {
  const box = useRef<BoxHandle | null>(null);
  const [isEmpty, setEmpty] = useState(true);
  const send = (by: Sent["by"], trusted: boolean): void => {
    if (receive({ kind, to, text: box.current?.text() ?? "", by, trusted })) box.current?.clear();
  };
  return (
    <form role="presentation" onSubmit={(event) => event.preventDefault()}>
      <Box
        id={id}
        label={label}
        onText={(text) => setEmpty(text.trim() === "")}
        onEnter={(event) => {
          if (event.shiftKey) return false;
          send("key", event.isTrusted);
          return true;
        }}
        onReady={(handle) => {
          box.current = handle;
        }}
      />
      <ul data-id={isEmpty ? "unfocused-state-actions-list" : "focused-state-actions-list"}>
        <li>
          <Pressable id={`${id}-emoji`} label="Emoji" />
        </li>
      </ul>
      {/* the site gives every open comment the same id */}
      <div id="focused-state-composer-submit">
        <Pressable id={`${id}-send`} label="Kommentieren" disabled={isEmpty} press={send} />
      </div>
    </form>
  );
}

function Messenger(): ReactElement {
  const box = useRef<BoxHandle | null>(null);
  return (
    <div role="main" aria-label="Unterhaltung mit Sam">
      <Box
        id="messenger"
        label="Nachricht"
        onEnter={(event) => {
          if (event.shiftKey) return false;
          const sent: Sent = {
            kind: "messenger",
            to: "Sam",
            text: box.current?.text() ?? "",
            by: "key",
            trusted: event.isTrusted,
          };
          if (receive(sent)) box.current?.clear();
          return true;
        }}
        onReady={(handle) => {
          box.current = handle;
        }}
      />
    </div>
  );
}

document.addEventListener("DOMContentLoaded", () => {
  createRoot(document.body.appendChild(document.createElement("div"))).render(<App />);
});
