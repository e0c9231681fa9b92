import { lazy } from "react";
import { DataBarHorizontalRegular } from "../icons";
import type { PanePanel } from "../services";
import { TAB } from "./strings";

/** Tab 概览; its code loads when it is opened. It keeps nothing with the workbook. */
export const overviewPanel: PanePanel = {
  id: "overview",
  label: TAB.label,
  icon: <DataBarHorizontalRegular />,
  Component: lazy(() => import("./OverviewTab")),
  stateKeys: [],
};
