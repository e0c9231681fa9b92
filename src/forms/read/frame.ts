import type { Area } from "../../model/cell";
import { remembered } from "../../model/remembered";
import type { FormCell, FormGrid } from "./form-grid";
import { isVerticalLabel, level1Of, level2Of, saysLevel } from "../../lexicon/index";

/** Columns of an indicator table, by what their head says. */
export type ColumnRole =
  | "level1"
  | "level2"
  | "name"
  | "op"
  | "value"
  | "unit"
  | "medium"
  | "weight"
  | "remark"
  | "ignored";

/** Columns under one head, both ends included. */
export interface RoleSpan {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
  readonly head: FormCell;
}

/** One form on a sheet: its area, its indicator head and the columns under it. */
export interface FormFrame {
  readonly grid: FormGrid;
  readonly area: Area;
  /** Row of the first goal, money or name label's title; undefined when the form has none. */
  readonly title?: FormCell;
  readonly headRow: number;
  /** Last row of the head: 中期值 and 年度值 may stand below 指标值. */
  readonly headBottom: number;
  readonly columns: readonly RoleSpan[];
  /** Side-by-side indicators of the medium term and the year (ministry form of 2015). */
  readonly yearColumns?: readonly RoleSpan[];
}

const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^一级指标(?:名称)?(?:\(.*\))?$/, "level1"],
  [/^二级指标(?:名称)?(?:\(.*\))?$/, "level2"],
  [/^(?:三级|四级)?(?:绩效)?指标(?:内容|名称)$|^三级指标(?:\(.*\))?$|^(?:具体|绩效)指标名称$/, "name"],
  [/^(?:中期|实施期|中长期|总体)(?:绩效)?(?:指标|目标)?(?:值|指标值|目标值)$/, "medium"],
  [/^(?:运算|比较|计算)?符号?$|^(?:运算|比较)符$|^指标性质$|^指标方向$|^指标值?运算符号?$/, "op"],
  [/^(?:绩效)?(?:度量|计量|指标值?)单位$|^单位$/, "unit"],
  [
    /^(?:年度|本年度?|当年|全年|预期|预算|绩效|计划|三级|年初|\d{4}年度?)?(?:绩效)?(?:指标|目标|指标目标|绩效目标|指标目标|指标预期)值(?:\(.*\))?$|^(?:年度|本年度?|当年)值$|^目标值$|^指标值及单位$|^指标\(目标\)值$|^绩效指标值$/,
    "value",
  ],
  [/^(?:指标|分值)?(?:权重|分值)(?:权重)?(?:\(.*\))?$|^(?:权重|分值)\/?(?:权重|分值)$/, "weight"],
  [/^备注$|^说明$/, "remark"],
  [
    /^(?:指标)?(?:解释|定义|内涵|说明|类型)$|^(?:评分|评价|扣分|评\(扣\)分|赋分|计分)(?:标准|规则|方法)$|^(?:指标值)?(?:确定|设置|设定|测算|数据)?(?:依据|来源)(?:.{0,8})$|^绩效标准$|^(?:上年|近\d年|前\d年|历史|基期|行业|.*平均).*(?:值|标准|情况)$|^\d{4}年(?:完成|实际)?值?$/,
    "ignored",
  ],
];

/** What a head says; whatever has no Chinese word in it heads nothing. */
const roleOf = (text: string): ColumnRole | undefined => (/\p{Script=Han}/u.test(text) ? roleOfWords(text) : undefined);

const roleOfWords = remembered((text): ColumnRole | undefined => {
  const head = withoutChoices(text);
  return ROLES.find(([pattern]) => pattern.test(head))?.[1];
});

/** 年度(/项目)指标值 and 年度/项目指标值 leave a choice to whoever fills the form in: the first one stands for all. */
const withoutChoices = (text: string): string =>
  text.replace(/\([/、或][^)]*\)/g, "").replace(/(?:\/[^/]{1,4}?)+(?=指标|目标)/g, "");

/**
 * What the cells of a row head; cells that head nothing are left out. 绩效指标 right before 指标值 heads the names where
 * nothing else does; before 一级指标 it is the vertical label.
 */
function rolesIn(grid: FormGrid, row: number): ReadonlyMap<FormCell, ColumnRole> {
  const cells = grid.cellsIn(row);
  const roles = cells.map(({ plain }) => roleOf(plain));
  const hasName = roles.includes("name");
  return new Map(
    cells.flatMap((cell, i): readonly (readonly [FormCell, ColumnRole])[] => {
      const isBeforeValue = /^(?:op|value|medium)$/.test(roles[i + 1] ?? "");
      const role = roles[i] ?? (!hasName && isBeforeValue && isVerticalLabel(cell.plain) ? "name" : undefined);
      return role === undefined ? [] : [[cell, role]];
    }),
  );
}

/** Head cells of an indicator table in one row; undefined when the row is none. One group for each table side by side. */
export function headGroups(grid: FormGrid, row: number): readonly (readonly FormCell[])[] {
  const roleBy = rolesIn(grid, row);
  const roles = new Set(roleBy.values());
  if (!isHead(roles)) return [];
  const first = roles.has("level1") ? "level1" : roles.has("level2") ? "level2" : "name";
  const groups: FormCell[][] = [];
  for (const [cell, role] of roleBy) {
    const last = groups.at(-1);
    if (role === first || !last) groups.push([cell]);
    else last.push(cell);
  }
  return groups.filter((group) => isHead(new Set(group.map((cell) => roleBy.get(cell)))));
}

