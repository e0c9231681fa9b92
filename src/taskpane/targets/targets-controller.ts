import { editsToText, TARGETS_STATE } from "../../model/edited-form";
import type { KindChoice } from "../../model/project-kind";
import type { NewProject } from "../../questions/target-questions";
import { versionOf } from "../../questions/version";
import type { PaneController } from "../pane-controller";
import type { PaneServices } from "../services";
import { RunLatest } from "../store/run-latest";
import { Store } from "../store/store";
import { Unsaved } from "../store/unsaved";
import { isCancelled, userMessage } from "../store/user-message";
import { AfterPause, hearChanges } from "../store/workbook-changes";
import { KINDS, NOTICE } from "./strings";
import { editsToKeep, reduceTargets, START, type TargetsEvent, type TargetsState } from "./targets-state";

/** Milliseconds after the last key until the rules are asked. */
const PAUSE = 400;

/** Edits that are not saved. */
const LEFT = new Unsaved<TargetsState["edits"]>();

/** Does what the user asks for in the tab 绩效目标. Nothing is written to the workbook but by save, discard and the dialog of writing. */
export class TargetsController {
  private readonly store: Store<TargetsState, TargetsEvent>;
  private readonly loading = new RunLatest();
  private readonly judging = new RunLatest();
  private readonly judgeAfterPause = new AfterPause(() => void this.judge());
  private readonly reloadAfterPause = new AfterPause(() => void this.reload());

  constructor(
    private readonly services: PaneServices,
    private readonly pane: PaneController,
  ) {
    this.store = new Store({ ...START, edits: LEFT.takeUp(services.host, pane) ?? {} }, reduceTargets);
  }

  readonly getState = (): TargetsState => this.store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);
  readonly dispatch = (event: TargetsEvent): void => this.store.dispatch(event);
  readonly cancel = this.loading.cancel;

  /** Takes up what was kept with the workbook and listens to its changes; the result stops that. */
  start(): () => void {
    const { host } = this.services;
    const stopHearing = hearChanges(host, () => this.onWorkbookChange(), this.pane.report);
    this.restore().catch(this.pane.report);
    return () => {
      stopHearing();
      this.reloadAfterPause.stop();
      this.judgeAfterPause.stop();
      this.judging.cancel();
      this.cancel();
      LEFT.leave(host, this.pane, this.getState().edits);
    };
  }

  /** Reads the workbook again; what is being edited stays. */
  readonly reload = async (): Promise<void> => {
    const { host, ask } = this.services;
    const { settings } = this.pane.getState();
    this.dispatch({ type: "loading" });
    await this.loading.run(
      async (signal) => {
        const version = versionOf(await host.read({ signal }));
        return { version, overview: await ask("targets", { version, settings }, signal) };
      },
      {
        done: (read) => this.dispatch({ type: "loaded", ...read }),
        failed: (error) => {
          const trouble = userMessage(error);
          if (trouble === undefined) this.pane.report(error);
          else this.dispatch({ type: "failed", trouble });
        },
      },
    );
  };

  /** Opens the first form of a new project; where its name does not tell the kind, the kinds to choose from. */
  readonly begin = async (project: NewProject): Promise<readonly KindChoice[] | undefined> => {
    const { version } = this.getState();
    if (!version) return undefined;
    try {
      const { settings } = this.pane.getState();
      const answer = await this.services.ask("newProject", { version, settings, project });
      if ("choices" in answer) return answer.choices;
      this.dispatch({ type: "begun", name: project.name, form: answer.form });
    } catch (error) {
      this.pane.report(error);
    }
    return undefined;
  };

  /** Opens the first form of the whole unit. */
  readonly beginUnit = async (): Promise<void> => {
    const { version } = this.getState();
    if (!version) return;
    try {
      const { settings } = this.pane.getState();
      const form = await this.services.ask("newUnitForm", { version, settings });
      this.dispatch({ type: "begun", name: KINDS.unit, form });
    } catch (error) {
      this.pane.report(error);
    }
  };

  /** Has the rules look at the edited forms after a pause in typing; a judging that was overtaken is dropped. */
  readonly judgeSoon = (): void => {
    this.judging.cancel();
    this.judgeAfterPause.ask(PAUSE);
  };

  /** Keeps everything that is being edited with the workbook. */
  readonly save = (): Promise<void> => this.keep(this.getState().edits, NOTICE.saved(this.services.about.keepBy));

  /** Gives up what was edited in one form, kept or not. */
  readonly discard = async (id: string): Promise<void> => {
    const { [id]: given, ...rest } = this.getState().edits;
    this.dispatch({ type: "discarded", id });
    if (given?.saved) await this.keep(rest, NOTICE.discarded);
  };

  private async keep(edits: TargetsState["edits"], text: string): Promise<void> {
    const forms = editsToKeep(edits);
    try {
      await this.services.host.saveState(TARGETS_STATE, editsToText(forms));
      this.dispatch({ type: "saved", forms });
      this.pane.notify({ intent: "success", text });
    } catch (error) {
      this.pane.report(error);
    }
  }

  private async restore(): Promise<void> {
    const { host, ask } = this.services;
    const stored = await host.loadState(TARGETS_STATE);
    const edits = stored === undefined ? [] : await ask("savedEdits", { stored });
    if (edits) this.dispatch({ type: "restored", edits });
    else this.pane.notify({ intent: "warning", text: NOTICE.unreadable });
  }

  private async judge(): Promise<void> {
    const { version, edits } = this.getState();
    const all = Object.values(edits);
    if (!version || all.length === 0) return;
    const { settings } = this.pane.getState();
    const forms = all.map(({ history, place }) => ({ form: history.present, ...(place && { replaces: place }) }));
    this.dispatch({ type: "judging" });
    await this.judging.run((signal) => this.services.ask("judgeForms", { version, settings, forms }, signal), {
      done: (found) =>
        this.dispatch({ type: "judged", findings: Object.fromEntries(all.map(({ id }, i) => [id, found[i] ?? []])) }),
      failed: (error) => {
        if (!isCancelled(error)) this.pane.report(error);
      },
    });
  }

  /** Where the pane checks by itself the list follows the workbook; elsewhere it only says that it is old. */
  private onWorkbookChange(): void {
    const { recheckAfter } = this.services;
    if (recheckAfter === undefined) this.dispatch({ type: "stale" });
    else this.reloadAfterPause.ask(recheckAfter);
  }
}
