import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./s08-three-public-not-above-last-year";

/** Amounts of last year and this year, in the order of the items. */
const table = (total: string, reception: string, purchase = "0.00 | 0.00") =>
  sheet(
    "三公",
    `
2025年“三公”经费支出表
 | | 单位：万元
项目 | 2024年预算数 | 2025年预算数
“三公”经费合计 | ${total}
因公出国（境）费 | 0.00 | 0.00
公务接待费 | ${reception}
公务用车购置及运行费 | 4.00 | 3.00
其中：公务用车购置费 | ${purchase}
公务用车运行费 | 4.00 | 3.00`,
  );

const told = (tables: Parameters<typeof readTextBeside>[0], ...text: readonly string[]) =>
  readTextBeside(tables, "六、“三公”经费预算情况", ...text);

testRule(rule, {
  valid: {
    比上年减少: told([table("5.00 | 4.00", "1.00 | 1.00")]),
  },
  skipped: {
    没有上年数: told([
      sheet(
        "三公",
        `
2025年“三公”经费支出表
 | 单位：万元
项目 | 2025年预算数
“三公”经费合计 | 3.00
因公出国（境）费 | 0.00
公务接待费 | 1.00
公务用车购置及运行费 | 2.00`,
      ),
    ]),
  },
  invalid: {
    合计增加而文中没有提到: {
      book: told([table("5.00 | 6.50", "1.00 | 3.50")]),
      findings: [
        {
          message:
            "“三公”经费合计 6.50万元（三公!C4）比上年预算 5.00万元（三公!B4）增加 1.50万元（公务接待费增加 2.50万元）。“三公”经费一般只减不增，确需增加的请写明原因和依据。",
          cells: ["三公!C4", "三公!B4", "三公!C6", "三公!B6"],
          severity: "warning",
        },
      ],
    },
    文中还有空没有填: {
      book: told(
        [table("5.00 | 6.50", "1.00 | 3.50")],
        "2025年“三公”经费预算6.50万元，与上年预算相比【待填：增减情况】。",
      ),
      findings: [
        {
          message:
            "“三公”经费合计 6.50万元（三公!C4）比上年预算 5.00万元（三公!B4）增加 1.50万元（公务接待费增加 2.50万元）。“三公”经费一般只减不增，确需增加的请写明原因和依据。",
          cells: ["三公!C4", "三公!B4", "三公!C6", "三公!B6"],
          severity: "info",
        },
      ],
    },
    文中与上年执行数比较: {
      book: told(
        [table("5.00 | 6.50", "1.00 | 3.50")],
        "2025年“三公”经费预算6.50万元，比上年执行数减少0.50万元，主要原因是压减接待。",
      ),
      findings: [
        {
          message:
            "“三公”经费合计 6.50万元（三公!C4）比上年预算 5.00万元（三公!B4）增加 1.50万元（公务接待费增加 2.50万元）。“三公”经费一般只减不增，确需增加的请写明原因和依据。",
          cells: ["三公!C4", "三公!B4", "三公!C6", "三公!B6"],
          severity: "info",
        },
      ],
    },
    合计增加而文中写了: {
      book: told(
        [table("5.00 | 6.50", "1.00 | 3.50")],
        "2025年“三公”经费预算6.50万元，比上年预算增加1.50万元，主要原因是承办全国性会议，接待批次增加。",
      ),
      findings: [
        {
          message:
            "“三公”经费合计 6.50万元（三公!C4）比上年预算 5.00万元（三公!B4）增加 1.50万元（公务接待费增加 2.50万元）。“三公”经费一般只减不增，确需增加的请写明原因和依据。",
          cells: ["三公!C4", "三公!B4", "三公!C6", "三公!B6"],
          severity: "info",
        },
      ],
    },
    合计持平而一项增加: {
      book: told([table("5.50 | 5.50", "1.00 | 2.50")]),
      findings: [
        {
          message: "“三公”经费合计没有增加，其中公务接待费增加 1.50万元。“三公”经费一般只减不增，请核对有无依据。",
          cells: ["三公!C4", "三公!B4", "三公!C6", "三公!B6"],
          severity: "info",
        },
      ],
    },
    有购置费而没有写数量: {
      book: told([table("5.00 | 4.00", "1.00 | 1.00", "18.00 | 18.00")], "公务用车购置费18.00万元，与上年预算持平。"),
      findings: [
        {
          message: "公务用车购置费 18.00万元（三公!C8），说明中没有写购置的数量和车型。建议写明。",
          cells: ["三公!C8"],
          severity: "info",
        },
      ],
    },
  },
});
