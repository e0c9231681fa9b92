import type { BudgetBook } from "../src/model/book";
import { columnLetters } from "../src/model/cell";
import { DEFAULT_SETTINGS, type UnitNature } from "../src/model/settings";
import type { SheetSnapshot } from "../src/model/snapshot";
import { TABLE_TERMS, type TableId } from "../src/model/table-id";
import { readBudget } from "../src/pipeline";
import { sheet, workbook } from "./draw-sheet";

/** What a drawing leaves out. */
export interface DrawnSettings {
  readonly year?: number;
  readonly nature?: UnitNature;
}

const YEAR = 2025;

/**
 * A budget drawn as text and read as a workbook is. Tables are separated by an empty line, each on a sheet of its own; the
 * first line is its name (with the unit where it is not 万元), then the head, then the body. Cells are separated by | and
 * sides by ‖; "<" continues the cell on the left, "^" the one above. The title stands in row 1, the unit in row 2, the
 * head begins in row 3.
 *
 *     支出总表
 *     科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
 *              | 合计             | 100.00 | 60.00    | 40.00
 *     201      | 一般公共服务支出 | 100.00 | 60.00    | 40.00
 *
 * A drawing that is not read as the kind of table it names throws: no case may rest on a shape that the product never sees.
 */
export const book = (text: TemplateStringsArray): BudgetBook => drawn(text.join(""));

/** The same with a unit nature or a year. */
export const bookOf =
  (settings: DrawnSettings) =>
  (text: TemplateStringsArray): BudgetBook =>
    drawn(text.join(""), settings);

/** The same from a string, for generated tables. */
export function drawn(text: string, { year = YEAR, nature }: DrawnSettings = {}): BudgetBook {
  const sheets = text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => drawnSheet(lines, year));
  const read = readBudget(workbook(...sheets), {
    ...DEFAULT_SETTINGS,
    profile: "national",
    ...(nature && { unitNature: nature }),
  });
  for (const { name } of sheets) requireRead(read, name);
  return read;
}

/** Short names of tables; the others are drawn under the name that messages use. */
const SHORT_NAMES: Readonly<Record<string, TableId>> = {
  经济分类表: "general-economic",
  基本支出表: "basic-economic",
  基本支出功能表: "basic-function",
  基金支出表: "government-fund",
  国资支出表: "state-capital",
  三公表: "three-public",
  采购表: "procurement",
};

/** "支出总表" → its kind; a second table of one kind is drawn as "支出总表2". */
function kindNamed(name: string): TableId {
  const bare = name.replace(/\d$/, "");
  const kinds = Object.keys(TABLE_TERMS) as TableId[];
  const found = SHORT_NAMES[bare] ?? kinds.find((kind) => TABLE_TERMS[kind] === bare);
  if (found === undefined) throw new Error(`没有叫“${name}”的表`);
  return found;
}

/** The sheet bears the drawn name; the title line, above the unit line, is the name in full with the year. */
function drawnSheet([heading = "", ...lines]: readonly string[], year: number): SheetSnapshot {
  const [name = "", unit = "万元"] = heading.trim().split(/\s+/);
  const rows = lines.map((line) => line.split(/[|‖]/).map((cell) => cell.trim()));
  const isCode = (column: number): boolean => rows[0]?.[column]?.endsWith("编码") ?? false;
  const unitLine = [...(rows[0] ?? []).slice(1).map(() => ""), `单位：${unit}`];
  const printed = [
    [`${year}年${TABLE_TERMS[kindNamed(name)]}`],
    unitLine,
    ...rows.map((cells) => cells.map((cell, column) => inSheet(cell, isCode(column)))),
  ];
  return sheet(name, printed.map((cells) => cells.join("|")).join("\n"), { merged: mergesIn(rows) });
}

/** A cell as `draw-sheet` takes it: "<" and "^" are covered, codes are text, amounts show the decimals they have. */
function inSheet(cell: string, isCode: boolean): string {
  if (cell === "<" || cell === "^") return "";
  if (isCode && cell !== "") return `'${cell}'`;
  const [, formula, result] = /^(=\S+)\s+(.*)$/.exec(cell) ?? [];
  if (formula !== undefined && result !== undefined) return `${formula}{${result}}`;
  const decimals = /^-?\d+\.(\d+)$/.exec(cell)?.[1];
  return decimals === undefined ? cell : `${cell}@0.${"0".repeat(decimals.length)}`;
}

const HEAD_ROW = 3;

/** Addresses of merged cells: each cell with the "<" on its right or the "^" below it. */
function mergesIn(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): string[] => {
      if (cell === "" || cell === "<" || cell === "^") return [];
      let [bottom, right] = [row, column];
      while (cells[right + 1] === "<") right += 1;
      while (rows[bottom + 1]?.[column] === "^") bottom += 1;
      if (bottom === row && right === column) return [];
      return [`${columnLetters(column + 1)}${row + HEAD_ROW}:${columnLetters(right + 1)}${bottom + HEAD_ROW}`];
    }),
  );
}

/** Throws when a sheet holds anything but one table of the kind it is named after. */
function requireRead({ tables, unrecognised }: BudgetBook, name: string): void {
  const kind = kindNamed(name);
  const found = tables.filter((table) => table.sheet === name);
  if (found.length === 1 && found[0]?.type === kind) return;
  const seen = found.map(({ type }) => `“${TABLE_TERMS[type]}”`).join("、");
  const reasons = unrecognised.filter((each) => each.sheet === name).map(({ reason }) => reason);
  throw new Error(
    `画的“${name}”应当认作“${TABLE_TERMS[kind]}”，实际${seen === "" ? "没有认出" : `认作${seen}`}` +
      `${reasons.length > 0 ? `：${reasons.join("；")}` : ""}。请按真实表样补全标题、表头或各行。`,
  );
}
