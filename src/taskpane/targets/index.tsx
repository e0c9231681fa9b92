import { lazy } from "react";
import { TARGETS_STATE } from "../../model/edited-form";
import { TargetArrowRegular } from "../icons";
import type { PanePanel } from "../services";
import { PANEL } from "./panel-name";

/** Tab 绩效目标: projects and their performance forms, read, edited, judged and written. */
export const targetsPanel: PanePanel = {
  id: "targets",
  label: PANEL,
  icon: <TargetArrowRegular />,
  Component: lazy(async () => ({ default: (await import("./TargetsTab")).TargetsTab })),
  stateKeys: [TARGETS_STATE],
};
