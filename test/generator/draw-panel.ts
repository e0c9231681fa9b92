import { addressInSheet, type Area } from "../../src/model/cell";
import { amountOf, type Budget } from "./budget";
import type { DrawnCell, DrawnFact, DrawnRow, DrawnSum } from "./drawing";
import { decimalFor, growthOf, type Printing, worth } from "./printing";
import { meaningOf } from "./selecting";
import type { ColumnSpec, PanelSpec, RowSpec, TableSpec } from "./table-spec";

interface Place {
  readonly top: number;
  readonly left: number;
  readonly zeros: TableSpec["zeros"];
  readonly printing: Printing;
  readonly formulas: boolean;
}

interface DrawnPanel {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
  readonly rows: readonly DrawnRow[];
  readonly sums: readonly DrawnSum[];
}

/** The body of one panel: words, amounts, and what adds up to what. */
export function drawPanel(budget: Budget, panel: PanelSpec, place: Place): DrawnPanel {
  const sums = sumsOf(panel, place);
  const cells = panel.rows.flatMap((row, i) => [
    ...wordsOf(panel, row, i, place),
    ...amountsOf(budget, panel, row, place).flatMap((cell, j) =>
      cell ? [{ ...cell, row: place.top + i, column: columnAt(panel, place, j) }] : [],
    ),
  ]);
  return {
    cells: place.formulas ? withFormulas(cells, sums) : cells,
    merges: mergesOf(panel, place),
    rows: panel.rows.map((row, i) => drawnRow(panel, row, i, place)),
    sums,
  };
}

const columnAt = (panel: PanelSpec, { left }: Place, j: number): number => left + panel.words.length + j;

function wordsOf(panel: PanelSpec, { words, role }: RowSpec, i: number, { top, left }: Place): readonly DrawnCell[] {
  return words.flatMap((word, w): readonly DrawnCell[] =>
    word === undefined || word === ""
      ? []
      : [
          {
            row: top + i,
            column: left + w,
            value: word,
            look: role ? "label" : (panel.words[w] ?? "label"),
            ...(role && { strong: true as const }),
          },
        ],
  );
}

const mergesOf = ({ words, rows }: PanelSpec, { top, left }: Place): readonly Area[] =>
  rows.flatMap(({ merged }, i) =>
    merged && words.length > 1 ? [{ top: top + i, left, bottom: top + i, right: left + words.length - 1 }] : [],
  );

type Content = Pick<DrawnCell, "value" | "look" | "numberFormat" | "strong" | "fact">;

/** Amounts first, then the columns that compare them. */
function amountsOf(budget: Budget, panel: PanelSpec, row: RowSpec, place: Place): readonly (Content | undefined)[] {
  const { columns, flow, about } = panel;
  const plain = columns.map((column, j): Content | undefined => {
    const text = row.texts?.[j] ?? column.text;
    if (column.kind === "text") return text === undefined ? undefined : { value: text, look: "text" };
    if (!row.about || (column.kind ?? "amount") !== "amount") return undefined;
    const meaning = meaningOf(budget, flow, [about, column.about, row.about]);
    if (!meaning) return undefined;
    const printed = decimalFor(amountOf(budget, meaning.selection), place.printing);
    return amountCell({ kind: "amount", ...meaning, printed }, row, place);
  });
  return columns.map((column, j) =>
    column.kind === "change" || column.kind === "growth"
      ? compared(budget, panel, row, column, plain, place)
      : plain[j],
  );
}

function amountCell(fact: DrawnFact, { role }: RowSpec, { zeros, printing }: Place): Content | undefined {
  if (Number(fact.printed) === 0 && (zeros === "blank" || (zeros === "in-totals" && !role))) return undefined;
  return {
    value: Number(fact.printed),
    look: "amount",
    numberFormat: printing.numberFormat,
    ...(role && { strong: true as const }),
    fact,
  };
}

/** 增减额 and 增减%: from the printed numbers, so that a reader's subtraction works. */
function compared(
  budget: Budget,
  { flow, about }: PanelSpec,
  row: RowSpec,
  column: ColumnSpec,
  amounts: readonly (Content | undefined)[],
  place: Place,
): Content | undefined {
  const { unit } = place.printing;
  const [current, base] = [column.current, column.base].map((j) => amounts[j ?? -1]?.fact?.printed ?? "0");
  const change = worth(current ?? "0", unit) - worth(base ?? "0", unit);
  const meaning = meaningOf(budget, flow, [about, column.about, row.about]);
  if (!meaning || !row.about || (change === 0 && column.kind === "growth")) return undefined;
  if (column.kind === "change") {
    const printed = decimalFor(change as never, place.printing);
    return amountCell({ kind: "change", ...meaning, printed }, row, place);
  }
  if (Number(base) === 0) return undefined;
  const printed = growthOf(change as never, worth(base ?? "0", unit));
  return { value: `${printed}%`, look: "amount", fact: { kind: "growth", ...meaning, printed } };
}

