import type { EtComment, EtFont, EtFormatCondition, EtRange, EtSheet, EtValue } from "../../../src/hosts/wps/et";
import { areasAt, placesIn } from "../../../src/model/areas";
import { type Area, areaToA1 } from "../../../src/model/cell";
import { type EmulatedSheet, keyOf } from "../../excel/emulator/sheet";
import type { EmulatedWorkbook } from "../../excel/emulator/workbook";
import { counted, loud } from "./loud";

/** What WPS answers for an error, where a file says its text. */
const ERROR_NUMBERS: ReadonlyMap<unknown, number> = new Map([
  ["#NULL!", -2146826288],
  ["#DIV/0!", -2146826281],
  ["#VALUE!", -2146826273],
  ["#REF!", -2146826265],
  ["#NAME?", -2146826259],
  ["#N/A", -2146826246],
]);
const LONGEST_ADDRESS = 255;

/** What a range needs of the program around it. */
export interface Around {
  readonly book: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  readonly worksheet: () => EtSheet;
  /** A write was done: the events go off, where they are on. */
  readonly wrote: (area: Area) => void;
  /** Throws where this WPS refuses a call: "Range.Value2=". */
  readonly ask: (call: string) => void;
}

/** Cells of one sheet by their address, every answer with the quirks that were reported. */
export function rangeAt(around: Around, address: string): EtRange {
  if (address.length > LONGEST_ADDRESS) throw new Error("Range: 地址太长");
  const areas = areasAt(address);
  if (areas.length === 0) throw new Error(`Range: “${address}”不是地址`);
  return rangeOf(around, areas);
}

export function rangeOf(around: Around, areas: readonly Area[]): EtRange {
  const { book, sheet, wrote, ask } = around;
  const [first] = areas;
  if (!first) throw new Error("a range without areas");
  const places = () => [...placesIn(areas)];
  const common = (name: string): unknown => {
    const all = new Set(places().map(({ row, column }) => sheet.format(row, column, name)));
    return all.size === 1 ? [...all][0] : null;
  };
  const setAll = (name: string, value: unknown): void => {
    ask(`Range.${name}=`);
    for (const { row, column } of places()) sheet.setFormat(row, column, name, value);
  };
  const enter = (call: string, input: unknown): void => {
    ask(call);
    const rows = Array.isArray(input) ? (input as readonly (readonly unknown[])[]) : undefined;
    for (const { row, column } of places()) {
      const content = rows ? rows[row - first.top]?.[column - first.left] : input;
      sheet.write(row, column, content ?? "", first);
    }
    wrote(first);
  };
  const grid = (at: (row: number, column: number) => EtValue): EtValue | readonly (readonly EtValue[])[] => {
    const rows = Array.from({ length: first.bottom - first.top + 1 }, (_, r) =>
      Array.from({ length: first.right - first.left + 1 }, (__, c) => at(first.top + r, first.left + c)),
    );
    const [only = []] = rows;
    // one row comes flat, one cell as itself
    if (rows.length > 1) return rows;
    return only.length === 1 ? only[0] : (only as unknown as readonly (readonly EtValue[])[]);
  };
  const size = (map: Map<number, number>, at: number) => map.get(at) ?? 10;
  return loud<EtRange>("Range", {
    Row: first.top,
    Column: first.left,
    get Worksheet() {
      return around.worksheet();
    },
    get Value2() {
      return grid((row, column) => shownValue(sheet, row, column));
    },
    set Value2(input) {
      enter("Range.Value2=", input);
    },
    get Formula() {
      return grid((row, column) => {
        const { formula, value } = sheet.cell(row, column);
        return formula ?? value;
      });
    },
    set Formula(input) {
      enter("Range.Formula=", input);
    },
    get NumberFormat() {
      return common("numberFormat") as string;
    },
    set NumberFormat(format) {
      setAll("numberFormat", format);
    },
    get MergeCells() {
      const all = new Set(places().map((place) => mergeAt(sheet, place) !== undefined));
      return all.size === 1 ? [...all].includes(true) : null;
    },
    get MergeArea() {
      const { top: row, left: column } = first;
      return rangeOf(around, [mergeAt(sheet, { row, column }) ?? first]);
    },
    get EntireRow() {
      return { Hidden: allOf(sheet.hiddenRows, first.top, first.bottom) };
    },
    get EntireColumn() {
      return { Hidden: allOf(sheet.hiddenColumns, first.left, first.right) };
    },
    get HasArray() {
      return sheet.arrays.some((area) => area.top <= first.top && area.bottom >= first.top);
    },
    get Locked() {
      return common("protection.locked") as boolean | null;
    },
    get ColumnWidth() {
      return size(sheet.widths, first.left);
    },
    set ColumnWidth(width) {
      sheet.widths.set(first.left, width);
    },
    get RowHeight() {
      return size(sheet.heights, first.top);
    },
    set RowHeight(height) {
      sheet.heights.set(first.top, height);
    },
    ...formatted(common, setAll),
    get FormatConditions() {
      return formatConditions(around, areas);
    },
    get Comment() {
      return sheet.notes.has(keyOf(first.top, first.left)) ? commentAt(around, first) : null;
    },
    Address: (rowAbsolute, columnAbsolute) => {
      if (rowAbsolute || columnAbsolute) throw new Error("Address: only relative ones are played");
      return areas.map(areaToA1).join(",");
    },
    AddComment: (text) => {
      const key = keyOf(first.top, first.left);
      if (sheet.notes.has(key)) throw new Error("AddComment: 已有批注");
      ask("Range.AddComment");
      sheet.notes.set(key, text);
      return commentAt(around, first);
    },
    AutoFilter: () => void sheet.view.set("AutoFilter", areaToA1(first)),
    Merge: () => void (sheet.merges = [...sheet.merges, first]),
    Select: () => {
      if (book.active !== sheet) throw new Error("Select: 工作表不在前面");
      book.selection = first;
      return true;
    },
  });
}

