import { describe, expect, test } from "@jest/globals";
import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import type { BudgetBook } from "../../model/book";
import { DEFAULT_SETTINGS } from "../../model/settings";
import { check, type CheckResult } from "../index";

const judged = (book: BudgetBook): CheckResult => check(book, DEFAULT_SETTINGS);
const found = ({ findings }: CheckResult, code: string) => findings.filter((each) => each.code === code);

const BALANCE = sheet(
  "财拨",
  `2025年财政拨款收支总表
                         |        |                        | 单位：万元
收入                     |        | 支出                   |
项目                     | 预算数 | 项目                   | 预算数
一、一般公共预算拨款收入 | 100.25 | 一、一般公共服务支出   | 70.10
                         |        | 二、教育支出           | 30.15
收入总计                 | 100.25 | 支出总计               | 100.25`,
);

const GENERAL = (title = "2025年一般公共预算支出表", unit = "单位：万元"): ReturnType<typeof sheet> =>
  sheet(
    "一般",
    `${title}
 | | | | ${unit}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 70.10 | 40.05 | 30.05
20103 | 政府办公厅（室）及相关机构事务 | 70.10 | 40.05 | 30.05
2010301 | 行政运行 | 40.05 | 40.05 |
2010302 | 一般行政管理事务 | 30.05 | | 30.05
 | 合计 | 70.10 | 40.05 | 30.05`,
  );

describe("“未列出”", () => {
  test("没有未读的内容：不相符", () => {
    expect(found(judged(readSheets(BALANCE, GENERAL())), "X08")).toHaveLength(1);
  });

  test("未读的一处印着这一类：不判断，写明在哪里", () => {
    const aside = sheet("另附", "青湖备垫事宜\n教育支出 | 30.15\n舟汀 | 2.22");
    const result = judged(readSheets(BALANCE, GENERAL(), aside));
    expect(found(result, "X08")).toEqual([]);
    expect(result.notJudged).toContainEqual({
      kind: "unread-amount",
      reason: "工作表“另附”第 1 行起有 2 个数没有读取",
      rules: ["X08"],
      cells: [{ sheet: "另附", row: 1, column: 1, role: "text" }],
    });
  });

  test("未读的一处没有印这一类：仍然不相符", () => {
    const aside = sheet("另附", "青湖备垫事宜\n苇舟 | 30.15\n舟汀 | 2.22");
    expect(found(judged(readSheets(BALANCE, GENERAL(), aside)), "X08")).toHaveLength(1);
  });
});

describe("推断的计量单位", () => {
  const wrong = (unit: string): BudgetBook =>
    readSheets(
      sheet(
        "财拨",
        `2025年财政拨款收支总表
                         |        |                        | 单位：万元
收入                     |        | 支出                   |
项目                     | 预算数 | 项目                   | 预算数
一、一般公共预算拨款收入 | 75.25  | 一、一般公共服务支出   | 75.25
收入总计                 | 75.25  | 支出总计               | 75.25`,
      ),
      GENERAL(undefined, unit),
    );

  test("写明的：强制", () => {
    expect(found(judged(wrong("单位：万元")), "X08").map(({ severity }) => severity)).toEqual(["error"]);
  });

  test("没有写明的：只作提醒，说明原因", () => {
    const [finding] = found(judged(wrong("")), "X08");
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toMatch(/（“2025年一般公共预算支出表”没有注明计量单位，按万元推断，所以只作提醒。）$/);
    expect(finding?.cappedBy?.map(({ kind }) => kind)).toEqual(["inferred-unit"]);
  });

  test("使用者设定的程度不会高于它", () => {
    const rules = { X08: { severity: "error", reason: "本单位要求" } } as const;
    const { findings } = check(wrong(""), { ...DEFAULT_SETTINGS, rules });
    expect(findings.find(({ code }) => code === "X08")?.severity).toBe("warning");
  });

  test("表内相加与单位无关", () => {
    const off = sheet(
      "一般",
      `2025年一般公共预算支出表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 70.10 | 40.05 | 30.05
20103 | 政府办公厅（室）及相关机构事务 | 70.10 | 40.05 | 30.05
2010301 | 行政运行 | 40.05 | 40.05 |
2010302 | 一般行政管理事务 | 35.05 | | 30.05
 | 合计 | 70.10 | 40.05 | 30.05`,
    );
    const errors = judged(readSheets(off)).findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["N10"]);
  });
});

