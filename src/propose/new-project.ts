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
  readonly period?: ProjectPeriod;
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
  context: Pick<DraftSource, "scheme" | "year" | "implementer" | "library">,
): NewProjectDraft {
  const kinds = kindsSuggestedBy(project.name, context.library);
  const kind = project.kind ?? clearKind(kinds)?.id;
  return { draft: draftForm({ ...project, ...context, kind }), kinds, ...(kind !== undefined && { kind }) };
}
