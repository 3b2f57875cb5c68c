/** The keyed mark of a chat, group or page: what is remembered instead of its name. Without the key, which never leaves this browser, it says nothing. */

const BYTES = 16;

export class Marks {
  private readonly made = new Map<string, string>();
  private key: { readonly text: string; readonly imported: Promise<CryptoKey> } | null = null;

  /** The mark, at once where it was made before; null where there is nothing to mark. */
  mark(key: string, site: string, identity: string | null): string | null | Promise<string> {
    if (identity === null) return null;
    const what = `${site}\n${identity}`;
    if (this.key?.text !== key) {
      this.made.clear();
      this.key = { text: key, imported: importKey(key) };
    }
    return this.made.get(what) ?? this.make(what, this.key.imported);
  }

  private async make(what: string, imported: Promise<CryptoKey>): Promise<string> {
    const signed = await crypto.subtle.sign("HMAC", await imported, new TextEncoder().encode(what));
    const mark = [...new Uint8Array(signed, 0, BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    this.made.set(what, mark);
    return mark;
  }
}

function importKey(key: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
