import { toA1 } from "../../model/cell";
import { constantsIn } from "../formulas";
import { as, BY_POLICY, defineRule } from "../rule";
import { formulasInKnownTables } from "../workbook-cells";
import { tableText } from "../wording";

export default defineRule({
  code: "E10",
  group: "workbook",
  name: "constant-in-formula",
  title: "公式中夹带数字",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    constant: "“{table}”{cell} 的公式 {formula} 含有手工加入的 {constant}。请确认这个数的来历，或改为单独一行明细。",
  },

  cases: (book) => formulasInKnownTables(book),
  none: () => "表中没有使用公式",

  *report([{ cell, table }, formula]) {
    const constants = constantsIn(formula);
    if (constants.length === 0) return;
    yield {
      messageId: "constant",
      data: { table: tableText(table), cell: toA1(cell), formula, constant: constants.join("、") },
      cells: [as(cell, "stated")],
      group: `${table.area.top}`,
    };
  },
});
