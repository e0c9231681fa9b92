/**
 * The kinds of tables we know, and what messages call each: its name in the national template. One file each under
 * recognise/types; the ids are those of the output contract.
 */
export const TABLE_TERMS = {
  "income-expenditure": "收支总表",
  income: "收入总表",
  expenditure: "支出总表",
  fiscal: "财政拨款收支总表",
  "general-function": "一般公共预算支出表",
  "general-economic": "一般公共预算支出经济分类表",
  "basic-economic": "一般公共预算基本支出表",
  "basic-function": "一般公共预算基本支出表（功能分类）",
  "three-public": "“三公”经费支出表",
  "government-fund": "政府性基金预算支出表",
  "state-capital": "国有资本经营预算支出表",
  "expenditure-economic": "支出经济分类汇总表",
  projects: "项目支出表",
  // of projects, by codes of a classification
  "project-codes": "项目支出表（按科目）",
  procurement: "政府采购预算表",
  "project-target": "项目支出绩效目标表",
  "unit-target": "整体支出绩效目标表",
  "special-fund-target": "专项资金绩效目标表",
  // what became of the targets of a year, with scores
  "self-assessment": "绩效自评表",
  "unit-list": "预算单位构成表",
  cover: "封面",
  // on a sheet of its own
  contents: "目录",
  // by economic items, as a table of its own
  "organ-running": "机关运行经费支出表",
  "purchased-services": "政府购买服务表",
  narrative: "预算情况说明",
  // of no known kind: read by its heads and lines, checked within itself, compared with nothing
  other: "其他表",
} as const;

export type TableId = keyof typeof TABLE_TERMS;
