import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv, type Row } from "../../scripts/csv";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { type CellRef, fromA1 } from "../../src/model/cell";
import { type Fen, toFen, type Unit, UNITS } from "../../src/model/money";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";

/** An amount of a table as a person has labelled it: nothing of it comes from our reader. */
export interface LabelledAmount {
  readonly cell: CellRef;
  readonly amount: Fen;
  readonly unit: Unit;
  /** As printed in the row; empty where the row has none. */
  readonly code: string;
  readonly name: string;
}

/** A paragraph of the text: a cell that holds a sentence, on a sheet without labelled tables. */
export interface TextCell extends CellRef {
  readonly text: string;
}

/** A published budget with the amounts that its labels name. */
export interface PublishedDocument {
  readonly id: string;
  readonly snapshot: WorkbookSnapshot;
  /** Amounts of the budget tables, without performance forms. */
  readonly amounts: readonly LabelledAmount[];
  /** Amounts of performance forms. */
  readonly formAmounts: readonly LabelledAmount[];
  readonly texts: readonly TextCell[];
  /** The year that the name of the file gives. */
  readonly year: number;
}

/** Rows that stand for all of a table. */
export const LABELLED_TOTAL = /[合总共]\s*计|总额|“?三公”?经费/;

/** Every labelled document of a folder. */
export async function publishedDocuments(folder: string): Promise<readonly PublishedDocument[]> {
  const labels = readdirSync(folder).filter((name) => name.endsWith(".facts.csv"));
  return Promise.all(
    labels.map(async (name): Promise<PublishedDocument> => {
      const id = name.replace(/\.facts\.csv$/, "");
      const file = `${id}.xlsx`;
      const snapshot = await openWorkbook(readFileSync(join(folder, file)), file).read();
      const rows = parseCsv(readFileSync(join(folder, name), "utf8"));
      const isForm = (row: Row): boolean => /绩效/.test(`${row["sheet"] ?? ""}${row["table"] ?? ""}`);
      const forms = rows.filter((row) => isForm(row) && !/绩效目标/.test(row["stage"] ?? ""));
      return documentOf(id, snapshot, rows.filter((row) => !isForm(row)).flatMap(labelled), forms.flatMap(labelled));
    }),
  );
}

/** A document whose text is what stands on sheets without labelled amounts. */
export function documentOf(
  id: string,
  snapshot: WorkbookSnapshot,
  amounts: readonly LabelledAmount[],
  formAmounts: readonly LabelledAmount[] = [],
): PublishedDocument {
  const tables = new Set([...amounts, ...formAmounts].map(({ cell }) => cell.sheet));
  const texts = snapshot.sheets
    .filter(({ name }) => !tables.has(name))
    .flatMap(({ name, cells }) => cells.flatMap((cell) => sentenceIn(name, cell)));
  return { id, snapshot, amounts, formAmounts, texts, year: Number(/20\d{2}/.exec(id)?.[0] ?? 0) };
}

const sentenceIn = (sheet: string, { row, column, value }: CellSnapshot): readonly TextCell[] =>
  typeof value === "string" && value.length >= 20 && /[，。；]/.test(value)
    ? [{ sheet, row, column, text: value }]
    : [];

function labelled(row: Row): readonly LabelledAmount[] {
  const { sheet = "", cell = "", unit = "", stage = "", value = "" } = row;
  const known = UNITS.find((each) => each === unit);
  const isAmount = known !== undefined && /^-?[\d,]+(?:\.\d+)?$/.test(value);
  if (!isAmount || /说明/.test(sheet) || /绩效目标|现状/.test(stage)) return [];
  return [
    {
      cell: fromA1(`${sheet}!${cell}`),
      amount: toFen(value.replaceAll(",", ""), known),
      unit: known,
      code: row["row_code"] ?? row["row code"] ?? "",
      name: row["row_name"] ?? row["row name"] ?? "",
    },
  ];
}
