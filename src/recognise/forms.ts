import type { TableId } from "../model/table";
import { type Block, cellsOf, isIndicatorHead, rowsOf } from "./block";
import { rowKind } from "./row-kinds";
import { bareTitle, isTitle } from "./title";

/** A performance form on a sheet: found by its indicator head, bounded by titles. */
export interface FormArea {
  readonly type: TableId;
  readonly top: number;
  readonly bottom: number;
  readonly titleRow?: number;
}

const LARGEST_GAP = 3;

/** Every performance form of a block, top to bottom. */
export function formsOf(block: Block): readonly FormArea[] {
  const rows = rowsOf(block);
  const heads = rows.filter((row) => isIndicatorHead(block, row));
  const forms: FormArea[] = [];
  for (const head of heads) {
    const last = forms.at(-1);
    if (last && head <= last.bottom) continue;
    const start = startOf(block, rows, head, last?.bottom ?? 0);
    const bottom = endOf(block, rows, head);
    forms.push({ type: typeOf(block, rows, start.top, bottom), bottom, ...start });
  }
  return forms;
}

/** Upwards to the title of the form, and to its form number where one stands above. */
function startOf(
  block: Block,
  rows: readonly number[],
  head: number,
  after: number,
): { readonly top: number; readonly titleRow?: number } {
  const above = rows.filter((row) => row < head && row > after).reverse();
  const title = above.find(
    (row) => rowKind(block, row) === "title" && cellsOf(block, row).some((cell) => isTargetTitle(String(cell.value))),
  );
  if (title === undefined) {
    const name = above.find((row) =>
      cellsOf(block, row).some((cell) => /^(项目|部门\(?单位\)?|单位)名称:?$/.test(block.grid.plainOf(cell))),
    );
    return { top: name ?? head };
  }
  const before = rows.findLast((row) => row < title && row > after && title - row <= LARGEST_GAP);
  const isNumbered = before !== undefined && rowKind(block, before) === "form-number";
  return { top: isNumbered ? before : title, titleRow: title };
}

/** Downwards to the next title, form number, start of another form, or a blank band. */
function endOf(block: Block, rows: readonly number[], head: number): number {
  let last = head;
  for (const row of rows) {
    if (row <= head) continue;
    if (row - last > LARGEST_GAP + 1) break;
    const kind = rowKind(block, row);
    if (
      kind === "form-number" ||
      (kind === "title" && cellsOf(block, row).some((cell) => /表(\([^)]*\))?$/.test(block.grid.plainOf(cell))))
    )
      break;
    if (cellsOf(block, row)[0] && /^项目名称:?$/.test(block.grid.plainOf(cellsOf(block, row)[0]!))) break;
    last = row;
  }
  return last;
}

const isTargetTitle = (text: string): boolean => isTitle(text) && /绩效(目标|指标)/.test(bareTitle(text));

/** 整体支出 forms list the year's main tasks; special-fund forms have two columns of goals; the rest are project forms. */
function typeOf(block: Block, rows: readonly number[], top: number, bottom: number): TableId {
  const texts = rows
    .filter((row) => row >= top && row <= bottom)
    .flatMap((row) => cellsOf(block, row).map((cell) => block.grid.plainOf(cell)));
  const title = texts.find((text) => isTargetTitle(text)) ?? "";
  if (/整体(支出)?/.test(title) || texts.some((text) => /^年度主要任务$/.test(text))) return "unit-target";
  if (/专项资金/.test(title) || texts.some((text) => /^实施期总目标$/.test(text))) return "special-fund-target";
  return "project-target";
}
