import { fromA1 } from "../../src/model/cell";
import { toFen, ZERO } from "../../src/model/money";
import type { FileCell, FiledSubmission } from "../../src/model/round";
import type { Subject } from "../../src/model/subject";
import type { SubmittedAmount } from "../../src/model/submission";
import { TABLE_TERMS, type TableId } from "../../src/model/table-id";
import { TERMS } from "../../src/model/terms";

const YEAR = 2025;

/**
 * A workbook that was handed in, its amounts drawn as lines: kind of table | row | what the column is | amount in 万元 |
 * cell. A row may begin with its code, “上年” before the column means last year's budget, “?” behind the amount that it
 * was not understood.
 */
export function handed(unitName: string, lines: string, more: Partial<FiledSubmission> = {}): FiledSubmission {
  const drawn = lines.split("\n").filter((line) => line.trim() !== "");
  const year = more.year ?? YEAR;
  return {
    file: `${unitName}.xlsx`,
    unitName,
    year,
    isYearSure: true,
    kind: "单位预算",
    documentKind: "budget",
    profile: { id: "national", name: "全国通用" },
    amounts: drawn.map((line) => amountOf(line, year)),
    ofUnits: [],
    units: [],
    emptyTables: [],
    hasTables: true,
    hasText: false,
    hasTargets: false,
    wording: [],
    indicators: [],
    findingKeys: [],
    findings: [],
    ...more,
  };
}

export function amountOf(line: string, year = YEAR): SubmittedAmount {
  const [table = "", row = "", column = "", printed = "", address = ""] = line.split("|").map((part) => part.trim());
  const kind = (Object.keys(TABLE_TERMS) as TableId[]).find((each) => TABLE_TERMS[each] === table);
  if (!kind) throw new Error(`没有叫“${table}”的表`);
  const code = /^\d+/.exec(row)?.[0];
  const isPrior = column.startsWith("上年");
  const subject: Subject = {
    flow: kind === "income" ? "income" : "expenditure",
    year: isPrior ? year - 1 : year,
    stage: "budget",
    ...meaningOf(column.replace(/^上年/, "")),
    ...(code !== undefined && (code.startsWith("3") ? { economic: code } : { functional: code })),
  };
  return {
    table: kind,
    subject,
    what: row,
    amount: toFen(printed.replace(/\?$/, ""), "万元"),
    margin: ZERO,
    unit: "万元",
    cell: fromA1(`${table}!${address}`),
    ...(printed.endsWith("?") && { isDoubtful: true as const }),
  };
}

/** The words of a column by the terms of the product: 项目支出 → nature: project. */
function meaningOf(words: string): Partial<Subject> {
  if (words === "") return {};
  for (const by of ["fund", "nature", "use", "item"] as const) {
    const found = Object.entries(TERMS[by]).find(([, term]) => term === words);
    if (found) return { [by]: found[0] };
  }
  throw new Error(`没有“${words}”这一栏`);
}

/** A cell of a list that was given as a .csv. */
export const inList = (file: string, row: number, column = 3): FileCell => ({ file, sheet: "", row, column });
