// Small things that all views share: pieces of the page, its words, the polite announcement, copying.

export const words = document.getElementById("words").dataset;

/** A fresh copy of the first element of <template id="part-NAME">. */
export function part(name) {
  return document.getElementById(`part-${name}`).content.firstElementChild.cloneNode(true);
}

/** Fills a slot with text and shows it; an empty text leaves it hidden. */
export function fill(piece, name, text) {
  const slot = piece.querySelector(`[data-slot="${name}"]`);
  if (text) {
    slot.append(text);
    slot.hidden = false;
  }
  return slot;
}

/** Makes a link of a slot where the address is one of the web; anything else stays text. */
export function link(slot, address) {
  if (/^https?:\/\//i.test(address ?? "")) {
    slot.href = address;
    slot.rel = "noreferrer";
    slot.hidden = false;
  }
}

/** Tells a screen reader once, politely; the same sentence is not said again. */
export function say(sentence) {
  const status = document.getElementById("status");
  if (status.textContent !== sentence) status.textContent = sentence;
}

/** Copies a text and says beside the button whether it worked. */
export async function copy(text, piece) {
  let worked = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    worked = false; // no permission, or a page without https
  }
  piece.querySelector("[data-slot=copied]").textContent = worked ? words.copied : words.notCopied;
}
