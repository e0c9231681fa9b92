import { UserError } from "../../model/user-error";
import { BUSY, GONE, LACKING, OURS, SERVICE, SHEET_KIND, TOO_LARGE, UNCLEAR } from "./error-codes";

/** What Excel says about itself when it has refused something. */
export interface Condition {
  readonly isReadOnly: boolean;
  /** No sheet may be added, removed, renamed or moved. */
  readonly isStructureProtected: boolean;
  readonly isAnySheetProtected: boolean;
}

/** What a piece of work changes, and so what could have refused it. */
export type Touches = "cells" | "sheets";

export const isOfficeError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;

/** Builds since 2407 give null instead of cells when a range is too large for one answer. */
export class AnswerTooLarge extends Error {}

/** An answer or request too big for one trip; builds before 2020 call it GeneralException (office-js #1314). */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof AnswerTooLarge ||
  (isOfficeError(error) && (error.code in TOO_LARGE || error.code === "GeneralException"));

/**
 * Whether Excel refused a detail while the rest may well be had: the question is asked again without that detail. Not so
 * when Excel cannot answer at all now, when it asks us to wait, or when the mistake is ours.
 */
export const isDetail = (error: unknown): error is OfficeExtension.Error | AnswerTooLarge =>
  error instanceof AnswerTooLarge ||
  (isOfficeError(error) && ![BUSY, GONE, OURS].some((codes) => codes.has(error.code)) && !isElsewhere(error));

/** What Excel answers; undefined where this Excel lacks what is asked for. */
export async function unlessLacking<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isOfficeError(error) && LACKING.has(error.code)) return undefined;
    throw error;
  }
}

/** What Excel answers; undefined where it refuses this detail. */
export async function unlessRefused<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!isDetail(error)) throw error;
    return undefined;
  }
}

/** What to call a refusal towards the user: Excel's own code. */
export const codeOf = (error: OfficeExtension.Error | AnswerTooLarge): string =>
  error instanceof AnswerTooLarge ? "RangeExceedsLimit" : error.code;

/** Whether the cause can only be told by asking Excel about its condition. */
export const isUnclear = (error: unknown): error is OfficeExtension.Error =>
  isOfficeError(error) && UNCLEAR.has(error.code);

/** Failures with one cause, as the user reads them; what is not Office's comes back as it is. */
export function toUserError(error: unknown, doing: string): unknown {
  if (error instanceof AnswerTooLarge)
    return new UserError("excelTooLarge", { doing, found: "单元格数超过上限" }, { cause: error });
  if (!isOfficeError(error)) return error;
  const { code } = error;
  const options = { cause: error };
  if (OURS.has(code)) return new UserError("excelMistaken", { doing, code }, options);
  if (BUSY.has(code)) return new UserError("excelBusy", { doing }, options);
  if (GONE.has(code)) return new UserError("excelGone", { doing }, options);
  if (isElsewhere(error)) return new UserError("excelElsewhere", { doing }, options);
  if (SHEET_KIND.has(code)) return new UserError("excelSheetKind", { doing, code }, options);
  if (SERVICE.has(code)) return new UserError("excelService", { doing, code }, options);
  if (LACKING.has(code)) return new UserError("excelLacks", { doing, code }, options);
  const found = TOO_LARGE[code];
  if (found !== undefined) return new UserError("excelTooLarge", { doing, found }, options);
  return new UserError("excelRefused", { doing, code }, options);
}

/** Another workbook is in front: Excel answers questions about the active one only. */
const isElsewhere = ({ code }: OfficeExtension.Error): boolean => code === "InactiveWorkbook";

/** Failures with several causes; `condition` is undefined when Excel did not answer that question either. */
export function explained(
  error: OfficeExtension.Error,
  doing: string,
  condition: Condition | undefined,
  touches: Touches,
): UserError {
  const options = { cause: error };
  if (!condition) return new UserError("excelGone", { doing }, options);
  if (condition.isReadOnly) return new UserError("excelReadOnly", { doing }, options);
  // InvalidOperation on cells has other causes: half of an array formula, for example
  const byProtection =
    touches === "sheets"
      ? condition.isStructureProtected
      : condition.isAnySheetProtected && error.code !== "InvalidOperation";
  if (byProtection) return new UserError("sheetProtected", { doing }, options);
  return new UserError("excelRefused", { doing, code: error.code }, options);
}
