import { expect, test } from "@jest/globals";
import { book } from "../../../test/drawn-book";
import { finding } from "../../../test/taskpane/sample-review";
import { fromA1 } from "../../model/cell";
import type { FindingCell } from "../../model/finding";
import { seenEndsOf } from "./seen-ends";

const cell = (address: string, role: FindingCell["role"]): FindingCell => ({ ...fromA1(address), role });

const BOOK = book`
  支出总表
  科目编码 | 科目名称           | 合计    | 基本支出 | 项目支出
           | 合计               | 1263.18 | 1245.18  | 8.00
  201      | 一般公共服务支出   | 1253.18 | 1245.18  | 8.00
  208      | 社会保障和就业支出 |         |          |

  基本支出表
  科目编码 | 科目名称     | 合计
  301      | 工资福利支出 | 1245.18
`;

test("表内合计：差额写成算式，各加数有名称、累计，空白说“空”", () => {
  const seen = seenEndsOf(
    finding({
      cells: [cell("支出总表!C4", "stated"), cell("支出总表!C5", "addend"), cell("支出总表!C6", "addend")],
      ...{ stated: "1263.18", expected: "1253.18", difference: "10.00" },
    }),
    BOOK,
  );
  expect(seen?.arithmetic).toEqual({ terms: "1,263.18 − 1,253.18 = ", result: "10.00", unit: "万元" });
  expect(seen?.addends.map(({ name, excerpt, total }) => [name, excerpt.text, total])).toEqual([
    ["201 一般公共服务支出", "1253.18", "1,253.18"],
    ["208 社会保障和就业支出", "", "1,253.18"],
  ]);
  expect(seen?.ends).toHaveLength(1);
});

test("一行的各栏用栏名；加起来不是哪一个数的，没有累计", () => {
  const addends = ["支出总表!D4", "支出总表!E4"].map((address) => cell(address, "addend"));
  const seen = seenEndsOf(finding({ cells: [cell("支出总表!C4", "stated"), ...addends] }), BOOK);
  expect(seen?.addends.map(({ name, total }) => [name, total])).toEqual([
    ["基本支出", undefined],
    ["项目支出", undefined],
  ]);
});

test("两张表：左右两端各有表名，其余的格另列；负差带负号", () => {
  const third = cell("支出总表!C5", "expected");
  const seen = seenEndsOf(
    finding({
      cells: [cell("基本支出表!C4", "stated"), cell("支出总表!D4", "expected"), third],
      ...{ stated: "1245.18", expected: "1255.18", difference: "-10.00" },
    }),
    BOOK,
  );
  expect(seen?.ends.map(({ side, excerpt }) => [side, excerpt.title])).toEqual([
    ["left", "2025年一般公共预算基本支出表"],
    ["right", "2025年支出总表"],
  ]);
  expect(seen?.arithmetic?.result).toBe("−10.00");
  expect(seen?.others).toEqual([third]);
});

test("只有一格、又不是文字的，没有对照；工作簿以外的一端看不到，另一端照样给出", () => {
  expect(seenEndsOf(finding({ cells: [cell("支出总表!C4", "stated")] }), BOOK)).toBeUndefined();
  const beside = cell("说明.docx!A1", "text");
  const seen = seenEndsOf(finding({ cells: [beside, cell("支出总表!C4", "expected")] }), BOOK);
  expect(seen?.ends.map(({ side }) => side)).toEqual(["right"]);
  expect(seen?.others).toEqual([beside]);
});
