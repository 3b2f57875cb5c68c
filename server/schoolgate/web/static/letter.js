// The private message, put together from the parent's choices. The same five steps as in the extension.

const OPENS = /(?:^|[.!?…]["'”’)]*[ \t]+|\n[ \t]*)$/;
const CLOSES = /^(?:[.,!?;:…)\n]|$)/;

/** Leave words out of the facts; `spans` are sorted and apart. shared/vectors/letters.json says what comes out. */
export function leaveOut(facts, spans) {
  return [...spans].reverse().reduce((left, { start, end }) => {
    const before = left.slice(0, start);
    const after = left.slice(end).replace(/^[ \t]+/, "");
    if (after === "") return before.trimEnd();
    if (OPENS.test(before)) return before + after.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("en"));
    return before.trimEnd() + (CLOSES.test(after) ? "" : " ") + after;
  }, facts);
}

/** `words` are the page's own sentences; `kind` and `wish` are empty until the parent has chosen. */
export function compose(words, message, { route, kind, wish, leave }) {
  return [
    route ? words.greeting.replace("{role}", route.name ?? route.role) : words.greetingOpen,
    [message.about, message.kinds[kind]].filter(Boolean).join(" "),
    `${words.facts}\n${leaveOut(message.facts, leave)}`,
    `${words.affects}\n`,
    `${words.tried}\n`,
    wish ?? "",
    // A complaint asks for the next step in its own sentence; feedback waits for no answer.
    kind === "concern" ? words.next : "",
    words.close,
  ]
    .filter(Boolean)
    .join("\n\n");
}
