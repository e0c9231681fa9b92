import { toA1 } from "../model/cell";
import type { FindingCell } from "../model/finding";
import type { Table } from "../model/table";
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
export function unitSlip(verdicts: readonly Verdict[]): UnitSlip | undefined {
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
    told: told(first.verdict, suspect.table, first.factor, others.length),
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
