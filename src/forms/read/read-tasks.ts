import type { Unit } from "../../model/money";
import type { MoneySource, Sourced, TargetTask } from "../../model/target";
import type { FormCell } from "./form-grid";
import type { FormFrame } from "./frame";
import { bareLabel, labelOf } from "./labels";
import { isResidue } from "../../lexicon/index";
import { readAmount } from "./read-amount";
import { refOf } from "./read-upper";

/** The task table of a unit form, the rows it takes and the template text left in it. */
interface TaskPart {
  readonly tasks: readonly TargetTask[];
  readonly rows: ReadonlySet<number>;
  readonly residue: readonly Sourced<string>[];
}

interface TaskHead {
  readonly row: number;
  readonly lastRow: number;
  readonly name: FormCell;
  readonly content: FormCell | undefined;
  readonly amounts: readonly { readonly column: number; readonly source: MoneySource; readonly label: string }[];
}

/** Reads 年度主要任务: name, content and amounts by source, down to 金额合计. */
export function readTasks(frame: FormFrame, unit: Unit): TaskPart {
  const head = headOf(frame);
  if (!head) return { tasks: [], rows: new Set(), residue: [] };
  const { grid, area, headRow } = frame;
  const tasks: TargetTask[] = [];
  const residue: Sourced<string>[] = [];
  const rows = new Set(grid.rows.filter((row) => row >= head.row && row <= head.lastRow));
  for (const row of grid.rows) {
    if (row <= head.lastRow || row >= headRow) continue;
    const cells = grid.cellsIn(row, area.left, area.right);
    if (cells.some((cell) => labelOf(cell.raw)?.kind === "goal")) break;
    rows.add(row);
    const name = cells.find((cell) => isUnder(cell, head.name, head.content?.column ?? head.amounts[0]?.column));
    if (!name) continue;
    const isTotal = /合计$|^总计$/.test(bareLabel(name.raw));
    if (isResidue(name.raw)) residue.push(textOf(name));
    else tasks.push(taskOf(head, row, name, isTotal, cells, unit));
    if (isTotal) break;
  }
  return { tasks, rows, residue };
}

function headOf({ grid, area, headRow }: FormFrame): TaskHead | undefined {
  for (const row of grid.rows) {
    if (row < area.top || row >= headRow) continue;
    const cells = grid.cellsIn(row, area.left, area.right);
    const name = cells.find(({ plain }) => /^(?:主要)?任务(?:名称|事项)?$|^重点任务$/.test(plain));
    if (!name) continue;
    const content = cells.find(({ plain }) => /^(?:主要|任务|具体|主要任务)内容$/.test(plain));
    const next = grid.rows.find((each) => each > row) ?? row;
    const below = amountHeads(grid.cellsIn(next, name.column + 1, area.right));
    const own = amountHeads(cells.filter(({ column }) => column > (content ?? name).column));
    const isSplit = below.length >= 2 && grid.cellsIn(next, area.left, name.column).length === 0;
    const amounts = isSplit ? below : own;
    if (amounts.length > 0) return { row, lastRow: isSplit ? next : row, name, content, amounts };
  }
  return undefined;
}

/** 总额, 财政拨款, 其他资金; a lone 预算金额 is the total. */
const amountHeads = (cells: readonly FormCell[]): TaskHead["amounts"] =>
  cells.flatMap(({ raw, column }) => {
    const label = labelOf(raw);
    if (label?.kind === "money") return [{ column, source: label.source, label: bareLabel(raw) }];
    return label?.kind === "money-group" ? [{ column, source: "total" as const, label: bareLabel(raw) }] : [];
  });

const isUnder = (cell: FormCell, head: FormCell, next: number | undefined): boolean =>
  cell.column >= head.column && (next === undefined || cell.column < next) && !cell.isNumber;

function taskOf(
  head: TaskHead,
  row: number,
  name: FormCell,
  isTotal: boolean,
  cells: readonly FormCell[],
  unit: Unit,
): TargetTask {
  const firstAmount = head.amounts[0]?.column ?? Number.MAX_SAFE_INTEGER;
  const content = head.content && cells.find(({ column }) => column > name.column && column < firstAmount);
  const amounts = head.amounts.map(({ column, source, label }) => {
    const cell = cells.find((each) => each.column === column);
    return readAmount({ period: "year", source, label }, cell, { sheet: name.sheet, row, column }, unit);
  });
  return { name: textOf(name), isTotal, amounts, ...(content && { content: textOf(content) }) };
}

const textOf = (cell: FormCell): Sourced<string> => ({ value: cell.raw, raw: cell.raw, cell: refOf(cell) });
