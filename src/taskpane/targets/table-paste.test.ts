import { describe, expect, test } from "@jest/globals";
import { cellsIn, isTable, pastedRows, type TableColumn } from "./table-paste";

const COLUMNS: readonly TableColumn[] = ["level", "name", "op", "value", "unit", "weight"];

describe("从 Excel 粘贴", () => {
  test("行和格：引号里的换行是一格，末尾的空行不算", () => {
    expect(cellsIn('培训\t"两期\n每期""三""天"\r\n购置\t\r\n')).toEqual([
      ["培训", '两期\n每期"三"天'],
      ["购置", ""],
    ]);
    expect([isTable("培训人次"), isTable("培训人次\r\n"), isTable("培训\t5")]).toEqual([false, false, true]);
  });

  test("印好的一张表：一级指标略去，合并的二级指标向下填，整个指标值拆开", () => {
    const cells = cellsIn(
      "产出指标\t数量指标\t培训人次\t≥50人次\n\t\t培训期数\t=2期\n满意度指标\t服务对象满意度指标\t学员满意度\t≥90%",
    );
    expect(pastedRows(cells, COLUMNS, "level", "2021")).toEqual([
      { level2: "quantity", parts: { name: "培训人次", op: "≥", value: "50", unit: "人次" } },
      { level2: "quantity", parts: { name: "培训期数", op: "=", value: "2", unit: "期" } },
      { level2: "served", parts: { name: "学员满意度", op: "≥", value: "90", unit: "%" } },
    ]);
  });

  test("不是一个比较符、一个数、一个单位的，整个放进值里", () => {
    for (const text of ["12月底前", "≥5次、≤8次", "优（90分以上）"])
      expect(pastedRows([["培训", text]], ["name", "op", "value", "unit"], "name", "2021")).toEqual([
        { parts: { name: "培训", op: "", value: text, unit: "" } },
      ]);
  });

  test("从中间一格粘贴：只写那几栏；比较符、数、单位分开的照样分开", () => {
    expect(pastedRows([["＞", "5", "次"]], COLUMNS, "op", "2021")).toEqual([
      { parts: { op: ">", value: "5", unit: "次" } },
    ]);
    expect(pastedRows([["5"], ["6"]], COLUMNS, "value", "2021")).toEqual([
      { parts: { value: "5" } },
      { parts: { value: "6" } },
    ]);
    expect(pastedRows([["成本指标", "运维费"]], COLUMNS, "level", "2015")).toEqual([
      { level2: "cost", parts: { name: "运维费" } },
    ]);
  });
});
