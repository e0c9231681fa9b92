import { groupBy } from "../../model/group-by";
import { kindNamed } from "../../catalogue/indicators/index";
import type { Level1, Level2, TargetForm } from "../../model/target";
import { isCost, LEVEL1_TERMS, LEVEL2_TERMS } from "../../model/target-terms";
import { defineRule } from "../rule";
import { filledForms, formText, headCell, promisedIndicators, withoutForms } from "../targets";

/** Works, repairs and purchases: what they cost is a target of its own. */
const COSTED: readonly string[] = ["construction", "equipment"];

/** A kind whose core indicators ask nobody (办案, 付息) serves nobody directly. */
const servesNobody = ({ name }: TargetForm): boolean =>
  kindNamed(name?.value ?? "")?.indicators.every(({ level1 }) => level1 !== "satisfaction") ?? false;

export default defineRule({
  code: "J08",
  group: "targets",
  name: "levels-complete",
  title: "指标层级齐全",
  severity: "warning",
  rests: ["form"],
  basis: "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
  certainty: "unverified",
  messages: {
    missing: "“{project}”缺少{levels}。请补充；本项目不适用的，请注明。",
    several: "{count} 份绩效目标表的指标不全：{list}。请补充；项目不适用的，请注明。",
  },

  cases: (book) => withoutForms(book) ?? [filledForms(book)],

  *report(forms) {
    const lacking = forms.flatMap((form) => {
      const levels = missingLevels(form).join("、");
      return levels === "" ? [] : [{ form, levels }];
    });
    const [first, second] = lacking;
    if (!first) return;
    const cells = lacking.flatMap(({ form }) => headCell(form));
    if (!second) {
      yield { messageId: "missing", data: { project: formText(first.form), levels: first.levels }, cells };
      return;
    }
    const list = [...groupBy(lacking, ({ levels }) => levels)].map(
      ([levels, all]) => `${all.map(({ form }) => `“${formText(form)}”`).join("、")}缺少${levels}`,
    );
    yield { messageId: "several", data: { count: String(lacking.length), list: list.join("；") }, cells };
  },
});

function missingLevels(form: TargetForm): readonly string[] {
  const indicators = promisedIndicators(form);
  if (indicators.length === 0) return ["全部指标"];
  const has1 = (level: Level1): boolean => indicators.some(({ level1 }) => level1.value === level);
  const has2 = (level: Level2): boolean => indicators.some(({ level2 }) => level2.value === level);
  const hasCost = has1("cost") || indicators.some(({ level2 }) => isCost(level2.value));
  const outputs = (["quantity", "quality", "timeliness"] as const).filter((level) => !has2(level));
  const needsCost = form.kind === "project" && (form.scheme === "2021" || isCosted(form));
  return [
    ...(needsCost && !hasCost ? [LEVEL1_TERMS.cost] : []),
    ...(has1("output") ? outputs.map((level) => LEVEL2_TERMS[level]) : [LEVEL1_TERMS.output]),
    ...(has1("benefit") ? [] : [LEVEL1_TERMS.benefit]),
    ...(has1("satisfaction") || servesNobody(form) ? [] : [LEVEL1_TERMS.satisfaction]),
  ];
}

const isCosted = ({ name }: TargetForm): boolean => COSTED.includes(kindNamed(name?.value ?? "")?.id ?? "");
