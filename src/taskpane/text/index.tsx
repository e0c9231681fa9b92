import { lazy } from "react";
import { TextProofingToolsRegular } from "../icons";
import type { PanePanel } from "../services";
import { TAB } from "./strings";

/** Tab 文字核对; its code loads when it is opened. It keeps nothing with the workbook. */
export const textPanel: PanePanel = {
  id: "text",
  label: TAB.label,
  icon: <TextProofingToolsRegular />,
  Component: lazy(() => import("./TextTab")),
  stateKeys: [],
};
