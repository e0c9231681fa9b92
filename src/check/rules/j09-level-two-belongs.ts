import { toA1 } from "../../model/cell";
import type { Indicator, TargetForm } from "../../model/target";
import { LEVEL1_TERMS, parentOf } from "../../model/target-terms";
import { plain } from "../../model/text";
import { as, defineRule } from "../rule";
import { cellOf, filledForms, formText, listText, placeOf, withoutForms } from "../targets";

export default defineRule({
  code: "J09",
  group: "targets",
  name: "level-two-belongs",
  title: "二级指标归属",
  severity: "warning",
  rests: ["form"],
  basis: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
  certainty: "unverified",
  messages: {
    parent: "“{project}”的“{level2}”（{cell}）列在“{level1}”下，应属“{expected}”。请调整。",
    column: "“{project}”的“{level2}”（{cell}）写在一级指标一列，它是二级指标，应属“{expected}”。请调整。",
    spelling: "“{project}”的二级指标名称写法不一：{names}没有“指标”二字（{cell}），其他二级指标有。建议统一。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book),

  *report(form) {
    for (const indicator of firstOfEachLevel(form)) {
      const { level1, level2 } = indicator;
      if (!level2.value || !level2.cell) continue;
      const expected = parentOf(level2.value, form.scheme);
      const data = {
        project: formText(form),
        level2: level2.raw,
        cell: toA1(level2.cell),
        expected: LEVEL1_TERMS[expected],
      };
      const cells = [as(level2.cell, "text"), ...cellOf(level1, "text")];
      const texts = { stated: level1.raw, expected: LEVEL1_TERMS[expected] };
      if (isInFirstColumn(indicator)) yield { messageId: "column", data, cells, ...texts };
      else if (level1.value && level1.value !== expected) {
        yield { messageId: "parent", data: { ...data, level1: level1.raw }, cells, ...texts };
      }
    }
    yield* unevenNames(form);
  },
});

/** Level cells stand for all the rows below them: each is judged once. */
function firstOfEachLevel({ indicators }: TargetForm): readonly Indicator[] {
  const seen = new Set<string>();
  return indicators.filter(({ level1, level2 }) => {
    const key = `${placeOf(level1)} ${placeOf(level2)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const isInFirstColumn = ({ level1, level2 }: Indicator): boolean =>
  level1.cell !== undefined && level2.cell !== undefined && level2.cell.column <= level1.cell.column;

/** 经济效益 beside 生态效益指标: one spelling is enough. */
function* unevenNames(form: TargetForm) {
  const levels = firstOfEachLevel(form)
    .map(({ level2 }) => level2)
    .filter(({ value, cell }) => value && cell);
  const bare = levels.filter(({ raw }) => !/指标/.test(plain(raw)));
  if (bare.length === 0 || bare.length === levels.length) return;
  yield {
    messageId: "spelling" as const,
    data: {
      project: formText(form),
      names: listText(bare.map(({ raw }) => `“${raw}”`)),
      cell: placeOf(bare[0]),
    },
    cells: bare.flatMap((level) => cellOf(level, "text")),
    severity: "info" as const,
  };
}
