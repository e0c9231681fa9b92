import { describe, expect, test } from "@jest/globals";
import { book } from "../../../test/drawn-book";
import { toA1 } from "../../model/cell";
import { type Chart, type ChartId, isChart } from "../../model/chart";
import { formatFen } from "../../model/money";
import { chartsOf } from "./index";

const BUDGET = book`
  收支总表
  收入                   | 预算数 ‖ 支出                     | 预算数
  一、一般公共预算拨款收入 | 100.00 ‖ 一、一般公共服务支出       | 90.00
  二、其他收入           | 20.00  ‖ 二、社会保障和就业支出     | 30.00
  收入总计               | 120.00 ‖ 支出总计                 | 120.00

  一般公共预算支出表
  科目编码 | 科目名称           | 合计   | 基本支出 | 项目支出 | 上年预算数
           | 合计               | 100.00 | 60.00    | 40.00    | 95.00
  201      | 一般公共服务支出   | 80.00  | 40.00    | 40.00    | 70.00
  208      | 社会保障和就业支出 | 20.00  | 20.00    |          | 5.00
  221      | 住房保障支出       |        |          |          | 20.00

  “三公”经费支出表
  合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费
  2.00 |                  | 0.50       | 0.00           | 1.50
`;

const chart = (id: ChartId, of = BUDGET): Chart => {
  const found = chartsOf(of).find((each) => each.id === id);
  if (!found || !isChart(found)) throw new Error(`${id} is not drawn: ${found?.reason ?? ""}`);
  return found;
};

const why = (id: ChartId, of: typeof BUDGET): string => {
  const found = chartsOf(of).find((each) => each.id === id);
  return found && !isChart(found) ? found.reason : "";
};

const rowsOf = ({ rows }: Chart) =>
  rows.map(({ name, now, before, share }) =>
    [name, formatFen(now.amount), before && formatFen(before.amount), share, now.cells.map(toA1).join()].join(" "),
  );

describe("图中的数就是表中的数", () => {
  test("收入按来源，大的在前，占比和格", () => {
    expect(rowsOf(chart("income"))).toEqual([
      "一般公共预算拨款收入 100.00  83.33 收支总表!B4",
      "其他收入 20.00  16.67 收支总表!B5",
    ]);
    expect(chart("income").title).toBe("收入 120.00万元，83.33% 来自一般公共预算拨款收入");
  });

  test("支出按功能分类的类", () => {
    expect(rowsOf(chart("expenditure"))).toEqual([
      "一般公共服务支出 90.00  75.00 收支总表!D4",
      "社会保障和就业支出 30.00  25.00 收支总表!D5",
    ]);
  });

  test("比上年的变化，今年没有的类也在内", () => {
    const { title, rows, total } = chart("changes");
    expect(title).toBe("一般公共预算支出比2024年预算多 5.00万元，增长 5.26%");
    expect(rows.map(({ name, now, before }) => [name, now.amount - (before?.amount ?? 0)])).toEqual([
      ["一般公共服务支出", 10_000_000],
      ["社会保障和就业支出", 15_000_000],
      ["住房保障支出", -20_000_000],
    ]);
    expect(formatFen(total.before?.amount ?? total.now.amount)).toBe("95.00");
  });

  test("三公没有上年数时只画今年", () => {
    const { rows, note, title } = chart("three-public");
    expect(title).toBe("“三公”经费 2.00万元");
    expect(note).toBe("表中没有上年各项的数");
    expect(rows.map(({ name, now }) => [name, formatFen(now.amount)])).toEqual([
      ["因公出国（境）费", "0.00"],
      ["公务接待费", "0.50"],
      ["公务用车购置费", "0.00"],
      ["公务用车运行费", "1.50"],
    ]);
  });

  test("三公是零时用文字说，不与正文里零的写法相争", () => {
    const none = book`
      “三公”经费支出表
      合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费
      0.00 | 0.00             | 0.00       | 0.00           | 0.00
    `;
    expect(chart("three-public", none).title).toBe("“三公”经费没有安排");
  });
});

describe("没有依据的不画，说明原因", () => {
  test("各项与总计不等", () => {
    const wrong = book`
      收支总表
      收入             | 预算数 ‖ 支出               | 预算数
      一、财政拨款收入 | 100.00 ‖ 一、一般公共服务支出 | 100.00
      收入总计         | 120.00 ‖ 支出总计           | 120.00
    `;
    expect(why("income", wrong)).toBe("列出的各项之和与收入总计相差 20.00万元，不能当作全部");
    expect(why("changes", wrong)).toBe("表中没有上年各类支出的数");
    expect(why("three-public", wrong)).toBe("没有认出“三公”经费的合计");
  });

  test("只有一项时说全部", () => {
    const one = book`
      收支总表
      收入             | 预算数 ‖ 支出               | 预算数
      一、财政拨款收入 | 100.00 ‖ 一、一般公共服务支出 | 100.00
      收入总计         | 100.00 ‖ 支出总计           | 100.00
    `;
    expect(chart("income", one).title).toBe("收入 100.00万元，全部来自财政拨款收入");
  });
});
