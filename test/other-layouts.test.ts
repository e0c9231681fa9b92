import { describe, expect, test } from "@jest/globals";
import type { CellSnapshot, WorkbookSnapshot } from "../src/model/snapshot";
import { readBudget, review } from "../src/pipeline";
import { CENTRAL } from "./other-layouts/central";
import { NUMBERED } from "./other-layouts/numbered";

/** True budgets of fictional units in layouts that no profile knows. */
const alarms = (snapshot: WorkbookSnapshot): readonly string[] =>
  review(snapshot).findings.flatMap(({ severity, code }) => (severity === "info" ? [] : [`${severity} ${code}`]));

/** The cell of a sheet with another number in it. */
const withNumber = (
  snapshot: WorkbookSnapshot,
  name: string,
  at: [number, number],
  value: number,
): WorkbookSnapshot => {
  const changed = (cell: CellSnapshot) => (cell.row === at[0] && cell.column === at[1] ? { ...cell, value } : cell);
  const sheets = snapshot.sheets.map((each) =>
    each.name === name ? { ...each, cells: each.cells.map(changed) } : each,
  );
  return { ...snapshot, sheets };
};

describe("别处的表样", () => {
  test("中央部门的表样：都认出，没有误报", () => {
    expect(readBudget(CENTRAL).unrecognised).toEqual([]);
    expect(alarms(CENTRAL)).toEqual([]);
  });

  test("分部门代码、分货物服务的表样：没有误报，各表都认出", () => {
    expect(readBudget(NUMBERED).unrecognised.map(({ sheet }) => sheet)).toEqual([]);
    expect(alarms(NUMBERED).filter((each) => each.startsWith("error"))).toEqual([]);
  });

  test.each([
    ["一般公共预算支出", CENTRAL, "5", [6, 4] as [number, number], 204],
    ["收入总表的本年收入小计", NUMBERED, "02", [6, 4] as [number, number], 404],
    ["采购表合计", NUMBERED, "13", [5, 6] as [number, number], 33],
  ] as const)("%s改错一个数，就有错误", (_, snapshot, name, at, value) => {
    expect(alarms(withNumber(snapshot, name, at, value)).some((each) => each.startsWith("error"))).toBe(true);
  });
});
