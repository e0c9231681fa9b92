import { append } from "../../../model/append";
import { addressLists, areasAt, cellCount, rectangles } from "../../../model/areas";
import { groupBy } from "../../../model/group-by";
import { gravest, MARK_FORMULA } from "../../../model/mark-format";
import { MARK_COLOURS } from "../../../model/own-look";
import { type Mark, MARK_KINDS, type MarkKind, type MarkResult } from "../../../model/write";
import { readRelationships } from "../../../package/relationships";
import { escapeXml } from "../../../package/xml-text";
import { argb } from "../edit/cell-styles";
import { withFormats, withoutMarks } from "../edit/conditional-formats";
import { Styles } from "../edit/styles";
import type { WorkbookFile } from "../edit/workbook-file";
import { bare, type BareXml, withoutPrefix } from "../../../package/xml-edit";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能改变底色";

/** Lays conditional formats of our own over the cells, as Excel's host does; the user's fills stay as they are. */
export function markCells(file: WorkbookFile, marks: readonly Mark[]): MarkResult {
  const skipped: MarkResult["skipped"][number][] = [];
  const styles = new Styles(file.pkg, file.workbook);
  file.pkg.atomically(() => {
    for (const [name, group] of groupBy(marks, ({ cell }) => cell.sheet)) {
      const sheet = file.findSheet(name);
      const reason = sheet === undefined ? MISSING : file.content(sheet).isProtected ? PROTECTED : undefined;
      if (sheet && reason === undefined) markSheet(file, sheet.part ?? "", group, styles);
      else
        append(
          skipped,
          group.map(({ cell }) => ({ cell, reason: reason ?? MISSING })),
        );
    }
    styles.save();
  });
  return { applied: marks.length - skipped.length, skipped };
}

function markSheet({ pkg }: WorkbookFile, part: string, marks: readonly Mark[], styles: Styles): void {
  const formats = [...groupBy(gravest(marks), ({ severity }) => severity)].flatMap(([kind, group]) =>
    addressLists(rectangles(group.map(({ cell }) => cell))).map((addresses) => ({
      areas: addresses.replaceAll(",", " "),
      look: styles.intern("dxfs", lookOf(kind)),
      formula: escapeXml(MARK_FORMULA),
    })),
  );
  pkg.write(part, withFormats(pkg.readText(part), pkg.file, formats));
}

const lookOf = (kind: MarkKind): BareXml =>
  bare(
    `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${argb(MARK_COLOURS[kind])}"/></patternFill></fill></dxf>`,
  );
const LOOKS: ReadonlySet<string> = new Set(MARK_KINDS.map(lookOf));

/** Takes every format of ours away; marks on sheets that are protected by now are missing. */
export function clearMarks(file: WorkbookFile): { readonly restored: number; readonly missing: number } {
  const { pkg, workbook } = file;
  let [restored, missing] = [0, 0];
  pkg.atomically(() => {
    for (const sheet of workbook.sheets) {
      if (sheet.part === undefined) continue;
      const former = pkg.readText(sheet.part);
      // most sheets have none: no need to parse them
      if (!former.includes("budget-disclosure")) continue;
      const { text, areas } = withoutMarks(former, pkg.file);
      const cells = cellCount(areas.flatMap((each) => areasAt(each.replaceAll(" ", ","))));
      if (cells === 0) continue;
      const isProtected = file.content(sheet).isProtected;
      if (!isProtected) pkg.write(sheet.part, text);
      if (isProtected) missing += cells;
      else restored += cells;
    }
    if (restored > 0) trimLooks(file);
  });
  return { restored, missing };
}

/** Takes our looks from the end of the list where nothing refers to them; tables and pivot tables may. */
function trimLooks({ pkg, workbook }: WorkbookFile): void {
  const used = new Set<number>();
  const note = (text: string) => {
    for (const [, number] of text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi)) used.add(Number(number));
  };
  for (const { part } of workbook.sheets) {
    if (part === undefined) return;
    note(pkg.readText(part));
    for (const { kind, target } of readRelationships(pkg, part))
      if (kind === "table" || kind === "pivotTable") note(pkg.find(target) === undefined ? "" : pkg.readText(target));
  }
  const styles = new Styles(pkg, workbook);
  if (workbook.styles !== undefined) note(pkg.readText(workbook.styles));
  styles.trim("dxfs", (look, number) => LOOKS.has(withoutPrefix(look)) && !used.has(number));
  styles.save();
}
