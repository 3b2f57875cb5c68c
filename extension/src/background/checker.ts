/** The only place that sends anything. One request, one deadline; what comes back is read up to a size and given as unknown. */

/** The longest answer that is read, in bytes. */
export const LONGEST_ANSWER = 1_000_000;

export type Reply =
  | { readonly kind: "reply"; readonly status: number; readonly body: unknown }
  | { readonly kind: "too-slow" }
  | { readonly kind: "unreachable" }
  /** Something answered, but not JSON, or too much of it. */
  | { readonly kind: "not-json" };

/** GET without `send`, else POST of it as JSON. `within` in milliseconds, for the whole answer. Never rejects. */
export async function request(fetcher: typeof fetch, url: string, within: number, send?: object): Promise<Reply> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), within);
  try {
    const response = await fetcher(url, {
      ...(send === undefined ? {} : { method: "POST", body: JSON.stringify(send) }),
      headers: { Accept: "application/json", ...(send === undefined ? {} : { "Content-Type": "application/json" }) },
      signal: stop.signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    const text = await readAll(response);
    if (text === null) stop.abort();
    const body = text === null ? undefined : parse(text);
    return body === undefined ? { kind: "not-json" } : { kind: "reply", status: response.status, body };
  } catch {
    return stop.signal.aborted ? { kind: "too-slow" } : { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

/** The body as text; null where it is longer than we read. */
async function readAll(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > LONGEST_ANSWER) return null;
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
