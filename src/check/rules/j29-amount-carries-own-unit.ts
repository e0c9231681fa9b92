import type { TargetAmount, TargetForm } from "../../model/target";
import { BY_PRACTICE, defineRule } from "../rule";
import { cellOf, filledForms, formText, listText, oneLine, withoutForms } from "../targets";
import { cellsText } from "../wording";

export default defineRule({
  code: "J29",
  group: "targets",
  name: "amount-carries-own-unit",
  title: "金额自带单位",
  severity: "info",
  rests: ["form"],
  ...BY_PRACTICE,
  messages: {
    text: "“{project}”：{count} 个金额写为文本（{values}；{cells}），表内单位是{unit}。建议改为数字，单位写在表头。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book).filter(({ unit }) => unit.declared),
  none: () => "绩效目标表没有注明金额单位",

  *report(form) {
    const written = amountsOf(form).filter(({ ownUnit }) => ownUnit !== undefined);
    if (written.length === 0) return;
    yield {
      messageId: "text",
      data: {
        project: formText(form),
        count: String(written.length),
        values: listText([...new Set(written.map(({ raw }) => `“${oneLine(raw)}”`))]),
        cells: cellsText(written.flatMap(({ cell }) => cell ?? [])),
        unit: form.unit.value,
      },
      cells: written.flatMap((each) => cellOf(each, "text")),
    };
  },
});

const amountsOf = ({ money, tasks }: TargetForm): readonly TargetAmount[] => [
  ...money,
  ...tasks.flatMap(({ amounts }) => amounts),
];
