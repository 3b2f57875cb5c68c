/** The options page's entry. */

import { optionsPage } from "./options_page.ts";
import { browserPorts } from "./page_ports.ts";

void optionsPage(document, browserPorts);
