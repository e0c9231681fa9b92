import { answersToText, parseAnswers } from "../../model/answers";
import type { CellRef } from "../../model/cell";
import { NARRATIVE_STATE } from "../../model/passage";
import type { PriorTrait } from "../../questions/index";
import type { PaneController } from "../pane-controller";
import type { PaneServices } from "../services";
import { RunLatest, throwIfCancelled } from "../store/run-latest";
import { Store } from "../store/store";
import { Unsaved } from "../store/unsaved";
import { userMessage } from "../store/user-message";
import { AfterPause, hearChanges } from "../store/workbook-changes";
import { answersFrom, draftsFrom, filled, unsavedIds } from "./drafts";
import { askGate, copyText, type ExportOrder, saveFilled, saveWord } from "./carry-out";
import { lastYearFrom } from "./last-year-file";
import { decided, editedLines, openConflicts } from "./edits";
import {
  INITIAL_STATE,
  type NarrativeEvent,
  type NarrativeState,
  reduce,
  type View,
  type Work,
} from "./narrative-state";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { NOTICES } from "./strings";
import type { WordPart } from "./narrative-state";
import { versionOf } from "../../questions/version";

/** What was typed and not saved, and the file of last year. */
const LEFT = new Unsaved<Pick<NarrativeState, "drafts" | "lastYear">>();

/** Does what the user asks for in the tab 情况说明 and keeps its state. Nothing is written without a click. */
export class NarrativeController {
  private readonly store: Store<NarrativeState, NarrativeEvent>;
  private readonly work = new RunLatest();
  private hasLoaded = false;
  /** Waits while work is under way, or the user is deciding about these very lines. */
  private readonly refreshSoon = new AfterPause(
    () => void this.refresh(),
    () => this.state.work !== undefined || this.state.isMerging,
  );

  constructor(
    private readonly services: PaneServices,
    private readonly pane: PaneController,
  ) {
    this.store = new Store({ ...INITIAL_STATE, ...LEFT.takeUp(services.host, pane) }, reduce);
  }

  readonly getState = (): NarrativeState => this.store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly cancel = this.work.cancel;

  /** Loads the answers kept with the workbook and listens to its changes; the result stops both. */
  start(options: { readonly runAtOnce: boolean }): () => void {
    const { host } = this.services;
    const stopHearing = hearChanges(host, () => this.onWorkbookChange(), this.pane.report);
    void this.withNotices(async () => {
      await this.loadOrSay();
      if (options.runAtOnce) await this.write();
    });
    return () => {
      stopHearing();
      this.refreshSoon.stop();
      this.cancel();
      const { drafts, lastYear } = this.state;
      LEFT.leave(host, this.pane, { drafts, lastYear });
    };
  }

