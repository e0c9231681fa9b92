import type { PaneController } from "../pane-controller";
import { isCancelled, userMessage } from "../trouble/user-message";
import { INITIAL_STATE, type NarrativeEvent, type NarrativeState, reduce, type Work } from "./narrative-state";

/** Holds the state of the tab 情况说明 and runs one piece of work at a time. */
export class NarrativeStore {
  protected state: NarrativeState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private latest: AbortController | undefined;

  constructor(protected readonly pane: PaneController) {}

  readonly getState = (): NarrativeState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly cancel = (): void => this.latest?.abort();

  /** Runs one piece of work; a newer one takes its place. Problems the user can solve become a notice. */
  protected async perform(work: Work, task: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    this.latest?.abort();
    const abort = new AbortController();
    this.latest = abort;
    this.dispatch({ type: "started", work });
    try {
      await task(abort.signal);
    } catch (error) {
      if (this.latest === abort) this.report(error, work.isQuiet);
    }
    if (this.latest === abort) this.dispatch({ type: "finished" });
  }

  private report(error: unknown, isQuiet: boolean): void {
    const text = userMessage(error);
    if (text === undefined) this.dispatch({ type: "broke", error });
    else if (isQuiet) this.dispatch({ type: "outdated" });
    else this.pane.notify({ intent: isCancelled(error) ? "info" : "error", text });
  }

  protected async withNotices(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.report(error, false);
    }
  }

  protected dispatch(event: NarrativeEvent): void {
    this.state = reduce(this.state, event);
    for (const listener of this.listeners) listener();
  }
}
