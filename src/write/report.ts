import { append } from "../model/append";
import { addressInSheet, type CellRef, toA1 } from "../model/cell";
import { largest } from "../model/extremes";
import { SEVERITY_WORDS, type Finding, type FindingCell, type RuleCode, type Severity } from "../model/finding";
import { readNumber } from "../model/number";
import type { Coverage, Review } from "../model/review";
import type { CellStyle, PlannedCell, SheetPlan } from "../model/write";

interface ReportOptions {
  readonly checkedAt: Date;
  /** The Chinese title of a rule, where it is known. */
  readonly titleOf: (code: RuleCode) => string | undefined;
}

const COLUMNS = [
  { heading: "序号", width: 6 },
  { heading: "级别", width: 8 },
  { heading: "规则", width: 24 },
  { heading: "问题", width: 62 },
  { heading: "原值", width: 16 },
  { heading: "对照值", width: 16 },
  { heading: "相差", width: 14 },
  { heading: "单位", width: 7 },
  { heading: "位置", width: 26 },
  { heading: "对照位置", width: 26 },
  { heading: "其他位置", width: 26 },
  { heading: "核实情况", width: 30 },
] as const;

/** Addresses listed in one cell; a rolled-up finding can have hundreds. */
const LISTED = 20;
/** Points of one line of text, and the height Excel allows at most. */
const LINE_HEIGHT = 16;
const MAX_HEIGHT = 400;

/** The sheet 校验报告: every finding with links to its cells, what was accepted and why, and what was not judged. */
export function planReport(review: Review, options: ReportOptions): SheetPlan {
  const sheet = new ReportRows();
  writeHead(sheet, review, options.checkedAt);
  writeFindings(sheet, review.findings, options);
  writeNotJudged(sheet, review);
  writeUnjudged(sheet, review.coverage, options);
  writeUnread(sheet, review);
  return {
    kind: "report",
    name: "校验报告",
    cells: sheet.cells,
    merges: sheet.merges,
    widths: COLUMNS.map(({ width }) => width),
    heights: sheet.heights,
    print: { orientation: "landscape", fitToWidth: true },
  };
}

/** Rows of the sheet as they are filled, top to bottom. */
class ReportRows {
  readonly cells: PlannedCell[] = [];
  readonly merges: SheetPlan["merges"][number][] = [];
  readonly heights: Record<number, number> = {};
  private row = 0;

  /** One text across all columns. */
  line(value: string, style: CellStyle): void {
    this.row += 1;
    this.cells.push({ row: this.row, column: 1, value, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: COLUMNS.length });
    const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
    if (style !== "title") this.heights[this.row] = heightOf(value, width);
  }

  fields(fields: readonly Field[]): void {
    this.row += 1;
    append(
      this.cells,
      fields.map((field, index) => ({ row: this.row, column: index + 1, ...field })),
    );
    const heights = fields.map(({ value }, index) => heightOf(String(value), COLUMNS[index]?.width ?? 10));
    this.heights[this.row] = largest(heights);
  }

  gap(): void {
    this.row += 1;
  }
}

type Field = Pick<PlannedCell, "value" | "style" | "link">;

function writeHead(sheet: ReportRows, review: Review, checkedAt: Date): void {
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
  sheet.line("预算公开校验报告", "title");
  sheet.line(about.filter((word) => word !== undefined).join("　"), "subtitle");
  sheet.line(
    `错误 ${standing("error")} 项，提醒 ${standing("warning")} 项，建议 ${standing("info")} 项，已核实 ${waived} 项。` +
      `${evaluated + missed} 条规则：${clean} 通过，${evaluated - clean} 有问题，${missed} 未评估。`,
    "subtitle",
  );
  sheet.gap();
}

