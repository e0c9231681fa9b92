import { type CellRef, toA1 } from "../model/cell";
import { headingsAt } from "../model/excerpt";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { OwnSheetKind } from "../model/snapshot";
import { errorNotice } from "./error-notice";
import { Fixing } from "./fixing";
import { isAbout } from "./findings-view";
import {
  type Checked,
  type DecisionEffect,
  findingsOf,
  INITIAL_STATE,
  type Notice,
  type PaneAround,
  type PaneState,
  reduce,
  type Task,
} from "./pane-state";
import type { PaneServices } from "./services";
import { MARKS_KEY, NOTES_KEY, Showing } from "./showing";
import { type DecisionStore, decisionStore } from "./settings-state";
import { NOTICES } from "./strings";
import { RunLatest, throwIfCancelled } from "./store/run-latest";
import { Store } from "./store/store";
import { userMessage } from "./store/user-message";
import { AfterPause, hearChanges } from "./store/workbook-changes";
import { versionOf } from "../questions/version";

/** Remembers that the user wants checks without a click. */
const LIVE_KEY = "live";
/** Milliseconds after the user's last change of a burst. */
const LIVE_AFTER = 800;
const NOTHING_KEPT = { areCellsMarked: false, areCellsNoted: false, isLive: false } as const;
const OWN_SHEETS: readonly OwnSheetKind[] = ["report", "narrative", "targets", "overview"];

/** Does what the user asks for and keeps the state of the pane. The components call it and show its state. */
export class PaneController {
  private readonly store = new Store(INITIAL_STATE, reduce);
  readonly getState = this.store.getState;
  readonly subscribe = this.store.subscribe;
  private readonly dispatch = this.store.dispatch;
  private readonly checking = new RunLatest();
  /** Waits while a write of ours is under way. */
  private readonly recheck = new AfterPause(
    () => void this.check(true),
    () => this.state.task !== undefined && !["reading", "reviewing"].includes(this.state.task.doing),
  );

  private readonly decisions: DecisionStore;
  private stopFollowing: (() => void) | undefined;
  /** The cell the pane sent the user to last, "收支总表!B5". */
  private wentTo: string | undefined;
  /** What is shown of the findings in the workbook itself. */
  readonly showing: Showing;
  /** Values that mend findings, put in and taken back. */
  readonly fixing: Fixing;

  constructor(private readonly services: PaneServices) {
    this.decisions = decisionStore(services);
    const around: PaneAround = {
      getState: this.getState,
      dispatch: this.dispatch,
      perform: (task, work) => this.perform(task, work),
    };
    this.showing = new Showing(services.host, around);
    this.fixing = new Fixing(services, { ...around, check: () => this.check(true) });
  }

  private get state(): PaneState {
    return this.store.getState();
  }

  /** Loads what is kept with the workbook and listens to its changes; the result stops both. */
  start(options: { readonly runAtOnce: boolean; readonly looksHere?: boolean }): () => void {
    const stopHearing = hearChanges(this.services.host, () => this.onWorkbookChange(), this.report);
    let stopMessages: (() => void) | undefined;
    let isOver = false;
    const begin = async (): Promise<void> => {
      await this.load();
      if (options.runAtOnce || options.looksHere) await this.check();
      // one question after the other: what only the settings show does not keep the findings waiting
      void this.withNotices(async () =>
        this.dispatch({ type: "informed", rules: await this.services.ask("rules", undefined) }),
      );
      if (options.looksHere) await this.lookHere();
      // a check that begins takes messages away
      if (!isOver) stopMessages = this.services.onMessage?.((text) => this.notify({ intent: "warning", text }));
    };
    void this.withNotices(begin);
    return () => {
      isOver = true;
      stopHearing();
      stopMessages?.();
      this.stopFollowing?.();
      this.recheck.stop();
      this.cancel();
    };
  }

  /** Reads the workbook and reviews it. Writes nothing. A running check gives way to the new one. */
  async check(isQuiet = false): Promise<void> {
    const { host, ask, now } = this.services;
    const work = async (signal: AbortSignal): Promise<Checked> => {
      const onProgress = (share: number): void => {
        if (!signal.aborted) this.dispatch({ type: "progressed", share });
      };
      const snapshot = await host.read({ signal, onProgress, isQuiet });
      throwIfCancelled(signal);
      this.dispatch({ type: "started", task: { doing: "reviewing", isQuiet } });
      const review = await ask("review", { version: versionOf(snapshot), settings: this.state.settings }, signal);
      return { review, snapshot, at: now() };
    };
    this.dispatch({ type: "started", task: { doing: "reading", isQuiet } });
    const isDone = await this.checking.run(work, {
      done: (checked) => this.dispatch({ type: "checked", checked }),
      failed: (error) => this.fail(error, isQuiet),
    });
    if (isDone) this.follow();
    if (isDone && this.renewsMarks && this.state.marks === "outdated") await this.showing.mark(true);
  }

  readonly cancel = this.checking.cancel;

