import { UserError } from "../../model/user-error";

/** What Excel says about itself when it has refused something. */
export interface Condition {
  readonly isReadOnly: boolean;
  /** No sheet may be added, removed, renamed or moved. */
  readonly isStructureProtected: boolean;
  readonly isAnySheetProtected: boolean;
}

/** What a piece of work changes, and so what could have refused it. */
export type Touches = "cells" | "sheets";

const BUSY = new Set(["InvalidOperationInCellEditMode", "WriteNotSupportedWhenModalDialogOpen"]);
const GONE = new Set(["ConnectionFailure", "InvalidOrTimedOutSession", "HostRestartNeeded"]);
const TOO_LARGE: Readonly<Record<string, string>> = {
  RequestPayloadSizeLimitExceeded: "一次写入超过 5 MB",
  ResponsePayloadSizeLimitExceeded: "一次读取超过 5 MB",
  RangeExceedsLimit: "单元格数超过上限",
  OperationCellsExceedLimit: "单元格数超过上限",
};
/** Codes with several causes: Excel has to be asked which. */
const UNCLEAR = new Set([
  "AccessDenied",
  "ActivityLimitReached",
  "GeneralException",
  "InvalidOperation",
  "InvalidReference",
  "InvalidSelection",
  "ItemNotFound",
  "RequestAborted",
  "UnsupportedOperation",
]);

export const isOfficeError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;

/** Builds since 2407 give null instead of cells when a range is too large for one answer. */
export class AnswerTooLarge extends Error {}

/** An answer or request too big for one trip; builds before 2020 call it GeneralException (office-js #1314). */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof AnswerTooLarge ||
  (isOfficeError(error) && (error.code in TOO_LARGE || error.code === "GeneralException"));

/** Whether the cause can only be told by asking Excel about its condition. */
export const isUnclear = (error: unknown): error is OfficeExtension.Error =>
  isOfficeError(error) && UNCLEAR.has(error.code);

/** Failures with one cause, as the user reads them; bugs come back as they are. */
export function toUserError(error: unknown, doing: string): unknown {
  if (error instanceof AnswerTooLarge)
    return new UserError("excelTooLarge", { doing, found: "单元格数超过上限" }, { cause: error });
  if (!isOfficeError(error)) return error;
  const { code } = error;
  const options = { cause: error };
  if (BUSY.has(code)) return new UserError("excelBusy", { doing }, options);
  if (GONE.has(code)) return new UserError("excelGone", { doing }, options);
  const found = TOO_LARGE[code];
  return found === undefined ? error : new UserError("excelTooLarge", { doing, found }, options);
}

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
