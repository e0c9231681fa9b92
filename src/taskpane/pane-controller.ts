import { type CellRef, toA1 } from "../model/cell";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { OwnSheetKind } from "../model/snapshot";
import type { Mark } from "../model/write";
import { errorNotice } from "./error-notice";
import { Fixing } from "./fixing";
import { clearedNotice, markedNotice, marksFor } from "./marks";
import { isAbout } from "./findings-view";
import { notedNotice, notesFor, unnotedNotice } from "./notes";
import {
  type Checked,
  type DecisionEffect,
  findingsOf,
  INITIAL_STATE,
  type Notice,
  type PaneState,
  reduce,
  type Task,
} from "./pane-state";
import type { PaneServices } from "./services";
import { type DecisionStore, workbookStore } from "./settings-state";
import { NOTICES } from "./strings";
import { RunLatest, throwIfCancelled } from "./store/run-latest";
import { Store } from "./store/store";
import { userMessage } from "./store/user-message";
import { AfterPause, hearChanges } from "./store/workbook-changes";
import { versionOf } from "../questions/version";

/** Remembers with the workbook that cells are highlighted, so that the next session can clear them. */
const MARKS_KEY = "highlight";
/** Remembers that there are notes of ours at cells. */
const NOTES_KEY = "notes";
/** Remembers that the user wants checks without a click. */
const LIVE_KEY = "live";
/** Milliseconds after the user's last change of a burst. */
const LIVE_AFTER = 800;
const NOTHING_KEPT = { areCellsMarked: false, areCellsNoted: false, isLive: false } as const;
const OWN_SHEETS: readonly OwnSheetKind[] = ["report", "narrative", "targets"];

/** Does what the user asks for and keeps the state of the pane. The components call it and show its state. */
export class PaneController {
  private readonly store = new Store(INITIAL_STATE, reduce);
  readonly getState = this.store.getState;
  readonly subscribe = this.store.subscribe;
  private readonly dispatch = this.store.dispatch;
  private readonly checking = new RunLatest();
  /** Whether findings were highlighted before the colours of a reading took their place. */
  private hadMarks = false;
  /** Waits while a write of ours is under way. */
  private readonly recheck = new AfterPause(
    () => void this.check(true),
    () => this.state.task !== undefined && !["reading", "reviewing"].includes(this.state.task.doing),
  );

  private readonly decisions: DecisionStore;
  private stopFollowing: (() => void) | undefined;
  /** The cell the pane sent the user to last, "收支总表!B5". */
  private wentTo: string | undefined;
  /** Values that mend findings, put in and taken back. */
  readonly fixing: Fixing;

  constructor(private readonly services: PaneServices) {
    this.decisions = workbookStore(services.host, services.profiles);
    this.fixing = new Fixing(services, {
      getState: this.getState,
      dispatch: this.dispatch,
      perform: (task, work) => this.perform(task, work),
      check: () => this.check(true),
    });
  }

  private get state(): PaneState {
    return this.store.getState();
  }

  /** Loads what is kept with the workbook and listens to its changes; the result stops both. */
  start(options: { readonly runAtOnce: boolean; readonly looksHere?: boolean }): () => void {
    const stopHearing = hearChanges(this.services.host, () => this.onWorkbookChange(), this.report);
    const begin = async (): Promise<void> => {
      await this.load();
      void this.withNotices(async () =>
        this.dispatch({ type: "informed", rules: await this.services.ask("rules", undefined) }),
      );
      if (options.runAtOnce || options.looksHere) await this.check();
      if (options.looksHere) await this.lookHere();
    };
    void this.withNotices(begin);
    return () => {
      stopHearing();
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
    if (isDone && this.renewsMarks && this.state.marks === "outdated") await this.mark(true);
  }

  readonly cancel = this.checking.cancel;

  /** Selects a cell of the workbook. The focus goes there too, to type into it, unless the user goes on in the pane. */
  async goTo(cell: CellRef, staysInPane = false): Promise<void> {
    this.wentTo = toA1(cell);
    await this.withNotices(async () => this.services.host.goTo(cell));
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

  /** Highlights the cells of the standing findings, or gives all highlighted cells their fill back. */
  async setMarks(isOn: boolean): Promise<void> {
    await (isOn ? this.mark(false) : this.clearMarks());
  }

  /** Writes the standing findings as notes at their cells, or takes all notes of ours away. */
  async setNotes(isOn: boolean): Promise<void> {
    const { host } = this.services;
    const { notes } = host;
    if (!notes) return;
    await this.perform({ doing: isOn ? "noting" : "unnoting", isQuiet: false }, async () => {
      const noted = isOn ? await notes.put(notesFor(findingsOf(this.state), this.state.rules)) : undefined;
      const cleared = noted ? undefined : await notes.clear();
      const areThere = (noted?.applied ?? 0) > 0;
      await host.saveState(NOTES_KEY, areThere ? "on" : undefined);
      this.dispatch({ type: "noted", notes: areThere ? "on" : "off" });
      return noted ? notedNotice(noted) : cleared && unnotedNotice(cleared);
    });
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
      if (this.services.opening?.isOn()) await this.services.opening.set(false);
      await host.clearMarks();
      await host.notes?.clear();
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
