import { addressInSheet } from "../../src/model/cell";
import type { StyledCell, StyledSheet } from "./sheet-xml";

/** A mistake put into a sample on purpose, and the rule that should name it. */
export interface Mistake {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly was: string;
  readonly is: string;
  readonly what: string;
}

/** Finds the cells a mistake changes, and says what it is. */
interface Plan {
  readonly rule: string;
  readonly sheet: string;
  readonly what: string;
  /** The first cell is the one the reader is pointed to. */
  readonly changes: (sheet: StyledSheet) => readonly (readonly [cell: StyledCell, value: string | number])[];
}

const rowOf = (sheet: StyledSheet, text: string): number =>
  found(sheet.cells.find(({ value }) => String(value).trim() === text)?.row, text);

const cellAt = (sheet: StyledSheet, row: number, column: number): StyledCell =>
  found(
    sheet.cells.find((cell) => cell.row === row && cell.column === column),
    `${sheet.name} R${row}C${column}`,
  );

const cellWith = (sheet: StyledSheet, words: RegExp): StyledCell =>
  found(
    sheet.cells.find(({ value }) => typeof value === "string" && words.test(value)),
    String(words),
  );

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample has no ${what}`);
  return value;
}

const cents = (value: StyledCell["value"], by: number): number => Number((Number(value) + by).toFixed(2));

/** 364.82 → 346.82: the second and third digit change places. */
const digitsSwapped = (text: string): string => text.replace(/(\d)(\d)(\d)/, "$1$3$2");

const PLANS: readonly Plan[] = [
  {
    rule: "N09",
    sheet: "支出预算总表",
    what: "one digit of a total is wrong",
    changes: (sheet) => {
      const cell = cellAt(sheet, rowOf(sheet, "合计"), 3);
      return [[cell, cents(cell.value, 10)]];
    },
  },
  {
    rule: "E03",
    sheet: "收入预算总表",
    what: "an amount is stored as text, which SUM leaves out",
    changes: (sheet) => {
      const cell = cellAt(sheet, rowOf(sheet, "2080505"), 4);
      return [[cell, Number(cell.value).toFixed(2)]];
    },
  },
  {
    rule: "K02",
    sheet: "一般公共预算拨款支出预算表",
    what: "an item does not bear its standard name",
    changes: (sheet) => [[cellAt(sheet, rowOf(sheet, "2101102"), 2), "事业单位医疗保险"]],
  },
  {
    rule: "X21",
    sheet: "基本支出经济分类情况表",
    what: "housing fund 1.00 more than in the functional tables, the next row 1.00 less, so that all sums still fit",
    changes: (sheet) => {
      const housing = cellAt(sheet, rowOf(sheet, "30113"), 3);
      const pay = cellAt(sheet, rowOf(sheet, "30101"), 3);
      return [
        [housing, cents(housing.value, 1)],
        [pay, cents(pay.value, -1)],
      ];
    },
  },
  {
    rule: "D01",
    sheet: "国有资本经营预算拨款支出预算表",
    what: "the title still names last year",
    changes: (sheet) => {
      const title = cellAt(sheet, 1, 1);
      return [[title, String(title.value).replace("2025", "2024")]];
    },
  },
  {
    rule: "G04",
    sheet: "政府性基金预算拨款支出预算表",
    what: "the note under the empty table was copied from another fund",
    changes: (sheet) => {
      const note = cellWith(sheet, /^备注/);
      return [[note, String(note.value).replace("政府性基金预算", "国有资本经营预算")]];
    },
  },
  {
    rule: "W08",
    sheet: "情况说明",
    what: "two digits of 人员经费 change places in the text",
    changes: (sheet) => {
      const line = cellWith(sheet, /^（一）人员经费/);
      return [[line, digitsSwapped(String(line.value))]];
    },
  },
];

/** Puts every planned mistake into the sheets. */
export function withMistakes(sheets: readonly StyledSheet[]): {
  readonly sheets: readonly StyledSheet[];
  readonly mistakes: readonly Mistake[];
} {
  const mistakes: Mistake[] = [];
  const changed = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const { rule, sheet: name, what, changes } of PLANS) {
    const sheet = found(changed.get(name), name);
    const values = changes(sheet);
    const [first] = values;
    if (!first) continue;
    const [cell, value] = first;
    mistakes.push({ rule, sheet: name, cell: addressInSheet(cell), was: shown(cell.value), is: shown(value), what });
    const valueOf = new Map(values.map(([each, other]) => [each, other]));
    const cells = sheet.cells.map((each): StyledCell => {
      const other = valueOf.get(each);
      return other === undefined ? each : { ...each, value: other };
    });
    changed.set(name, { ...sheet, cells });
  }
  return { sheets: sheets.map((sheet) => changed.get(sheet.name) ?? sheet), mistakes };
}

/** Numbers with their decimals, texts cut where they are long. */
const shown = (value: string | number | boolean): string => {
  const text = typeof value === "number" ? value.toFixed(2) : String(value);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
};
