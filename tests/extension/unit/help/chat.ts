/** A chat in the page, our listeners at work, and the focus in its box: where most tests of the gate begin. */

import { whatsapp } from "../../../../extension/src/sites/whatsapp.ts";
import { whatsappPage } from "./pages.ts";
import { Stage } from "./stage.ts";

export interface Chat {
  page: ReturnType<typeof whatsappPage>;
  stage: Stage;
}

export async function chatWithFocus(): Promise<Chat> {
  const page = whatsappPage();
  const stage = new Stage(whatsapp);
  await stage.focus(page.editor);
  return { page, stage };
}
