import type { Budget } from "../../budget";
import { economicRows } from "../../coded-rows";
import type { TableSpec } from "../../table-spec";
import { leaf, word } from "../base/heads";
import type { Style } from "../base/style";
import { type TableHead, tableOf } from "../base/table";
import { organRunning } from "../base/tables";
import { GENERAL, total } from "../rows";

/** 公用经费 of organs by economic item; institutions publish the empty form. */
export function organRunningByItem(style: Style, budget: Budget, head: TableHead): TableSpec {
  const about = organRunning(budget);
  const money = { ...GENERAL, nature: "basic" as const, use: "public" as const };
  const rows =
    budget.nature === "institution" ? [] : economicRows(budget, { money: [money], style: "full", levels: "all" });
  const notes = rows.length === 0 ? [`注：本单位为事业单位，${budget.year}年没有机关运行经费。`] : undefined;
  return tableOf(style, budget, { ...head, ...(notes && { notes }) }, [
    {
      flow: "expenditure",
      heads: [word("code", "科目编码"), word("label", "科目名称"), leaf("机关运行经费支出")],
      about,
      rows: rows.length === 0 ? [] : [total(["合计", undefined]), ...rows],
    },
  ]);
}
