import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { book, drawn } from "../../../test/drawn-book";
import { findingsOf } from "../../../test/rule-tester";
import { type Fen, fen, formatFen } from "../../model/money";
import totalRule from "../rules/n15-total-equals-classes";
import rowRule from "../rules/n09-expenditure-row-equals-natures";
import sameRule from "../rules/x09-basic-expenditure-agrees";
import { CAUSES } from "./index";
import { RUNS } from "../../../test/effort";

/** A row whose total should be `total`, stating `stated` instead. */
const row = (stated: string, basic: string, project: string): string =>
  `支出总表\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n2010350 | 事业运行 | ${stated} | ${basic} | ${project}`;

const causeOf = (text: string): string | undefined => findingsOf(rowRule, drawn(text))[0]?.cause;

describe("常见的笔误", () => {
  test.each([
    ["漏写负号", row("-30.25", "10.13", "20.12"), "疑似 支出总表!C4 多写负号（应为 30.25万元）。"],
    [
      "扩大一万倍",
      row("302500.00", "10.13", "20.12"),
      "疑似 支出总表!C4 扩大了 10000 倍，可能按另一计量单位填写（应为 30.25万元）。",
    ],
    [
      "小数点错位",
      row("302.50", "10.13", "20.12"),
      "疑似 支出总表!C4 扩大了 10 倍，可能小数点错位（应为 30.25万元）。",
    ],
    ["相邻数字颠倒", row("30.52", "10.13", "20.12"), "疑似 支出总表!C4 相邻两位数字前后颠倒（应为 30.25万元）。"],
    ["多一位", row("302.25", "10.13", "20.12"), "疑似 支出总表!C4 多了一位数字（应为 30.25万元）。"],
    ["少一位", row("3.25", "10.13", "20.12"), "疑似 支出总表!C4 少了一位数字（应为 30.25万元）。"],
    ["没有特征", row("37.41", "10.13", "20.12"), undefined],
  ])("%s", (_, text, cause) => {
    expect(causeOf(text)).toBe(cause);
  });

  test("与上一行相同，可能重复填写", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计   | 基本支出 | 项目支出
      2010350  | 事业运行 | 61.27  | 61.27    |
      2080505  | 养老     | 14.11  | 61.27    |
    `;
    const [finding] = findingsOf(rowRule, drawing);
    expect(finding?.cause).toBe("疑似 支出总表!D5 与上一行 D4 相同，可能重复填写了同一数（应为 14.11万元）。");
  });

  test("合计重复唯一的一类不算照抄", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
      2010350  | 事业运行 | 61.27 | 61.27    | 3.55
    `;
    expect(findingsOf(rowRule, drawing)[0]?.cause).toBeUndefined();
  });

  test("差额恰为所列一项，疑似漏计", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
               | 合计     | 75.38 | 75.38    |
      201      | 一般     | 61.27 | 61.27    |
      208      | 社保     | 14.11 | 14.11    |
      210      | 卫生     | 8.93  | 8.93     |
    `;
    expect(findingsOf(totalRule, drawing)[0]?.cause).toBe(
      "疑似“210 卫生” 8.93万元（C7）没有计入合计，或该格本应为空。",
    );
  });

  test("差额恰为所列一项，疑似重复计入", () => {
    const drawing = book`
      支出总表
      科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
               | 合计     | 93.24 | 93.24    |
      201      | 一般     | 61.27 | 61.27    |
      208      | 社保     | 14.11 | 14.11    |
      210      | 卫生     | 8.93  | 8.93     |
    `;
    expect(findingsOf(totalRule, drawing)[0]?.cause).toBe("疑似“210 卫生” 8.93万元（C7）被重复计入合计。");
  });

  test.each([
    ["直接舍去", "648.09", "6480999.00", "疑似 一般公共预算支出表!D4 直接舍去了末位之后的数字，没有四舍五入。"],
    ["两次四舍五入", "648.10", "6480945.00", "疑似 一般公共预算支出表!D4 可能经过两次四舍五入。"],
  ])("由元换算万元时%s", (_, wan, yuan, cause) => {
    const drawing = drawn(`
      一般公共预算支出表
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
               | 合计     | ${wan} | ${wan} |

      基本支出表 元
      科目编码 | 科目名称 | 预算数
               | 合计     | ${yuan}
      301      | 工资福利支出 | ${yuan}
    `);
    expect(findingsOf(sameRule, drawing)).toMatchObject([{ severity: "info", explainedByRounding: true, cause }]);
  });

  test("两张表的数字互为颠倒时两处都提出", () => {
    const drawing = book`
      一般公共预算支出表
      科目编码 | 科目名称 | 合计   | 基本支出 | 项目支出
               | 合计     | 648.12 | 648.12   |

      基本支出表
      科目编码 | 科目名称     | 预算数
               | 合计         | 684.12
      301      | 工资福利支出 | 684.12
    `;
    expect(findingsOf(sameRule, drawing)[0]?.cause).toBe(
      "疑似 一般公共预算支出表!D4 相邻两位数字前后颠倒，或 基本支出表!C4 相邻两位数字前后颠倒。",
    );
  });

  test("每种笔误只登记一次", () => {
    const ids = CAUSES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(7);
  });
});

describe("推测从不改变确定的消息", () => {
  const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents): Fen => fen(cents * 10_000));

  test("只有真正能补足差额时才写“应为”", () => {
    fc.assert(
      fc.property(amount, amount, amount, (total, basic, project) => {
        const [finding] = findingsOf(rowRule, drawn(row(formatFen(total), formatFen(basic), formatFen(project))));
        const match = /(支出总表![CDE]4).*（应为 (-?[\d.]+)万元）/.exec(finding?.cause ?? "");
        if (!match) return;
        const needed = {
          "支出总表!C4": basic + project,
          "支出总表!D4": total - project,
          "支出总表!E4": total - basic,
        }[match[1] ?? ""];
        expect(match[2]).toBe(formatFen(fen(needed ?? 0)));
      }),
      { numRuns: RUNS },
    );
  });
});
