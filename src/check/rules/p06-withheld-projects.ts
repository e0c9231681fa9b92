import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import { nameOfForm } from "../../model/target";
import { as, BY_POLICY, defineRule } from "../rule";

export default defineRule({
  code: "P06",
  group: "privacy",
  name: "withheld-projects",
  title: "不宜公开的项目名称",
  severity: "warning",
  rests: ["print"],
  ...BY_POLICY,
  messages: {
    withheld: "项目“{project}”（{cell}）的名称含“{word}”。公开前请确认已完成保密审查，或改用可以公开的名称。",
  },

  cases(book) {
    if (book.profile.withheldProjects.length === 0) return "本省没有列出不宜公开的项目名称";
    return projects(book);
  },
  none: () => "没有列出项目名称",

  *report({ name, cell }, book) {
    const word = book.profile.withheldProjects.find((each) => name.includes(each));
    if (word === undefined) return;
    yield { messageId: "withheld", data: { project: name, cell: toA1(cell), word }, cells: [as(cell, "text")] };
  },
});

interface NamedProject {
  readonly name: string;
  readonly cell: CellRef;
}

/** Projects of tables and of performance forms, each name once. */
function projects({ facts, targets = [] }: BudgetBook): readonly NamedProject[] {
  const listed = facts.lines.flatMap(({ table, name, labelCell }): readonly NamedProject[] =>
    table.type === "projects" && labelCell && name !== "" ? [{ name, cell: labelCell }] : [],
  );
  const forms = targets.flatMap((form): readonly NamedProject[] =>
    form.name?.cell ? [{ name: nameOfForm(form), cell: form.name.cell }] : [],
  );
  return [...new Map([...forms, ...listed].map((each) => [each.name, each])).values()];
}
