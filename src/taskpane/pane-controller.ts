import type { CellRef } from "../model/cell";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { OwnSheetKind } from "../model/snapshot";
import type { Mark } from "../model/write";
import { UserError } from "../model/user-error";
import { clearedNotice, markedNotice, marksFor } from "./marks";
import {
  findingsOf,
  INITIAL_STATE,
  type Notice,
  type PaneEvent,
  type PaneState,
  reduce,
  type Task,
} from "./pane-state";
import type { PaneServices } from "./services";
import { type DecisionStore, workbookStore } from "./settings-state";
import { NOTICES } from "./strings";
import { errorNotice } from "./trouble/user-message";
import { versionOf } from "../questions/version";

/** Remembers with the workbook that cells are highlighted, so that the next session can clear them. */
export const MARKS_KEY = "highlight";
const OWN_SHEETS: readonly OwnSheetKind[] = ["report", "narrative", "targets"];

/** Does what the user asks for and keeps the state of the pane. The components call it and show its state. */
export class PaneController {
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private latestCheck: AbortController | undefined;
  /** Whether findings were highlighted before the colours of a reading took their place. */
  private hadMarks = false;
  private recheckTimer: ReturnType<typeof setTimeout> | undefined;

  private readonly decisions: DecisionStore;

  constructor(private readonly services: PaneServices) {
    this.decisions = workbookStore(services.host, services.profiles);
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Loads what is kept with the workbook and listens to its changes; the result stops both. */
  start(options: { readonly runAtOnce: boolean }): () => void {
    let isStopped = false;
    let stopListening: (() => Promise<void>) | undefined;
    const begin = async (): Promise<void> => {
      await this.load();
      void this.withNotices(async () =>
        this.dispatch({ type: "informed", rules: await this.services.ask("rules", undefined) }),
      );
      const stop = await this.services.host.onChange(() => this.onWorkbookChange());
      if (isStopped) return stop();
      stopListening = stop;
      if (options.runAtOnce) await this.check();
    };
    void this.withNotices(begin);
    return () => {
      isStopped = true;
      clearTimeout(this.recheckTimer);
      this.cancel();
      void this.withNotices(async () => stopListening?.());
    };
  }

  /** Reads the workbook and reviews it. Writes nothing. A running check gives way to the new one. */
  async check(isQuiet = false): Promise<void> {
    this.latestCheck?.abort();
    const abort = new AbortController();
    this.latestCheck = abort;
    const { host, ask, now } = this.services;
    const goOn = (): void => {
      if (abort.signal.aborted) throw new UserError("cancelled", {});
    };
    const work = async (): Promise<undefined> => {
      const onProgress = (share: number): void => {
        if (!abort.signal.aborted) this.dispatch({ type: "progressed", share });
      };
      const snapshot = await host.read({ signal: abort.signal, onProgress, isQuiet });
      goOn();
      this.dispatch({ type: "started", task: { doing: "reviewing", isQuiet } });
      const concluded = await ask(
        "review",
        { version: versionOf(snapshot), settings: this.state.settings },
        abort.signal,
      );
      goOn();
      this.dispatch({ type: "checked", checked: { review: concluded, snapshot, at: now() } });
    };
    await this.perform({ doing: "reading", isQuiet }, work, () => this.latestCheck !== abort);
    if (this.renewsMarks && this.state.marks === "outdated" && !abort.signal.aborted) await this.mark(true);
  }

  readonly cancel = (): void => this.latestCheck?.abort();

  async goTo(cell: CellRef): Promise<void> {
    await this.withNotices(async () => this.services.host.goTo(cell));
  }

  /** Takes over new decisions of the user, keeps them with the workbook and, where they change the result, checks again. */
  async decide(settings: Settings, effect: "recheck" | "none"): Promise<void> {
    this.dispatch({ type: "decided", settings });
    await this.withNotices(() => this.decisions.save(settings));
    if (effect === "recheck" && this.state.checked) await this.check();
  }

  /** Highlights the cells of the standing findings, or gives all highlighted cells their fill back. */
  async setMarks(isOn: boolean): Promise<void> {
    await (isOn ? this.mark(false) : this.clearMarks());
  }

  /**
   * Colours cells by how they were read, in the place of the highlights; without marks the cells get their fill back, and
   * the highlights that stood there before are shown again.
   */
  async colourReading(marks: readonly Mark[] | undefined): Promise<void> {
    const { host } = this.services;
    const { marks: shown } = this.state;
    if (marks === undefined && shown !== "reading") return;
    if (marks !== undefined && shown !== "reading") this.hadMarks = shown !== "off";
    await this.perform({ doing: marks ? "marking" : "clearing", isQuiet: true }, async () => {
      if (shown !== "off") await host.clearMarks();
      const { applied, skipped } = marks ? await host.mark(marks) : { applied: 0, skipped: [] };
      await host.saveState(MARKS_KEY, applied > 0 ? "on" : undefined);
      this.dispatch({ type: "marked", marks: marks ? "reading" : "off" });
      return skipped.length > 0 ? markedNotice({ applied, skipped }) : undefined;
    });
    if (marks === undefined && this.hadMarks) await this.mark(true);
  }

  async writeReport(): Promise<void> {
    const { checked } = this.state;
    if (!checked) return;
    const { host, planReport } = this.services;
    const review = { ...checked.review, findings: findingsOf(this.state) };
    await this.perform({ doing: "writing", isQuiet: false }, async () => {
      const sheet = await host.writeSheet(await planReport(review, checked.at));
      return { intent: "success", text: NOTICES.reportWritten(sheet), sheet };
    });
  }

  /** Takes everything this product left in the workbook out of it. */
  async removeEverything(stateKeys: readonly string[]): Promise<void> {
    const { host } = this.services;
    await this.perform({ doing: "removing", isQuiet: false }, async () => {
      await host.clearMarks();
      await host.removeSheets(OWN_SHEETS);
      await this.decisions.forget();
      for (const key of [MARKS_KEY, ...stateKeys]) await host.saveState(key, undefined);
      this.dispatch({ type: "forgotten" });
      return { intent: "success", text: NOTICES.removed };
    });
  }

  /** Tells the user something that is no work of the controller. */
  readonly notify = (notice: Notice): void => this.dispatch({ type: "noticed", notice });

  readonly dismissNotice = (): void => this.dispatch({ type: "noticed", notice: undefined });

  private get renewsMarks(): boolean {
    return this.services.recheckAfter !== undefined;
  }

  private async load(): Promise<void> {
    const { host } = this.services;
    await this.withNotices(async () => {
      const saved = await this.decisions.load();
      const areCellsMarked = (await host.loadState(MARKS_KEY)) !== undefined;
      this.dispatch({ type: "loaded", ...saved, areCellsMarked });
    });
    if (!this.state.isReady) this.dispatch({ type: "loaded", settings: DEFAULT_SETTINGS, areCellsMarked: false });
  }

  private onWorkbookChange(): void {
    const { recheckAfter } = this.services;
    if (recheckAfter === undefined || !this.state.checked) return this.dispatch({ type: "outdated" });
    clearTimeout(this.recheckTimer);
    this.recheckTimer = setTimeout(() => {
      const { task } = this.state;
      // a write of ours is under way; look again when it is done
      if (task && !["reading", "reviewing"].includes(task.doing)) this.onWorkbookChange();
      else void this.check(true);
    }, recheckAfter);
  }

  private async mark(isQuiet: boolean): Promise<void> {
    const { host } = this.services;
    if (!this.state.checked) return;
    await this.perform({ doing: "marking", isQuiet }, async () => {
      if (this.state.marks !== "off") await host.clearMarks();
      const { applied, skipped } = await host.mark(marksFor(findingsOf(this.state)));
      await host.saveState(MARKS_KEY, applied > 0 ? "on" : undefined);
      this.dispatch({ type: "marked", marks: "on" });
      return isQuiet ? undefined : markedNotice({ applied, skipped });
    });
  }

  private async clearMarks(): Promise<void> {
    const { host } = this.services;
    await this.perform({ doing: "clearing", isQuiet: false }, async () => {
      const outcome = await host.clearMarks();
      await host.saveState(MARKS_KEY, undefined);
      this.dispatch({ type: "marked", marks: "off" });
      return clearedNotice(outcome);
    });
  }

  /** Runs one task with its progress; problems the user can solve become a notice, our bugs go to the error boundary. */
  private async perform(
    task: Task,
    work: () => Promise<Notice | undefined>,
    isSuperseded: () => boolean = () => false,
  ): Promise<void> {
    this.dispatch({ type: "started", task });
    try {
      const notice = await work();
      if (!isSuperseded()) this.dispatch({ type: "finished", ...(notice && { notice }) });
    } catch (error) {
      if (isSuperseded()) return;
      const notice = errorNotice(error);
      if (!notice) this.dispatch({ type: "broke", error });
      else if (task.isQuiet) {
        // a background check that could not run leaves the old result, and says that it is old
        this.dispatch({ type: "finished" });
        this.dispatch({ type: "outdated" });
      } else this.dispatch({ type: "finished", notice });
    }
  }

  private async withNotices(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const notice = errorNotice(error);
      if (notice) this.dispatch({ type: "noticed", notice });
      else this.dispatch({ type: "broke", error });
    }
  }

  private dispatch(event: PaneEvent): void {
    this.state = reduce(this.state, event);
    for (const listener of this.listeners) listener();
  }
}
