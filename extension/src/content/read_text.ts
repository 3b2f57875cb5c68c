/**
 * Reads what stands in an editor, with a map from each place in the text back to the page. `innerText` would lose emoji
 * pictures and double line breaks, `textContent` would glue lines together, and the editor's own state cannot be reached.
 */

export interface ReadText {
  readonly text: string;
  /** The stretch of the page that shows these UTF-16 units; null where the page has changed since. */
  rangeOf(start: number, end: number): Range | null;
}

/** A run of the text and where it came from. Line breaks of ours have no node. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly node: Text | HTMLImageElement;
}

const BLOCKS = new Set("P DIV LI UL OL BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6".split(" "));

/** Reads an editor. Linear in its size; writes nothing. */
export function readText(editor: Element): ReadText {
  const reader = new Reader();
  reader.children(editor);
  return new Read(reader.text, reader.pieces, editor);
}

class Reader {
  text = "";
  readonly pieces: Piece[] = [];
  // Where the reader stands: at the start of a line, within one, or behind a block, so that what follows is a new line.
  private line: "start" | "within" | "behind" = "start";

  children(parent: Node): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.node(node);
  }

  private node(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.take((node as Text).data, node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element);
  }

  private element(element: Element): void {
    if (element.tagName === "BR") {
      if (!isFiller(element)) this.breakLine();
    } else if (element.tagName === "IMG") {
      this.take(element.getAttribute("alt") ?? "", element as HTMLImageElement);
    } else if (BLOCKS.has(element.tagName)) {
      if (this.line !== "start") this.text += "\n";
      this.line = "start";
      this.children(element);
      this.line = "behind";
    } else {
      this.children(element);
    }
  }

  private take(data: string, node: Text | HTMLImageElement): void {
    if (data === "") return;
    if (this.line === "behind") this.text += "\n";
    this.line = "within";
    const start = this.text.length;
    this.text += data;
    this.pieces.push({ start, end: this.text.length, node });
  }

  private breakLine(): void {
    if (this.line === "behind") this.text += "\n";
    this.text += "\n";
    this.line = "within";
  }
}

/** Whether a <br> only keeps an empty line open, or is Lexical's own behind a last line break. */
function isFiller(br: Element): boolean {
  if (br.hasAttribute("data-lexical-managed-linebreak")) return true;
  const block = br.parentElement;
  return block !== null && block.childNodes.length === 1;
}

class Read implements ReadText {
  readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly editor: Element;

  constructor(text: string, pieces: readonly Piece[], editor: Element) {
    this.text = text;
    this.pieces = pieces;
    this.editor = editor;
  }

  rangeOf(start: number, end: number): Range | null {
    if (start >= end) return null;
    const first = this.pieces.find((piece) => piece.end > start);
    const last = this.pieces.findLast((piece) => piece.start < end);
    if (first === undefined || last === undefined || first.start > last.start) return null;
    if (!this.stands(first) || !this.stands(last)) return null;
    const range = this.editor.ownerDocument.createRange();
    if (first.node.nodeType === Node.TEXT_NODE) range.setStart(first.node, Math.max(start - first.start, 0));
    else range.setStartBefore(first.node);
    if (last.node.nodeType === Node.TEXT_NODE) range.setEnd(last.node, Math.min(end, last.end) - last.start);
    else range.setEndAfter(last.node);
    return range;
  }

  /** Whether the page still shows this piece as it was read: a mark under the wrong word is worse than none. */
  private stands(piece: Piece): boolean {
    const now =
      piece.node.nodeType === Node.TEXT_NODE ? (piece.node as Text).data : (piece.node as Element).getAttribute("alt");
    return this.editor.contains(piece.node) && now === this.text.slice(piece.start, piece.end);
  }
}