const isHead = (roles: ReadonlySet<ColumnRole | undefined>): boolean =>
  roles.has("name") && (roles.has("value") || roles.has("medium") || roles.has("level1") || roles.has("level2"));

const VALUE_HEAD = /值(?:\(.*\)|及单位)?$|^绩效(?:目标|标准)$|^指标内容$/;

/** A form asks for values; 指标值 may be split in the row below. A list of levels and explanations asks for none. */
export const asksForValues = (grid: FormGrid, row: number): boolean =>
  [row, row + 1].some((each) => grid.cellsIn(each).some(({ plain }) => VALUE_HEAD.test(withoutChoices(plain))));

/** The columns below each head, up to the next head or the end of its merge. */
function spansOf(
  heads: readonly FormCell[],
  all: readonly FormCell[],
  roleBy: ReadonlyMap<FormCell, ColumnRole>,
): readonly RoleSpan[] {
  return heads.map((head) => {
    const next = all.find(({ column }) => column > head.column);
    const right = next ? next.column - 1 : head.right;
    return { role: roleBy.get(head) ?? "ignored", left: head.column, right: Math.max(head.column, right), head };
  });
}

/** 中期值 and 年度值 in a second head row below 指标值; the rest of that row is blank. */
function subHead(grid: FormGrid, row: number, value: RoleSpan): readonly RoleSpan[] {
  const cells = grid.cellsIn(row, value.left, value.right);
  if (cells.length < 2) return [];
  const spans = cells.map((head, i): RoleSpan => {
    const isMedium = /^(?:中期|实施期|总体|中长期)/.test(head.plain);
    const role: ColumnRole = isMedium ? "medium" : /^(?:年度|本年|当年|全年)/.test(head.plain) ? "value" : "ignored";
    return {
      role,
      left: head.column,
      right: (cells[i + 1]?.column ?? Math.max(head.right, head.column) + 1) - 1,
      head,
    };
  });
  return spans.some(({ role }) => role === "value") ? spans : [];
}

/** The head cells of one indicator table. */
export interface HeadGroup {
  readonly row: number;
  readonly heads: readonly FormCell[];
  readonly left: number;
  readonly right: number;
}

/** Where a form begins, and its columns. */
export interface Start {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** No cell right of this column belongs to the form: another one begins there. */
  readonly limit: number;
  readonly title?: FormCell;
}

/** A form from its head, its start and its last row. */
export function frameOf(grid: FormGrid, group: HeadGroup, start: Start, bottom: number): FormFrame {
  const { left, right, top, title } = start;
  const roleBy = rolesIn(grid, group.row);
  const all = grid.cellsIn(group.row, left, right).filter((cell) => roleBy.has(cell) || !isVerticalLabel(cell.plain));
  const heads = all.filter((cell) => roleBy.has(cell));
  const twin = twinOf(heads.map((cell) => roleBy.get(cell)));
  const own = twin === undefined ? heads : heads.slice(0, twin);
  const spans = spansOf(own, all, roleBy);
  const value = spans.find(({ role }) => role === "value");
  const split = value ? splitHead(grid, group, value, bottom, start) : undefined;
  const name = spans.find(({ role }) => role === "name");
  const moved = name && hasMovedRow(grid, group, name, start, bottom) ? 1 : 0;
  return {
    grid,
    area: { top, left, bottom, right: Math.max(right + moved, split?.spans.at(-1)?.right ?? 0) },
    headRow: group.row,
    headBottom: split?.row ?? group.row,
    columns: split ? [...spans.filter((span) => span !== value), ...split.spans] : spans,
    ...(title && { title }),
    ...(twin !== undefined && { yearColumns: spansOf(heads.slice(twin), all, roleBy) }),
  };
}

/** A row whose cells all moved one column to the right leaves its value beyond the last head. */
function hasMovedRow(
  grid: FormGrid,
  group: HeadGroup,
  name: RoleSpan,
  { right, limit }: Start,
  bottom: number,
): boolean {
  const rows = grid.rows.filter((row) => row > group.row && row <= bottom && right < limit);
  return rows.some((row) => {
    const moved = grid.at(row, name.left);
    return moved !== undefined && saysLevel(moved.plain) && grid.at(row, right + 1) !== undefined;
  });
}

/** Where 二级指标 or 三级指标 begins for the second time: the indicators of the year beside those of the medium term. */
function twinOf(roles: readonly (ColumnRole | undefined)[]): number | undefined {
  const first = roles.findIndex((role) => role === "level2" || role === "name");
  const again = roles.findIndex((role, i) => i > first && role === roles[first]);
  return again > 0 ? again : undefined;
}

function splitHead(
  grid: FormGrid,
  group: HeadGroup,
  value: RoleSpan,
  bottom: number,
  { left, right, limit }: Start,
): { readonly row: number; readonly spans: readonly RoleSpan[] } | undefined {
  const row = grid.rows.find((each) => each > group.row);
  if (row === undefined || row > bottom) return undefined;
  const isLast = !group.heads.some(({ column }) => column > value.left);
  const below = { ...value, right: isLast ? Math.min(limit, Math.max(right, value.left + 3)) : value.right };
  const named = grid.cellsIn(row, left, right).some((cell) => level1Of(cell.plain) ?? level2Of(cell.plain));
  const before = grid.cellsIn(row, left, value.left - 1).length;
  const spans = named || before > 0 ? [] : subHead(grid, row, below);
  return spans.length > 0 ? { row, spans } : undefined;
}
