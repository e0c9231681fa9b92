import { addressInSheet, type CellRef, toA1 } from "../model/cell";
import { groupBy } from "../model/group-by";
import { SEVERITY_WORDS, type Finding, type FindingCell, type RuleCode, type Severity } from "../model/finding";
import { readNumber } from "../model/number";
import type { Coverage, Review } from "../model/review";
import type { SheetPlan } from "../model/write";
import { type Field, linkTo, SheetRows } from "./sheet-rows";
import { timeText } from "./time-text";

/** The columns; together they print on one A4 page. */
const COLUMNS = [
  { heading: "序号", width: 6 },
  { heading: "级别", width: 6 },
  { heading: "位置", width: 20 },
  { heading: "问题", width: 54 },
  { heading: "原值", width: 11 },
  { heading: "应为", width: 11 },
  { heading: "处理情况", width: 12 },
] as const;
const WIDTHS = COLUMNS.map(({ width }) => width);

interface ReportOptions {
  readonly checkedAt: Date;
  /** The Chinese title of a rule, where it is known. */
  readonly titleOf: (code: RuleCode) => string | undefined;
}

/** Addresses listed in one cell; a rolled-up finding can have hundreds. */
const LISTED = 20;
/** Places that the format of amounts shows. */
const MONEY_DECIMALS = 2;

/**
 * The sheet 校验报告: every finding with a link to its cell, what was accepted and why in a block of its own, and what
 * was not judged. One A4 page wide.
 */
export function planReport(review: Review, options: ReportOptions): SheetPlan {
  const sheet = new SheetRows(WIDTHS);
  writeHead(sheet, review, options.checkedAt);
  const head = writeOpen(sheet, review.findings, options);
  writeAccepted(sheet, review.findings, options);
  writeNotJudged(sheet, review);
  writeUnjudged(sheet, review.coverage, options);
  writeUnread(sheet, review);
  sheet.block("审核人：　　　　　　　　　　　　日期：");
  return {
    kind: "report",
    name: "校验报告",
    cells: sheet.cells,
    merges: sheet.merges,
    widths: WIDTHS,
    heights: sheet.heights,
    print: { orientation: "landscape", fitToWidth: true, pageNumbers: true },
    ...(head && { frozenRows: head.top, filter: { ...head, left: 1, right: COLUMNS.length } }),
  };
}

function writeHead(sheet: SheetRows, review: Review, checkedAt: Date): void {
  const { identity, profile, findings, coverage } = review;
  const { evaluated, clean } = coverage;
  const missed = coverage.skipped.length + coverage.off.length;
  const standing = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && finding.waived === undefined).length;
  const waived = findings.filter((finding) => finding.waived !== undefined).length;
  const about = [
    identity.unitName ?? "未识别单位名称",
    identity.year === undefined ? "年度未识别" : `${identity.year}年度`,
    identity.kind,
    `地区模板：${profile.name}`,
    `校验时间：${timeText(checkedAt)}`,
  ];
  sheet.line("预算公开校验报告", "top");
  sheet.line(about.filter((word) => word !== undefined).join("　"), "note");
  sheet.line(
    `错误 ${standing("error")} 项，提醒 ${standing("warning")} 项，建议 ${standing("info")} 项，已核实 ${waived} 项。` +
      `${evaluated + missed} 条规则：${clean} 通过，${evaluated - clean} 有问题，${missed} 未评估。` +
      "数字未写单位的为万元。",
    "note",
  );
}

/** What still stands, as a list that can be filtered; where its head and its last row are. */
function writeOpen(
  sheet: SheetRows,
  findings: readonly Finding[],
  options: ReportOptions,
): { readonly top: number; readonly bottom: number } | undefined {
  const open = findings.filter(({ waived }) => waived === undefined);
  if (open.length === 0) {
    sheet.block(findings.length === 0 ? "已评估的规则没有发现问题。" : "问题都已核实。");
    return undefined;
  }
  writeRows(sheet, open, options);
  return { top: sheet.last - open.length, bottom: sheet.last };
}

/** What the user found to be right as it stands, with the reason. */
function writeAccepted(sheet: SheetRows, findings: readonly Finding[], options: ReportOptions): void {
  const accepted = findings.filter(({ waived }) => waived !== undefined);
  if (accepted.length === 0) return;
  sheet.block(`已核实（${accepted.length}），不计入以上各项`);
  writeRows(sheet, accepted, options);
}

