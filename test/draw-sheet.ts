import { areaFromA1 } from "../src/model/cell";
import { type CellSnapshot, NO_RESULT, type SheetSnapshot, type WorkbookSnapshot } from "../src/model/snapshot";

/**
 * A sheet drawn as text: one line a row, cells between "|". Digits with or without a point are numbers, '…' is text
 * as it stands, "=SUM(C6:C9){100}" a formula with its
 * result, "=SUM(C6:C9){}" a formula of which the file holds no result, "2280.504@0.00" a number with its format, everything else is text trimmed. A first line of "-" leaves a row blank.
 */
export function sheet(
  name: string,
  drawing: string,
  options: Partial<SheetSnapshot> & { readonly merged?: readonly string[] } = {},
): SheetSnapshot {
  const { merged = [], ...rest } = options;
  const lines = drawing.replace(/^\n+|\n\s*$/g, "").split("\n");
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: lines.flatMap((line, i) => (line.trim() === "-" ? [] : cellsOf(line, i + 1))),
    merges: merged.map((text) => areaFromA1(text) ?? fail(text)),
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
  };
}

const fail = (text: string): never => {
  throw new Error(`Not an area: ${text}`);
};

function cellsOf(line: string, row: number): readonly CellSnapshot[] {
  return line.split("|").flatMap((part, i) => {
    const text = part.trim();
    return text === "" ? [] : [{ row, column: i + 1, ...contentOf(text) }];
  });
}

function contentOf(text: string): Pick<CellSnapshot, "value" | "formula" | "isError" | "result" | "numberFormat"> {
  const quoted = /^'(.*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return { value: quoted };
  const [, formula, result] = /^(=[^{]+)\{(.*)\}$/.exec(text) ?? [];
  if (formula !== undefined && result === "") return { value: NO_RESULT, result: "missing", formula };
  if (formula !== undefined && result !== undefined) return { ...contentOf(result), formula };
  const [, plain, numberFormat] = /^(-?\d+(?:\.\d+)?)@(.+)$/.exec(text) ?? [];
  if (plain !== undefined && numberFormat !== undefined) return { value: Number(plain), numberFormat };
  if (/^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?)$/.test(text)) return { value: text, isError: true };
  return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
}

export const workbook = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets, externalLinks: [] });
