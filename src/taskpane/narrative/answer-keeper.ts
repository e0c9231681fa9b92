import { answersToText, parseAnswers } from "../../model/answers";
import type { WorkbookHost } from "../../model/host";
import { NARRATIVE_STATE } from "../../model/passage";
import type { PaneController } from "../pane-controller";
import type { Store } from "../store/store";
import { draftsFrom, filled, unsavedIds } from "./drafts";
import type { NarrativeEvent, NarrativeState } from "./narrative-state";
import { NOTICES } from "./strings";

/** The answers kept with the workbook: read once, and written whenever something was typed since. */
export class AnswerKeeper {
  private hasLoaded = false;

  constructor(
    private readonly host: WorkbookHost,
    private readonly store: Store<NarrativeState, NarrativeEvent>,
    private readonly pane: PaneController,
  ) {}

  async load(): Promise<void> {
    if (this.hasLoaded) return;
    const text = await this.host.loadState(NARRATIVE_STATE.answers);
    const answers = text === undefined ? {} : parseAnswers(text);
    this.hasLoaded = true;
    if (!answers) this.pane.notify({ intent: "warning", text: NOTICES.unreadableAnswers });
    this.store.dispatch({ type: "loaded", answers: draftsFrom(answers ?? {}) });
  }

  /** Shows the tab even where the answers cannot be read now; they are read before anything is kept over them. */
  showEvenIfUnread(): void {
    if (!this.hasLoaded) this.store.dispatch({ type: "loaded", answers: {} });
  }

  async keep(): Promise<void> {
    await this.load();
    const { drafts, saved } = this.store.getState();
    if (unsavedIds(drafts, saved).length === 0) return;
    const answers = filled(drafts);
    await this.host.saveState(NARRATIVE_STATE.answers, answersToText(answers));
    this.store.dispatch({ type: "saved", answers });
  }
}
