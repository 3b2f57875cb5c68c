/** The popup page's entry. */

import { browserPorts } from "./page_ports.ts";
import { popupPage } from "./popup_page.ts";

void popupPage(document, browserPorts);