const mergeAt = ({ merges }: EmulatedSheet, { row, column }: { row: number; column: number }): Area | undefined =>
  merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);

/** Whether all of first…last are so, none (false), or some (null). */
function allOf(positions: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...positions].filter((at) => first <= at && at <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function shownValue(sheet: EmulatedSheet, row: number, column: number): EtValue {
  const cell = sheet.cells.get(keyOf(row, column));
  if (!cell) return undefined;
  return ERROR_NUMBERS.get(cell.value) ?? cell.value;
}

const formatted = (common: (name: string) => unknown, setAll: (name: string, value: unknown) => void) => {
  const property = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => common(name),
    set: (value: unknown) => setAll(name, value),
  });
  const withProperties = <T>(name: string, names: Readonly<Record<keyof T & string, string>>): T =>
    loud(
      name,
      Object.defineProperties(
        {},
        Object.fromEntries(Object.entries<string>(names).map(([key, wire]) => [key, property(wire)])),
      ),
    ) as T;
  return {
    ...{ HorizontalAlignment: 1, VerticalAlignment: 1, WrapText: false },
    Font: withProperties<EtFont>("Font", {
      ...{ Name: "font.name", Size: "font.size", Bold: "font.bold" },
      ...{ Underline: "font.underline", Color: "font.color" },
    }),
    Interior: loud("Interior", {
      get Color() {
        return numberOf(common("fill.color"));
      },
      set Color(colour: number) {
        setAll("fill.color", hexOf(colour));
      },
    }),
    Borders: loud("Borders", { LineStyle: -4142, Color: 0 }),
  };
};

/** "#RRGGBB" and the number whose lowest byte is red. */
export const hexOf = (colour: number): string =>
  `#${[0, 8, 16].map((bits) => ((colour >> bits) & 0xff).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
const numberOf = (hex: unknown): number =>
  Number.parseInt((/^#(..)(..)(..)$/.exec(String(hex)) ?? []).slice(1).reverse().join(""), 16);

export function commentAt(around: Around, { top: row, left: column }: Pick<Area, "top" | "left">): EtComment {
  const { sheet } = around;
  const key = keyOf(row, column);
  return loud<EtComment>("Comment", {
    get Parent() {
      return rangeOf(around, [{ top: row, left: column, bottom: row, right: column }]);
    },
    Text: (text) => {
      if (text !== undefined) sheet.notes.set(key, text);
      return sheet.notes.get(key) ?? "";
    },
    Delete: () => void sheet.notes.delete(key),
  });
}

/** Those of the whole sheet, or a new one for some cells. */
function formatConditions(around: Around, areas: readonly Area[]) {
  const { book, sheet, ask } = around;
  const conditionOf = (id: string): EtFormatCondition => {
    const rule = () => {
      const found = sheet.rules.find((each) => each.id === id);
      if (!found) throw new Error("FormatCondition: 已删除");
      return found;
    };
    return loud<EtFormatCondition>("FormatCondition", {
      get Type() {
        return rule().type === "Custom" ? 2 : 1;
      },
      get Formula1() {
        return rule().formula;
      },
      get AppliesTo() {
        return rangeOf(around, rule().areas);
      },
      Interior: loud("Interior", {
        get Color() {
          return numberOf(rule().color);
        },
        set Color(colour: number) {
          rule().color = hexOf(colour);
        },
      }),
      get StopIfTrue() {
        return rule().stopIfTrue;
      },
      set StopIfTrue(stops) {
        rule().stopIfTrue = stops;
      },
      SetFirstPriority: () => {
        const own = rule();
        sheet.rules = [own, ...sheet.rules.filter((each) => each !== own)];
      },
      Delete: () => {
        ask("FormatCondition.Delete");
        const own = rule();
        sheet.rules = sheet.rules.filter((each) => each !== own);
      },
    });
  };
  return loud("FormatConditions", {
    ...counted("FormatConditions", () => []),
    get Count() {
      return sheet.rules.length;
    },
    Item: (index: number) => conditionOf(sheet.rules[index - 1]?.id ?? ""),
    Add: (type: number, _: undefined, formula: string) => {
      ask("FormatConditions.Add");
      if (type !== 2) throw new Error("FormatConditions.Add: only formulas are played");
      if (sheet.isProtected && !sheet.allowFormatCells) throw new Error("FormatConditions.Add: 工作表受保护");
      const id = book.newRuleId();
      sheet.rules = [...sheet.rules, { id, type: "Custom", areas, formula, color: "", stopIfTrue: false }];
      return conditionOf(id);
    },
  });
}
