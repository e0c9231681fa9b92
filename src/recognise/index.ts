import { contains } from "../model/cell";
import type { ToldMeanings } from "../model/correction";
import type { DocumentKind } from "../model/document-kind";
import { readOnce } from "../model/remembered";
import type { TableCorrection } from "../model/settings";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Table, Unrecognised } from "../model/table";
import type { TargetForm } from "../model/target";
import { withContinued } from "./continued";
import { documentKindOf } from "./document-kind";
import { asFinalAccounts } from "./final-accounts";
import { amountsInText } from "./infer-unit";
import { withPagesJoined } from "./joined";
import { readSheet } from "./read-sheet";
import type { FoundTable } from "./found-table";
import { asTold } from "./told-meanings";
import { withUnits } from "./with-units";

export { recogniseRegion } from "./region";

/** Everything found in a workbook, and what was left aside with the reason. */
export interface Recognition {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  /** The performance forms; each is one of the tables too, at the same place. */
  readonly forms: readonly TargetForm[];
  readonly documentKind?: DocumentKind;
}

/**
 * Finds the budget tables by title, unit line and heads, never by sheet name, order or fixed addresses.
 * Sheets that this product wrote are not read. The user's corrections win over every other sign.
 */
export function recognise(
  snapshot: WorkbookSnapshot,
  corrections: readonly TableCorrection[] = [],
  told: ToldMeanings = {},
): Recognition {
  const sheets = snapshot.sheets.filter((sheet) => sheet.own === undefined);
  const readings = sheets.map((sheet) => {
    const own = corrections.filter((each) => each.sheet === sheet.name);
    return own.length === 0 ? uncorrected(sheet) : readSheet(sheet, own);
  });
  const isNarrative = ({ table }: FoundTable): boolean => table.type === "narrative";
  const goesOn = readings.some(({ tables }) => tables.some(isNarrative));
  const found = readings.flatMap(({ tables, sentences }) => (goesOn ? [...tables, ...sentences] : tables));
  const narratives = found.filter(isNarrative).map(({ table }) => table);
  const continued = withContinued(sheets, {
    tables: withUnits(found, amountsInText(textIn(sheets, narratives))),
    unrecognised: [
      ...readings.flatMap(({ unrecognised, sentences }) => [
        ...unrecognised,
        ...(goesOn ? [] : sentences.map(({ table }) => unreadText(sheets, table))),
      ]),
      ...sheets.flatMap(unreadSheet),
    ],
  });
  const tables = withPagesJoined(sheets, asTold(continued.tables, sheets, told));
  const documentKind = documentKindOf(snapshot, tables, continued.unrecognised);
  return {
    ...continued,
    tables: documentKind === "final-accounts" ? asFinalAccounts(tables) : tables,
    forms: readings.flatMap(({ forms }) => forms),
    ...(documentKind && { documentKind }),
  };
}

/** A sheet whose cells the host refused: its content is unknown, it is not empty. */
const unreadSheet = ({ name, gaps }: SheetSnapshot): readonly Unrecognised[] =>
  gaps?.cells === undefined
    ? []
    : [
        {
          sheet: name,
          area: { top: 1, left: 1, bottom: 1, right: 1 },
          reason: `Excel 没有给出这张工作表的内容（${gaps.cells}），没有检查`,
        },
      ];

/** A workbook of which one sheet is changed keeps the others as they are. */
const uncorrected = readOnce((sheet: SheetSnapshot) => readSheet(sheet, []));

/** A text that no narrative goes on: what it says of money is not compared with the tables. */
function unreadText(sheets: readonly SheetSnapshot[], table: Table): Unrecognised {
  const count = amountsInText(textIn(sheets, [table])).length;
  const amounts = count === 0 ? "" : `，其中有 ${count} 个金额`;
  return {
    sheet: table.sheet,
    area: table.area,
    reason: `是一小段文字${amounts}，工作簿里没有情况说明，没有与表格核对`,
  };
}

/** The text of some areas: the amounts in the narrative tell the unit of tables that do not declare one. */
const textIn = (sheets: readonly SheetSnapshot[], areas: readonly Table[]): string =>
  sheets
    .flatMap(({ name, cells }) => {
      const own = areas.filter(({ sheet }) => sheet === name);
      const inside = cells.filter(({ row, column }) => own.some(({ area }) => contains(area, row, column)));
      return inside.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
    })
    .join("\n");