function drawnRow(panel: PanelSpec, row: RowSpec, i: number, place: Place): DrawnRow {
  const word = (kind: "code" | "label"): { readonly column: number; readonly text: string } | undefined => {
    const at = panel.words.indexOf(kind);
    const text = row.words[at];
    return text === undefined ? undefined : { column: place.left + at, text };
  };
  const [code, name] = [word("code"), word("label")];
  const below = panel.rows[i + 1];
  const hasParts = (below?.level ?? 0) > (row.level ?? 0) && !below?.role;
  return {
    row: place.top + i,
    kind: row.role ? "total" : hasParts ? "group" : "leaf",
    ...(code && { code }),
    ...(name && { name }),
    left: place.left,
    right: place.left + panel.words.length + panel.columns.length - 1,
  };
}

/** Everything that adds up: rows by their levels, columns by their parts. */
function sumsOf(panel: PanelSpec, place: Place): readonly DrawnSum[] {
  const { columns, rows } = panel;
  const at = (i: number, j: number): string =>
    addressInSheet({ row: place.top + i, column: columnAt(panel, place, j) });
  const adds = columns.flatMap((column, j) =>
    (column.kind ?? "amount") === "amount" || column.kind === "change" ? [j] : [],
  );
  const down = rows.flatMap((_, i) => {
    const parts = partsOf(rows, i);
    return parts.length === 0 ? [] : adds.map((j) => ({ whole: at(i, j), parts: parts.map((each) => at(each, j)) }));
  });
  const across = columns.flatMap(({ parts = [] }, j) =>
    rows.flatMap((row, i) =>
      row.about && parts.length > 0 ? [{ whole: at(i, j), parts: parts.map((each) => at(i, each)) }] : [],
    ),
  );
  return [...down, ...across];
}

/** The rows that add up to a row. */
function partsOf(rows: readonly RowSpec[], i: number): readonly number[] {
  const row = rows[i];
  if (!row?.about) return [];
  const counts = (each: RowSpec | undefined): boolean => Boolean(each?.about && !each.role && !each.ofWhich);
  const indexes = rows.map((_, each) => each);
  if (row.role === "current")
    return indexes.filter((each) => each < i && counts(rows[each]) && rows[each]?.level === 1);
  if (row.role === "total") {
    const current = rows.findIndex(({ role }) => role === "current");
    const tops = indexes.filter((each) => each > current && counts(rows[each]) && rows[each]?.level === 1);
    return current >= 0 ? [current, ...tops] : tops;
  }
  const { level } = row;
  if (level === undefined) return [];
  const isOutside = ({ level: other, role }: RowSpec): boolean =>
    role !== undefined || (other !== undefined && other <= level);
  const end = indexes.find((each) => each > i && rows.slice(each, each + 1).some(isOutside)) ?? rows.length;
  return indexes.filter((each) => each > i && each < end && counts(rows[each]) && rows[each]?.level === level + 1);
}

/** Totals down a column become formulas; those across a row stay typed, as most clerks have it. */
function withFormulas(cells: readonly DrawnCell[], sums: readonly DrawnSum[]): readonly DrawnCell[] {
  const formulas = new Map(sums.map(({ whole, parts }) => [whole, formulaFor(parts)]));
  return cells.map((cell) => {
    const formula = cell.fact?.kind === "amount" ? formulas.get(addressInSheet(cell)) : undefined;
    return formula === undefined ? cell : { ...cell, formula };
  });
}

/** A run of cells of one column as SUM, anything else cell by cell. */
function formulaFor(parts: readonly string[]): string {
  const rows = parts.map((address) => Number(address.replace(/\D/g, "")));
  const columns = new Set(parts.map((address) => address.replace(/\d/g, "")));
  const isRun = columns.size === 1 && rows.every((row, i) => i === 0 || row === (rows[i - 1] ?? 0) + 1);
  return isRun && parts.length > 1 ? `=SUM(${parts[0]}:${parts.at(-1)})` : `=${parts.join("+")}`;
}
