import type { CellRef } from "../model/cell";
import type { Review } from "../model/review";
import type { Finding, RuleCode } from "../model/finding";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import { applyWaivers } from "../model/waiver";
import { type FixStep, standingSteps } from "./fix-steps";
import type { RuleTitle } from "../questions/protocol";

/** What the pane is doing right now. `quiet` work runs in the background and is not announced. */
export interface Task {
  readonly doing:
    | "reading"
    | "reviewing"
    | "marking"
    | "clearing"
    | "noting"
    | "unnoting"
    | "writing"
    | "removing"
    | "fixing";
  /** 0 to 1; absent when the end cannot be foreseen. */
  readonly share?: number;
  readonly isQuiet: boolean;
}

/** A short message to the user, about the last thing that was done. */
export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: string;
  /** A sheet the message speaks of, to go there. */
  readonly sheet?: string;
  /** True where the maintainers need the diagnosis to help. */
  readonly offersDiagnosis?: boolean;
  /** Goes into the diagnosis: where it happened, never what it says. */
  readonly error?: unknown;
  /** True where it speaks of a change of the workbook that one click takes back. */
  readonly canUndo?: true;
}

/** What a check concluded, and from what. */
export interface Checked {
  readonly review: Review;
  readonly snapshot: WorkbookSnapshot;
  readonly at: Date;
}

/** Everything the pane knows; changed only by reduce(). */
export interface PaneState {
  /** False until the decisions kept with the workbook are loaded. */
  readonly isReady: boolean;
  readonly settings: Settings;
  /** Rules by their code; empty until they are loaded. */
  readonly rules: ReadonlyMap<RuleCode, RuleTitle>;
  readonly checked: Checked | undefined;
  /** What the check before found, to say what has changed; undefined where it judged by other decisions. */
  readonly former: readonly Finding[] | undefined;
  /** Whether the next check judges by the same decisions as this one. */
  readonly isComparable: boolean;
  /** Fixes that were carried out and can be taken back, the last one first to go. */
  readonly steps: readonly FixStep[];
  /** True when the workbook changed after the check. */
  readonly isOutdated: boolean;
  readonly task: Task | undefined;
  readonly notice: Notice | undefined;
  /** Whether cells are highlighted, and whether that still shows the last check; `reading`: coloured by how they were read. */
  readonly marks: "off" | "on" | "outdated" | "reading";
  /** Whether findings stand as notes at their cells, and whether they are those of the last check. */
  readonly notes: "off" | "on" | "outdated";
  /** The cell the user went to in the sheet; the list shows what it finds there. */
  readonly cursor: CellRef | undefined;
  /** Whether the workbook is checked again by itself after a change. */
  readonly isLive: boolean;
  /** Counts how often everything was removed; panels with state of their own begin anew. */
  readonly resets: number;
  /** The last trouble that only the diagnosis can explain; it stays when its message is closed. */
  readonly trouble: unknown;
  /** An error that is our bug; the error boundary shows it. */
  readonly bug: { readonly error: unknown } | undefined;
}

export const INITIAL_STATE: PaneState = {
  isReady: false,
  settings: DEFAULT_SETTINGS,
  rules: new Map(),
  checked: undefined,
  former: undefined,
  isComparable: false,
  steps: [],
  isOutdated: false,
  task: undefined,
  notice: undefined,
  marks: "off",
  notes: "off",
  cursor: undefined,
  isLive: false,
  resets: 0,
  trouble: undefined,
  bug: undefined,
};

/** Whether a decision changes what is found, so that the workbook has to be checked again. */
export type DecisionEffect = "recheck" | "none";

