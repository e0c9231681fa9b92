import { parse } from "../lexicon/index";
import type { Flow, Stage, Subject } from "../model/subject";
import type { Column, Panel, Table } from "../model/table";
import { headingOf } from "./headings";

/**
 * The tables of final accounts: an amount is what was spent, unless its heading names the budget it is compared with:
 * 预算数, 年初预算数, or 全年预算数 after the changes of the year.
 */
export const asFinalAccounts = (tables: readonly Table[]): readonly Table[] =>
  tables.map((table) => ({
    ...table,
    stage: "outturn",
    panels: table.panels.map((panel) => panelOf(panel, table)),
  }));

function panelOf(panel: Panel, table: Table): Panel {
  const columns = panel.columns.map(withStage);
  const flows = new Set(columns.flatMap((column) => flowOf(column) ?? []));
  if (panel.rowsBy !== "functional") return { ...panel, columns };
  // 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余: what came in and what went out in the columns of one list
  const flow = flows.size === 2 ? "expenditure" : panel.flow;
  return { ...panel, flow, columns: columns.map((column) => ofYear(column, table.narrows, flow)) };
}

const withStage = (column: Column): Column =>
  column.holds === "money" ? { ...column, period: { ...column.period, stage: stageOf(column) } } : column;

/** The lowest heading that names a stage decides. */
function stageOf({ path }: Column): Stage {
  const { stage, revised } = path.map((text) => parse(text).sense).findLast((sense) => sense.stage) ?? {};
  if (revised) return "final-budget";
  return stage ?? "outturn";
}

/** Which way the money of a column goes, by its balance or by its headings. */
function flowOf({ holds, narrows: { item }, path }: Column): Flow | undefined {
  if (holds !== "money") return undefined;
  if (item === "carry-over-in") return "income";
  if (item === "carry-over-out") return "expenditure";
  return path.map((text) => headingOf(text)?.flow).find((flow) => flow !== undefined);
}

/** Balances stand in columns of their own: 本年支出 above 合计, 基本支出 and 项目支出 says no more than the table. */
function ofYear(column: Column, whole: Partial<Subject>, flow: Flow): Column {
  if (column.holds !== "money") return column;
  const { item, ...rest } = column.narrows;
  const own = flowOf(column);
  const narrows = {
    ...rest,
    ...(item !== undefined && item !== "current" && { item }),
    ...(own && own !== flow && { flow: own }),
  };
  const saysNoMore = Object.entries(narrows).every(([by, value]) => whole[by as keyof Subject] === value);
  return { ...column, narrows, ...(item === "current" && saysNoMore && { isTotal: true }) };
}
