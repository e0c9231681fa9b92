import type { EditedForm, FormFinding, SavedEdit } from "../../model/edited-form";
import { act, begin, type EditHistory, redo, undo } from "./edit-history";
import type { FormAction } from "./form-actions";
import type { FindingCounts, FormPlace, TargetItem, TargetsOverview } from "../../questions/target-questions";
import type { Version } from "../../questions/version";

/** A form that is being edited. It stays until the user saves or gives it up. */
export interface FormEditing {
  readonly id: string;
  readonly name: string;
  readonly history: EditHistory;
  /** The form of the workbook it stands in for; absent for a draft. */
  readonly original?: EditedForm;
  readonly place?: FormPlace;
  /** What is kept with the workbook; absent before the first saving. */
  readonly saved?: EditedForm;
  /** The user started the project by its name. */
  readonly isNew?: true;
}

/** Everything the tab knows; changed only by reduceTargets(). */
export interface TargetsState {
  readonly phase: "loading" | "ready" | "failed";
  readonly trouble?: string;
  readonly overview?: TargetsOverview;
  /** The workbook as it was read for the overview. */
  readonly version?: Version;
  readonly edits: Readonly<Record<string, FormEditing>>;
  readonly openId?: string;
  /** What the rules say of the edited forms, as of their last judging. */
  readonly findings: Readonly<Record<string, readonly FormFinding[]>>;
  readonly isJudging: boolean;
  /** The workbook changed since it was read. */
  readonly isStale: boolean;
}

export const START: TargetsState = { phase: "loading", edits: {}, findings: {}, isJudging: false, isStale: false };

export type TargetsEvent =
  | { readonly type: "loading" }
  | { readonly type: "loaded"; readonly overview: TargetsOverview; readonly version: Version }
  | { readonly type: "failed"; readonly trouble: string }
  | { readonly type: "restored"; readonly edits: readonly SavedEdit[] }
  | { readonly type: "opened"; readonly id: string }
  | { readonly type: "begun"; readonly name: string; readonly form: EditedForm }
  | { readonly type: "closed" }
  | { readonly type: "acted"; readonly id: string; readonly action: FormAction }
  | { readonly type: "undone" | "redone" | "discarded"; readonly id: string }
  | { readonly type: "saved"; readonly forms: readonly SavedEdit[] }
  | { readonly type: "judging" | "stale" }
  | { readonly type: "judged"; readonly findings: TargetsState["findings"] };

/** The next state of the tab. */
export function reduceTargets(state: TargetsState, event: TargetsEvent): TargetsState {
  switch (event.type) {
    case "loading":
      return { ...state, phase: state.overview ? "ready" : "loading" };
    case "loaded": {
      const { trouble: _, ...rest } = state;
      return { ...rest, phase: "ready", overview: event.overview, version: event.version, isStale: false };
    }
    case "failed":
      return { ...state, phase: state.overview ? "ready" : "failed", trouble: event.trouble };
    case "restored":
      return {
        ...state,
        edits: { ...Object.fromEntries(event.edits.map((each) => [each.id, restored(each)])), ...state.edits },
      };
    case "opened":
      return opened(state, event.id);
    case "begun":
      return begun(state, event.name, event.form);
    case "closed": {
      const { openId, ...rest } = state;
      const left = openId === undefined ? undefined : state.edits[openId];
      return left && !isKept(left) ? { ...rest, edits: without(state.edits, left.id) } : rest;
    }
    case "acted":
      return withHistory(state, event.id, (history) => act(history, event.action));
    case "undone":
      return withHistory(state, event.id, undo);
    case "redone":
      return withHistory(state, event.id, redo);
    case "discarded": {
      const { openId: _, ...rest } = state;
      return { ...rest, edits: without(state.edits, event.id), findings: without(state.findings, event.id) };
    }
    case "saved":
      return { ...state, edits: mapEdits(state.edits, (edit) => savedIn(edit, event.forms)) };
    case "judging":
      return { ...state, isJudging: true };
    case "judged":
      return { ...state, isJudging: false, findings: event.findings };
    case "stale":
      return state.overview ? { ...state, isStale: true } : state;
  }
}

function restored({ id, name, form, original, place, isNew }: SavedEdit): FormEditing {
  return {
    id,
    name,
    history: begin(form),
    saved: form,
    ...(original && { original }),
    ...(place && { place }),
    ...(isNew && { isNew }),
  };
}

/** A project of the user's own is opened; one of the same name that was started before is gone on with. */
function begun(state: TargetsState, name: string, form: EditedForm): TargetsState {
  const id = `new:${name}`;
  const edit = state.edits[id] ?? { id, name, history: begin(form), isNew: true as const };
  return { ...state, openId: id, edits: { ...state.edits, [id]: edit } };
}

