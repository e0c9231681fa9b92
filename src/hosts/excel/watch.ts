import { UserError } from "../../model/user-error";

/** How long one round trip may take, and who may call it off. */
export interface Patience {
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Ends a run when Excel does not answer: the client library itself waits for ever. */
export class Watch {
  /** Rejects when time is up or the user cancels; never resolves. */
  readonly alarm: Promise<never>;
  private stopped: UserError | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ring: (error: UserError) => void = () => undefined;
  private readonly cancel = () => this.stop(new UserError("cancelled", {}));

  constructor(
    private readonly doing: string,
    private readonly patience: Patience,
  ) {
    this.alarm = new Promise((_, reject) => {
      this.ring = reject;
    });
    // the race that hears it may be over already
    this.alarm.catch(() => undefined);
    patience.signal?.addEventListener("abort", this.cancel);
    if (patience.signal?.aborted) this.cancel();
  }

  /** Starts the time of the next round trip; throws when the run is over, so that nothing more is sent. */
  rearm(): void {
    if (this.stopped) throw this.stopped;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.stop(new UserError("excelTimeout", { doing: this.doing })),
      this.patience.timeout,
    );
  }

  end(): void {
    clearTimeout(this.timer);
    this.patience.signal?.removeEventListener("abort", this.cancel);
  }

  private stop(error: UserError): void {
    this.stopped ??= error;
    clearTimeout(this.timer);
    this.ring(error);
  }
}