  /** Reads the workbook and writes the text for the preview, with the answers as they stand, which are kept. */
  readonly write = (): Promise<void> =>
    this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.keepAnswers();
      await this.compose(signal, false);
    });

  /** Writes the text anew after something changed that is no word of the user: quietly, with the kept answers. */
  readonly refresh = async (): Promise<void> => {
    if (this.state.written)
      await this.perform({ doing: "reading", isQuiet: true }, (signal) => this.compose(signal, true));
  };

  readonly type = (id: string, draft: string): void => this.dispatch({ type: "typed", id, draft });

  readonly decide = (key: string, choice: "mine" | "new"): void => this.dispatch({ type: "decided", key, choice });

  readonly show = (view: View, gap?: string): void =>
    this.dispatch({ type: "shown", view, ...(gap !== undefined && { gap }) });

  readonly goTo = (cell: CellRef): void => void this.pane.goTo(cell);

  /** Takes last year's workbook, its document, or the facts saved from it, and writes the text with it. */
  readonly pickLastYear = (file: File): Promise<void> =>
    this.perform({ doing: "opening", isQuiet: false }, async (signal) => {
      const lastYear = await lastYearFrom(file, this.services);
      throwIfCancelled(signal);
      const before = this.state.lastYear;
      this.dispatch({ type: "picked", lastYear });
      try {
        await this.keepAnswers();
        await this.compose(signal, false);
      } catch (error) {
        // a file that cannot be used is not kept
        this.dispatch({ type: "picked", lastYear: before });
        throw error;
      }
    });

  /** Uses the file although it is of another unit or year, as the user was asked. */
  readonly useLastYearDespite = async (despite: readonly PriorTrait[]): Promise<void> => {
    const { lastYear } = this.state;
    if (!lastYear) return;
    this.dispatch({ type: "picked", lastYear: { ...lastYear, despite: [...(lastYear.despite ?? []), ...despite] } });
    await this.write();
  };

  readonly dropLastYear = async (): Promise<void> => {
    this.dispatch({ type: "picked", lastYear: undefined });
    await this.refresh();
  };

  /** Writes the sheet, unless the user has edited it: then shows what would become of the edits first. */
  readonly writeSheet = (): Promise<void> =>
    this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.keepAnswers();
      const text = await this.compose(signal, false);
      if (editedLines(text.merged).length > 0) this.dispatch({ type: "merging", isOpen: true });
      else await this.putSheet(text);
    });

  /** Writes the sheet with the decisions made; where it was edited meanwhile they are asked for again. */
  readonly confirmSheet = async (): Promise<void> => {
    const before = this.state.written?.text;
    if (!before || openConflicts(before.merged, this.state.decisions).length > 0) return;
    await this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      const text = await this.compose(signal, false);
      if (JSON.stringify(before.merged) !== JSON.stringify(text.merged)) {
        this.pane.notify({ intent: "warning", text: NOTICES.changedMeanwhile });
        return;
      }
      await this.putSheet(text);
    });
  };

  /** Ours takes the name and place of the user's sheet, which is hidden and loses nothing. */
  readonly replaceUsers = (sheet: string): Promise<void> =>
    this.rearrange(async () => {
      const aside = await this.services.host.takePlace("narrative", sheet);
      return NOTICES.replaced(sheet, aside);
    });

  /** The user's sheet stands again where it stood, ours beside it. */
  readonly giveBackUsers = (): Promise<void> =>
    this.rearrange(async () => {
      await this.services.host.giveBack("narrative");
      return NOTICES.givenBack;
    });

  /** The user's sheet that was set aside goes for good. */
  readonly removeUsers = (aside: string): Promise<void> =>
    this.rearrange(async () => {
      await this.services.host.removeSheets(["aside"]);
      return NOTICES.asideRemoved(aside);
    });

  private async rearrange(work: () => Promise<string>): Promise<void> {
    await this.perform({ doing: "writing", isQuiet: false }, async (signal) => {
      this.pane.notify({ intent: "success", text: await work() });
      await this.compose(signal, true);
    });
  }

  readonly closeMerge = (): void => this.dispatch({ type: "merging", isOpen: false });

  readonly copy = async (): Promise<void> => {
    const { written, decisions } = this.state;
    if (written) this.pane.notify(await copyText(this.services, written, decisions));
  };

  /** The text as a Word file, with what else is wanted in it; a draft says so on every page. */
  readonly word = (parts: readonly WordPart[], isDraft = true): Promise<void> =>
    this.export((order) => saveWord({ ...order, parts, isDraft }));

  /** A bureau's template that the user picked, filled. */
  readonly fillTemplate = (template: File): Promise<void> =>
    this.export((order) => saveFilled({ ...order, template, answers: answersFrom(this.state.saved) }));

  /** Shows what stands against the finished text, with the answers as they are. */
  readonly openGate = async (parts: readonly WordPart[]): Promise<void> => {
    await this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.keepAnswers();
      await this.compose(signal, false);
      const { written, decisions } = this.state;
      if (!written) return;
      const gate = await askGate(this.services, { written, decisions, ...this.pane.getState(), signal });
      this.dispatch({ type: "leaving", leaving: { gate, parts } });
    });
  };

  readonly closeGate = (): void => this.dispatch({ type: "leaving", leaving: undefined });

  /** Shows the tab even where the answers cannot be read now; they are read before anything is kept over them. */
  private async loadOrSay(): Promise<void> {
    await this.withNotices(() => this.load());
    if (!this.hasLoaded) this.dispatch({ type: "loaded", answers: {} });
  }

  private async load(): Promise<void> {
    if (this.hasLoaded) return;
    const text = await this.services.host.loadState(NARRATIVE_STATE.answers);
    const answers = text === undefined ? {} : parseAnswers(text);
    this.hasLoaded = true;
    if (!answers) this.pane.notify({ intent: "warning", text: NOTICES.unreadableAnswers });
    this.dispatch({ type: "loaded", answers: draftsFrom(answers ?? {}) });
  }

  private async keepAnswers(): Promise<void> {
    await this.load();
    const { drafts, saved } = this.state;
    if (unsavedIds(drafts, saved).length === 0) return;
    const answers = filled(drafts);
    await this.services.host.saveState(NARRATIVE_STATE.answers, answersToText(answers));
    this.dispatch({ type: "saved", answers });
  }

  private async compose(signal: AbortSignal, isQuiet: boolean): Promise<WrittenNarrative> {
    const { host, ask } = this.services;
    const onProgress = (share: number): void => {
      if (!signal.aborted) this.dispatch({ type: "progressed", share });
    };
    const version = versionOf(await host.read({ signal, onProgress }));
    const memory = await host.loadState(NARRATIVE_STATE.memory);
    throwIfCancelled(signal);
    this.dispatch({ type: "started", work: { doing: "composing", isQuiet } });
    const { settings } = this.pane.getState();
    const { lastYear, saved } = this.state;
    const answers = answersFrom(saved);
    const text = await ask(
      "narrative",
      { version, settings, answers, ...(lastYear && { lastYear }), ...(memory !== undefined && { memory }) },
      signal,
    );
    throwIfCancelled(signal);
    this.dispatch({ type: "written", written: { text, version } });
    return text;
  }

  private async export(save: (order: ExportOrder) => ReturnType<typeof saveWord>): Promise<void> {
    const { written, decisions, lastYear } = this.state;
    const { settings } = this.pane.getState();
    if (!written) return;
    await this.perform({ doing: "exporting", isQuiet: false }, async (signal) => {
      this.pane.notify(await save({ services: this.services, written, decisions, lastYear, settings, signal }));
      this.closeGate();
    });
  }

  private async putSheet({ narrative, merged }: WrittenNarrative): Promise<void> {
    const { host, ask } = this.services;
    this.dispatch({ type: "started", work: { doing: "writing", isQuiet: false } });
    const edited = { narrative, ...(merged && { merged: decided(merged, this.state.decisions) }) };
    const { plan, memory } = await ask("narrativeSheet", edited);
    const sheet = await host.writeSheet(plan);
    await host.saveState(NARRATIVE_STATE.memory, memory);
    this.dispatch({ type: "merging", isOpen: false });
    this.pane.notify({ intent: "success", text: NOTICES.sheetWritten(sheet), sheet });
    await this.compose(new AbortController().signal, true);
  }

  private onWorkbookChange(): void {
    this.dispatch({ type: "outdated" });
    const { recheckAfter } = this.services;
    if (recheckAfter === undefined || !this.state.written) return;
    this.refreshSoon.ask(recheckAfter);
  }

  private get state(): NarrativeState {
    return this.store.getState();
  }

  private dispatch(event: NarrativeEvent): void {
    this.store.dispatch(event);
  }

  /** Runs one piece of work; a newer one takes its place. */
  private async perform(work: Work, task: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    this.dispatch({ type: "started", work });
    await this.work.run(task, {
      done: () => this.dispatch({ type: "finished" }),
      failed: (error) => {
        this.dispatch({ type: "finished" });
        // work that nobody asked for leaves the old text, and says that it is old
        if (work.isQuiet && userMessage(error) !== undefined) this.dispatch({ type: "outdated" });
        else this.pane.report(error);
      },
    });
  }

  private async withNotices(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.pane.report(error);
    }
  }
}
