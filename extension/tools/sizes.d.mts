/** Bytes, not minified. */
export declare const LIMITS: Readonly<Record<"content.js" | "screen.js" | "package", number>>;
/** Throws where a script of a folder, or its package, has grown too big. `zip`: null where none was made. */
export declare function holdSizes(folder: string, zip: string | null): Promise<void>;
