import { type CellRef, fromA1 } from "../../src/model/cell";
import type { Finding, FindingCell, RuleCode, Severity } from "../../src/model/finding";
import type { Review } from "../../src/model/review";
import type { Table } from "../../src/model/table";
import type { TableId } from "../../src/model/table-id";
import type { RuleTitle } from "../../src/questions/protocol";

/** Rules with their titles, as the pane gets them from the pipeline. */
export const RULES: readonly RuleTitle[] = [
  { code: "N01", title: "收支总计平衡", basis: "由表格自身得出" },
  { code: "N15", title: "合计等于各类之和", basis: "由表格自身得出" },
  { code: "X09", title: "基本支出两表一致" },
  { code: "W04", title: "逐科目金额文表一致" },
  { code: "K02", title: "科目名称与编码相符" },
  { code: "G09", title: "占位符与模板残留" },
  { code: "X24", title: "部门等于所属单位之和" },
  { code: "W21", title: "车辆数量" },
];

const cell = (address: string, role: FindingCell["role"]): FindingCell => ({ ...fromA1(address), role });

/** A finding about words: no values to compare. */
const textFinding = (parts: Partial<Finding> = {}): Finding => ({
  code: "N15",
  name: "total-equals-classes",
  severity: "error",
  message:
    "“支出合计” 1210.00 万元与各类之和 1200.00 万元相差 10.00 万元。请核对 支出总表!C5，并检查各类有无漏填、重复。",
  cells: [cell("支出总表!C5", "stated"), cell("支出总表!C6", "addend"), cell("支出总表!C12", "addend")],
  explainedByRounding: false,
  ...parts,
});

/** A finding that compares amounts; every part can be replaced. */
export const finding = (parts: Partial<Finding> = {}): Finding =>
  textFinding({ stated: "1210.00", expected: "1200.00", difference: "10.00", unit: "万元", ...parts });

const table = (type: TableId, sheet: string, title: string, parts: Partial<Table> = {}): Table => ({
  type,
  title,
  sheet,
  area: { top: 1, left: 1, bottom: 400, right: 8 },
  narrows: {},
  unit: "万元",
  unitSource: "declared",
  confidence: 0.97,
  evidence: [`表题与“${title}”一致`, "表头含“项目”“预算数”"],
  empty: false,
  headRows: [3, 4],
  panels: [],
  notes: [],
  ...parts,
});

const TABLES: readonly Table[] = [
  table("income-expenditure", "收支总表", "部门收支总表"),
  table("income", "收入总表", "部门收入总表"),
  table("expenditure", "支出总表", "部门支出总表"),
  table("fiscal", "财政拨款收支总表", "财政拨款收支总表"),
  table("general-function", "一般公共预算支出表", "一般公共预算支出表"),
  table("basic-economic", "基本支出表", "一般公共预算基本支出表"),
  table("three-public", "三公经费", "“三公”经费支出表", {
    confidence: 0.52,
    unitSource: "magnitude",
    evidence: ["没有表题", "表头含“公务接待费”"],
  }),
  table("government-fund", "政府性基金", "政府性基金预算支出表", { empty: true }),
];

/** The findings of an ordinary workbook: every kind of content a card can have. */
export const FINDINGS: readonly Finding[] = [
  finding({ cause: "疑似漏加 支出总表!C9 的 10.00 万元：该行正好等于差额。" }),
  finding({
    code: "X09",
    name: "basic-expenditure-agrees",
    message:
      "基本支出在 支出总表!D5 为 1,228.64 万元，在 基本支出表!C5 为 1,228.65 万元，相差 0.01 万元。请核对两表的基本支出合计。",
    cells: [cell("支出总表!D5", "stated"), cell("基本支出表!C5", "expected")],
    stated: "1228.64",
    expected: "1228.65",
    difference: "-0.01",
    severity: "info",
    explainedByRounding: true,
  }),
  finding({
    code: "W04",
    name: "item-amounts",
    severity: "error",
    message:
      "情况说明中“事业运行” 184.73 万元与 一般公共预算支出表!D7 的 187.43 万元不一致，相差 2.70 万元。请核对文字和表格。",
    cells: [cell("情况说明!A23", "text"), cell("一般公共预算支出表!D7", "expected")],
    quote: "事业运行",
    stated: "184.73",
    expected: "187.43",
    difference: "-2.70",
  }),
  textFinding({
    code: "K02",
    name: "name-matches-code",
    severity: "warning",
    message:
      "一般公共预算支出表!B9 的科目编码 2080505 通常名为“机关事业单位基本养老保险缴费支出”，表中写作“养老保险”。请按当年科目核对名称。",
    cells: [cell("一般公共预算支出表!B9", "text")],
  }),
  textFinding({
    code: "G09",
    name: "placeholder-residue",
    severity: "warning",
    message: "情况说明!A41 中有未填写的“××”。请补充完整。",
    cells: [cell("情况说明!A41", "text")],
    quote: "××",
    waived: "此处为公开模板原文，已与主管部门确认",
  }),
  finding({
    code: "N01",
    name: "income-equals-expenditure",
    severity: "warning",
    message:
      "收入总计 98,765,432.10 元（收支总表!B20）与支出总计 98,765,432.00 元（收支总表!D20）相差 0.10 元。请核对两侧合计及“上年结转”各行。",
    cells: [
      cell("收支总表!B20", "stated"),
      cell("收支总表!D20", "expected"),
      ...Array.from({ length: 14 }, (_, row) => cell(`收支总表!B${row + 5}`, "addend")),
    ],
    stated: "98765432.10",
    expected: "98765432.00",
    difference: "0.10",
    unit: "元",
  }),
];

/** What a check concludes from an ordinary workbook. */
export const review = (findings: readonly Finding[] = FINDINGS): Review => ({
  identity: { unitName: "某某市农业农村局", year: 2025, kind: "部门预算" },
  profile: { id: "ningxia", name: "宁夏" },
  nature: {
    nature: "administrative",
    decidedBy: "codes",
    evidence: ["使用了 2010301 行政运行（一般公共预算支出表!A8）", "有“机关运行经费”一节（情况说明!A56）"],
  },
  tables: TABLES,
  unrecognised: [
    { sheet: "附表", area: { top: 1, left: 1, bottom: 6, right: 3 }, reason: "没有表题，也没有能认出的表头" },
  ],
  findings,
  coverage: {
    evaluated: 96,
    clean: 96 - new Set(findings.map(({ code }) => code)).size,
    off: [],
    skipped: [
      { rule: "X24", reason: "工作簿里没有所属单位的明细" },
      { rule: "W21", reason: "情况说明里没有提到车辆数量" },
    ],
    text: { amounts: 120, checked: 97, manual: 15, unbound: 8 },
  },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const CODES: readonly RuleCode[] = ["N01", "N15", "X09", "W04", "K02", "G09"];

/** That many findings, spread over tables, rules and severities; always the same. */
export const manyFindings = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => {
    const place: CellRef = {
      sheet: TABLES[index % 7]?.sheet ?? "",
      row: 5 + Math.floor(index / 7),
      column: 2 + (index % 5),
    };
    return finding({
      code: CODES[index % CODES.length] ?? "N15",
      severity: SEVERITIES[(index * 7) % 3] ?? "error",
      message: `第 ${index + 1} 项：合计 ${1000 + index}.00 万元与各类之和 1000.00 万元相差 ${index}.00 万元，请核对。`,
      cells: [{ ...place, role: "stated" }],
      stated: `${1000 + index}.00`,
      expected: "1000.00",
      difference: `${index}.00`,
    });
  });
