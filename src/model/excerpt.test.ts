import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import { book } from "../../test/drawn-book";
import { fromA1 } from "./cell";
import { type Excerpt, excerptOf, headingsAt } from "./excerpt";
import type { FindingCell } from "./finding";

const at = (address: string, span?: FindingCell["span"]): FindingCell => ({
  ...fromA1(address),
  role: "stated",
  ...(span && { span }),
});

/** An excerpt as lines: heads, then rows with their labels; the cell itself in brackets. */
function drawn(excerpt: Excerpt | undefined): readonly string[] {
  if (excerpt?.kind !== "cells") return excerpt ? [`${excerpt.before}[${excerpt.words}]${excerpt.after}`] : [];
  const own = excerpt.columns.indexOf(0);
  return [
    ...excerpt.heads.map((line) => line.map(({ text, span }) => (span > 1 ? `${text}×${span}` : text)).join("|")),
    ...excerpt.rows.map(({ row, label, texts }) =>
      [label, ...texts.map((text, i) => (row === excerpt.cell.row && i === own ? `[${text}]` : text))].join("|"),
    ),
  ];
}

const GENERAL = book`
  一般公共预算支出表
  科目编码 | 科目名称           | 合计    | 基本支出 | 项目支出
           | 合计               | 1263.18 |          | 10.00
  201      | 一般公共服务支出   | 1253.18 | 1245.18  | 8.00
  208      | 社会保障和就业支出 | 10.00   | 8.00     | 2.00
  210      | 卫生健康支出       | 0.50    | 0.50     | 0.00
`;

describe("一格的周围", () => {
  test("表头、行名、前后两行两列；编码和名称合成行名，不算邻列", () => {
    const excerpt = excerptOf(GENERAL, at("一般公共预算支出表!D4"));
    expect(excerpt).toMatchObject({ title: "2025年一般公共预算支出表", label: "合计", heading: "基本支出", text: "" });
    expect(drawn(excerpt)).toEqual([
      "合计|基本支出|项目支出",
      "合计|1263.18|[]|10.00",
      "201 一般公共服务支出|1253.18|1245.18|8.00",
      "208 社会保障和就业支出|10.00|8.00|2.00",
    ]);
  });

  test("名称一列自己有误时，编码是它的邻列", () => {
    expect(drawn(excerptOf(GENERAL, at("一般公共预算支出表!B7")))).toEqual([
      "科目编码|科目名称|合计|基本支出",
      "|201|一般公共服务支出|1253.18|1245.18",
      "|208|社会保障和就业支出|10.00|8.00",
      "|210|[卫生健康支出]|0.50|0.50",
    ]);
  });

  test("文字只取所在的一句；太长的从两头截", () => {
    const text = `上一句。本年收入45.65万元，占100%；其余为0。${"长".repeat(90)}12万元${"长".repeat(90)}`;
    const snapshot = workbook(sheet("情况说明", text));
    const words = (quoted: string) => ({ start: text.indexOf(quoted), end: text.indexOf(quoted) + quoted.length });
    const source = { snapshot, tables: [] };
    expect(drawn(excerptOf(source, at("情况说明!A1", words("45.65万元"))))).toEqual(["本年收入[45.65万元]，占100%；"]);
    expect(drawn(excerptOf(source, at("情况说明!A1", words("12万元"))))).toEqual([
      `…${"长".repeat(60)}[12万元]${"长".repeat(60)}…`,
    ]);
  });

  test("不在表里的一格：同样有邻格，行名是左边的文字；工作簿以外的文字没有周围", () => {
    const source = {
      snapshot: workbook(sheet("绩效", "项目名称 | 热线 |\n本级 | 资金总额 | 4 | 转移 | 5")),
      tables: [],
    };
    const excerpt = excerptOf(source, at("绩效!C2"));
    expect(excerpt).toMatchObject({ title: "绩效", label: "本级 资金总额", decimal: "4" });
    expect(drawn(excerpt)).toEqual(["|项目名称|热线|||", "|本级|资金总额|[4]|转移|5"]);
    expect(excerptOf(source, at("说明.docx!A1"))).toBeUndefined();
  });
});

test("一格要看懂，屏幕上须留住表头的末行和左边的编码、名称", () => {
  expect(headingsAt(GENERAL.tables, fromA1("一般公共预算支出表!D7"))).toEqual({ row: 3, column: 2 });
  expect(headingsAt(GENERAL.tables, fromA1("别的表!D7"))).toBeUndefined();
});
