import type { Settings } from "../../model/settings";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { formFromEdit, reviewTargets, type TargetsInWord } from "../../pipeline";
import { parseEdits } from "./draft-state";

/** A workbook, and what was kept with it under the key of the targets. */
export interface KeptForms {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: Settings;
  readonly kept?: string;
}

/**
 * The forms of a workbook for its Word document, in the layout of the region: those the user edited as they were saved,
 * the others as they stand in the sheets, and saved drafts. Projects for which nothing was begun have no form.
 */
export function keptForms({ snapshot, settings, kept }: KeptForms): TargetsInWord {
  const { forms, layout } = reviewTargets(snapshot, settings);
  const edits = (kept === undefined ? undefined : parseEdits(kept)) ?? [];
  const placeOf = (place: unknown): string => JSON.stringify(place);
  const byPlace = new Map(edits.flatMap(({ place, form }) => (place ? [[placeOf(place), form] as const] : [])));
  const read = forms
    .filter((form) => form.indicators.length > 0 || byPlace.has(placeOf(form.place)))
    .map((form) => {
      const edited = byPlace.get(placeOf(form.place));
      return edited ? formFromEdit(edited) : form;
    });
  const drafts = edits.filter(({ place }) => place === undefined).map(({ form }) => formFromEdit(form));
  return { forms: [...read, ...drafts], layout };
}
