import { lazy } from "react";
import { NARRATIVE_STATE } from "../../model/passage";
import { DocumentTextRegular } from "../icons";
import type { PanePanel } from "../services";
import { TAB } from "./strings";

/** Tab 情况说明; its code loads when it is opened. */
export const narrativePanel: PanePanel = {
  id: "narrate",
  label: TAB.label,
  icon: <DocumentTextRegular />,
  Component: lazy(() => import("./NarrativeTab")),
  stateKeys: [NARRATIVE_STATE.memory, NARRATIVE_STATE.answers],
};
