import type { Fund, Item, Nature } from "../../../src/model/subject";
import type { Budget } from "../budget";
import { aligned, ECONOMIC_CLASSES, FUNCTIONAL_CLASSES, GOVERNMENT_CLASSES, numbered } from "../class-rows";
import { nameOf } from "../codes";
import type { PanelSpec, RowSpec, TableSpec } from "../table-spec";
import { current, forItem, grandTotal, hasNone, ofFund, SPENT, total } from "./rows";
import { formLines } from "./shaanxi-lines";

type Kind = "income-expenditure" | "fiscal" | "government-fund";

const FORMS: Readonly<Record<Kind, readonly [form: number, title: string]>> = {
  "income-expenditure": [1, "收支总表"],
  fiscal: [4, "财政拨款收支总表"],
  "government-fund": [9, "政府性基金收支表"],
};

const CLASSES: readonly string[] = [...FUNCTIONAL_CLASSES.slice(0, 8), "209", ...FUNCTIONAL_CLASSES.slice(8)];
const BASIC_CLASSES: readonly string[] = ["301", "302", "303", "310"];

/** 表1, 表4 and 表9: income beside expenditure by function and by both economic classifications. */
export function shaanxiBalances(budget: Budget, kind: Kind): TableSpec {
  const [form, title] = FORMS[kind];
  const fund = kind === "income-expenditure" ? undefined : kind === "fiscal" ? "fiscal" : "fiscal/government-fund";
  const ends = endRows(budget, kind);
  const [income = [], ...expenditure] = aligned([
    [...incomeSide(kind), ...ends.income],
    [...byClass(budget, "functional", CLASSES, kind), ...ends.expenditure],
    [...byNature(budget, kind), ...ends.expenditure],
    [...byClass(budget, "governmentEconomic", GOVERNMENT_CLASSES, kind), ...ends.expenditure],
  ]);
  const panel = (flow: PanelSpec["flow"], rows: readonly RowSpec[]): PanelSpec => ({
    flow,
    words: ["label"],
    columns: [{}],
    rows,
    ...(fund && { about: ofFund(fund) }),
  });
  const isEmpty = fund !== undefined && hasNone(budget, { ...SPENT, fund });
  return {
    sheet: `表${form}${title}`,
    type: kind,
    unit: "元",
    zeros: "blank",
    above: formLines(budget, form, title, 8),
    head: [
      ["收入", "<", "支出", "<", "<", "<", "<", "<"],
      [
        "项目",
        "预算数",
        "支出功能分类科目（按大类）",
        "预算数",
        "部门预算支出经济分类科目（按大类）",
        "预算数",
        "政府预算支出经济分类科目（按大类）",
        "预算数",
      ],
    ],
    panels: [panel("income", income), ...expenditure.map((rows) => panel("expenditure", rows))],
    ...(isEmpty && { notes: [`注：本单位${budget.year}年无政府性基金预算收支。`] }),
  };
}

const row = (level: number, label: string, subject: Required<RowSpec>["about"]["subject"]): RowSpec => ({
  words: [`${"\u3000".repeat(level - 1)}${label}`],
  level,
  ...(subject && { about: { subject } }),
});

/** The whole of a side stands first, under a name of its own. */
function headRow(kind: Kind): readonly RowSpec[] {
  if (kind === "income-expenditure") return [row(1, "一、部门预算", { item: "current" })];
  return kind === "fiscal" ? [row(1, "一、财政拨款", { fund: "fiscal" })] : [];
}

const SPECIAL: RowSpec = { words: ["\u3000\u3000\u3000其中：专项资金列入部门预算的项目"], ofWhich: true };

