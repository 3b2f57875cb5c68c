// Whom to tell instead, and the half-written letter that the parent finishes and sends.

import { compose } from "./letter.js";
import { fill, link, part } from "./parts.js";

const MAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const PHONE = /^\+?[0-9 ()-]{6,}$/;

/** The view for the advice of an answer. */
export function showTell({ routes, message }) {
  const piece = part("tell");
  const list = piece.querySelector("[data-slot=routes]");
  list.append(...routes.map(showRoute));
  if (!routes.length) piece.querySelector(".routes").hidden = true;
  else list.querySelector("input").checked = true;
  if (message) startLetter(piece, routes, message);
  return piece;
}

function showRoute(route, number) {
  const piece = part("route");
  piece.querySelector("input").value = number;
  fill(piece, "role", route.role);
  fill(piece, "name", route.name);
  const address = fill(piece, "address", route.address);
  if (MAIL.test(route.address)) address.href = `mailto:${route.address}`;
  else if (PHONE.test(route.address)) address.href = `tel:${route.address.replace(/[^0-9+]/g, "")}`;
  else link(address, route.address);
  fill(piece, "hours", route.hours);
  fill(piece, "reply", route.reply);
  fill(piece, "languages", route.languages.join(", "));
  return piece;
}

function startLetter(piece, routes, message) {
  const slot = (name) => piece.querySelector(`[data-slot="${name}"]`);
  const [letter, subject, mail, again] = [slot("body"), slot("subject"), slot("mail"), slot("write-again")];
  const chosen = (name) => piece.querySelector(`input[name=${name}]:checked`);
  const offered = message.strikes.map((span) => showStrike(slot("strikes"), span, message.facts));
  const route = () => routes[Number(chosen("route")?.value ?? 0)];
  let written = "";

  const write = () => {
    const leave = offered.filter(({ box }) => box.checked).map(({ span }) => span);
    const choices = { route: route(), kind: chosen("kind")?.value, wish: chosen("want")?.dataset.wish, leave };
    letter.value = written = compose(letter.dataset, message, choices);
    again.hidden = true;
    address();
  };
  const address = () => {
    const to = route()?.address ?? "";
    mail.hidden = !MAIL.test(to);
    if (mail.hidden) mail.removeAttribute("href");
    else mail.href = `mailto:${to}?subject=${encodeURIComponent(subject.value)}&body=${encodeURIComponent(letter.value)}`;
  };

  for (const name of ["choices", "letter"]) slot(name).hidden = false;
  slot("strikes").hidden = offered.length === 0;
  subject.value = message.subject;
  const want = piece.querySelector(`input[name=want][value="${message.wants[0] ?? "answer"}"]`);
  if (want) want.checked = true;
  // What the parent has changed is never written over; a button offers it.
  piece.addEventListener("change", (event) => {
    if (!["radio", "checkbox"].includes(event.target.type)) return;
    if (letter.value === written) write();
    else again.hidden = false;
    address();
  });
  piece.addEventListener("input", address);
  again.addEventListener("click", write);
  write();
}

function showStrike(list, span, facts) {
  const piece = part("strike");
  fill(piece, "words", facts.slice(span.start, span.end));
  list.append(piece);
  return { span, box: piece.querySelector("input") };
}
