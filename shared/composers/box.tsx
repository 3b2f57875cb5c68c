/** The sites' editor: real Lexical inside real React, with a mention list and the site's own use of Enter. */

import { LinkNode } from "@lexical/link";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from "lexical";
import { type ReactElement, useEffect, useState } from "react";
import { $emoji, $mention, EmojiNode, MentionNode } from "./nodes.tsx";

export interface BoxProps {
  readonly id: string;
  /** What the site's label says; it holds names, in the site's language. */
  readonly label: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly start?: string;
  onText?(text: string): void;
  /** True where the key was taken for a send. */
  onEnter(event: KeyboardEvent, box: BoxHandle): boolean;
  /** Hands over the box once it is there. */
  onReady?(box: BoxHandle): void;
}

export interface BoxHandle {
  text(): string;
  /** The words that the editor takes for selected: it learns of a selection a moment after the page shows it. */
  selected(): string;
  clear(): void;
  focus(): void;
  emoji(): void;
}

export function Box(props: BoxProps): ReactElement {
  const config = {
    namespace: props.id,
    nodes: [LinkNode, MentionNode, EmojiNode],
    onError: (error: Error) => void window.__errors.push(String(error)),
    editorState: () => $fill(props.start ?? ""),
  };
  return (
    <LexicalComposer initialConfig={config}>
      <Inside {...props} />
    </LexicalComposer>
  );
}

function Inside({ id, label, attributes, onText, onEnter, onReady }: BoxProps): ReactElement {
  const [editor] = useLexicalComposerContext();
  const [isChoosing, setChoosing] = useState(false);

  useEffect(() => {
    onReady?.(handle(editor));
    return editor.registerUpdateListener(() => {
      const text = textOf(editor);
      setChoosing(/(^|\s)@\w*$/.test(text));
      onText?.(text);
    });
  }, [editor, onReady, onText]);

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || event.isComposing) return false;
          if (isChoosing) {
            event.preventDefault();
            $choose();
            return true;
          }
          if (!onEnter(event, handle(editor))) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, isChoosing, onEnter],
  );

  const choosing = isChoosing ? { "aria-activedescendant": `${id}-choice`, "aria-expanded": true } : {};
  return (
    <>
      <RichTextPlugin
        contentEditable={<ContentEditable id={id} aria-label={label} role="textbox" {...attributes} {...choosing} />}
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      {isChoosing && (
        <div role="listbox" aria-label="Vorschläge">
          <div id={`${id}-choice`} role="option" aria-selected="true" tabIndex={-1}>
            Kim Holt
          </div>
        </div>
      )}
    </>
  );
}

function handle(editor: LexicalEditor): BoxHandle {
  return {
    text: () => textOf(editor),
    selected: () => editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? ""),
    clear: () => editor.update(() => $fill("")),
    focus: () => editor.focus(),
    emoji: () => editor.update(() => $insertNodes([$emoji()])),
  };
}

function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $getRoot().getTextContent());
}

function $fill(text: string): void {
  const root = $getRoot().clear();
  for (const line of text.split("\n")) {
    const paragraph = $createParagraphNode();
    if (line !== "") paragraph.append($createTextNode(line));
    root.append(paragraph);
  }
  root.selectEnd();
}

/** Puts the chosen person in place of what was typed behind the @. */
function $choose(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  const typed = /@\w*$/.exec(node.getTextContent())?.[0] ?? "";
  for (let letter = 0; letter < typed.length; letter += 1) selection.deleteCharacter(true);
  selection.insertNodes([$mention("Kim Holt"), $createTextNode(" ")]);
}
