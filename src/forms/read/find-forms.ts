import { largest, smallest } from "../../model/extremes";
import type { FormCell, FormGrid } from "./form-grid";
import { asksForValues, type FormFrame, frameOf, headGroups, type HeadGroup, type Start } from "./frame";
import { inlineLabel, labelOf } from "./labels";
import { isVerticalLabel } from "../../lexicon/index";

/** Rows of fields, money and goals above the indicator head are never more than these. */
const HEAD_REACH = 60;
/** Blank rows inside a form; more of them end it. */
const LARGEST_GAP = 3;
const TITLE_REACH = 8;

/** Every performance form of a sheet, top to bottom and left to right. */
export function findForms(grid: FormGrid): readonly FormFrame[] {
  const groups = grid.rows.flatMap((row) =>
    headGroups(grid, row).map((heads): HeadGroup => {
      const last = heads.at(-1);
      return { row, heads, left: heads[0]?.column ?? 1, right: last?.right ?? last?.column ?? 1 };
    }),
  );
  const starts = groups.map((group) => startOf(grid, group, groups));
  return groups.flatMap((group, i): readonly FormFrame[] => {
    const start = starts[i] ?? { top: group.row, ...sidesOf(grid, group, groups) };
    const below = starts
      .filter((each, j) => j !== i && each.top > group.row && overlap(each, start))
      .map(({ top }) => top);
    const bottom = bottomOf(grid, group, start, smallest(below, Number.MAX_SAFE_INTEGER));
    const frame = frameOf(grid, group, start, bottom);
    return isForm(frame) ? [frame] : [];
  });
}

/** Levels and names alone may be a list that explains indicators: it asks for no values, and no project or title is named. */
const isForm = (frame: FormFrame): boolean =>
  frame.title !== undefined || asksForValues(frame.grid, frame.headRow) || namesItsProject(frame);

const namesItsProject = ({ grid, area, headRow }: FormFrame): boolean =>
  grid.rows.some(
    (row) => row >= area.top && row < headRow && grid.cellsIn(row, area.left, area.right).some(namesProject),
  );

const overlap = (
  a: { readonly left: number; readonly right: number },
  b: { readonly left: number; readonly right: number },
): boolean => a.left <= b.right && b.left <= a.right;

/** The columns of a form: from its label column to its last head, never into the form beside it. */
function sidesOf(grid: FormGrid, group: HeadGroup, groups: readonly HeadGroup[]): Omit<Start, "top" | "title"> {
  const near = groups.filter(({ row }) => Math.abs(row - group.row) <= HEAD_REACH);
  const before = largest(
    near.filter(({ right }) => right < group.left).map(({ right }) => right),
    0,
  );
  const after = smallest(
    near.filter(({ left }) => left > group.right).map(({ left }) => left),
    16_385,
  );
  const rows = grid.rows.filter((row) => row >= group.row - HEAD_REACH && row <= group.row + 2);
  const occupied = (column: number) => rows.some((row) => isOccupied(grid, row, column));
  let left = group.left;
  const labels = grid.cellsIn(group.row, before + 1, group.left - 1);
  // a blank column parts the form from what stands beside it
  const touches = (cell: FormCell) => columnsBetween(cell.right, group.left).every(occupied);
  const label = labels.findLast((cell) => isVerticalLabel(cell.plain)) ?? labels.slice(-1).find(touches);
  if (label) left = label.column;
  while (left > before + 1 && occupied(left - 1)) left -= 1;
  let right = group.right;
  const limit = after === 16_385 ? right + 3 : after - 2;
  while (right < limit && occupied(right + 1)) right += 1;
  return { left, right, limit: after - 1 };
}

const columnsBetween = (left: number, right: number): readonly number[] =>
  Array.from({ length: Math.max(0, right - left - 1) }, (_, i) => left + 1 + i);

const isOccupied = (grid: FormGrid, row: number, column: number): boolean =>
  grid.at(row, column) !== undefined || grid.cellsIn(row).some((cell) => cell.column < column && cell.right >= column);

