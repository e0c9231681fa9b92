import { contains } from "../model/cell";
import type { Finding } from "../model/finding";
import { nameOfForm, type TargetForm } from "../model/target";
import { compareForms, formOf, formsAsSaved, parseEdits, targetLayout } from "../forms/index";
import type { Answerer } from "./protocol";
import type { Session } from "./session";
import type { FindingCounts, KeptForms, TargetItem, TargetQuestions } from "./target-questions";
import {
  editForm,
  indicatorLibrary,
  judgeForms,
  newProject,
  newUnitForm,
  planTargets,
  projectKinds,
  reviewTargets,
  TARGET_LAYOUT_LIST,
  type TargetReview,
} from "./targets";
import { type TargetsInWord, targetsWord } from "./word";

/** Projects and their performance forms. */
export const targetAnswers = (session: Session): Answerer<keyof TargetQuestions> => ({
  targets: (ask) => {
    const review = reviewTargets(session.tables(ask), ask.settings);
    return { items: withIds(itemsOf(review)), layout: review.layout, layouts: TARGET_LAYOUT_LIST };
  },
  judgeForms: (ask) => judgeForms(session.tables(ask), ask.settings, ask.forms),
  newProject: (ask) => {
    const book = session.tables(ask);
    const { draft, kind } = newProject(book, ask.project, ask.settings);
    if (kind !== undefined) return { form: editForm(draft, targetLayout(book.profile.targetLayout).id) };
    return { choices: projectKinds(ask.project.name, ask.settings.library).choices };
  },
  newUnitForm: (ask) => editForm(newUnitForm(session.tables(ask))),
  projectKinds: ({ name, library }) => projectKinds(name, library),
  targetLibrary: ({ name, scheme, amount, library }) => indicatorLibrary(name, scheme, amount, library),
  compareForms: ({ form, last }) => compareForms(form, last),
  formsOf: (ask) =>
    reviewTargets(session.tables(ask), ask.settings)
      .forms.filter(({ indicators }) => indicators.length > 0)
      .map((form) => editForm(form)),
  savedEdits: ({ stored }) => parseEdits(stored),
  planForms: ({ forms, layout }) => {
    const { plan, lost } = planTargets(
      forms.map((each) => formOf(each)),
      layout,
    );
    return { plan, lost, gaps: plan.cells.filter(({ style }) => style === "gap").length };
  },
  targetsWord: ({ forms, layout }) =>
    targetsWord(
      forms.map((each) => formOf(each)),
      layout,
    ),
});

/** The forms of a workbook for its Word document, as edited and saved; projects for which nothing was begun have none. */
export function keptForms(session: Session, ask: KeptForms): TargetsInWord {
  const { forms, layout } = reviewTargets(session.tables(ask), ask.settings);
  return { forms: formsAsSaved(forms, (ask.kept === undefined ? undefined : parseEdits(ask.kept)) ?? []), layout };
}

type ItemWithoutId = Omit<TargetItem, "id">;

function itemsOf({ forms, proposals, findings, layout }: TargetReview): readonly ItemWithoutId[] {
  const projects = proposals.map(({ project, draft }): ItemWithoutId => {
    const { budget, form, name } = project;
    const cell = budget?.facts[0]?.cell;
    return {
      name,
      kind: "project",
      ...(budget && { amount: budget.amount }),
      ...(!form && budget?.functional !== undefined && { isItem: true }),
      ...(cell && { amountCell: { sheet: cell.sheet, row: cell.row, column: cell.column } }),
      ...(form ? formPart(form, findings) : { counts: NONE }),
      ...(draft && { draft: editForm(draft, layout) }),
    };
  });
  const others = forms.filter(({ kind }) => kind !== "project");
  return [
    ...projects,
    ...others.map((form) => ({ name: nameOfForm(form), kind: form.kind, ...formPart(form, findings) })),
  ];
}

const NONE: FindingCounts = { error: 0, warning: 0, info: 0 };

const formPart = (form: TargetForm, findings: readonly Finding[]): Pick<TargetItem, "form" | "place" | "counts"> => ({
  form: editForm(form),
  ...(form.place && { place: form.place }),
  counts: countsIn(form, findings),
});

/** Findings with a cell in the form; those the user has verified do not count. */
function countsIn({ place }: TargetForm, findings: readonly Finding[]): FindingCounts {
  const own = findings.filter(
    ({ code, cells, waived }) =>
      waived === undefined &&
      // that other projects have no form is seen in the list
      code !== "J01" &&
      cells.some(({ sheet, row, column }) => sheet === place?.sheet && contains(place.area, row, column)),
  );
  const count = (severity: Finding["severity"]): number => own.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** Projects are known by their name; of several with one name the later ones are numbered. */
function withIds(items: readonly ItemWithoutId[]): readonly TargetItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = `${item.kind}:${item.name}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { id: count === 1 ? key : `${key}#${count}`, ...item };
  });
}
