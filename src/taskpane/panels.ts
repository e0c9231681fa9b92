import { narrativePanel } from "./narrative/index";
import { overviewPanel } from "./overview/index";
import type { PanePanel } from "./services";
import { targetsPanel } from "./targets/index";
import { textPanel } from "./text/index";

/** Tabs between 校验 and 设置, in this order, the same in Excel and on the stand-alone page. docs/pane.md says how. */
export const PANELS: readonly PanePanel[] = [overviewPanel, narrativePanel, textPanel, targetsPanel];
