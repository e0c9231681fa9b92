import type { Area } from "../../src/model/cell";
import type { Budget } from "./budget";
import { drawPanel } from "./draw-panel";
import { drawGrid } from "./draw-words";
import type { DrawnCell, DrawnSheet } from "./drawing";
import type { Printing } from "./printing";
import type { LineSpec, PanelSpec, TableSpec } from "./table-spec";

export interface DrawOptions {
  readonly stores: Printing["stores"];
  /** Totals as formulas with their results. */
  readonly formulas: boolean;
}

/** One table on a sheet of its own: lines, head, body, notes. */
export function drawTable(budget: Budget, spec: TableSpec, options: DrawOptions): DrawnSheet {
  const printing: Printing = {
    unit: spec.unit,
    stores: options.stores,
    numberFormat: spec.unit === "元" ? "#,##0.00" : "0.00",
  };
  const headTop = Math.max(0, ...spec.above.map(({ row }) => row)) + 1;
  const head = drawGrid(spec.head, headTop, () => "head");
  const numbersRow = headTop + spec.head.length;
  const bodyTop = numbersRow + (spec.numbers ? 1 : 0);
  let left = 1;
  const panels = spec.panels.map((panel) => {
    const drawn = drawPanel(budget, panel, {
      top: bodyTop,
      left,
      zeros: spec.zeros,
      printing,
      formulas: options.formulas,
    });
    left += widthOf(panel);
    return drawn;
  });
  const bodyBottom = bodyTop + Math.max(1, ...spec.panels.map(({ rows }) => rows.length)) - 1;
  const notes = (spec.notes ?? []).map((text, i): LineSpec => ({
    text,
    look: "note",
    row: bodyBottom + 1 + i,
    from: 1,
    to: left - 1,
  }));
  const lines = [...spec.above, ...notes];
  const numbers = (spec.numbers ?? []).map((text, i): DrawnCell => ({
    row: numbersRow,
    column: i + 1,
    value: text,
    look: "head",
  }));
  const unitLine = spec.above.find(({ look }) => look === "unit");
  return {
    name: spec.sheet,
    cells: inReadingOrder([
      ...lines.map(cellOfLine),
      ...head.cells,
      ...numbers,
      ...panels.flatMap(({ cells }) => cells),
    ]),
    merges: [...lines.flatMap(mergeOfLine), ...head.merges, ...panels.flatMap(({ merges }) => merges)],
    widths: spec.widths ?? spec.panels.flatMap(widthsOf),
    table: {
      type: spec.type,
      unit: spec.unit,
      ...(unitLine && { unitCell: { row: unitLine.row, column: unitLine.from } }),
      body: { top: bodyTop, bottom: bodyBottom },
      panels: spec.panels.length,
      rows: panels.flatMap(({ rows }) => rows),
      sums: panels.flatMap(({ sums }) => sums),
    },
  };
}

const widthOf = ({ words, columns }: PanelSpec): number => words.length + columns.length;

const widthsOf = ({ words, columns }: PanelSpec): readonly number[] => [
  ...words.map((word) => (word === "code" ? 12 : 34)),
  ...columns.map(({ kind }) => (kind === "text" ? 22 : 14)),
];

export const inReadingOrder = (cells: readonly DrawnCell[]): readonly DrawnCell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

export const cellOfLine = ({ text, look, row, from }: LineSpec): DrawnCell => ({
  row,
  column: from,
  value: text,
  look,
});

export const mergeOfLine = ({ row, from, to }: LineSpec): readonly Area[] =>
  to > from ? [{ top: row, left: from, bottom: row, right: to }] : [];
