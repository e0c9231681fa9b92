import { addressLists, areasAt, cellCount, rectangles } from "../../model/areas";
import { groupBy } from "../../model/group-by";
import { gravest, isMarkFormula, MARK_FORMULA } from "../../model/mark-format";
import { MARK_COLOURS } from "../../model/own-look";
import type { Mark, MarkResult } from "../../model/write";
import { withSwitchesOff } from "./attempt";
import { itemsOf, sheetNamed, sheetsOf } from "./collections";
import type { EtApp, EtSheet, EtWorkbook } from "./et";
import { colourNumber, LONGEST_ADDRESS } from "./looks";

const MISSING = "找不到该工作表，它可能已被改名或删除";
const PROTECTED = "工作表受保护，不能标颜色";
/** The kind of a conditional format that a formula decides. */
const BY_FORMULA = 2;

/** Lays conditional formats of our own over the cells, as the other hosts do; the user's fills stay as they are. */
export function mark(app: EtApp, book: EtWorkbook, marks: readonly Mark[]): MarkResult {
  const skipped: MarkResult["skipped"][number][] = [];
  withSwitchesOff(app, ["EnableEvents", "ScreenUpdating"], () => {
    for (const [name, group] of groupBy(marks, ({ cell }) => cell.sheet)) {
      const sheet = sheetNamed(book, name);
      if (sheet && isMarkable(sheet)) addFormats(sheet, group);
      else for (const { cell } of group) skipped.push({ cell, reason: sheet ? PROTECTED : MISSING });
    }
  });
  return { applied: marks.length - skipped.length, skipped };
}

function addFormats(sheet: EtSheet, marks: readonly Mark[]): void {
  for (const [kind, group] of groupBy(gravest(marks), ({ severity }) => severity))
    for (const addresses of addressLists(rectangles(group.map(({ cell }) => cell)), LONGEST_ADDRESS)) {
      const format = sheet.Range(addresses).FormatConditions.Add(BY_FORMULA, undefined, `=${MARK_FORMULA}`);
      format.Interior.Color = colourNumber(MARK_COLOURS[kind]);
      format.StopIfTrue = true;
      format.SetFirstPriority();
    }
}

/** Takes every format of ours away, also of marks that were copied; those on sheets that are protected by now are missing. */
export function clearMarks(app: EtApp, book: EtWorkbook): { readonly restored: number; readonly missing: number } {
  let [restored, missing] = [0, 0];
  withSwitchesOff(app, ["EnableEvents", "ScreenUpdating"], () => {
    for (const sheet of sheetsOf(book)) {
      // looked at in full before the first one goes: the others move up
      const ours = itemsOf(sheet.Cells.FormatConditions).filter(
        ({ Type, Formula1 }) => Type === BY_FORMULA && isMarkFormula(Formula1),
      );
      const cells = cellCount(ours.flatMap(({ AppliesTo }) => areasAt(AppliesTo.Address(false, false))));
      if (isMarkable(sheet)) for (const format of [...ours].reverse()) format.Delete();
      if (isMarkable(sheet)) restored += cells;
      else missing += cells;
    }
  });
  return { restored, missing };
}

const isMarkable = ({ ProtectContents, Protection }: EtSheet): boolean =>
  !ProtectContents || Protection.AllowFormattingCells;