function incomeSide(kind: Kind): readonly RowSpec[] {
  if (kind === "government-fund") return [row(1, "一、政府性基金拨款", { fund: "fiscal/government-fund" })];
  const level = kind === "fiscal" ? 2 : 3;
  const mark = (n: number): string => (kind === "fiscal" ? `${n}、` : `(${n})`);
  const fiscal = [
    row(level, `${mark(1)}一般公共预算拨款`, { fund: "fiscal/general" }),
    SPECIAL,
    row(level, `${mark(2)}政府性基金拨款`, { fund: "fiscal/government-fund" }),
    row(level, `${mark(3)}国有资本经营预算收入`, { fund: "fiscal/state-capital" }),
  ];
  if (kind === "fiscal") return [...headRow(kind), ...fiscal];
  const others: readonly (readonly [string, Fund])[] = [
    ["上级补助收入", "superior"],
    ["事业收入", "business"],
    ["事业单位经营收入", "operating"],
    ["附属单位上缴收入", "subordinate"],
    ["其他收入", "other"],
  ];
  return [
    ...headRow(kind),
    row(2, "1、财政拨款", { fund: "fiscal" }),
    ...fiscal,
    ...others.flatMap(([label, fund], i) => [
      row(2, `${i + 2}、${label}`, { fund }),
      ...(fund === "business"
        ? [{ words: ["\u3000\u3000\u3000其中：纳入财政专户管理的收费"], ofWhich: true as const }]
        : []),
    ]),
  ];
}

function byClass(
  budget: Budget,
  by: "functional" | "governmentEconomic",
  codes: readonly string[],
  kind: Kind,
): readonly RowSpec[] {
  const isFund = kind === "government-fund";
  return [
    ...headRow(kind),
    ...codes.map((code, i) =>
      row(isFund ? 1 : 2, `${isFund ? numbered(i + 1) : `${i + 1}、`}${nameOf(by, code, budget.year)}`, { [by]: code }),
    ),
  ];
}

const TRANSFERS: readonly (readonly [string, Nature])[] = [
  ["上缴上级支出", "to-superior"],
  ["事业单位经营支出", "operating"],
  ["对附属单位补助支出", "to-subordinate"],
];

function byNature(budget: Budget, kind: Kind): readonly RowSpec[] {
  const isFund = kind === "government-fund";
  const level = isFund ? 1 : 2;
  const mark = (n: number): string => (isFund ? numbered(n) : `${n}、`);
  const classes = (codes: readonly string[], nature: Nature): readonly RowSpec[] =>
    codes.map((economic, i) =>
      row(level + 1, `${isFund ? "" : `(${i + 1})`}${nameOf("economic", economic, budget.year)}`, { nature, economic }),
    );
  return [
    ...headRow(kind),
    row(level, `${mark(1)}人员经费和公用经费支出`, { nature: "basic" }),
    ...classes(BASIC_CLASSES, "basic"),
    row(level, `${mark(2)}专项业务经费支出`, { nature: "project" }),
    ...classes(ECONOMIC_CLASSES, "project"),
    ...TRANSFERS.map(([label, nature], i) => row(level, `${mark(i + 3)}${label}`, { nature })),
  ];
}

/** 本年合计, what was left and what is left, 总计. */
function endRows(
  budget: Budget,
  kind: Kind,
): { readonly income: readonly RowSpec[]; readonly expenditure: readonly RowSpec[] } {
  const balance = (label: string, about: RowSpec["about"]): RowSpec => ({
    words: [label],
    level: 1,
    ...(about && { about }),
  });
  const item = (name: Item): RowSpec["about"] => forItem(name);
  const own = kind === "income-expenditure";
  const fund: Fund = "fiscal/government-fund";
  const hasBalances = own || kind === "fiscal" || !hasNone(budget, { period: "budget", fund, source: "carry-over" });
  const hasRest = own || kind === "fiscal" || !hasNone(budget, { period: "budget", fund, outcome: "carried-over" });
  // without 总计 there is no balance, and 本年合计 is the total
  if (!hasBalances && !hasRest) return { income: [total(["本年收入合计"])], expenditure: [total(["本年支出合计"])] };
  return {
    income: [
      current("本年收入合计"),
      ...(own
        ? [balance("使用非财政拨款结余", ofFund("surplus")), balance("上年实户资金余额", item("account-balance-in"))]
        : []),
      balance("上年结转", item("carry-over-in")),
      grandTotal("收入总计"),
    ],
    expenditure: [
      current("本年支出合计"),
      balance("结转下年", item("carry-over-out")),
      ...(own ? [balance("未安排支出的实户资金", item("account-balance-out"))] : []),
      grandTotal("支出总计"),
    ],
  };
}
