import { addressInSheet } from "../../../src/model/cell";
import type { DrawnCell } from "../drawing";
import type { Random } from "../random";
import {
  cellRef,
  type Kind,
  type Mutate,
  type Mutation,
  type Subject,
  tableSheets,
  type TableSheet,
  withCells,
  withSheet,
} from "./mutation";
import { type Changes, contradicts, keyOf } from "./observable";

interface Place {
  readonly sheet: TableSheet;
  readonly cell: DrawnCell;
}

/** Cells that state an amount or a change other than zero. */
const amountsIn = ({ drawing }: Subject): readonly Place[] =>
  tableSheets(drawing).flatMap((sheet) =>
    sheet.cells.flatMap((cell) =>
      typeof cell.value === "number" && cell.fact && cell.value !== 0 ? [{ sheet, cell }] : [],
    ),
  );

/** Writes other numbers into cells; a formula that stood there is gone. */
function rewritten(
  kind: Kind,
  subject: Subject,
  { sheet, cell }: Place,
  values: readonly (readonly [DrawnCell, number | undefined])[],
): Mutation {
  const changes: Changes = new Map(values.map(([each, value]) => [keyOf(sheet, each), value]));
  const changed = withCells(sheet, (each) => {
    const key = keyOf(sheet, each);
    if (!changes.has(key)) return each;
    const value = changes.get(key);
    const { formula: _, ...typed } = each;
    return value === undefined ? undefined : { ...typed, value };
  });
  const added = values.flatMap(([each, value]) =>
    value !== undefined && !sheet.cells.includes(each) ? [{ ...each, value }] : [],
  );
  const cells = [...changed.cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind,
    what: `${sheet.name}!${addressInSheet(cell)} ${cell.value} → ${values.map(([each, value]) => `${addressInSheet(each)}=${value ?? ""}`).join(" ")}`,
    drawing: withSheet(subject.drawing, { ...changed, cells }),
    cells: values.map(([each]) => cellRef(sheet, each)),
    isObservable: contradicts(subject.drawing, changes),
  };
}

/** One amount anywhere becomes another number. */
const byNumber =
  (kind: Kind, change: (printed: string, random: Random) => string | undefined): Mutate =>
  (subject, random) => {
    const places = amountsIn(subject);
    for (let attempt = 0; attempt < 20 && places.length > 0; attempt++) {
      const place = random.pick(places);
      const printed = String(place.cell.value);
      const other = change(printed, random);
      if (other !== undefined && Number(other) !== Number(printed)) {
        return rewritten(kind, subject, place, [[place.cell, Number(other)]]);
      }
    }
    return undefined;
  };

const digitsIn = (printed: string): readonly number[] =>
  [...printed].flatMap((char, i) => (/\d/.test(char) ? [i] : []));

const withDigit = (printed: string, at: number, digit: string): string =>
  printed.slice(0, at) + digit + printed.slice(at + 1);

const digitChanged = byNumber("digit-changed", (printed, random) =>
  withDigit(printed, random.pick(digitsIn(printed)), String(random.integer(0, 9))),
);

const digitsSwapped = byNumber("digits-swapped", (printed, random) => {
  const positions = digitsIn(printed);
  if (positions.length < 2) return undefined;
  const i = random.integer(0, positions.length - 2);
  const [a = 0, b = 0] = [positions[i], positions[i + 1]];
  return withDigit(withDigit(printed, a, printed.charAt(b)), b, printed.charAt(a));
});

const times =
  (factor: number): ((printed: string) => string) =>
  (printed) =>
    (Number(printed) * factor).toFixed(2);
const timesTen = byNumber("times-ten", times(10));
const timesTenThousand = byNumber("times-ten-thousand", times(10_000));

const signLost: Mutate = (subject, random) => {
  const negative = amountsIn(subject).filter(({ cell }) => Number(cell.value) < 0);
  if (negative.length === 0) return undefined;
  const place = random.pick(negative);
  return rewritten("sign-lost", subject, place, [[place.cell, -Number(place.cell.value)]]);
};

/** A formula is overwritten with a number that does not fit: what a total looks like after an item was changed. */
const totalTyped: Mutate = (subject, random) => {
  const totals = amountsIn(subject).filter(({ cell }) => cell.formula !== undefined);
  if (totals.length === 0) return undefined;
  const place = random.pick(totals);
  const value = Number(place.cell.value);
  const step = Math.max(0.1, Math.round(Math.abs(value) * random.integer(2, 20)) / 100);
  return rewritten("total-typed", subject, place, [
    [place.cell, Number((random.chance(0.5) ? value + step : Math.max(0.01, value - step)).toFixed(2))],
  ]);
};

/** Puts an amount one row or one column beside its place; an amount that stands there takes its place. */
const moved =
  (kind: "moved-row" | "moved-column"): Mutate =>
  (subject, random) => {
    const places = amountsIn(subject).filter(({ cell }) => cell.fact?.kind === "amount" && !cell.strong);
    for (let attempt = 0; attempt < 20 && places.length > 0; attempt++) {
      const place = random.pick(places);
      const target = neighbour(place, kind, random.chance(0.5) ? 1 : -1);
      if (!target || target.value === place.cell.value) continue;
      const other = typeof target.value === "number" ? target.value : undefined;
      return rewritten(kind, subject, place, [
        [target, Number(place.cell.value)],
        [place.cell, other],
      ]);
    }
    return undefined;
  };

function neighbour({ sheet, cell }: Place, kind: "moved-row" | "moved-column", step: number): DrawnCell | undefined {
  const { rows } = sheet.table;
  const own = rows.find(({ row, left, right }) => row === cell.row && cell.column >= left && cell.column <= right);
  const row = kind === "moved-row" ? cell.row + step : cell.row;
  const column = kind === "moved-column" ? cell.column + step : cell.column;
  const beside = rows.find((each) => each.row === row && each.left === own?.left && each.kind !== "total");
  const amountColumns = new Set(
    sheet.cells.flatMap((each) =>
      each.fact?.kind === "amount" && each.column >= (own?.left ?? 0) && each.column <= (own?.right ?? 0)
        ? [each.column]
        : [],
    ),
  );
  if (!own || !beside || (beside.name ?? beside.code) === undefined || !amountColumns.has(column)) return undefined;
  const there = sheet.cells.find((each) => each.row === row && each.column === column);
  if (there && typeof there.value !== "number") return undefined;
  const { fact: _, formula: __, strong: ___, ...blank } = cell;
  return there ?? { ...blank, row, column, value: "" };
}

export const AMOUNT_MUTATIONS = {
  "digit-changed": digitChanged,
  "digits-swapped": digitsSwapped,
  "sign-lost": signLost,
  "times-ten": timesTen,
  "times-ten-thousand": timesTenThousand,
  "total-typed": totalTyped,
  "moved-row": moved("moved-row"),
  "moved-column": moved("moved-column"),
} as const satisfies Partial<Record<Kind, Mutate>>;
