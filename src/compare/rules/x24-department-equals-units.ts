import { BY_DEFINITION } from "../../check/rule";
import { nameOf, departmentsOf, whyNotSummed } from "../departments";
import { byTable, detailsOf, whereText, wordsOf } from "../differences";
import { defineAcross } from "../rule";
import { type TableSum, totalsOf, type UnitRows, unitRowsOf } from "../sums";

export default defineAcross({
  code: "X24",
  group: "between-tables",
  name: "department-equals-units",
  title: "部门预算等于所属单位之和",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  messages: {
    sum: "“{table}”{what} {stated}（{cell}），所属 {count} 个单位之和 {expected}，相差 {difference}{where}。请核对各单位的数是否都已汇总，汇总以后有没有再改过。",
    unit: "部门“{table}”所列“{unit}”的{what} {stated}（{cell}），该单位自己的预算（{other}）为 {expected}，相差 {difference}{where}。请核对两份文件。",
  },

  cases(round) {
    const departments = departmentsOf(round);
    if (departments.length === 0) return "没有部门汇总文件和所属单位的清单（部门文件中的单位构成，或 --units 名单）";
    const found = departments.map((department) => {
      const reason = whyNotSummed(department);
      const totals =
        reason === undefined
          ? totalsOf(department)
          : { cases: [], reasons: [{ of: nameOf(department.whole), why: reason }] };
      return { ...totals, rows: unitRowsOf(department) };
    });
    return {
      cases: found.flatMap(({ cases, rows }): readonly (TableSum | UnitRows)[] => [...cases, ...rows]),
      reasons: found.flatMap(({ reasons }) => reasons),
    };
  },

  *report(sum) {
    for (const differences of byTable(sum.differences)) {
      const data = { ...wordsOf(differences), where: whereText(differences) };
      const details = detailsOf(differences);
      if ("unit" in sum) {
        const files = [differences.main.file, sum.unit.file];
        yield { messageId: "unit", data: { ...data, unit: nameOf(sum.unit), other: sum.unit.file }, ...details, files };
      } else yield { messageId: "sum", data: { ...data, count: String(sum.count) }, ...details };
    }
  },
});
