// The paste-and-check page: asks as one types and on the button, and shows what comes back.
// Every word stands in the page (templates/parts.html); this script only fills in.

import { ask } from "./ask.js";
import { drawLegend, drawMarks } from "./marks.js";
import { showNames } from "./names.js";
import { fillPanel } from "./panel.js";
import { copy, part, say, words } from "./parts.js";
import { showTell } from "./tell.js";

const PAUSE_MS = 600; // without typing, before asking
const SHORTEST = 12; // characters; less is only looked at on the button

const id = (name) => document.getElementById(name);
const box = id("text");
const shown = { answer: null, text: "", closed: false };
let timer = 0;
let running = null;

function draft() {
  const number = (name) => Math.min(Math.max(Math.trunc(Number(id(name).value)) || 0, 0), Number(id(name).max));
  const body = {
    text: box.value,
    site: id("site").value,
    place: id("place").value,
    media: { images: number("images"), videos: number("videos") },
    anonymous: id("anonymous").checked,
    language: document.documentElement.lang,
  };
  if (id("school")) body.school = id("school").value;
  return body;
}

function nothingToAsk(body) {
  return body.text.trim() === "" && body.media.images + body.media.videos === 0;
}

async function check(byHand) {
  clearTimeout(timer);
  running?.abort();
  const body = draft();
  const length = [...body.text].length;
  id("too-long").hidden = length <= Number(words.limit);
  const tooShort = !byHand && body.text !== "" && length < SHORTEST;
  if (nothingToAsk(body) || tooShort || !id("too-long").hidden) return start();
  const mine = new AbortController();
  running = mine;
  id("result").setAttribute("aria-busy", "true");
  if (byHand) say(words.checking);
  const answer = await ask(body, mine);
  if (running !== mine) return undefined;
  id("result").removeAttribute("aria-busy");
  if (answer === null) return notChecked(byHand);
  Object.assign(shown, { answer, text: body.text, closed: false });
  return show(byHand);
}

function start() {
  Object.assign(shown, { answer: null, text: "", closed: false });
  id("result").replaceChildren(part("empty"));
  id("result").removeAttribute("aria-busy");
  for (const name of ["mirror", "where"]) id(name).hidden = true;
  say("");
}

function notChecked(byHand) {
  shown.answer = null;
  id("result").replaceChildren(part("not-checked"));
  for (const name of ["mirror", "where"]) id(name).hidden = true;
  say(words.saysNotChecked);
  if (byHand) id("result-heading").focus();
}

function show(byHand) {
  const { answer, text } = shown;
  const pieces = [];
  if (!answer.checked.complete) pieces.push(part("partly"));
  if (answer.checked.language === "unsupported") pieces.push(part("unsupported"));
  if (answer.level === "clear") pieces.unshift(part("clear"));
  else pieces.unshift(shown.closed ? part("closed") : fillPanel(answer, text));
  id("result").replaceChildren(...pieces);
  drawMarks(id("mirror-text"), text, answer.findings);
  id("mirror").hidden = !drawLegend(id("legend"), answer.findings);
  id("where").hidden = false;
  if (id("sub").dataset.part === "names") closeSub();
  const title = answer.findings[0]?.title ?? "";
  const sentence = { clear: words.saysClear, note: words.saysNote, pause: words.saysPause, help: words.saysHelp };
  if (!shown.closed) say(sentence[answer.level].replace("{title}", title));
  if (byHand) (id("panel-heading") ?? id("result-heading")).focus();
}

function openSub(name, piece) {
  id("sub").dataset.part = name;
  id("sub").replaceChildren(piece);
  id("sub-heading").focus();
}

function closeSub() {
  id("sub").replaceChildren();
  delete id("sub").dataset.part;
}

function edit() {
  box.focus();
  const first = shown.answer.findings.flatMap((finding) => finding.spans)[0];
  if (first && box.value === shown.text) box.setSelectionRange(first.start, first.end);
}

const DO = {
  again: () => check(true),
  show: () => {
    shown.closed = false;
    show(true);
  },
  edit,
  names: () => openSub("names", showNames(shown.text, shown.answer.advice.names_out.edits)),
  tell: () => openSub("tell", showTell(shown.answer.advice)),
  post: () => {
    shown.closed = true;
    closeSub();
    show(false);
    say(words.saysClosed);
    box.focus();
  },
  back: () => {
    closeSub();
    (id("panel-heading") ?? box).focus();
  },
  "copy-names": () => copy(id("sub").querySelector("[data-slot=preview]").dataset.plain, id("sub")),
  "use-names": () => {
    box.value = id("sub").querySelector("[data-slot=preview]").dataset.plain;
    closeSub();
    box.focus();
    check(false);
  },
  "copy-letter": () => copy(id("letter").value, id("sub")),
};

id("form").addEventListener("submit", (event) => {
  event.preventDefault();
  check(true);
});
id("form").addEventListener("input", () => {
  clearTimeout(timer);
  running?.abort();
  running = null;
  id("result").removeAttribute("aria-busy");
  timer = setTimeout(check, PAUSE_MS, false);
});
id("empty").addEventListener("click", () => {
  id("form").reset();
  closeSub();
  check(false);
  box.focus();
});
document.addEventListener("click", (event) => {
  const example = event.target.closest("[data-text]");
  if (example) {
    closeSub();
    box.value = example.dataset.text;
    id("site").value = example.dataset.site;
    id("place").value = example.dataset.place;
    id("images").value = example.dataset.images;
    id("videos").value = 0;
    id("anonymous").checked = false;
    check(true);
  }
  DO[event.target.closest("[data-do]")?.dataset.do]?.();
});
if (box.value) check(false); // a browser may have kept the text over a reload
