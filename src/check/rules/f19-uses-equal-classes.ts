import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { groupBy } from "../../model/group-by";
import { TERMS } from "../../model/terms";
import { codeSections } from "../../book/code-tree";
import { totalColumn } from "../../book/columns";
import { type Entry, type Grid, gridsIn } from "../../book/grid";
import { sumGap } from "../judge";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { whyUnjudged } from "../unjudged";
import { cellsText } from "../wording";

export default defineRule({
  code: "F19",
  group: "final-accounts",
  name: "uses-equal-classes",
  title: "人员经费合计、公用经费合计等于各类之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    differs: "{what} {stated}（{cell}）与所属各类之和 {expected}（{cells}）相差 {difference}。请核对合计和各类金额。",
  },

  cases: (book) => sums(book),
  none: (book) => whyUnjudged(book, ["basic-economic"], "人员经费合计、公用经费合计和经济分类各“类”的金额"),

  *report({ what, total, parts }) {
    const gap = sumGap(what, total, parts);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    const cells = parts.filter(({ isBlank }) => !isBlank).map(({ cell }) => cell);
    yield {
      messageId: "differs",
      data: { what, stated, expected, difference, cell: toA1(total.cell), cells: cellsText(cells) },
      gap,
    };
  },
});

/** 工资福利支出 and 对个人和家庭的补助; all other classes are 公用经费. */
const PERSONNEL: ReadonlySet<string> = new Set(["301", "303"]);

interface Sum {
  readonly what: string;
  readonly total: Entry;
  readonly parts: readonly Entry[];
}

/** The classes may stand in any panel of the table: 公用经费合计 is printed below the last of them. */
const sums = (book: BudgetBook): readonly Sum[] =>
  [...groupBy(gridsIn(book, "basic-economic"), ({ table }) => table).values()].flatMap((grids) => {
    const classes = grids.flatMap(classesOf);
    const isEachOnce = new Set(classes.map(({ code }) => code)).size === classes.length;
    if (!isEachOnce) return [];
    return grids.flatMap((grid) =>
      grid.lines.flatMap((line): readonly Sum[] => {
        const { use } = line.narrows;
        const column = totalColumn(grid);
        const total = line.sumsClasses && column ? grid.entry(line, column) : undefined;
        if (!total || total.isBlank || use === undefined) return [];
        const parts = classes.filter(({ code }) => PERSONNEL.has(code) === (use === "personnel"));
        return parts.length > 0
          ? [{ what: `${TERMS.use[use]}合计`, total, parts: parts.map(({ entry }) => entry) }]
          : [];
      }),
    );
  });

function classesOf(grid: Grid): readonly { readonly code: string; readonly entry: Entry }[] {
  const column = totalColumn(grid);
  const roots = (codeSections(grid) ?? []).flatMap((section) => section.roots);
  return roots.flatMap(({ code, line }) => {
    const entry = column && code.length === 3 ? grid.entry(line, column) : undefined;
    return entry ? [{ code, entry }] : [];
  });
}
