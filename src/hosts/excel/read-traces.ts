import type { FileTraces } from "../../model/snapshot";
import { partedNotes } from "../../model/note";
import { namingProperty, propertiesLeft } from "../../model/traces";
import { unlessRefused } from "./failure";
import type { SheetOutline } from "./outline";
import type { Trip } from "./with-excel";

const PROPERTIES = ["author", "lastAuthor", "company", "manager"] as const;

/**
 * One more round trip, a second where there are notes or comments; reading requests only. Undefined where this Excel does
 * not show all of them (notes: ExcelApi 1.18): half of an answer would pass for a clean file.
 */
export async function readTraces(trip: Trip, outlines: readonly SheetOutline[]): Promise<FileTraces | undefined> {
  const [first] = outlines;
  // absent from older client libraries, whatever the typings say
  if (!first || !("notes" in first.worksheet)) return undefined;
  return unlessRefused(() => ask(trip, outlines));
}

async function ask({ workbook, sync }: Trip, outlines: readonly SheetOutline[]): Promise<FileTraces> {
  const properties = workbook.properties.load([...PROPERTIES]);
  const custom = properties.custom.load("items/key");
  const notes = outlines.map(({ worksheet, name }) => ({ name, all: worksheet.notes.load("items/content") }));
  const comments = workbook.comments.load("items/id,items/content");
  await sync();
  const placed = [
    ...notes.flatMap(({ name, all }) =>
      all.items.map((note) => ({ sheet: () => name, text: note.content, cell: note.getLocation() })),
    ),
    ...comments.items.map(({ id, content }) => {
      const cell = workbook.comments.getItem(id).getLocation();
      const sheet = cell.worksheet.load("name");
      return { sheet: () => sheet.name, text: content, cell };
    }),
  ].map((each) => ({ ...each, cell: each.cell.untrack().load("rowIndex,columnIndex") }));
  if (placed.length > 0) await sync();
  const found = placed.map(({ sheet, text, cell }) => ({
    sheet: sheet(),
    row: cell.rowIndex + 1,
    column: cell.columnIndex + 1,
    text,
  }));
  return {
    ...partedNotes(found),
    properties: propertiesLeft(
      PROPERTIES.map((name) => [namingProperty(name) ?? "", properties[name]] as const),
      custom.items.map(({ key }) => key),
    ),
  };
}
