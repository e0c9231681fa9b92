/**
 * The codes of Office.js errors that Microsoft documents ("Error handling with the application-specific JavaScript
 * APIs", August 2026), by what the user is told. A code that is not here is a refusal named by its code.
 */

/** The user is typing, or a window of Excel's own is open. */
export const BUSY: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "SearchDialogIsOpen",
  "WriteNotSupportedWhenModalDialogOpen",
]);

/** Nobody answers any more. */
export const GONE: ReadonlySet<string> = new Set([
  "ConnectionFailure",
  "HostRestartNeeded",
  "InvalidOrTimedOutSession",
]);

/** More than one trip carries, and what of. */
export const TOO_LARGE: Readonly<Record<string, string>> = {
  FormulaLengthExceedsLimit: "有公式太长",
  MemoryLimitReached: "Excel 的内存不够",
  OperationCellsExceedLimit: "单元格数超过上限",
  RangeExceedsLimit: "单元格数超过上限",
  RequestPayloadSizeLimitExceeded: "一次写入超过 5 MB",
  ResponsePayloadSizeLimitExceeded: "一次读取超过 5 MB",
  SearchStringInvalidOrTooLong: "有文字太长",
};

/** A chart sheet, a macro sheet or a dialog sheet where a worksheet is needed. */
export const SHEET_KIND: ReadonlySet<string> = new Set(["UnsupportedFeature", "UnsupportedSheet"]);

/** This version of Excel has not got what was asked for. */
export const LACKING: ReadonlySet<string> = new Set([
  "ApiNotAvailable",
  "ApiNotFound",
  "NotImplemented",
  "UndoNotSupported",
]);

/** Excel's service on the web did not take the request. */
export const SERVICE: ReadonlySet<string> = new Set([
  "ContentLengthRequired",
  "InvalidRequest",
  "ServiceNotAvailable",
  "Unauthenticated",
]);

/** Codes with several causes: Excel has to be asked which. */
export const UNCLEAR: ReadonlySet<string> = new Set([
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

/** Only a mistake in our own use of the library makes these, never Excel: the diagnosis has to hold where it happened. */
export const OURS: ReadonlySet<string> = new Set([
  "InvalidObjectPath",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "ValueNotLoaded",
]);
