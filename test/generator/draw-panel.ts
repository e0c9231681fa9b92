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
}

/** A cell of the first amount column, by its row. */
interface RowCell {
  readonly row: number;
  readonly address: string;
}

export interface DrawnPanel {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
  readonly rows: readonly DrawnRow[];
  /** By A1 within the sheet. */
  readonly sums: readonly DrawnSum[];
  /** Sums whose wholes another panel prints. */
  readonly elsewhere: readonly { readonly row: number; readonly parts: readonly RowCell[] }[];
  readonly first: readonly RowCell[];
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
    cells,
    merges: mergesOf(panel, place),
    rows: panel.rows.map((row, i) => drawnRow(panel, row, i, place)),
    sums,
    ...sharedOf(panel, place),
  };
}

function sharedOf({ rows, words }: PanelSpec, { top, left }: Place): Pick<DrawnPanel, "elsewhere" | "first"> {
  const cellAt = (i: number): RowCell => {
    const row = top + i;
    return { row, address: addressInSheet({ row, column: left + words.length }) };
  };
  const elsewhere = rows.flatMap((row, i) => {
    const parts = row.elsewhere && row.role ? partsOf(rows, i).map(cellAt) : [];
    return parts.length > 0 ? [{ row: top + i, parts }] : [];
  });
  return { elsewhere, first: rows.map((_, i) => cellAt(i)) };
}

const columnAt = (panel: PanelSpec, { left }: Place, j: number): number => left + panel.words.length + j;

function wordsOf(panel: PanelSpec, { words, role }: RowSpec, i: number, { top, left }: Place): readonly DrawnCell[] {
  return words.flatMap((word, w): readonly DrawnCell[] =>
    word === undefined || word === "" || word === "^"
      ? []
      : [
          {
            row: top + i,
            column: left + w,
            value: word,
            look: role || panel.words[w] === "label" ? "label" : "code",
            ...(role && { strong: true as const }),
          },
        ],
  );
}

const mergesOf = (panel: PanelSpec, { top, left }: Place): readonly Area[] => {
  const { words, rows } = panel;
  const across = rows.flatMap(({ merged, mergedOver }, i): readonly Area[] => {
    const width = mergedOver ?? (merged ? words.length : 1);
    return width > 1 ? [{ top: top + i, left, bottom: top + i, right: left + width - 1 }] : [];
  });
  const down = words.flatMap((_, w) =>
    rows.flatMap((row, i): readonly Area[] => {
      if (row.words[w] === "^" || rows[i + 1]?.words[w] !== "^") return [];
      const end = rows.findIndex((each, below) => below > i && each.words[w] !== "^");
      return [{ top: top + i, left: left + w, bottom: top + (end < 0 ? rows.length : end) - 1, right: left + w }];
    }),
  );
  return [...across, ...down];
};

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
  const at = (w: number): { readonly column: number; readonly text: string } | undefined => {
    const text = row.words[w];
    return text === undefined || text === "" || text === "^" ? undefined : { column: place.left + w, text };
  };
  const lowestPart = panel.words.findLastIndex((kind, w) => kind === "part" && at(w) !== undefined);
  const [code, name] = [at(lowestPart) ?? at(panel.words.indexOf("code")), nameIn(panel, at)];
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

/** The deepest of several labels; with one label column simply that. */
function nameIn<T>({ words }: PanelSpec, at: (w: number) => T | undefined): T | undefined {
  const labels = words.flatMap((kind, w) => (kind === "label" ? [w] : []));
  // 部门经济 | 政府经济 have a name each, the first is that of the row
  if (words.includes("code")) return at(labels[0] ?? -1);
  return labels.map(at).findLast((each) => each !== undefined);
}

/** Everything that adds up: rows by their levels, columns by their parts. */
function sumsOf(panel: PanelSpec, place: Place): readonly DrawnSum[] {
  const { columns, rows } = panel;
  const at = (i: number, j: number): string =>
    addressInSheet({ row: place.top + i, column: columnAt(panel, place, j) });
  const adds = columns.flatMap((column, j) =>
    (column.kind ?? "amount") === "amount" || column.kind === "change" ? [j] : [],
  );
  const down = rows.flatMap(({ about }, i) => {
    const parts = about ? partsOf(rows, i) : [];
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
  if (!row?.about && !row?.elsewhere) return [];
  const counts = (each: RowSpec | undefined): boolean =>
    Boolean((each?.about ?? each?.elsewhere) && !each?.role && !each?.ofWhich);
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