/** Opens the form of the workbook, or the draft, where the user has not edited it yet. */
function opened(state: TargetsState, id: string): TargetsState {
  if (state.edits[id]) return { ...state, openId: id };
  const item = state.overview?.items.find((each) => each.id === id);
  const form = item?.form ?? item?.draft;
  if (!item || !form) return state;
  const edit: FormEditing = {
    id,
    name: item.name,
    history: begin(form),
    ...(item.form && { original: item.form }),
    ...(item.place && { place: item.place }),
  };
  return { ...state, openId: id, edits: { ...state.edits, [id]: edit } };
}

function withHistory(state: TargetsState, id: string, change: (history: EditHistory) => EditHistory): TargetsState {
  const edit = state.edits[id];
  return edit ? { ...state, edits: { ...state.edits, [id]: { ...edit, history: change(edit.history) } } } : state;
}

function savedIn(edit: FormEditing, forms: readonly SavedEdit[]): FormEditing {
  const { saved: _, ...rest } = edit;
  const form = forms.find(({ id }) => id === edit.id)?.form;
  return form ? { ...rest, saved: form } : rest;
}

const without = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

const mapEdits = (edits: TargetsState["edits"], to: (edit: FormEditing) => FormEditing): TargetsState["edits"] =>
  Object.fromEntries(Object.entries(edits).map(([id, edit]) => [id, to(edit)]));

const isSame = (a: EditedForm | undefined, b: EditedForm | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The form differs from that of the workbook, or there is none there. */
const isChanged = ({ history, original }: FormEditing): boolean => !isSame(history.present, original);

/** There is something to keep: a draft, or a form that differs from that of the workbook. */
const isKept = (edit: FormEditing): boolean => isChanged(edit) || edit.saved !== undefined;

/** What is kept with the workbook is not what the user sees. */
export const isUnsaved = (edit: FormEditing): boolean =>
  edit.saved ? !isSame(edit.saved, edit.history.present) : isChanged(edit);

/** What is to be kept with the workbook: everything that differs from it. */
export const editsToKeep = (edits: TargetsState["edits"]): readonly SavedEdit[] =>
  Object.values(edits)
    .filter(isChanged)
    .map(({ id, name, history, original, place, isNew }) => ({
      id,
      name,
      form: history.present,
      ...(isNew && { isNew }),
      ...(original && { original }),
      ...(place && { place }),
    }));

export type ItemStatus = "form" | "draft" | "edited" | "none";

/** A line of the list: an item of the workbook, a project of the user's own, or a kept form whose project is gone. */
export interface ListedTarget extends TargetItem {
  readonly status: ItemStatus;
  readonly isUnsaved: boolean;
  /** The form in the workbook is no longer the one that editing began with. */
  readonly hasMovedOn: boolean;
  /** The project is no longer in the workbook. */
  readonly isGone: boolean;
}

const NONE: FindingCounts = { error: 0, warning: 0, info: 0 };

/** The list as the user sees it, with what is being edited. */
export function listedTargets({ overview, edits, findings }: TargetsState): readonly ListedTarget[] {
  const items = overview?.items ?? [];
  const known = new Set(items.map(({ id }) => id));
  const gone = Object.values(edits).filter(({ id }) => overview && !known.has(id));
  return [
    ...items.map((item) => listed(item, edits[item.id], findings[item.id])),
    ...gone.map((edit) => {
      const { id, name, history } = edit;
      const item = { id, name, kind: history.present.kind, counts: NONE };
      return { ...listed(item, edit, findings[id]), isGone: edit.isNew === undefined };
    }),
  ];
}

function listed(
  item: TargetItem,
  edit: FormEditing | undefined,
  found: readonly FormFinding[] | undefined,
): ListedTarget {
  const isEdited = edit !== undefined && isKept(edit);
  return {
    ...item,
    counts: edit && found ? countsOf(found) : item.counts,
    status: item.form ? (isEdited && isChanged(edit) ? "edited" : "form") : isEdited ? "draft" : "none",
    isUnsaved: edit !== undefined && isUnsaved(edit),
    hasMovedOn: edit?.original !== undefined && item.form !== undefined && !isSame(edit.original, item.form),
    isGone: false,
  };
}

export const countsOf = (found: readonly FormFinding[]): FindingCounts => ({
  error: found.filter(({ severity }) => severity === "error").length,
  warning: found.filter(({ severity }) => severity === "warning").length,
  info: found.filter(({ severity }) => severity === "info").length,
});
