import { UserError } from "../../model/user-error";

interface WorkResult<Value> {
  readonly done?: (value: Value) => void;
  readonly failed: (error: unknown) => void;
}

/** Work of which only the latest counts: the one before is aborted, and what becomes of it is no longer told. */
export class RunLatest {
  private latest: AbortController | undefined;

  readonly cancel = (): void => this.latest?.abort();

  /** Resolves to true once the work is done and still the latest. A cancelled one fails with the UserError `cancelled`. */
  async run<Value>(
    work: (signal: AbortSignal) => Promise<Value>,
    { done, failed }: WorkResult<Value>,
  ): Promise<boolean> {
    this.cancel();
    const abort = new AbortController();
    this.latest = abort;
    const isLatest = (): boolean => this.latest === abort;
    try {
      const value = await work(abort.signal);
      throwIfCancelled(abort.signal);
      if (isLatest()) done?.(value);
      return isLatest();
    } catch (error) {
      if (isLatest()) failed(error);
      return false;
    }
  }
}

/** Between two steps of work: stops it where nobody waits for it any more. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new UserError("cancelled", {});
}
