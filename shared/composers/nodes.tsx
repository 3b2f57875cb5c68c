/** What a box holds besides text: a mention, and an emoji drawn as a picture. */

import {
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type SerializedLexicalNode,
  type SerializedTextNode,
  TextNode,
} from "lexical";
import type { ReactElement } from "react";

export class MentionNode extends TextNode {
  static override getType(): string {
    return "mention";
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__text, node.__key);
  }

  static override importJSON(node: SerializedTextNode): MentionNode {
    return $mention(node.text);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.setAttribute("data-mention", "true");
    return element;
  }
}

export function $mention(name: string): MentionNode {
  return new MentionNode(name).setMode("token");
}

export class EmojiNode extends DecoratorNode<ReactElement> {
  static override getType(): string {
    return "emoji";
  }

  static override clone(node: EmojiNode): EmojiNode {
    return new EmojiNode(node.__key);
  }

  static override importJSON(_: SerializedLexicalNode): EmojiNode {
    return new EmojiNode();
  }

  override createDOM(): HTMLElement {
    return document.createElement("span");
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): boolean {
    return true;
  }

  override getTextContent(): string {
    return "😡";
  }

  override decorate(): ReactElement {
    return <img alt="😡" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" />;
  }
}

export function $emoji(): LexicalNode {
  return new EmojiNode();
}
