/** The kinds of tables we know. One file each under recognise/types; the ids are those of the output contract. */
export type TableId =
  | "income-expenditure"
  | "income"
  | "expenditure"
  | "fiscal"
  | "general-function"
  | "general-economic"
  | "basic-economic"
  | "basic-function"
  | "three-public"
  | "government-fund"
  | "state-capital"
  | "projects"
  | "procurement"
  | "project-target"
  | "unit-target"
  | "special-fund-target"
  /** 机关运行经费 by economic items, as a table of its own. */
  | "organ-running"
  /** 政府购买服务 */
  | "purchased-services"
  | "unit-list"
  | "cover"
  /** 目录 on a sheet of its own. */
  | "contents"
  | "narrative"
  /** A table of no known kind: read by its heads and lines, checked within itself, compared with nothing. */
  | "other";
