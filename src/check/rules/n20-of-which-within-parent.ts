import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import { gridsOf } from "../../book/grid";
import { excessGap, type Quantity, sumOf } from "../judge";
import { type LineNode, lineTree } from "../../book/line-tree";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "N20",
  group: "sums",
  name: "of-which-within-parent",
  title: "“其中”不大于上级",
  severity: "warning",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    exceeds: "“{parent}” {total}（{cell}）小于所列“其中”之和 {sum}，相差 {difference}。请核对“其中”各行。",
  },

  cases: (book) => groups(book),
  none: (book) => whyNoTableFits(book, "列出金额的“其中”项"),

  *report({ parent, total, parts }) {
    const gap = excessGap(`“${parent}”的“其中”`, parts, total);
    if (!gap) return;
    const { stated, expected, difference } = textsOf(gap);
    const [entry] = total.entries;
    yield {
      messageId: "exceeds",
      data: { parent, total: expected, cell: entry ? toA1(entry.cell) : "", sum: stated, difference },
      gap,
    };
  },
});

interface Group {
  readonly parent: string;
  readonly total: Quantity;
  readonly parts: Quantity;
}

/** 其中 may list only some parts: never require equality. A blank line above states nothing. */
const groups = (book: BudgetBook): readonly Group[] =>
  gridsOf(book).flatMap((grid) =>
    nodesWithOfWhich(lineTree(grid)).flatMap(({ line, children }) =>
      grid.columns
        .filter(({ holds }) => holds === "money")
        .flatMap((column): Group[] => {
          const own = grid.entry(line, column);
          const listed = children.filter((child) => child.line.ofWhich);
          const entries = listed.flatMap((child) => grid.entry(child.line, column) ?? []);
          const filled = entries.filter(({ isBlank }) => !isBlank);
          const [total, parts] = [own && sumOf([own]), sumOf(filled)];
          return own && !own.isBlank && total && parts ? [{ parent: rowText(line), total, parts }] : [];
        }),
    ),
  );

const nodesWithOfWhich = (nodes: readonly LineNode[]): readonly LineNode[] =>
  nodes.flatMap((node) => [
    ...(node.children.some(({ line }) => line.ofWhich) ? [node] : []),
    ...nodesWithOfWhich(node.children),
  ]);
