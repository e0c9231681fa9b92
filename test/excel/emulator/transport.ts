import { type Batch, BatchRun } from "./batch";
import { workbookObject } from "./objects/workbook";
import type { EmulatedWorkbook } from "./workbook";

/** Excel's answer to one request: the text of the response, or the number of an Office error. */
export type HostAnswer = { readonly text: string } | { readonly officeError: number };

/** Office's own numbers, as the client library maps them. */
const CELL_EDIT = 5004;
const SHUTTING_DOWN = 5005;
const DIALOG_OPEN = 5016;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

const WRITE = 1;
const UNDOABLE = 16;
const DELAY_FOR_CELL_EDIT = 64;

/** Answers one request; undefined when Excel says nothing at all. */
export function answerRequest(book: EmulatedWorkbook, body: string, flags: number): HostAnswer | undefined {
  const { conditions } = book;
  const batch = JSON.parse(body) as Batch;
  const requestBytes = bytesOf(body);
  const run = new BatchRun(book, workbookObject(book), batch);
  const record = (responseBytes: number, error?: string) =>
    void book.batches.push({
      flags,
      actions: batch.Actions.length,
      requestBytes,
      responseBytes,
      calls: [...run.calls],
      ...(error === undefined ? {} : { error }),
      isCleanup: isCleanup(batch),
    });
  const refuse = (officeError: number): HostAnswer => {
    record(0, String(officeError));
    return { officeError };
  };
  if (conditions.silent) return undefined;
  if (conditions.gone) return refuse(SHUTTING_DOWN);
  if (requestBytes > conditions.payloadLimit) return refuse(REQUEST_TOO_LARGE);
  if (conditions.editing && !(flags & DELAY_FOR_CELL_EDIT)) return refuse(CELL_EDIT);
  if (conditions.dialogOpen && flags & WRITE) return refuse(DIALOG_OPEN);
  const answer = run.answer();
  const text = JSON.stringify(answer);
  if (flags & WRITE && !(flags & UNDOABLE)) book.undoSteps = 0;
  if (bytesOf(text) > conditions.payloadLimit) return refuse(RESPONSE_TOO_LARGE);
  record(bytesOf(text), answer.Error && String(answer.Error["Code"]));
  book.deliverEvents();
  return { text };
}

const isCleanup = ({ Actions }: Batch): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
