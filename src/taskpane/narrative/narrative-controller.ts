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
import { AnswerKeeper } from "./answer-keeper";
import { compose } from "./compose";
import { answersFrom } from "./drafts";
import { askGate, copyText, type ExportOrder, saveFilled, saveWord } from "./carry-out";
import { lastYearFrom } from "./last-year-file";
import { decided, editedLines, openConflicts } from "./edits";
import {
  INITIAL_STATE,
  type NarrativeEvent,
  type NarrativeState,
  reduce,
  type View,
  type WordPart,
  type Work,
} from "./narrative-state";
import type { WrittenNarrative } from "../../questions/narrative-questions";
import { READ_BACK } from "./leaving-strings";
import { NOTICES } from "./strings";

/** What was typed and not saved, the file of last year, and a Word file whose edits are not written yet. */
const LEFT = new Unsaved<Pick<NarrativeState, "drafts" | "lastYear" | "edited">>();

/** Does what the user asks for in the tab 情况说明 and keeps its state. Nothing is written without a click. */
export class NarrativeController {
  private readonly store: Store<NarrativeState, NarrativeEvent>;
  private readonly work = new RunLatest();
  private readonly answers: AnswerKeeper;
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
    this.answers = new AnswerKeeper(services.host, this.store, pane);
  }

  readonly getState = (): NarrativeState => this.store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly cancel = this.work.cancel;

  /** Loads the answers kept with the workbook and listens to its changes; the result stops both. */
  start(options: { readonly runAtOnce: boolean }): () => void {
    const { host } = this.services;
    const stopHearing = hearChanges(host, () => this.onWorkbookChange(), this.pane.report);
    void this.withNotices(async () => {
      await this.withNotices(() => this.answers.load());
      this.answers.showEvenIfUnread();
      if (options.runAtOnce) await this.write();
    });
    return () => {
      stopHearing();
      this.refreshSoon.stop();
      this.cancel();
      const { drafts, lastYear, edited } = this.state;
      LEFT.leave(host, this.pane, { drafts, lastYear, edited });
    };
  }

  /** Reads the workbook and writes the text for the preview, with the answers as they stand, which are kept. */
  readonly write = (): Promise<void> =>
    this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.answers.keep();
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
        await this.answers.keep();
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

  /** Takes the edits of a Word file into the text: what was typed into its holes as answers, the rest to be looked at. */
  readonly readBack = (file: File): Promise<void> =>
    this.perform({ doing: "opening", isQuiet: false }, async (signal) => {
      const edited = await this.services.readEdited(file);
      throwIfCancelled(signal);
      const before = this.state.edited;
      this.dispatch({ type: "readBack", edited });
      try {
        await this.takeBack(edited.name, signal);
      } catch (error) {
        // a file that cannot be used is not kept
        this.dispatch({ type: "readBack", edited: before });
        throw error;
      }
    });

  readonly dropReadBack = async (): Promise<void> => {
    this.dispatch({ type: "readBack", edited: undefined });
    await this.refresh();
  };

  /** Writes the sheet, unless the user has edited it: then shows what would become of the edits first. */
  readonly writeSheet = (): Promise<void> =>
    this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.answers.keep();
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
      return NOTICES.replaced(sheet, await this.services.host.takePlace("narrative", sheet));
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

  /** The text as a Word file, or printed, with what else is wanted in it; a draft says so on every page. */
  readonly word = (parts: readonly WordPart[], isDraft = true, isPrinted = false): Promise<void> =>
    this.export((order) => saveWord({ ...order, parts, isDraft, isPrinted }));

  /** A bureau's template that the user picked, filled. */
  readonly fillTemplate = (template: File): Promise<void> =>
    this.export((order) => saveFilled({ ...order, template, answers: answersFrom(this.state.saved) }));

  /** Shows what stands against the finished text, with the answers as they are. */
  readonly openGate = async (parts: readonly WordPart[]): Promise<void> => {
    await this.perform({ doing: "reading", isQuiet: false }, async (signal) => {
      await this.answers.keep();
      await this.compose(signal, false);
      const { written, decisions } = this.state;
      if (!written) return;
      const gate = await askGate(this.services, { written, decisions, ...this.pane.getState(), signal });
      this.dispatch({ type: "leaving", leaving: { gate, parts } });
    });
  };

  /** Takes over what was found for these questions, as the user saw it in the list, which is drawn up anew. */
  readonly takeFound = async (ids: readonly string[]): Promise<void> => {
    const { written, leaving } = this.state;
    for (const { id, from } of written?.text.narrative.gaps ?? [])
      if (from && ids.includes(id)) this.type(id, from.text);
    if (leaving) await this.openGate(leaving.parts);
  };

  readonly closeGate = (): void => this.dispatch({ type: "leaving", leaving: undefined });

  private compose(signal: AbortSignal, isQuiet: boolean): Promise<WrittenNarrative> {
    return compose({ services: this.services, store: this.store, pane: this.pane, isQuiet, signal });
  }

  private async takeBack(file: string, signal: AbortSignal): Promise<void> {
    await this.answers.keep();
    const first = await this.compose(signal, false);
    const typed = Object.entries(first.readBack?.typed ?? {});
    for (const [id, words] of typed) this.type(id, String(words));
    await this.answers.keep();
    const { merged } = typed.length === 0 ? first : await this.compose(signal, false);
    const hasEdits = editedLines(merged).length > 0;
    this.dispatch(hasEdits ? { type: "merging", isOpen: true } : { type: "readBack", edited: undefined });
    if (typed.length > 0) this.pane.notify({ intent: "success", text: READ_BACK.answered(file, typed.length) });
    else if (!hasEdits) this.pane.notify({ intent: "info", text: READ_BACK.same(file) });
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
    this.dispatch({ type: "readBack", edited: undefined });
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
