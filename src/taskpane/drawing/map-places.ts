import type { TableId } from "../../model/table-id";

/** Row and column of a kind of tables on the map: by meaning and always the same, so that it is found again each year. */
const PLACES: readonly (readonly [TableId | undefined, TableId | undefined, TableId | undefined])[] = [
  ["income", "income-expenditure", "expenditure"],
  ["government-fund", "fiscal", "state-capital"],
  ["general-economic", "general-function", "projects"],
  ["expenditure-economic", "self-assessment", "project-codes"],
  ["basic-function", "basic-economic", "three-public"],
  ["organ-running", "procurement", "purchased-services"],
  ["unit-target", "project-target", "special-fund-target"],
  ["narrative", "unit-list", "other"],
];

export const COLUMNS = 3;

/** Names that fit into a box of the map, where the usual one is longer. */
const SHORT_NAMES: Readonly<Partial<Record<TableId, string>>> = {
  "general-economic": "支出经济分类表",
  "basic-economic": "基本支出表（经济）",
  "basic-function": "基本支出表（功能）",
  "government-fund": "政府性基金支出表",
  "state-capital": "国资预算支出表",
  "project-target": "项目绩效目标表",
  "unit-target": "整体绩效目标表",
  "special-fund-target": "专项资金绩效表",
};

export const shortName = (type: TableId, name: string): string => SHORT_NAMES[type] ?? name;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the kinds stand; rows without any are left out. */
export function placesOf(types: readonly TableId[]): ReadonlyMap<TableId, Place> {
  const has = new Set(types);
  const rows = PLACES.filter((row) => row.some((type) => type !== undefined && has.has(type)));
  return new Map(
    rows.flatMap((types, row) =>
      types.flatMap((type, column) => (type !== undefined && has.has(type) ? [[type, { row, column }] as const] : [])),
    ),
  );
}
