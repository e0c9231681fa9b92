import type { Drafts } from "./drafts";
import type { EditedText } from "../../model/edited-text";
import type { GateItem } from "../../model/gate";
import { type LineDecisions, stillValid } from "./edits";
import type { LastYear, WrittenNarrative } from "../../questions/narrative-questions";
import type { Version } from "../../questions/version";

/** What the tab is doing right now. Quiet work is not shown. */
export interface Work {
  readonly doing: "reading" | "composing" | "opening" | "writing" | "exporting" | "saving";
  /** 0 to 1; absent when the end cannot be foreseen. */
  readonly share?: number;
  readonly isQuiet: boolean;
}

/** What a Word file may hold besides the text. */
export type WordPart = "tables" | "targets" | "charts" | "checks";

/** The two pages of the tab: the text, and the questions it leaves open. */
export type View = "text" | "questions";

/** The text as last written, and the workbook it was written from. */
export interface Written {
  readonly text: WrittenNarrative;
  readonly version: Version;
}

interface Leaving {
  readonly gate: readonly GateItem[];
  readonly parts: readonly WordPart[];
}

/** Everything the tab knows; changed only by reduce(). */
export interface NarrativeState {
  /** False until the answers kept with the workbook are loaded. */
  readonly isReady: boolean;
  readonly work: Work | undefined;
  readonly drafts: Drafts;
  /** The answers as kept with the workbook. */
  readonly saved: Drafts;
  readonly lastYear: LastYear | undefined;
  /** A Word file whose edits are in the text, until they are written into the sheet. */
  readonly edited: EditedText | undefined;
  readonly written: Written | undefined;
  /** True when the workbook changed after the text was written. */
  readonly isOutdated: boolean;
  readonly decisions: LineDecisions;
  /** The user's edits are being looked at before the sheet is written. */
  readonly isMerging: boolean;
  /** 导出前清单, while it is being looked at, and what is wanted in the file. */
  readonly leaving: Leaving | undefined;
  readonly view: View;
  /** The hole or question to go to; `count` makes two jumps to one place two jumps. */
  readonly jump: { readonly gap: string; readonly count: number } | undefined;
}

export const INITIAL_STATE: NarrativeState = {
  isReady: false,
  work: undefined,
  drafts: {},
  saved: {},
  lastYear: undefined,
  edited: undefined,
  written: undefined,
  isOutdated: false,
  decisions: {},
  isMerging: false,
  leaving: undefined,
  view: "text",
  jump: undefined,
};

export type NarrativeEvent =
  | { readonly type: "loaded"; readonly answers: Drafts }
  | { readonly type: "started"; readonly work: Work }
  | { readonly type: "progressed"; readonly share: number }
  | { readonly type: "finished" }
  | { readonly type: "written"; readonly written: Written }
  | { readonly type: "outdated" }
  | { readonly type: "typed"; readonly id: string; readonly draft: string }
  | { readonly type: "saved"; readonly answers: Drafts }
  | { readonly type: "picked"; readonly lastYear: LastYear | undefined }
  | { readonly type: "readBack"; readonly edited: EditedText | undefined }
  | { readonly type: "decided"; readonly key: string; readonly choice: "mine" | "new" }
  | { readonly type: "merging"; readonly isOpen: boolean }
  | { readonly type: "leaving"; readonly leaving: Leaving | undefined }
  | { readonly type: "shown"; readonly view: View; readonly gap?: string };

/** The next state; the only place where the state of the tab changes. */
export function reduce(state: NarrativeState, event: NarrativeEvent): NarrativeState {
  switch (event.type) {
    case "loaded":
      return { ...state, isReady: true, drafts: { ...event.answers, ...state.drafts }, saved: event.answers };
    case "started":
      return { ...state, work: event.work };
    case "progressed":
      return state.work ? { ...state, work: { ...state.work, share: event.share } } : state;
    case "finished":
      return { ...state, work: undefined };
    case "written":
      return {
        ...state,
        work: undefined,
        written: event.written,
        isOutdated: false,
        decisions: stillValid(state.decisions, state.written?.text.merged, event.written.text.merged),
      };
    case "outdated":
      return state.written ? { ...state, isOutdated: true } : state;
    case "typed":
      return { ...state, drafts: { ...state.drafts, [event.id]: event.draft } };
    case "saved":
      return { ...state, saved: event.answers };
    case "picked":
      return { ...state, lastYear: event.lastYear };
    case "readBack":
      return { ...state, edited: event.edited };
    case "decided":
      return { ...state, decisions: { ...state.decisions, [event.key]: event.choice } };
    case "merging":
      return { ...state, isMerging: event.isOpen };
    case "leaving":
      return { ...state, leaving: event.leaving };
    case "shown":
      return {
        ...state,
        leaving: undefined,
        view: event.view,
        jump: event.gap === undefined ? undefined : { gap: event.gap, count: (state.jump?.count ?? 0) + 1 },
      };
  }
}
