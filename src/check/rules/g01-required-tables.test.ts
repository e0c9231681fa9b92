import { book, drawn } from "../../../test/drawn-book";
import { sheet } from "../../../test/draw-sheet";
import { readTextBeside } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import rule from "./g01-required-tables";

const TABLES = `
  收支总表
  收入 | 预算数 ‖ 支出 | 预算数
  收入总计 | 1.00 ‖ 支出总计 | 1.00

  收入总表
  科目编码 | 科目名称 | 合计 | 一般公共预算
  | 合计 | 1.00 | 1.00

  财政拨款收支总表
  收入 | 预算数 ‖ 支出 | 预算数
  收入总计 | 1.00 ‖ 支出总计 | 1.00

  一般公共预算支出表
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | 1.00 | 1.00 |

  一般公共预算基本支出表
  科目编码 | 科目名称 | 合计
  | 合计 | 1.00
  301 | 工资福利支出 | 1.00

  “三公”经费支出表
  项目 | 预算数
  合计 | 0.00
  1、因公出国（境）费 | 0.00
  2、公务接待费 | 0.00

  政府性基金预算支出表
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | 0.00 | |
`;
const EXPENDITURE = `

  支出总表
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | 1.00 | 1.00 |
`;

const FUNCTION_ROWS = `科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 1.00 | 1.00 |
'201' | 一般公共服务支出 | 1.00 | 1.00 |`;
const ECONOMIC_ROWS = `科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 1.00 | 1.00 |
'301' | 工资福利支出 | 1.00 | 1.00 |`;

/** A text beside four of the required tables. */
const besideHalf = (...paragraphs: readonly string[]) =>
  readTextBeside(
    ["一般公共预算支出表", "支出总表", "政府性基金预算支出表", "一般公共预算基本支出表"].map((title, at) =>
      sheet(`表${at}`, `2025年${title}\n | | | | 单位：万元\n${at < 3 ? FUNCTION_ROWS : ECONOMIC_ROWS}`),
    ),
    ...paragraphs,
  );

testRule(rule, {
  valid: { 表都在: drawn(TABLES + EXPENDITURE) },
  skipped: {
    只校验一张表: book`
      收支总表
      收入 | 预算数 ‖ 支出 | 预算数
      收入总计 | 1.00 ‖ 支出总计 | 1.00
    `,
  },
  invalid: {
    目录列了而没有的表一并说明: {
      book: besideHalf(
        "目录",
        "一、单位职责",
        "二、2025年收入总表",
        "一、单位职责",
        "本单位负责档案的接收、整理、保管和利用工作。",
      ),
      findings: [
        {
          message:
            "按全国通用表样应当公开的表没有找到：“收支总表”、“收入总表”、“财政拨款收支总表”、“‘三公’经费支出表”。目录列有“二、2025年收入总表”。请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
          cells: ["表0!A1", "情况说明!A4"],
          severity: "warning",
        },
      ],
    },
    正文编号跳过没有的表_同一条说明: {
      book: besideHalf(
        "目录",
        "一、单位职责",
        "二、2025年收入总表",
        "三、机构设置",
        "一、单位职责",
        "本单位负责档案的接收、整理、保管和利用工作。",
        "三、机构设置",
        "本单位内设办公室、征集科、保管科等机构。",
      ),
      findings: [
        {
          message:
            "按全国通用表样应当公开的表没有找到：“收支总表”、“收入总表”、“财政拨款收支总表”、“‘三公’经费支出表”。目录列有“二、2025年收入总表”，正文编号从“一、单位职责”跳到“三、机构设置”。请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
          cells: ["表0!A1", "情况说明!A4", "情况说明!A6", "情况说明!A8"],
          severity: "warning",
        },
      ],
    },
    少了支出总表: {
      book: drawn(TABLES),
      findings: [
        {
          message:
            "按全国通用表样应当公开的表没有找到：“支出总表”。请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
          cells: ["收支总表!A1"],
          severity: "warning",
        },
      ],
    },
    没有认出的一处写着别的表名: {
      book: {
        ...drawn(TABLES),
        unrecognised: [
          {
            sheet: "支出",
            area: { top: 3, left: 1, bottom: 9, right: 5 },
            reason: "标题像别的表",
            resembles: ["projects"],
          },
        ],
      },
      findings: [
        {
          message:
            "按全国通用表样应当公开的表没有找到：“支出总表”。请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
          cells: ["收支总表!A1"],
          severity: "warning",
        },
      ],
    },
    没有认出的一处可能就是它: {
      book: {
        ...drawn(TABLES),
        unrecognised: [{ sheet: "支出", area: { top: 3, left: 1, bottom: 9, right: 5 }, reason: "没有标题" }],
      },
      findings: [
        {
          message:
            "按全国通用表样应当公开的表没有找到：“支出总表”。工作表“支出”第 3 行起有一处没有认出（没有标题）。请补充，或在窗格中指定它在哪里；确实没有这项内容的，也要公开空表并说明。",
          cells: ["支出!A3"],
          severity: "warning",
        },
      ],
    },
  },
});
