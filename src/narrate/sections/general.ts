import { delta } from "../compare";
import { GENERAL_EXPENDITURE } from "../slots/expenditure";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** General expenditure as a whole, its change and the reason; with the clause on thrift where the form wants one. */
export const general: SectionWriter<"general"> = (w, { compare, thrift }) =>
  w.paragraph(
    "general",
    sentence`${w.inYear}，${w.self}一般公共预算拨款支出预算${w.amount(GENERAL_EXPENDITURE)}${delta(w, GENERAL_EXPENDITURE, compare)}。${thrift && thriftClause(w)}`,
  );

function thriftClause(w: Writing) {
  const cut = w.ask({
    id: "text:thrift.cut",
    kind: "text",
    label: "压减的事项",
    question: "按过紧日子要求，今年重点压减了哪些支出？",
    quickPicks: [{ label: "一般性支出", text: "{会议、培训、接待等}一般性支出" }],
  });
  const kept = w.ask({
    id: "text:thrift.kept",
    kind: "text",
    label: "保障的事项",
    question: "压减之后重点保障了哪些工作？",
  });
  return sentence`落实过紧日子要求，重点压减${cut}，优先保障${kept}。`;
}
