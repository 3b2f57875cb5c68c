import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { siteFor } from "../../../extension/src/sites/all.ts";
import { ATTRIBUTES } from "../../../extension/src/sites/dom.ts";
import { facebook } from "../../../extension/src/sites/facebook.ts";
import { whatsapp } from "../../../extension/src/sites/whatsapp.ts";
import { byId, facebookPage, whatsappPage } from "./help/pages.ts";
import { repository } from "./help/repository.ts";

/** The attributes that a file speaks of: in selectors, in questions to an element, and as the id behind `#`. */
function attributesIn(path: string): string[] {
  const code = readFileSync(repository(`extension/src/${path}`), "utf8").replace(
    /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm,
    "",
  );
  const inSelectors = [...code.matchAll(/\[([a-z-]+)(?:[*^$~|]?=|\])/g)];
  const asked = [...code.matchAll(/(?:get|has)Attribute\("([a-z-]+)"\)/g)];
  const named = [...inSelectors, ...asked].map(([, name = ""]) => name);
  const ids = /["' ]#[a-z]/.test(code) ? ["id"] : [];
  const classes = /["' ]\.[a-z-]+["' ]|classList|className/.test(code) ? ["class"] : [];
  return [...named, ...ids, ...classes, ...(code.includes(".src") ? ["src"] : [])];
}

test.each(["sites/whatsapp.ts", "sites/facebook.ts", "sites/dom.ts", "content/read_text.ts"])(
  "every attribute that %s looks at is known to be looked at",
  (path) => {
    const found = attributesIn(path);
    expect(found).not.toEqual([]);
    expect(found.filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
  },
);

describe("WhatsApp Web", () => {
  const setting = () => {
    const surface = whatsapp.surfaceOfEditor(byId("box"));
    if (surface === null) throw new Error("no surface");
    return whatsapp.setting(surface);
  };

  test("the box, and anything within it", () => {
    whatsappPage();
    const surface = whatsapp.surfaceOfEditor(document.querySelector("#box p") as Element);
    expect(surface).toMatchObject({ kind: "chat", editor: byId("box"), sendKey: "enter" });
  });

  test("never the search, in either shape", () => {
    whatsappPage();
    expect(whatsapp.surfaceOfEditor(byId("search"))).toBeNull();
    byId("search").outerHTML = '<input id="search" role="textbox" data-tab="3">';
    expect(whatsapp.surfaceOfEditor(byId("search"))).toBeNull();
  });

  test("nothing beside the chat list, whatever it looks like", () => {
    whatsappPage();
    byId("side").innerHTML = `<div role="dialog"><div id="x" contenteditable="true" data-lexical-editor="true"></div>
      <button id="y"><span data-icon="checkmark-medium"></span></button></div>`;
    expect(whatsapp.surfaceOfEditor(byId("x"))).toBeNull();
    expect(whatsapp.surfaceOfButton(byId("y"))).toBeNull();
  });

  test.each([
    ["a name in data-icon", '<span data-icon="wds-ic-send-filled"></span>', true],
    ["an older name", '<span data-icon="send-light"></span>', true],
    ["only a title", "<svg><title>wds-ic-send-filled</title></svg>", true],
    ["a test id", '<span data-testid="send"></span>', true],
    ["the microphone", '<span data-icon="mic-outlined"></span>', false],
    ["emoji", "<svg><title>ic-mood</title></svg>", false],
  ])("the send button by %s", (_, icon, sends) => {
    whatsappPage();
    byId("send").innerHTML = icon;
    expect(whatsapp.surfaceOfButton(byId("send").firstElementChild as Element) !== null).toBe(sends);
  });

  test("no disabled button", () => {
    whatsappPage();
    byId("send").setAttribute("aria-disabled", "true");
    expect(whatsapp.surfaceOfButton(byId("send"))).toBeNull();
  });

  test("a caption, its button and its pictures", () => {
    whatsappPage();
    byId("main").insertAdjacentHTML(
      "beforeend",
      `<div data-testid="drawer-middle">
        <img src="blob:x/1"><img src="blob:x/2"><img src="blob:x/2"><video></video>
        <div data-testid="media-caption-input-container"><div id="caption" contenteditable="true" role="textbox"><p><img src="data:image/png,1" alt="😀"></p></div></div>
        <div id="go" role="button" aria-label="Senden 1"><span data-icon="wds-ic-send-filled"></span></div>
      </div>`,
    );
    const surface = whatsapp.surfaceOfEditor(byId("caption"));
    expect(surface).toMatchObject({ kind: "caption", editor: byId("caption") });
    expect(surface && whatsapp.media(surface)).toEqual({ images: 2, videos: 1 });
    expect(whatsapp.surfaceOfButton(byId("go"))?.surface.editor).toBe(byId("caption"));
    expect(whatsapp.surfaceOfButton(byId("send"))?.surface.editor).toBe(byId("box"));
  });

  test("an edited message, but not forwarding", () => {
    whatsappPage();
    document.body.insertAdjacentHTML(
      "beforeend",
      `<div role="dialog" id="d"><div id="edit" contenteditable="true" role="textbox" data-lexical-editor="true"></div>
       <button id="ok"><span data-icon="checkmark-medium"></span></button></div>`,
    );
    expect(whatsapp.surfaceOfEditor(byId("edit"))?.kind).toBe("edited");
    expect(whatsapp.surfaceOfButton(byId("ok"))?.surface.editor).toBe(byId("edit"));
    byId("d").insertAdjacentHTML("afterbegin", "<input>");
    expect(whatsapp.surfaceOfEditor(byId("edit"))).toBeNull();
  });

  test.each([
    ["group", "group"],
    ["direct", "direct"],
  ] as const)("a %s chat", (chat, place) => {
    whatsappPage(chat);
    expect(setting()).toEqual({ place, identity: "Klasse 4b" });
  });

  test("a person's new kind of id", () => {
    whatsappPage("direct");
    document.querySelector("[data-id]")?.setAttribute("data-id", "false_123456@lid_3EB0");
    expect(setting().place).toBe("direct");
  });

  test("a group whose rows name people is a group", () => {
    whatsappPage("group");
    document.querySelector("[data-id]")?.setAttribute("data-id", "false_1203630@g.us_3EB0_440000@c.us");
    expect(setting().place).toBe("group");
  });

  test("a chat without rows cannot be told apart", () => {
    whatsappPage();
    document.querySelector("[data-id]")?.remove();
    expect(setting().place).toBe("unknown");
  });
});

describe("Facebook", () => {
  beforeEach(() => {
    facebookPage();
    history.replaceState(null, "", "/");
  });

  const kind = (id: string) => facebook.surfaceOfEditor(byId(id))?.kind ?? null;
  const setting = (id: string) => {
    const surface = facebook.surfaceOfEditor(byId(id));
    return surface === null ? null : facebook.setting(surface);
  };

  test("composer and comment; never Messenger", () => {
    expect([kind("box"), kind("comment"), kind("messenger")]).toEqual(["post", "comment", null]);
  });

  test.each([
    ["a search", '<input type="search" id="x" role="combobox">'],
    ["a bio", '<div role="dialog"><textarea id="x"></textarea></div>'],
    ["a box without a form", '<div role="dialog"><div id="x" contenteditable="true" role="textbox"></div></div>'],
    [
      "a search in a dialog's form",
      '<div role="dialog"><form method="GET"><div id="x" contenteditable="true" role="textbox"></div></form></div>',
    ],
  ])("never %s", (_, html) => {
    document.body.insertAdjacentHTML("beforeend", html);
    expect(kind("x")).toBeNull();
  });

  test("Post is the last button shown, or one with a known label", () => {
    expect(facebook.surfaceOfButton(byId("post"))?.surface.editor).toBe(byId("box"));
    expect(facebook.surfaceOfButton(byId("emoji"))).toBeNull();
    byId("post").insertAdjacentHTML("afterend", '<div role="button" id="last"></div>');
    expect(facebook.surfaceOfButton(byId("post"))).not.toBeNull();
    byId("post").setAttribute("aria-label", "Gönder bakalım");
    byId("last").hidden = true;
    expect(facebook.surfaceOfButton(byId("post"))).not.toBeNull();
    byId("last").hidden = false;
    expect(facebook.surfaceOfButton(byId("post"))).toBeNull();
    expect(facebook.surfaceOfButton(byId("last"))).not.toBeNull();
  });

  test("a disabled Post is not held, and no other button takes its place", () => {
    byId("post").setAttribute("aria-disabled", "true");
    expect(facebook.surfaceOfButton(byId("post"))).toBeNull();
    expect(facebook.surfaceOfButton(byId("emoji"))).toBeNull();
  });

  test("the arrow of a comment, in its own form only", () => {
    expect(facebook.surfaceOfButton(byId("arrow"))?.surface.editor).toBe(byId("comment"));
    document.body.insertAdjacentHTML(
      "beforeend",
      '<div id="focused-state-composer-submit"><div role="button" id="stray"></div></div>',
    );
    expect(facebook.surfaceOfButton(byId("stray"))).toBeNull();
    byId("arrow").closest("form")?.insertAdjacentHTML("beforeend", '<div role="button" id="after"></div>');
    expect(facebook.surfaceOfButton(byId("after"))).toBeNull();
    const tool = document.querySelector('[data-id="focused-state-actions-list"] [role="button"]') as Element;
    expect(facebook.surfaceOfButton(tool)).toBeNull();
  });

  test.each([
    ["/", "box", { place: "own", identity: "own" }],
    ["/profile.php", "box", { place: "own", identity: "own" }],
    ["/profile.php?id=1", "box", { place: "public", identity: "page profile.php 1" }],
    ["/profile.php?sk=about&id=22", "box", { place: "public", identity: "page profile.php 22" }],
    ["/p/Hollybank-Primary-100/", "box", { place: "public", identity: "page p Hollybank-Primary-100" }],
    ["/own/", "box", { place: "public", identity: "page own" }],
    ["/events/321/", "box", { place: "public", identity: "page events 321" }],
    ["/groups/123/", "box", { place: "group", identity: "group 123" }],
    ["/groups/123/posts/4/", "comment", { place: "group", identity: "group 123" }],
    ["/groups/feed/", "comment", { place: "public", identity: "comments" }],
    ["/groups/feed/", "box", { place: "public", identity: "page groups" }],
    ["/groups/", "comment", { place: "public", identity: "comments" }],
    ["/hollybank.primary", "box", { place: "public", identity: "page hollybank.primary" }],
    ["/", "comment", { place: "public", identity: "comments" }],
  ])("on %s the %s is there", (path, id, expected) => {
    history.replaceState(null, "", path);
    expect(setting(id)).toEqual(expected);
  });

  test("a comment in the feed under a group's post", () => {
    document
      .querySelector('[role="article"]')
      ?.insertAdjacentHTML("afterbegin", '<a href="/groups/77/?ref=x">Hollybank Mums</a>');
    expect(setting("comment")).toEqual({ place: "group", identity: "group 77" });
  });

  test("a comment in the feed of all groups is in the group of its own post, and in no other", () => {
    history.replaceState(null, "", "/groups/feed/");
    document
      .querySelector('[role="article"]')
      ?.insertAdjacentHTML(
        "afterbegin",
        '<a href="#top"></a><a href="/groups/77/user/5/">Mums</a><a href="/groups/9/">',
      );
    expect(setting("comment")).toEqual({ place: "group", identity: "group 77" });
  });

  test("a friend's post that shares one of a group is not in that group", () => {
    document
      .querySelector('[role="article"]')
      ?.insertAdjacentHTML("afterbegin", '<a href="/a.friend">A friend</a><a href="/groups/77/posts/1">Mums</a>');
    expect(setting("comment")).toEqual({ place: "public", identity: "comments" });
  });

  test("pictures, and the switch to post without a name", () => {
    history.replaceState(null, "", "/groups/123/");
    document
      .querySelector('[role="dialog"]')
      ?.insertAdjacentHTML(
        "beforeend",
        '<img src="blob:x"><img src="https://cdn.example/me.jpg"><div role="switch" aria-checked="true"></div>',
      );
    const surface = facebook.surfaceOfEditor(byId("box"));
    expect(surface && facebook.media(surface)).toEqual({ images: 1, videos: 0 });
    expect(surface && facebook.anonymous(surface)).toBe(true);
    history.replaceState(null, "", "/");
    expect(surface && facebook.anonymous(surface)).toBe(false);
  });
});

test("each address has its site, others none", () => {
  expect(siteFor("web.whatsapp.com")).toBe(whatsapp);
  expect(siteFor("www.facebook.com")).toBe(facebook);
  expect(siteFor("web.facebook.com")).toBe(facebook);
  expect(siteFor("m.facebook.com")).toBeNull();
  expect(siteFor("www.facebook.com.example")).toBeNull();
});