function writeRows(sheet: SheetRows, findings: readonly Finding[], { titleOf }: ReportOptions): void {
  sheet.heads(...COLUMNS.map(({ heading }) => heading));
  findings.forEach((finding, index) => {
    const [main, ...others] = inOrderOfUse(finding.cells);
    const { code, message, cause, stated, expected, unit, waived, severity } = finding;
    const named = new Set(main ? [toA1(main)] : []);
    const elsewhere = others.filter((cell) => !named.has(toA1(cell)) && named.add(toA1(cell)));
    const beside = elsewhere.length > 0 ? `另见 ${listed(elsewhere)}` : undefined;
    sheet.fields([
      { value: index + 1, style: "centred" },
      waived === undefined
        ? { value: SEVERITY_WORDS[severity], style: severity }
        : { value: "已核实", style: "centred" },
      linkTo(main),
      {
        value: [message, cause, beside, `（${ruleNamed(code, titleOf)}）`]
          .filter((line) => line !== undefined)
          .join("\n"),
        style: "text",
      },
      valueField(stated, unit),
      valueField(expected, unit),
      { value: waived ?? "", style: "text" },
    ]);
  });
}

/** What was not understood, and the rules that say nothing of what rests on it. */
function writeNotJudged(sheet: SheetRows, { notJudged = [] }: Review): void {
  if (notJudged.length === 0) return;
  sheet.block(`因内容没有认出而未判断（${notJudged.length}）`);
  for (const { reason, rules } of notJudged) {
    sheet.line(`${reason}，因此 ${rules.length} 条规则未判断（${rules.join("、")}）`, "note");
  }
}

function writeUnjudged(sheet: SheetRows, { skipped, off }: Coverage, { titleOf }: ReportOptions): void {
  writeReasons(sheet, `未评估的规则（${skipped.length}）`, skipped, titleOf);
  writeReasons(sheet, `停用的规则（${off.length}）`, off, titleOf);
}

function writeReasons(
  sheet: SheetRows,
  title: string,
  rules: Coverage["skipped"],
  titleOf: ReportOptions["titleOf"],
): void {
  if (rules.length === 0) return;
  sheet.block(title);
  for (const [reason, same] of groupBy(rules, (each) => each.reason)) {
    sheet.line(`${same.map(({ rule }) => ruleNamed(rule, titleOf)).join("、")}：${reason}`, "note");
  }
}

/** “N15 合计等于各类之和”; the code alone where nobody knows the title. */
const ruleNamed = (code: RuleCode, titleOf: ReportOptions["titleOf"]): string =>
  [code, titleOf(code)].filter((word) => word !== undefined).join(" ");

function writeUnread(sheet: SheetRows, { unrecognised }: Review): void {
  if (unrecognised.length === 0) return;
  sheet.block(`未识别的内容（${unrecognised.length}）`);
  for (const { sheet: name, area, reason } of unrecognised) {
    sheet.line(`${toA1({ sheet: name, row: area.top, column: area.left })}：${reason}`, "note");
  }
}

/** The cell that is wrong first, then the one to compare with, then those that were added up. */
function inOrderOfUse(cells: readonly FindingCell[]): readonly FindingCell[] {
  const rank = ({ role }: FindingCell): number => ["stated", "text", "expected", "addend"].indexOf(role);
  return [...cells].sort((a, b) => rank(a) - rank(b));
}

/** Amounts in 万元 are numbers, as in the tables; others carry their unit; words, which text rules compare, wrap. */
function valueField(value: string | undefined, unit: Finding["unit"]): Field {
  const number = value === undefined ? undefined : readNumber(value);
  if (value === undefined || !number) return { value: value ?? "", style: "text" };
  const isPlain = number.unit === undefined && !number.percent;
  if (isPlain && number.decimals <= MONEY_DECIMALS && (unit === "万元" || unit === undefined)) {
    return unit === undefined ? { value, style: "centred" } : { value: Number(number.decimal), style: "number" };
  }
  return { value: isPlain ? `${value}${unit ?? ""}` : value, style: "text" };
}

/** "支出总表!B5、B6、收入总表!C2": the name of a sheet once in a row. */
function listed(cells: readonly CellRef[]): string {
  const shown = cells
    .slice(0, LISTED)
    .map((cell, index) => (cell.sheet === cells[index - 1]?.sheet ? addressInSheet(cell) : toA1(cell)))
    .join("、");
  return cells.length > LISTED ? `${shown} 等 ${cells.length} 处` : shown;
}
