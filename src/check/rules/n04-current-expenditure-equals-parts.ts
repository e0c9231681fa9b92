import { addressInSheet, toA1 } from "../../model/cell";
import { listGaps, LISTS, listSums, type ListSum } from "../list-sums";
import { BY_DEFINITION, defineRule, textsOf } from "../rule";
import { rowText } from "../wording";
import { whyUnjudged } from "../unjudged";

export default defineRule({
  code: "N04",
  group: "sums",
  name: "current-expenditure-equals-parts",
  title: "本年支出等于各类之和",
  severity: "error",
  rests: ["sum"],
  ...BY_DEFINITION,
  messages: {
    totalDiffers:
      "{row} {total}（{cell}）与{list}之和 {sum} 相差 {difference}。请检查 {firstCell} 至 {lastCell} 有无漏填、重复。",
    partDiffers: "“{row}” {total}（{cell}）与其下各项之和 {sum} 相差 {difference}。请检查其下各项有无漏填、重复。",
  },

  cases: (book) => listSums(book, "expenditure"),
  none: (book) => whyUnjudged(book, [LISTS], "支出各类和它们的合计"),

  *report(each) {
    for (const sum of listGaps([each])) {
      const { kind, total, parts, gap, severity } = sum;
      const { stated, expected, difference } = textsOf(gap);
      const common = { row: rowText(total.line), total: stated, cell: toA1(total.cell), sum: expected, difference };
      const [first = total, last = first] = [parts[0], parts.at(-1)];
      const cells = { firstCell: addressInSheet(first.cell), lastCell: addressInSheet(last.cell) };
      yield kind === "total"
        ? { messageId: "totalDiffers", data: { ...common, ...cells, list: listOf(sum) }, gap, ...severity }
        : { messageId: "partDiffers", data: common, gap, ...severity };
    }
  },
});

const NAMES = { functional: "各功能类", economic: "各经济类", governmentEconomic: "各政府经济类" } as const;

/** What the list is split by: the meaning of its lines says it. */
function listOf({ parts }: ListSum): string {
  const by = (["functional", "governmentEconomic", "economic"] as const).find((dimension) =>
    parts.some(({ line }) => line.narrows[dimension] !== undefined),
  );
  return by ? NAMES[by] : "各项";
}
