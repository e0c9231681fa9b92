import type { Area } from "../../src/model/cell";
import type { Budget } from "./budget";
import { drawPanel, type DrawnPanel } from "./draw-panel";
import { drawGrid } from "./draw-words";
import type { DrawnCell, DrawnSheet, DrawnSum } from "./drawing";
import type { Printing } from "./printing";
import type { LineSpec, PanelSpec, TableSpec } from "./table-spec";

export type HowPrinted = Pick<Printing, "stores">;

/** One table on a sheet of its own: lines, head, body, notes. */
export function drawTable(budget: Budget, spec: TableSpec, { stores }: HowPrinted): DrawnSheet {
  const printing: Printing = {
    unit: spec.unit,
    stores,
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
      sums: sumsOf(spec, panels),
    },
  };
}

/** The sums of all panels by sheet; where two lists share a total row, the total of one stands in the other. */
function sumsOf({ sheet, panels: specs }: TableSpec, panels: readonly DrawnPanel[]): readonly DrawnSum[] {
  const sums = panels.flatMap((panel, i): readonly DrawnSum[] => {
    const { rows = [], totalsIn } = specs[i] ?? {};
    const printed = totalsIn === undefined ? [] : (panels[totalsIn]?.first ?? []);
    const isElsewhere = new Set(panel.first.flatMap(({ row }, r) => (rows[r]?.elsewhere ? [row] : [])));
    const addressFor = (row: number): string | undefined => printed.find((each) => each.row === row)?.address;
    const shared = panel.elsewhere.flatMap(({ row, parts }): readonly DrawnSum[] => {
      const whole = addressFor(row);
      const cells = parts.flatMap((part) => (isElsewhere.has(part.row) ? addressFor(part.row) : part.address) ?? []);
      return whole === undefined ? [] : [{ whole, parts: cells }];
    });
    return [...panel.sums, ...shared];
  });
  const onSheet = (address: string): string => `${sheet}!${address}`;
  return sums.map(({ whole, parts }) => ({ whole: onSheet(whole), parts: parts.map(onSheet) }));
}

const widthOf = ({ words, columns }: PanelSpec): number => words.length + columns.length;

const widthsOf = ({ words, columns }: PanelSpec): readonly number[] => [
  ...words.map((word) => (word === "label" ? 34 : 12)),
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