/** Upwards from the indicator head to the name of the project, then to the title. */
function startOf(grid: FormGrid, group: HeadGroup, groups: readonly HeadGroup[]): Start {
  const sides = sidesOf(grid, group, groups);
  const previous = largest(
    groups.filter((each) => each.row < group.row && overlap(each, sides)).map((each) => each.row),
    0,
  );
  const above = grid.rows.filter((row) => row < group.row && row > previous && row >= group.row - HEAD_REACH).reverse();
  const name = above.find((row) => grid.cellsIn(row, sides.left, sides.right).some(namesProject));
  const from = name ?? topLabelRow(grid, above, sides) ?? group.row;
  const title = titleAbove(
    grid,
    above.filter((row) => row < from),
    sides,
    from,
  );
  return title ? { ...sides, top: numberRowAbove(grid, title, sides) ?? title.row, title } : { ...sides, top: from };
}

function namesProject(cell: FormCell): boolean {
  const label = labelOf(cell.raw) ?? inlineLabel(cell.raw)?.label;
  return label?.kind === "field" && (label.id === "name" || (label.id === "unitName" && !/^填报/.test(cell.plain)));
}

/** The nearest title above; amounts in between belong to another table. */
function titleAbove(
  grid: FormGrid,
  rows: readonly number[],
  { left, right }: { readonly left: number; readonly right: number },
  from: number,
): FormCell | undefined {
  for (const row of rows) {
    if (from - row > TITLE_REACH) return undefined;
    const cells = grid.cellsIn(row, left, right);
    const title = cells.find(isTitle);
    if (title) return title;
    if (cells.length > 4 || cells.some(({ isNumber }) => isNumber)) return undefined;
  }
  return undefined;
}

const isTitle = (cell: FormCell): boolean =>
  /绩效/.test(cell.plain) &&
  /[表书](?:\(.{1,16}\))?$|目标$|目标申报/.test(cell.plain) &&
  labelOf(cell.raw) === undefined &&
  cell.plain.length <= 60;

/** "表13", "附件2" in the row above the title. */
function numberRowAbove(
  grid: FormGrid,
  title: FormCell,
  { left, right }: { readonly left: number; readonly right: number },
): number | undefined {
  const row = grid.rows.findLast((each) => each < title.row && title.row - each <= 2);
  const cells = row === undefined ? [] : grid.cellsIn(row, left, right);
  return cells.length > 0 && cells.every(isFormNumber) ? row : undefined;
}

const isFormNumber = (cell: FormCell): boolean =>
  cell.plain.length <= 14 &&
  /^(?:附?表|附件|附表|[单位部门]{0,4}公开表|预算?\d*表)[\d一二三四五六七八九十—-]*:?$/.test(cell.plain);

/** Without a name and a title, the highest row of labels in one piece. */
function topLabelRow(
  grid: FormGrid,
  above: readonly number[],
  { left, right }: { readonly left: number; readonly right: number },
): number | undefined {
  let top: number | undefined;
  for (const row of above) {
    const cells = grid.cellsIn(row, left, right);
    const hasLabel = cells.some((cell) => labelOf(cell.raw) !== undefined || inlineLabel(cell.raw) !== undefined);
    const isGoalText = cells.length === 1 && !cells[0]?.isNumber && (cells[0]?.plain.length ?? 0) > 10;
    if (!hasLabel && !isGoalText) break;
    if (hasLabel) top = row;
  }
  return top;
}

/** Downwards to the next form, the next title, or a blank band. */
function bottomOf(grid: FormGrid, group: HeadGroup, { left, right }: Start, below: number): number {
  let last = group.row;
  for (const row of grid.rows) {
    if (row <= group.row) continue;
    const cells = grid.cellsIn(row, left, right);
    const [first] = cells;
    if (row >= below || row - last > LARGEST_GAP + 1) break;
    if (!first) continue;
    const isAlone = cells.length === 1 && first.column === left;
    if (
      (isAlone && (isTitle(first) || isFormNumber(first) || /表(?:\(.*\))?$/.test(first.plain))) ||
      namesProject(first)
    )
      break;
    if (isHeadOfBudgetTable(cells)) break;
    last = row;
  }
  return last;
}

/** A row of budget heads: another table begins. */
const isHeadOfBudgetTable = (cells: readonly FormCell[]): boolean =>
  cells.filter(({ plain }) =>
    /^(?:科目编码|科目名称|预算数|基本支出|项目支出|功能分类科目|经济分类科目|收入|支出)$/.test(plain),
  ).length >= 2;