  /** Selects a cell of the workbook. The focus goes there too, to type into it, unless the user goes on in the pane. */
  async goTo(cell: CellRef, staysInPane = false): Promise<void> {
    this.wentTo = toA1(cell);
    const headings = headingsAt(this.state.checked?.review.tables ?? [], cell);
    await this.withNotices(async () => this.services.host.goTo(cell, headings));
    if (!staysInPane) this.services.enterWorkbook?.();
  }

  /** Checks without a click after every change, or no longer. */
  async setLive(isLive: boolean): Promise<void> {
    this.dispatch({ type: "lived", isLive });
    await this.withNotices(() => this.services.host.saveState(LIVE_KEY, isLive ? "on" : undefined));
    if (isLive && this.state.isOutdated) await this.check(true);
  }

  /** Shows what was found at the cell the user is at, or says that there is nothing. */
  async lookHere(): Promise<void> {
    await this.withNotices(async () => {
      const cell = await this.services.host.cursor?.current();
      if (!cell || !this.state.checked) return;
      this.dispatch({ type: "moved", cursor: cell });
      if (!findingsOf(this.state).some((finding) => isAbout(finding, cell)))
        this.notify({ intent: "info", text: NOTICES.nothingHere(toA1(cell)) });
    });
  }

  /** From the first check on the list goes with the user; where the pane sent the user, it stays. */
  private follow(): void {
    this.stopFollowing ??= this.services.host.cursor?.onMove((cursor) => {
      if (toA1(cursor) === this.wentTo) return;
      this.wentTo = undefined;
      this.dispatch({ type: "moved", cursor });
    });
  }

  /** Takes over new decisions of the user, keeps them with the workbook and, where they change the result, checks again. */
  async decide(settings: Settings, effect: DecisionEffect): Promise<void> {
    this.dispatch({ type: "decided", settings, effect });
    await this.withNotices(() => this.decisions.save(settings));
    if (effect === "recheck" && this.state.checked) await this.check();
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
      if (this.services.opening?.isOn()) await this.services.opening.set(false);
      await host.clearMarks();
      await host.notes?.clear();
      // the user's own sheet is no work of ours
      await host.giveBack("narrative");
      await host.removeSheets(OWN_SHEETS);
      await this.decisions.forget();
      for (const key of [MARKS_KEY, NOTES_KEY, LIVE_KEY, ...stateKeys]) await host.saveState(key, undefined);
      this.dispatch({ type: "forgotten" });
      return { intent: "success", text: NOTICES.removed };
    });
  }

  /** Tells the user something that is no work of the controller. */
  readonly notify = (notice: Notice): void => this.dispatch({ type: "noticed", notice });

  /** Tells the user of a problem they can solve; a bug of ours goes to the error boundary. */
  readonly report = (error: unknown): void => {
    const notice = errorNotice(error);
    if (notice) this.notify(notice);
    else this.dispatch({ type: "broke", error });
  };

  readonly dismissNotice = (): void => this.dispatch({ type: "noticed", notice: undefined });

  /** The user goes on to something else: a message that only says that something was done is not needed any more. */
  readonly passNotice = (): void => {
    const intent = this.state.notice?.intent;
    if (intent === "success" || intent === "info") this.dismissNotice();
  };

  private get renewsMarks(): boolean {
    return this.services.recheckAfter !== undefined;
  }

  private async load(): Promise<void> {
    const { host } = this.services;
    await this.withNotices(async () => {
      const saved = await this.decisions.load();
      const areCellsMarked = (await host.loadState(MARKS_KEY)) !== undefined;
      const areCellsNoted = (await host.loadState(NOTES_KEY)) !== undefined;
      const isLive = (await host.loadState(LIVE_KEY)) !== undefined;
      this.dispatch({ type: "loaded", ...saved, areCellsMarked, areCellsNoted, isLive });
    });
    if (!this.state.isReady) this.dispatch({ type: "loaded", settings: DEFAULT_SETTINGS, ...NOTHING_KEPT });
  }

  private onWorkbookChange(): void {
    const recheckAfter = this.services.recheckAfter ?? (this.state.isLive ? LIVE_AFTER : undefined);
    if (recheckAfter === undefined || !this.state.checked) return this.dispatch({ type: "outdated" });
    this.recheck.ask(recheckAfter);
  }

  /** Runs one task with its progress, and tells what became of it. */
  private async perform(task: Task, work: () => Promise<Notice | undefined>): Promise<void> {
    this.dispatch({ type: "started", task });
    try {
      const notice = await work();
      this.dispatch({ type: "finished", ...(notice && { notice }) });
    } catch (error) {
      this.fail(error, task.isQuiet);
    }
  }

  private fail(error: unknown, isQuiet: boolean): void {
    this.dispatch({ type: "finished" });
    // a background check that could not run leaves the old result, and says that it is old
    if (isQuiet && userMessage(error) !== undefined) this.dispatch({ type: "outdated" });
    else this.report(error);
  }

  private async withNotices(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.report(error);
    }
  }
}
