import { parseArea } from "./cell-position";
import type { ContentChange } from "./change-cells";
import type { OfficePackage } from "../../package/package";
import { readRelationships } from "../../package/relationships";
import { encodeEscapes } from "./text-escapes";
import { attribute } from "../../package/xml";
import { isSpreadsheet } from "./spreadsheet";
import { setAttribute } from "./fragment";
import { applyEdits, findElements, openTagOf, type TextEdit } from "./xml-edit";

/**
 * Excel tables (“套用表格格式”) name their columns a second time, in a part of their own, and a file where these names
 * differ from the head cells counts as damaged: head cells that change take the names along.
 */
export function renameTableColumns(pkg: OfficePackage, sheetPart: string, changes: readonly ContentChange[]): void {
  for (const { kind, target } of readRelationships(pkg, sheetPart)) {
    const part = kind === "table" ? pkg.find(target) : undefined;
    if (part !== undefined) renameColumns(pkg, part, changes);
  }
}

function renameColumns(pkg: OfficePackage, part: string, changes: readonly ContentChange[]): void {
  const text = pkg.readText(part);
  const [table, ...columns] = findElements(
    text,
    pkg.file,
    (tag) => isSpreadsheet(tag) && (tag.local === "table" || tag.local === "tableColumn"),
  );
  const area = table && parseArea(attribute(table.tag, "ref") ?? "");
  if (!area || attribute(table.tag, "headerRowCount") === "0") return;
  const edits = changes.flatMap(({ row, column, content }): TextEdit[] => {
    const element = row === area.top ? columns[column - area.left] : undefined;
    if (!element || !("constant" in content)) return [];
    const { start, openEnd } = element;
    const name = encodeEscapes(String(content.constant)).replaceAll("\n", "_x000a_");
    return [{ start, end: openEnd, text: setAttribute(openTagOf(text, element), "name", name) }];
  });
  if (edits.length > 0) pkg.write(part, applyEdits(text, edits));
}
