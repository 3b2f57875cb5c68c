/** The welcome page's entry. */

import { browserPorts } from "./page_ports.ts";
import { welcomePage } from "./welcome_page.ts";

void welcomePage(document, browserPorts);