function writeFindings(sheet: ReportRows, findings: readonly Finding[], { titleOf }: ReportOptions): void {
  if (findings.length === 0) {
    sheet.line("已评估的规则没有发现问题。", "paragraph");
    return;
  }
  sheet.fields(COLUMNS.map(({ heading }) => ({ value: heading, style: "heading" })));
  findings.forEach((finding, index) => {
    const [main, other, ...rest] = inOrderOfUse(finding.cells);
    const { code, message, cause, stated = "", expected = "", difference = "", unit = "", waived } = finding;
    sheet.fields([
      { value: index + 1, style: "centred" },
      { value: SEVERITY_WORDS[finding.severity], style: waived === undefined ? finding.severity : "centred" },
      { value: [code, titleOf(code)].filter((word) => word !== undefined).join(" "), style: "text" },
      { value: cause === undefined ? message : `${message}\n${cause}`, style: "text" },
      valueField(stated),
      valueField(expected),
      valueField(difference),
      { value: unit, style: "centred" },
      linkTo(main),
      linkTo(other),
      { value: listed(rest), style: "text" },
      { value: waived === undefined ? "" : `已核实：${waived}`, style: "text" },
    ]);
  });
}

/** What was not understood, and the rules that say nothing of what rests on it. */
function writeNotJudged(sheet: ReportRows, { notJudged = [] }: Review): void {
  if (notJudged.length === 0) return;
  sheet.gap();
  sheet.line(`因内容没有认出而未判断（${notJudged.length}）`, "paragraph");
  for (const { reason, rules } of notJudged) {
    sheet.line(`${reason}，因此 ${rules.length} 条规则未判断（${rules.join("、")}）`, "note");
  }
}

function writeUnjudged(sheet: ReportRows, { skipped, off }: Coverage, { titleOf }: ReportOptions): void {
  writeReasons(sheet, `未评估的规则（${skipped.length}）`, skipped, titleOf);
  writeReasons(sheet, `停用的规则（${off.length}）`, off, titleOf);
}

function writeReasons(
  sheet: ReportRows,
  title: string,
  rules: Coverage["skipped"],
  titleOf: ReportOptions["titleOf"],
): void {
  if (rules.length === 0) return;
  sheet.gap();
  sheet.line(title, "paragraph");
  for (const { rule, reason } of rules) {
    sheet.line(`${[rule, titleOf(rule)].filter((word) => word !== undefined).join(" ")}：${reason}`, "note");
  }
}

function writeUnread(sheet: ReportRows, { unrecognised }: Review): void {
  if (unrecognised.length === 0) return;
  sheet.gap();
  sheet.line(`未识别的内容（${unrecognised.length}）`, "paragraph");
  for (const { sheet: name, area, reason } of unrecognised) {
    sheet.line(`${toA1({ sheet: name, row: area.top, column: area.left })}：${reason}`, "note");
  }
}

/** The cell that is wrong first, then the one to compare with, then those that were added up. */
function inOrderOfUse(cells: readonly FindingCell[]): readonly FindingCell[] {
  const rank = ({ role }: FindingCell): number => ["stated", "text", "expected", "addend"].indexOf(role);
  return [...cells].sort((a, b) => rank(a) - rank(b));
}

/** Numbers stand at the right; words, which text rules compare, wrap. */
const valueField = (value: string): Field => ({ value, style: readNumber(value) ? "number" : "text" });

function linkTo(cell: FindingCell | undefined): Field {
  if (!cell) return { value: "", style: "text" };
  const link: CellRef = { sheet: cell.sheet, row: cell.row, column: cell.column };
  return { value: toA1(cell), style: "link", link };
}

/** "支出总表!B5、B6、收入总表!C2": the name of a sheet once in a row. */
function listed(cells: readonly CellRef[]): string {
  const shown = cells
    .slice(0, LISTED)
    .map((cell, index) => (cell.sheet === cells[index - 1]?.sheet ? addressInSheet(cell) : toA1(cell)))
    .join("、");
  return cells.length > LISTED ? `${shown} 等 ${cells.length} 处` : shown;
}

/** Height of a wrapped text: Chinese characters are two wide. */
function heightOf(text: string, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthOf(line) / (width - 2))));
  return Math.min(MAX_HEIGHT, LINE_HEIGHT * lines.reduce((sum, count) => sum + count, 0) + 3);
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

/** Local time as people write it: 2025-02-03 09:05. */
function timeText(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
