// The one request this page makes.

const LONGEST_WAIT_MS = 15000;

/** Sends a draft to the checker. Gives the answer; null where there was none, for whatever reason. */
export async function ask(body, controller) {
  const giveUp = setTimeout(() => controller.abort(), LONGEST_WAIT_MS);
  try {
    const response = await fetch("/v1/check", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: controller.signal,
      credentials: "omit",
      cache: "no-store",
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  } finally {
    clearTimeout(giveUp);
  }
}
