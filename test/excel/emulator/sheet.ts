import type { Area } from "../../../src/model/cell";
import { typed } from "./coerce";
import { HostError, accessDenied, invalidOperation } from "./host-error";

export type CellValue = string | number | boolean;

export interface EmulatedCell {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Formats by wire name, for example "fill.color"; what is not set has its default. */
export type Formats = Readonly<Record<string, unknown>>;

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const DEFAULTS: Formats = {
  numberFormat: "General",
  "font.bold": false,
  "font.color": "#000000",
  "font.name": "宋体",
  "font.size": 11,
  "font.underline": "None",
  "fill.color": "#FFFFFF",
  // as reported (office-js #4900): no pattern, white; only the missing tint says that there is no fill
  "fill.pattern": null,
  "fill.patternColor": null,
  "fill.tintAndShade": null,
  "protection.locked": true,
};

const EMPTY: EmulatedCell = { value: "" };

export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column - 1;
export const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number): number => (key % MAX_COLUMNS) + 1;

export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A conditional format; the earlier in its sheet's list the sooner it applies. */
export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  color: string;
  stopIfTrue: boolean;
}

/** A sheet of the emulated workbook: contents and formats in two maps, as getUsedRange tells them apart. */
export class EmulatedSheet {
  readonly cells = new Map<number, EmulatedCell>();
  readonly formats = new Map<number, Formats>();
  merges: readonly Area[] = [];
  rules: ConditionalRule[] = [];
  /** Areas of array formulas: they can only be changed as a whole. */
  arrays: readonly Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly notes = new Map<number, string>();
  /** What a cell without fill answers, where that is not the default. */
  noFill: Formats = {};
  readonly page = new Map<string, unknown>();
  /** What was asked for of panes and filters, by the name of the call: the count of frozen rows, the area of the filter. */
  readonly view = new Map<string, unknown>();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  allowFormatCells = false;
  showGridlines = true;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): EmulatedCell {
    return this.cells.get(keyOf(row, column)) ?? EMPTY;
  }

  format(row: number, column: number, name: string): unknown {
    return (
      this.formats.get(keyOf(row, column))?.[name] ?? (name in this.noFill ? this.noFill[name] : DEFAULTS[name]) ?? null
    );
  }

  setFormat(row: number, column: number, name: string, value: unknown): void {
    if (this.isProtected && !this.allowFormatCells) throw accessDenied();
    const key = keyOf(row, column);
    this.formats.set(key, { ...this.formats.get(key), [name]: value });
  }

  dropFormats(row: number, column: number, prefix: string): void {
    if (this.isProtected && !this.allowFormatCells) throw accessDenied();
    const key = keyOf(row, column);
    const kept = Object.entries(this.formats.get(key) ?? {}).filter(([name]) => !name.startsWith(prefix));
    if (kept.length > 0) this.formats.set(key, Object.fromEntries(kept));
    else this.formats.delete(key);
  }

  /** The colour a user sees: of the first conditional format that holds, else the fill; undefined where there is none. */
  shownColour(row: number, column: number): string | undefined {
    const here = { top: row, left: column, bottom: row, right: column };
    const rule = this.rules.find(({ areas, color }) => color !== "" && areas.some((area) => meets(area, here)));
    if (rule) return rule.color;
    const isFilled = this.formats.get(keyOf(row, column))?.["fill.color"] !== undefined;
    return isFilled ? String(this.format(row, column, "fill.color")) : undefined;
  }

  /** Writes as the API does: null leaves the cell, "=" makes a formula, other text is read as if typed. */
  write(row: number, column: number, input: unknown, area: Area): void {
    if (input === null) return;
    if (this.isProtected && this.format(row, column, "protection.locked") !== false) throw accessDenied();
    if (this.arrays.some((array) => meets(array, area) && !covers(area, array))) throw invalidOperation();
    this.put(row, column, input);
  }

  put(row: number, column: number, input: unknown): void {
    const key = keyOf(row, column);
    const numberFormat = String(this.format(row, column, "numberFormat"));
    if (input === "") this.cells.delete(key);
    else if (typeof input === "number" || typeof input === "boolean") this.cells.set(key, { value: input });
    else if (typeof input !== "string")
      throw new HostError("InvalidArgument", "A cell takes text, numbers and booleans.");
    else if (/^[=]/.test(input) && numberFormat !== "@") this.cells.set(key, { value: 0, formula: input });
    else if (/^[+\-@]/.test(input) && numberFormat !== "@" && !/^[+-]?[\d.,]+%?$/.test(input))
      throw new HostError("InvalidArgument", `Excel would take “${input}” for a formula.`);
    else {
      const { value, numberFormat: given } = typed(input, numberFormat);
      this.cells.set(key, { value });
      if (given !== undefined && numberFormat === "General")
        this.formats.set(key, { ...this.formats.get(key), numberFormat: given });
    }
  }

  /** The used range; with valuesOnly formatted empty cells do not count. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const keys of valuesOnly ? [this.cells] : [this.cells, this.formats])
      for (const key of keys.keys()) {
        const [row, column] = [rowOf(key), columnOf(key)];
        if (within && (row < within.top || row > within.bottom || column < within.left || column > within.right))
          continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    return bottom === 0 ? undefined : { top, left, bottom, right };
  }
}

const covers = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
