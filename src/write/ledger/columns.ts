import { type Ledger, type LedgerUnit, openCounts, STATE_WORDS, stateOf } from "../../model/ledger";
import { type Fen, fen, formatFen } from "../../model/money";

/** A column of the list of units; a list leaves out those in which no unit has anything. */
export interface UnitColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly kind: "text" | "count" | "money" | "state" | "severity" | "file";
  readonly severity?: "error" | "warning" | "info";
  /** Undefined where nothing is known of it. */
  readonly of: (unit: LedgerUnit) => string | number | undefined;
  /** Shown even where no unit has anything in it. */
  readonly isAlways?: true;
}

const wan = (amount: Fen | undefined): number | undefined =>
  amount === undefined ? undefined : Number(formatFen(amount, "万元", 6));

const countOf =
  (severity: "error" | "warning" | "info" | "waived") =>
  (unit: LedgerUnit): number =>
    openCounts(unit)[severity];

const settledAs =
  (outcome: "solved" | "unknown") =>
  ({ settled }: LedgerUnit): number | undefined =>
    settled?.filter((each) => each.outcome === outcome).length;

const openErrors = ({ findings }: LedgerUnit): LedgerUnit["findings"] =>
  findings.filter(({ severity, waived }) => severity === "error" && waived === undefined);

/** What the list of units says of each, left to right. */
const COLUMNS: readonly UnitColumn[] = [
  { heading: "主管部门", width: 18, kind: "text", of: ({ department }) => department },
  { heading: "单位编码", width: 10, kind: "text", of: ({ unitCode }) => unitCode },
  { heading: "单位名称", width: 26, kind: "text", of: ({ unitName }) => unitName ?? "（没有读出）", isAlways: true },
  { heading: "文件", width: 26, kind: "file", of: ({ file }) => file, isAlways: true },
  { heading: "年度", width: 6, kind: "text", of: ({ year }) => year, isAlways: true },
  { heading: "类型", width: 9, kind: "text", of: ({ kind, isFinalAccounts }) => (isFinalAccounts ? "决算" : kind) },
  { heading: "表式", width: 8, kind: "text", of: ({ profile }) => profile },
  { heading: "状态", width: 6, kind: "state", of: (unit) => STATE_WORDS[stateOf(unit)], isAlways: true },
  { heading: "错误", width: 6, kind: "severity", severity: "error", of: countOf("error"), isAlways: true },
  { heading: "提醒", width: 6, kind: "severity", severity: "warning", of: countOf("warning"), isAlways: true },
  { heading: "建议", width: 6, kind: "severity", severity: "info", of: countOf("info"), isAlways: true },
  { heading: "已核实", width: 7, kind: "count", of: (unit) => countOf("waived")(unit) || undefined },
  { heading: "已解决", width: 7, kind: "count", of: settledAs("solved") },
  { heading: "无法判断", width: 8, kind: "count", of: settledAs("unknown") },
  {
    heading: "新增错误",
    width: 8,
    kind: "count",
    of: (unit) => (unit.settled ? openErrors(unit).filter(({ fate }) => fate === "new").length : undefined),
  },
  { heading: "规则通过", width: 8, kind: "count", of: ({ rules }) => rules.clean, isAlways: true },
  { heading: "未评估", width: 7, kind: "count", of: ({ rules }) => rules.skipped.length + rules.off, isAlways: true },
  { heading: "文字数字未对应", width: 8, kind: "count", of: ({ text }) => text?.unbound },
  { heading: "收入总计", width: 12, kind: "money", of: ({ money }) => wan(money.income) },
  { heading: "支出总计", width: 12, kind: "money", of: ({ money }) => wan(money.expenditure) },
  { heading: "“三公”经费", width: 10, kind: "money", of: ({ money }) => wan(money.threePublic) },
  { heading: "上年公开支出", width: 12, kind: "money", of: ({ money }) => wan(money.lastYear) },
  { heading: "批复数", width: 12, kind: "money", of: ({ money }) => wan(money.approved) },
  {
    heading: "与批复相差",
    width: 11,
    kind: "money",
    of: ({ money: { approved, expenditure } }) =>
      approved === undefined || expenditure === undefined ? undefined : wan(fen(expenditure - approved)),
  },
  { heading: "得分", width: 7, kind: "count", of: ({ score }) => score?.points },
  { heading: "等级", width: 6, kind: "text", of: ({ score }) => score?.grade },
  { heading: "备注", width: 20, kind: "text", of: ({ marks }) => marks.at(-1)?.remark },
];

/** The columns that say something in this ledger. */
export const unitColumns = ({ units }: Ledger): readonly UnitColumn[] =>
  COLUMNS.filter(({ isAlways, of }) => isAlways || units.some((unit) => of(unit) !== undefined));

/** Worst first: errors, then warnings, then by name of the file. */
export const worstFirst = (units: readonly LedgerUnit[]): readonly LedgerUnit[] =>
  [...units].sort((a, b) => {
    const [one, other] = [openCounts(a), openCounts(b)];
    return other.error - one.error || other.warning - one.warning || (a.file < b.file ? -1 : 1);
  });
