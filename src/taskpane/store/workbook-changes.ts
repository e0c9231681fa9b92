import type { WorkbookHost } from "../../model/host";

/** Hears of the user's changes of a workbook; the result stops it, also before the host has begun to listen. */
export function hearChanges(
  host: Pick<WorkbookHost, "onChange">,
  onChange: () => void,
  onTrouble: (error: unknown) => void,
): () => void {
  const listening = host.onChange(onChange);
  listening.catch(onTrouble);
  return () => void listening.then((stop) => stop()).catch(onTrouble);
}

/** Work that waits until nobody has asked for it for a while, and as long as something else is under way. */
export class AfterPause {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly work: () => void,
    private readonly isBusy: () => boolean = () => false,
  ) {}

  /** Begins the pause anew. */
  readonly ask = (milliseconds: number): void => {
    this.stop();
    this.timer = setTimeout(() => (this.isBusy() ? this.ask(milliseconds) : this.work()), milliseconds);
  };

  readonly stop = (): void => clearTimeout(this.timer);
}
