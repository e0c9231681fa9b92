import { BY_DEFINITION } from "../rule";
import { defineRelations } from "../relations/relation";
import { FUND_TABLES } from "../relations/side";
import { TERMS } from "../../model/terms";

export default defineRelations({
  code: "F04",
  group: "final-accounts",
  name: "account-tables-agree",
  title: "财政拨款总表与各本预算的支出决算表",
  severity: "error",
  rests: ["equality"],
  ...BY_DEFINITION,
  message: "“{tableA}”的{what} {a}（{cellA}）与“{tableB}”的合计 {b}（{cellB}）相差 {difference}。请核对两表。",
  relations: FUND_TABLES.map(({ fund, table }) => ({
    what: `${TERMS.fund[fund]}财政拨款本年支出`,
    left: { table: "fiscal", flow: "expenditure", row: "current", column: { fund } },
    is: "=",
    right: { table, row: "total" },
  })),
});
