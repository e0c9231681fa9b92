import type { WorkbookSnapshot } from "../../model/snapshot";
import type { TargetForm } from "../../model/target";
import { readSheetForms } from "./read-form";

/** Every performance form of a workbook, from any sheet of the user; our own sheets are not read. */
export const readTargets = (snapshot: WorkbookSnapshot): readonly TargetForm[] =>
  snapshot.sheets.filter(({ own }) => own === undefined).flatMap((sheet) => readSheetForms(sheet));
