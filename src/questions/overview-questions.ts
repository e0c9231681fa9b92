import type { ChartOrReason } from "../model/chart";
import type { TableMap } from "../model/table-map";
import type { SheetPlan } from "../model/write";
import type { OfWorkbook } from "./version";

/** A budget at a glance. */
interface Overview {
  readonly charts: readonly ChartOrReason[];
  readonly map: TableMap;
}

/** What the tab 概览 asks the worker. */
export interface OverviewQuestions {
  readonly overview: { readonly ask: OfWorkbook; readonly answer: Overview };
  /** The same as a sheet of our own. */
  readonly overviewSheet: { readonly ask: OfWorkbook; readonly answer: SheetPlan };
}
