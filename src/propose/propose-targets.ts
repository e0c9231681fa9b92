import { kindNamed } from "../catalogue/indicators/index";
import type { TargetWeights } from "../model/profile";
import type { ProjectKind } from "../model/project-kind";
import type { FactBook } from "../model/fact";
import type { TargetForm, TargetScheme } from "../model/target";
import { draftForm } from "./draft";
import { type FoundProject, findProjects } from "./find-projects";

/** What is known beside facts and forms. */
interface ProposalContext {
  readonly facts: FactBook;
  readonly forms: readonly TargetForm[];
  readonly year?: number;
  readonly unitName?: string;
  /** The scheme of the layout that will be written. */
  readonly scheme: TargetScheme;
  /** Last year's forms, where the user has them. */
  readonly lastYear?: readonly TargetForm[];
  /** A bureau's own library. */
  readonly library?: readonly ProjectKind[];
  /** Points of the first levels, where the layout prints weights. */
  readonly weights?: TargetWeights;
}

/** A project, with a draft of its form where it has none. */
export interface TargetProposal {
  readonly project: FoundProject;
  readonly draft?: TargetForm;
}

/**
 * Every project of the budget; those without a form get a draft of the kind that their names leave no doubt about.
 * Other projects' targets are never copied.
 */
export function proposeTargets(context: ProposalContext): readonly TargetProposal[] {
  const { facts, forms, year, unitName, scheme, lastYear = [], library, weights } = context;
  return findProjects(facts, year, forms).map((project): TargetProposal => {
    if (project.form) return { project };
    const before = lastYear.find(({ name }) => name?.value === project.name);
    const department = forms.find((form) => form.department?.value.name)?.department?.value.name;
    return {
      project,
      draft: draftForm({
        name: project.name,
        kind: kindNamed(project.name, library)?.id,
        ...(library && { library }),
        ...(weights && { weights }),
        scheme,
        ...(project.budget && { amount: project.budget.amount }),
        ...(year !== undefined && { year }),
        ...(department !== undefined && { department }),
        ...(unitName !== undefined && { implementer: unitName }),
        ...(before && { lastYear: before }),
      }),
    };
  });
}
