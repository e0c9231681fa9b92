import type { CellRef } from "../../model/cell";
import type { NarrativeParagraph, Run } from "../../model/passage";
import { isEmptyForm, nameOfForm, statedAmount } from "../../model/target";
import { itemSlot, leaves, listedCodes } from "../slots/lists";
import { type Part, printable, sentence } from "../wording";
import { type Known, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** What is said of a project: the id of each part, its name, its question. */
const PROJECT_PARTS: readonly (readonly [id: string, name: string, question: string])[] = [
  ["summary", "项目概述", "这个项目做什么？"],
  ["basis", "立项依据", "依据哪份文件或哪项职责设立？"],
  ["body", "实施主体", "由谁实施？"],
  ["plan", "实施方案", "怎样实施，钱花在哪些方面？"],
  ["period", "实施周期", "从什么时候到什么时候？"],
];

/** A project and its amount. */
interface Project {
  readonly name: string;
  readonly known?: Known;
}

/** What each project is for: one list a project, its amount from the form or the project table. */
export const projectNotes: SectionWriter<"project-notes"> = (w) =>
  projectsOf(w).flatMap((project, i) => notes(w, project, i + 1));

/** The projects with money: of the forms, else of the table of projects, else the items with project money. */
export function projectsOf(w: Writing): readonly Project[] {
  const forms = w.desk.targets.filter((form) => form.kind === "project" && !isEmptyForm(form));
  if (forms.length > 0) {
    return forms.map((form) => {
      const stated = statedAmount(form);
      const known = stated?.amount !== undefined && stated.cell && knownAt(stated.amount, stated.cell);
      return { name: nameOfForm(form), ...(known && { known }) };
    });
  }
  const listed = w.source
    .entries(
      ({ table, subject, isBlank, column }) =>
        table.type === "projects" && subject.project !== undefined && !isBlank && column.ofWhich !== true,
    )
    .filter(({ amount }) => amount !== 0)
    .map(({ subject, amount, cell }) => ({ name: subject.project ?? "", known: knownAt(amount, cell) }));
  return listed.length > 0 ? listed : projectItems(w);
}

/** Without a list of projects, the items with project money stand for them. */
const projectItems = (w: Writing): readonly Project[] =>
  leaves(listedCodes(w.source, w.current, "functional", "general-function")).flatMap((item) => {
    const known = w.known(itemSlot("fiscal/general", item, "project"));
    return known && known.amount !== 0 ? [{ name: item.name, known }] : [];
  });

const knownAt = (amount: Known["amount"], cell: CellRef): Known => ({
  amount,
  cells: [{ ...cell, amount }],
  answers: [],
});

function notes(w: Writing, { name, known }: Project, n: number): readonly NarrativeParagraph[] {
  const id = `project.${printable(name)}`;
  const amount: Part = known
    ? w.money(id, known)
    : w.amount({ id, name: `项目“${name}”年度预算`, read: () => undefined });
  return [
    w.heading(`${n}.title`, `${n}.${printable(name)}`, 3),
    ...PROJECT_PARTS.flatMap(([part, title], i) =>
      w.paragraph(`${n}.${part}`, sentence`（${String(i + 1)}）${title}：${projectPart(w, name, part)}。`),
    ),
    ...w.paragraph(`${n}.amount`, sentence`（${String(PROJECT_PARTS.length + 1)}）年度预算安排：${amount}。`),
  ];
}

/** What a part says of a project, as somebody answered. */
export function projectPart(w: Writing, project: string, part: string): readonly Run[] {
  const [, label = "", question = ""] = PROJECT_PARTS.find(([id]) => id === part) ?? [];
  const id = `text:project.${printable(project)}.${part}`;
  return w.ask({ id, kind: "text", label, question: `项目“${printable(project)}”：${question}`, itemName: project });
}
