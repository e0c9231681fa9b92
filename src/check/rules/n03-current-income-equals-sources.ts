import { toA1 } from "../../model/cell";
import { listGaps, LISTS, listSums } from "../list-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N03",
  group: "sums",
  name: "current-income-equals-sources",
  title: "本年收入等于各来源之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    totalDiffers:
      "{row} {total}（{cell}）与各来源之和 {sum} 相差 {difference}。请检查各来源有无漏填，或把“其中”项重复计入。",
    partDiffers: "“{row}” {total}（{cell}）与其下各项之和 {sum} 相差 {difference}。请检查其下各项有无漏填、重复。",
  },

  cases: (book) => listSums(book, "income"),
  none: (book) => whyUnjudged(book, [LISTS], "收入各来源和它们的合计"),

  *report(each) {
    for (const { kind, total, gap, severity } of listGaps([each])) {
      const { stated, expected, difference } = textsOf(gap);
      yield {
        messageId: kind === "total" ? "totalDiffers" : "partDiffers",
        data: { row: rowText(total.line), total: stated, cell: toA1(total.cell), sum: expected, difference },
        gap,
        ...severity,
      };
    }
  },
});
