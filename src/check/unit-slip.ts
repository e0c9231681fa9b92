import type { BudgetBook } from "../model/book";
import { toA1 } from "../model/cell";
import type { FindingCell } from "../model/finding";
import { FEN_PER_UNIT, UNITS } from "../model/money";
import type { Table } from "../model/table";
import { type FixDrafts, wordsFix } from "./fixes/draft";
import type { Gap, Quantity } from "./judge";
import type { Verdict } from "./verdict";
import { tableText } from "./wording";

/** A table whose amounts all miss those of other tables by one factor. */
interface UnitSlip {
  readonly first: Verdict;
  /** The first finding, with the cause and the cell of the unit. */
  readonly told: Verdict;
  readonly echoes: readonly Verdict[];
}

/** One comparison may coincide, two do not; and they must not be the exception. */
const FEWEST = 2;
const FACTORS = [10_000, 1_000] as const;

/** Finds a table printed in another unit than it declares: one finding says so instead of one for every amount. */
export function unitSlip(verdicts: readonly Verdict[], book: BudgetBook): UnitSlip | undefined {
  const between = verdicts.flatMap((verdict) => {
    const { gap } = verdict;
    if (!gap || gap.isExplained || gap.kind === "sum" || gap.kind === "change") return [];
    return tablesOf(gap).length > 1 ? [{ verdict, gap, factor: factorOf(gap) }] : [];
  });
  const tables = new Set(between.flatMap(({ gap }) => tablesOf(gap)));
  const suspects = [...tables].map((table) => {
    const all = between.filter(({ gap }) => tablesOf(gap).includes(table));
    return { table, all, exact: all.filter(({ factor }) => factor !== undefined) };
  });
  const [suspect] = suspects.sort((a, b) => b.exact.length - a.exact.length);
  const [first, ...others] = suspect?.exact ?? [];
  if (!suspect || !first?.factor || suspect.exact.length < FEWEST || suspect.exact.length * 2 < suspect.all.length) {
    return undefined;
  }
  // comparisons with the table mean nothing until its unit is right
  return {
    first: first.verdict,
    told: {
      ...told(first.verdict, suspect.table, first.factor, others.length),
      // where two tables differ by the same factor nobody knows which of them is meant
      fixes: suspects
        .filter(({ exact }) => exact.length === suspect.exact.length)
        .flatMap(({ table }) => otherUnit(book, first.verdict, table, first.factor ?? 1)),
    },
    echoes: suspect.all.flatMap(({ verdict }) => (verdict === first.verdict ? [] : [verdict])),
  };
}

function told(verdict: Verdict, table: Table, factor: number, others: number): Verdict {
  const { finding } = verdict;
  const unit = table.unitCell;
  const isNamed = unit && finding.cells.some((cell) => toA1(cell) === toA1(unit));
  const added: readonly FindingCell[] = unit && !isNamed ? [{ ...unit, role: "text" }] : [];
  const where = unit ? `（${toA1(unit)}）` : "";
  return {
    ...verdict,
    finding: {
      ...finding,
      message: `${finding.message}“${tableText(table)}”另有 ${others} 处与其他表也相差同样的倍数。`,
      cause: `疑似“${tableText(table)}”的计量单位“${table.unit}”${where}写错：各数与其他表都恰好相差 ${factor} 倍。`,
      cells: [...finding.cells, ...added],
    },
  };
}

/** The unit in which the amounts of the table are those of the others, in the words that declare it. */
function otherUnit(book: BudgetBook, { gap }: Verdict, table: Table, factor: number): FixDrafts {
  const { unit, unitCell } = table;
  if (!gap || !unitCell) return [];
  const [own, other] = tablesIn(gap.stated).includes(table) ? [gap.stated, gap.expected] : [gap.expected, gap.stated];
  const isTooSmall = Math.abs(own.amount) < Math.abs(other.amount);
  const wanted = FEN_PER_UNIT[unit] * (isTooSmall ? factor : 1 / factor);
  const meant = UNITS.find((each) => FEN_PER_UNIT[each] === wanted);
  return meant === undefined ? [] : wordsFix(book, unitCell, unit, meant, { kind: "unit", isCertain: true });
}

/** The factor between two amounts that are equal but for their unit. */
function factorOf({ stated, expected }: Gap): number | undefined {
  const [small, large] = [stated, expected].sort((a, b) => Math.abs(a.amount) - Math.abs(b.amount));
  if (!small || !large || small.amount === 0) return undefined;
  return FACTORS.find(
    (factor) => Math.abs(large.amount - small.amount * factor) <= large.margin + small.margin * factor,
  );
}

const tablesOf = ({ stated, expected }: Gap): readonly Table[] => [
  ...new Set([...tablesIn(stated), ...tablesIn(expected)]),
];

const tablesIn = ({ entries }: Quantity): readonly Table[] => entries.map(({ line }) => line.table);
