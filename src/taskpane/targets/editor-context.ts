import { createContext, useContext } from "react";
import type { FormFinding, FormPath } from "../../model/edited-form";
import type { FormAction } from "./form-actions";

/** What every part of the editor needs. */
export interface Editor {
  readonly act: (action: FormAction) => void;
  /** Takes the last action back. */
  readonly undo: () => void;
  /** Findings shown at a place, and those only marked there. */
  readonly findingsAt: (path: FormPath) => PlacedFindings;
}

export interface PlacedFindings {
  readonly own: readonly FormFinding[];
  readonly also: readonly FormFinding[];
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor outside of the editor");
  return editor;
}

const NOTHING: PlacedFindings = { own: [], also: [] };

/** What is said at several fields that stand together: a finding that concerns more than one of them is told once. */
export function together(places: readonly PlacedFindings[]): PlacedFindings {
  const own = places.flatMap((place) => place.own);
  const said = new Set(own);
  return { own, also: [...new Set(places.flatMap((place) => place.also))].filter((each) => !said.has(each)) };
}

/** Findings by the place they are shown at; a row of indicators or tasks is one place. The lists stay the same while the findings do. */
export function placeFindings(findings: readonly FormFinding[]): (path: FormPath) => PlacedFindings {
  const placed = new Map<FormPath, { own: FormFinding[]; also: FormFinding[] }>();
  const at = (path: FormPath): { own: FormFinding[]; also: FormFinding[] } => {
    const place = placed.get(path) ?? { own: [], also: [] };
    placed.set(path, place);
    return place;
  };
  for (const finding of findings) {
    const home = rowOf(finding.path);
    at(home).own.push(finding);
    for (const path of new Set(finding.also.map(rowOf))) if (path !== home) at(path).also.push(finding);
  }
  return (path) => placed.get(rowOf(path)) ?? NOTHING;
}

/** indicator:i3:value → indicator:i3 */
export const rowOf = (path: FormPath): FormPath =>
  /^(?:indicator|task):/.test(path) ? path.split(":").slice(0, 2).join(":") : path;