describe("一张表分在两个工作表上", () => {
  const HEAD = "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出";
  const first = (total: string): ReturnType<typeof sheet> =>
    sheet(
      "一般",
      `2025年一般公共预算支出表
 | | | | 单位：万元
${HEAD}
 | 合计 | ${total}
201 | 一般公共服务支出 | 70.10 | 40.05 | 30.05
2010301 | 行政运行 | 70.10 | 40.05 | 30.05`,
    );
  const rest = sheet("一般续", `${HEAD}\n205 | 教育支出 | 9.15 | 4.05 | 5.10\n2050201 | 学前教育 | 9.15 | 4.05 | 5.10`);
  const sums = (result: CheckResult): readonly string[] =>
    result.findings.filter(({ code, severity }) => /^[NX]/.test(code) && severity === "error").map(({ code }) => code);

  test("上半张的合计是两张之和：合在一起相符", () => {
    const result = judged(readSheets(first("79.25 | 44.10 | 35.15"), rest));
    expect(sums(result)).toEqual([]);
    expect(result.notJudged.map(({ kind }) => kind)).not.toContain("list-not-closed");
  });

  test("上半张的合计大于两张所列各项，没有一列相符：不判断，说明原因", () => {
    const result = judged(readSheets(first("99.25 | 54.10 | 45.15"), rest));
    expect(sums(result)).toEqual([]);
    expect(result.notJudged.map(({ kind, rules }) => [kind, rules])).toContainEqual(["list-not-closed", ["N15"]]);
  });

  test("所列各项已经大于合计：仍是错误", () => {
    expect(sums(judged(readSheets(first("60.25 | 34.10 | 26.15"), rest)))).toContain("N15");
  });
});

describe("含义不明的一行", () => {
  const balance = sheet(
    "收支",
    `2025年收支总表
 | | | 单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算 | 100.15 | 一、基本支出 | 60.05
经费拨款（补助） | 70.10 | 二、项目支出 | 50.15
调剂周转额度 | 30.05 | |
二、事业收入 | 10.05 | |
本年收入合计 | 110.20 | 本年支出合计 | 110.20`,
    { merged: ["A3:B3", "C3:D3"] },
  );
  const income = sheet(
    "收入",
    `2025年收入总表
 | 单位：万元
项目 | 预算
一、一般公共预算 | 100.15
经费拨款（补助） | 709.10
调剂周转额度 | 30.05
二、事业收入 | 10.05
本年收入合计 | 110.20`,
  );
  const incomeErrors = (...sheets: readonly ReturnType<typeof sheet>[]): readonly string[] =>
    judged(readSheets(...sheets)).findings.flatMap(({ code, severity, cells: [first] }) =>
      severity === "error" && code.startsWith("N") ? [`${code} ${first?.sheet}!${first?.row}`] : [],
    );

  test("在另一张表里加进合计正好相等：这张表的合计也核对", () => {
    expect(incomeErrors(balance, income)).toEqual(["N03 收入!4"]);
  });

  test("没有别的表可以印证：不判断", () => {
    expect(incomeErrors(income)).toEqual([]);
  });
});

test("含义不明的一行在另一栏：同一行上的别栏照样核对", () => {
  const balance = sheet(
    "收支",
    `2025年收支总表
 | | | | | 单位：万元
收入 | 预算数 | 功能分类 | 预算数 | 支出用途 | 预算数
一、财政拨款 | 100.15 | 一、一般公共服务支出 | 70.05 | 一、基本支出 | 60.05
 | | 二、住房保障支出 | 33.10 | 二、青湖备垫 | 40.10
本年收入合计 | 100.15 | 本年支出合计 | 100.15 | 本年支出合计 | 100.15`,
  );
  const errors = judged(readSheets(balance)).findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, cells: [first] }) => `${code} ${first?.row}!${first?.column}`)).toEqual(["N04 6!4"]);
});

test("含义不明的一栏：加总相符时，漏列的一类照样指出", () => {
  const unnamed = sheet(
    "一般",
    `2025年一般公共预算支出表
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 青湖备垫额度
 | 合计 | 100.20 | 60.05 | 40.15
20103 | 政府办公厅（室）及相关机构事务 | 70.10 | 40.05 | 30.05
2010301 | 行政运行 | 40.05 | 40.05 |
2010302 | 一般行政管理事务 | 30.05 | | 30.05
221 | 住房保障支出 | 30.10 | 20.00 | 10.10
22102 | 住房改革支出 | 30.10 | 20.00 | 10.10
2210201 | 住房公积金 | 30.10 | 20.00 | 10.10`,
  );
  expect(found(judged(readSheets(unnamed)), "K04").map(({ message }) => message)).toEqual([
    "“20103 政府办公厅(室)及相关机构事务”（一般!A5）没有列出上级科目“201”，而同表其他科目都列有上级。请核对编码，或补列上级科目。",
  ]);
});

describe("没有写明的年度", () => {
  test("科目不判断，合成一句", () => {
    const general = (title: string): CheckResult =>
      judged(
        readSheets(
          sheet(
            "一般",
            `${title}
 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 70.10 | 40.05 | 30.05
20103 | 政府办公厅（室）及相关机构事务 | 70.10 | 40.05 | 30.05
2010301 | 机关服务 | 70.10 | 40.05 | 30.05
 | 合计 | 70.10 | 40.05 | 30.05`,
          ),
        ),
      );
    expect(found(general("2025年一般公共预算支出表"), "K02")).toHaveLength(1);
    const result = general("一般公共预算支出表");
    expect(found(result, "K02")).toEqual([]);
    expect(result.notJudged).toEqual([{ kind: "unknown-year", reason: "没有写明预算年度", rules: ["K02"], cells: [] }]);
  });
});
