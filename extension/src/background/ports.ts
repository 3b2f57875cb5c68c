/** What the background is handed of the browser. `main.ts` hands it the real thing; tests hand it a small world. */

export interface Storage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

export interface Permissions {
  has(origin: string): Promise<boolean>;
  remove(origin: string): Promise<boolean>;
  /** The origins that the parent was asked for and gave, without those that came with the extension. */
  given(): Promise<readonly string[]>;
}

export interface Ports {
  readonly storage: Storage;
  readonly permissions: Permissions;
  readonly fetch: typeof fetch;
  /** The language that the parent reads us in, as a BCP 47 tag. */
  readonly language: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Opens a tab: an address outside, or one of our own pages. */
  open(url: string): Promise<void>;
  openPage(page: "welcome.html" | "options.html"): Promise<void>;
  /** Runs screen.js in one frame of a tab. Rejects where it may not. */
  runScreen(tab: number, frame: number): Promise<void>;
  /** 32 random bytes in base64. */
  newKey(): string;
}
