import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { UnitNature } from "../../model/settings";
import { gridsByPanel, hasMoney } from "../../book/grid";
import { type CodedLine, codedLines } from "../coded-lines";
import { as, BY_POLICY, defineRule } from "../rule";
import { NATURE_TERMS, signOf } from "../unit-nature";
import { rowText } from "../wording";

export default defineRule({
  code: "K10",
  group: "codes",
  name: "item-fits-unit-nature",
  title: "科目与单位性质相符",
  severity: "info",
  rests: ["catalogue"],
  ...BY_POLICY,
  messages: {
    unusual: "“{row}”（{cell}）通常用于{expected}，本单位为{nature}。请核对。",
  },

  cases(book) {
    const { nature } = book.nature;
    if (nature === undefined) return "单位性质不明";
    if (nature === "mixed") return "部门内有多种性质的单位";
    const listed = signs(book);
    return listed.length === 0 ? "没有使用能看出单位性质的科目" : [listed];
  },

  *report(listed, book) {
    const { nature } = book.nature;
    if (nature === undefined || nature === "mixed") return;
    for (const { coded, fits } of listed) {
      if (fits.includes(nature)) continue;
      yield {
        messageId: "unusual",
        data: {
          row: rowText(coded.line),
          cell: toA1(coded.codeCell),
          expected: fits.map((each) => NATURE_TERMS[each]).join("、"),
          nature: NATURE_TERMS[nature],
        },
        cells: [as(coded.codeCell, "stated")],
        group: coded.code,
      };
    }
  },
});

interface Sign {
  readonly coded: CodedLine;
  readonly fits: readonly UnitNature[];
}

/** Each code once. The forms of final accounts list every 款: only those with money say something. */
function signs(book: BudgetBook): readonly Sign[] {
  const byCode = new Map<string, Sign>();
  for (const coded of codedLines(book)) {
    const grid = gridsByPanel(book).get(coded.line.panel);
    if (book.documentKind === "final-accounts" && !(grid && hasMoney(grid, coded.line))) continue;
    const sign = signOf(coded, book);
    if (sign && !byCode.has(coded.code)) byCode.set(coded.code, { coded, fits: sign });
  }
  return [...byCode.values()];
}
