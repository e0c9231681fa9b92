/** A failure the emulated Excel reports inside its answer, as the real one does. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (why = "") =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${why}`.trim());

export const accessDenied = () => new HostError("AccessDenied", "You cannot perform the requested operation.", 401);

export const invalidOperation = () =>
  new HostError("InvalidOperation", "The operation attempted is invalid on the object.");

/**
 * Thrown for everything the emulator does not know: a test must never pass on a guess. Under a code that only a mistake
 * of ours can cause, so that no adapter takes it for a refusal it can live with.
 */
export class NotEmulated extends HostError {
  constructor(what: string) {
    super("InvalidObjectPath", `NotEmulated: the emulated workbook does not know ${what}.`, 501);
  }
}