type PaneEvent =
  | {
      readonly type: "loaded";
      readonly settings: Settings;
      readonly areCellsMarked: boolean;
      readonly areCellsNoted: boolean;
      readonly isLive: boolean;
      readonly notice?: Notice;
    }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly share: number }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "finished"; readonly notice?: Notice }
  | { readonly type: "noticed"; readonly notice: Notice | undefined }
  | { readonly type: "decided"; readonly settings: Settings; readonly effect: DecisionEffect }
  | { readonly type: "marked"; readonly marks: "off" | "on" | "reading" }
  | { readonly type: "noted"; readonly notes: "off" | "on" }
  | { readonly type: "moved"; readonly cursor: CellRef }
  | { readonly type: "lived"; readonly isLive: boolean }
  | { readonly type: "fixed"; readonly step: FixStep }
  | { readonly type: "unfixed" }
  | { readonly type: "outdated" }
  | { readonly type: "informed"; readonly rules: readonly RuleTitle[] }
  | { readonly type: "forgotten" }
  | { readonly type: "broke"; readonly error: unknown };

/** What the parts of the controller need of the pane around them. */
export interface PaneAround {
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Runs one task with its progress, and tells what became of it. */
  readonly perform: (task: Task, work: () => Promise<Notice | undefined>) => Promise<void>;
}

/** The next state; the only place where the state of the pane changes. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "loaded":
      return {
        ...state,
        notice: event.notice ?? state.notice,
        isReady: true,
        settings: event.settings,
        marks: event.areCellsMarked ? "outdated" : "off",
        notes: event.areCellsNoted ? "outdated" : "off",
        isLive: event.isLive,
      };
    case "started":
      return { ...state, task: event.task, notice: event.task.isQuiet ? state.notice : undefined };
    case "progressed":
      return state.task ? { ...state, task: { ...state.task, share: event.share } } : state;
    case "checked":
      return {
        ...state,
        task: undefined,
        checked: event.checked,
        former: state.isComparable ? findingsOf(state) : undefined,
        isComparable: true,
        steps: standingSteps(state.steps, event.checked.snapshot),
        isOutdated: false,
        marks: agedMarks(state),
        notes: agedNotes(state),
      };
    case "finished":
      return { ...state, task: undefined, notice: event.notice ?? state.notice };
    case "noticed":
      return { ...state, notice: event.notice, trouble: event.notice?.error ?? state.trouble };
    case "decided":
      return {
        ...state,
        settings: event.settings,
        isComparable: state.isComparable && event.effect === "none",
        marks: agedMarks(state),
        notes: agedNotes(state),
      };
    case "marked":
      return { ...state, marks: event.marks };
    case "noted":
      return { ...state, notes: event.notes };
    case "moved":
      return { ...state, cursor: event.cursor };
    case "lived":
      return { ...state, isLive: event.isLive };
    case "fixed":
      return { ...state, steps: [...state.steps, event.step] };
    case "unfixed":
      return { ...state, steps: state.steps.slice(0, -1) };
    case "outdated":
      return state.checked ? { ...state, isOutdated: true } : state;
    case "informed":
      return { ...state, rules: new Map(event.rules.map((rule) => [rule.code, rule])) };
    case "forgotten":
      return {
        ...state,
        settings: DEFAULT_SETTINGS,
        marks: "off",
        notes: "off",
        isComparable: false,
        isLive: false,
        resets: state.resets + 1,
        isOutdated: state.checked !== undefined,
      };
    case "broke":
      return { ...state, task: undefined, bug: { error: event.error } };
  }
}

/** The findings of the last check with the user's latest waivers, which need no new check. */
export const findingsOf = ({ checked, settings }: Pick<PaneState, "checked" | "settings">): readonly Finding[] =>
  checked?.review.findings.map((finding) => applyWaivers(finding, settings.waivers)) ?? [];

/** Something that the user asked for is under way; a check in the background waits for nobody. */
export const isBusy = ({ task }: Pick<PaneState, "task">): boolean => task !== undefined && !task.isQuiet;

const agedMarks = ({ marks }: PaneState): PaneState["marks"] => (marks === "on" ? "outdated" : marks);

const agedNotes = ({ notes }: PaneState): PaneState["notes"] => (notes === "on" ? "outdated" : notes);
