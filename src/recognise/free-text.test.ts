import { describe, expect, test } from "@jest/globals";
import { sheet, workbook } from "../../test/draw-sheet";
import { readBudget } from "../pipeline";
import type { SheetSnapshot } from "../model/snapshot";

const TABLE = sheet(
  "支出",
  `
2025年部门支出预算总表
编制部门：示例局 |                  |        | 单位：万元
科目编码         | 科目名称         | 合计   | 基本支出 | 项目支出
2010301          | 行政运行         | 100.25 | 60.20    | 40.05`,
);
const NARRATIVE = sheet(
  "说明",
  `
2025年部门预算情况说明
2025年示例局支出预算100.25万元，其中基本支出60.20万元，项目支出40.05万元，按照职责安排使用。
行政运行100.25万元，主要用于机关日常工作，按照进度拨付，专款专用，厉行节约，接受监督。
本部门没有政府性基金预算支出，没有国有资本经营预算支出，与上年相同，没有变化，特此说明。`,
);

const read = (...sheets: readonly SheetSnapshot[]) => readBudget(workbook(TABLE, ...sheets));
const kinds = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  read(...sheets).tables.map(({ sheet: name, type }) => `${name} ${type}`);

describe("单独一张工作表的目录", () => {
  const entries = `
1. 2025年部门支出预算总表
2. 2025年部门预算情况说明`;

  test.each([
    ["目录下是标题", sheet("一", `目　录${entries}`)],
    ["标题后面有页码", sheet("一", `目录\n-${entries.replace(/(.+)/g, "$1 | 3")}`)],
    [
      "分序号、表名、页码几列",
      sheet("一", "附表目录\n序号 | 表名 | 页码\n1 | 部门支出预算总表 | 1\n2 | 部门收入预算总表 | 2"),
    ],
  ])("%s", (_, drawn) => {
    expect(kinds(drawn)).toEqual(["支出 expenditure", "一 contents"]);
    expect(read(drawn).unrecognised).toEqual([]);
  });

  test("目录以外还有正文的，不只是目录", () => {
    expect(kinds(sheet("一", `目录${entries}\n本单位2025年预算按照规定编制，资金用于各项工作。`))).not.toContain(
      "一 contents",
    );
  });

  test("目录里的年度可以作证", () => {
    const plainTable = {
      ...TABLE,
      cells: TABLE.cells.map((cell) => (cell.row === 1 ? { ...cell, value: "部门支出预算总表" } : cell)),
    };
    expect(readBudget(workbook(plainTable, sheet("一", `目录${entries}`))).identity.year).toBe(2025);
  });
});

test("封面：单位名称、年度和签字的几行", () => {
  expect(kinds(sheet("封面", "示例局\n2025年部门预算\n单位负责人：甲\n编制日期：2025年1月"))).toContain("封面 cover");
  expect(kinds(sheet("别的", "2025年工作安排\n一月\n二月"))).not.toContain("别的 cover");
});

describe("只有几句话的工作表", () => {
  const short = sheet("其他", "其他事项\n2025年“三公”经费预算2.00万元，与2024年预算持平，没有变化，不作说明。");

  test("有情况说明的，是说明的一部分", () => {
    expect(kinds(NARRATIVE, short)).toContain("其他 narrative");
  });

  test("标题是说明的一节，也是说明", () => {
    expect(
      kinds(sheet("其他", "其他相关情况说明\n2025年“三公”经费预算2.00万元，与2024年预算持平，没有变化。")),
    ).toContain("其他 narrative");
  });

  test("没有情况说明的，写明有几个金额没有核对", () => {
    expect(read(short).unrecognised.map(({ reason }) => reason)).toEqual([
      "是一小段文字，其中有 1 个金额，工作簿里没有情况说明，没有与表格核对",
    ]);
  });

  test("填表说明不是预算说明", () => {
    expect(
      kinds(NARRATIVE, sheet("填表", "填表说明\n请各单位按照实际情况填列，金额以万元为单位，保留两位小数，不得漏填。")),
    ).not.toContain("填表 narrative");
  });
});
