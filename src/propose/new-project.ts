import { clearKind, type KindGuess, kindsSuggestedBy } from "../catalogue/indicators/index";
import type { Fen } from "../model/money";
import type { TargetForm } from "../model/target";
import { draftForm, type DraftSource, type ProjectPeriod } from "./draft";

/** A project that no table names yet, as the user describes it. */
export interface NewProject {
  readonly name: string;
  /** A kind of the library; without it the name decides, if it leaves no doubt. */
  readonly kind?: string;
  /** Of all its years. */
  readonly amount?: Fen;
  /** What of it is 财政拨款. */
  readonly fiscal?: Fen;
  readonly period?: ProjectPeriod;
  /** 主管部门 and 实施单位; the unit of the workbook where the second is not told. */
  readonly department?: string;
  readonly implementer?: string;
}

/** The first form of a new project. Without a kind it has no indicators yet: `kinds` are the ones to choose from. */
export interface NewProjectDraft {
  readonly draft: TargetForm;
  readonly kind?: string;
  readonly kinds: readonly KindGuess[];
}

/** A draft from a project's name: indicators of its kind, money and period as given, every value open but the cost. */
export function draftNewProject(
  project: NewProject,
  context: Pick<DraftSource, "scheme" | "year" | "implementer" | "library" | "weights">,
): NewProjectDraft {
  const kinds = kindsSuggestedBy(project.name, context.library);
  const kind = project.kind ?? clearKind(kinds)?.id;
  return { draft: draftForm({ ...context, ...project, kind }), kinds, ...(kind !== undefined && { kind }) };
}
