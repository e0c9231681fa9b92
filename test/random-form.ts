import fc from "fast-check";
import { fen, ZERO } from "../src/model/money";
import type {
  Indicator,
  MoneySource,
  Sourced,
  TargetAmount,
  TargetForm,
  TargetScheme,
  TargetTask,
} from "../src/model/target";
import { LEVEL1_TERMS, LEVEL2_TERMS, LEVELS } from "../src/model/target-terms";
import { parseValue, printValue } from "../src/forms/value/parse-value";

const NOUNS = ["来电", "工单", "系统", "设备", "专线", "培训", "场地", "话务", "群众", "巡检"];
const ASPECTS = ["受理件数", "接通率", "完成及时率", "满意度", "单位成本", "覆盖面", "运行情况", "响应时间"];
const VALUES = [
  "≥95%",
  "≤3.5万元",
  "=12个",
  "＞60",
  "3",
  "12月底前",
  "2025年6月30日前",
  "3-5天",
  "持续提升",
  "优",
  "无",
  "平稳运行",
  "≥273万次件",
  "不超过2万",
  "100%",
  "长约2.44万分钟/1.43元",
  "",
];

const sourced = <T>(value: T, raw: string): Sourced<T> => ({ value, raw });
const textOf = (words: readonly string[], least = 1): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: 4 }).map((parts) => parts.join(""));

const names = fc
  .tuple(textOf(NOUNS), fc.constantFrom(...ASPECTS), fc.constantFrom("", "（条）", "（万元）", "（含外包）"))
  .map((parts) => parts.join(""));

const amounts = fc.option(fc.nat(9_999_999_999).map(fen), { nil: undefined });

const SOURCES: readonly MoneySource[] = ["total", "fiscal", "carry-over", "special-account", "own-funds", "other"];

const money: fc.Arbitrary<readonly TargetAmount[]> = fc
  .record({
    whole: fc.array(amounts, { minLength: 6, maxLength: 6 }),
    year: fc.array(amounts, { minLength: 6, maxLength: 6 }),
    own: fc.array(amounts, { minLength: 6, maxLength: 6 }),
    transferred: fc.array(amounts, { minLength: 6, maxLength: 6 }),
  })
  .map(({ whole, year, own, transferred }) =>
    [
      ...whole.map((amount, i) => ({ amount, i, period: "whole" as const })),
      ...year.map((amount, i) => ({ amount, i, period: "year" as const })),
      ...own.map((amount, i) => ({ amount, i, period: "whole" as const, level: "own" as const })),
      ...transferred.map((amount, i) => ({ amount, i, period: "whole" as const, level: "transferred" as const })),
    ].flatMap(({ amount, i, ...part }): readonly TargetAmount[] => {
      const source = SOURCES[i] ?? "other";
      return amount === undefined ? [] : [{ ...part, source, label: "", raw: String(amount), amount, margin: ZERO }];
    }),
  );

const indicatorOf = (scheme: TargetScheme): fc.Arbitrary<Indicator> =>
  fc
    .record({
      place: fc.nat(10),
      isStray: fc.nat(9),
      name: names,
      value: fc.constantFrom(...VALUES),
      medium: fc.option(fc.constantFrom(...VALUES.filter((each) => each !== "")), { nil: undefined }),
      weight: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      remark: fc.option(textOf(NOUNS), { nil: undefined }),
    })
    .map(({ place, isStray, name, value, medium, weight, remark }): Indicator => {
      const places = LEVELS[scheme].flatMap(([first, seconds]) => seconds.map((second) => [first, second] as const));
      const [home, second] = places[place % places.length] ?? ["output", "quantity"];
      const first = isStray === 0 ? "benefit" : home;
      const nameUnit = /（(条|万元)）$/.exec(name)?.[1];
      return {
        level1: sourced(first, LEVEL1_TERMS[first]),
        level2: sourced(second, LEVEL2_TERMS[second]),
        name: sourced(name, name),
        value: sourced(parseValue(value), value),
        ...(nameUnit !== undefined && { nameUnit }),
        ...(medium !== undefined && { mediumValue: sourced(parseValue(medium), medium) }),
        ...(weight !== undefined && { weight: sourced(weight, String(weight)) }),
        ...(remark !== undefined && { remark: sourced(remark, remark) }),
      };
    });

const taskOf = (name: string, isTotal: boolean, given: readonly (number | undefined)[]): TargetTask => ({
  name: sourced(name, name),
  isTotal,
  ...(isTotal ? {} : { content: sourced(`${name}经费`, `${name}经费`) }),
  amounts: (["total", "fiscal", "other"] as const).flatMap((source, i) => {
    const amount = given[i];
    return amount === undefined
      ? []
      : [{ period: "year" as const, source, label: "", raw: String(amount), amount: fen(amount), margin: ZERO }];
  }),
});

/** Any form a person could fill in; of a kind, in a scheme. */
export const randomForm = (kind: TargetForm["kind"], scheme: TargetScheme): fc.Arbitrary<TargetForm> =>
  fc
    .record({
      name: textOf(NOUNS).map((text) => `${text}运行经费`),
      department: fc.constantFrom({ name: "某市政务局" }, { name: "某市政务局", code: "166" }),
      implementer: fc.constant("某市热线中心"),
      attribute: fc.constantFrom("新增一次性项目", "延续项目"),
      years: fc.tuple(fc.integer({ min: 2020, max: 2025 }), fc.integer({ min: 2025, max: 2030 })),
      remark: fc.option(textOf(NOUNS), { nil: undefined }),
      money,
      goals: fc.record({
        whole: fc.option(textOf(NOUNS, 2), { nil: undefined }),
        year: fc.option(textOf(NOUNS, 2), { nil: undefined }),
      }),
      tasks: fc.array(fc.tuple(textOf(NOUNS), fc.array(amounts, { minLength: 3, maxLength: 3 })), { maxLength: 4 }),
      total: fc.array(amounts, { minLength: 3, maxLength: 3 }),
      indicators: fc.array(indicatorOf(scheme), { minLength: 1, maxLength: 12 }),
      hasNote: fc.boolean(),
    })
    .map((given): TargetForm => {
      const [from, to] = given.years;
      const { whole, year } = given.goals;
      const goals = [["whole", whole] as const, ["year", year] as const];
      return {
        kind,
        layout: scheme === "2015" ? "ministry-2015" : "ministry-2021",
        scheme,
        unit: { value: "万元", declared: true },
        year: sourced(to, `（${to}年度）`),
        name: sourced(given.name, given.name),
        department: sourced(given.department, given.department.name),
        implementer: sourced(given.implementer, given.implementer),
        attribute: sourced(given.attribute, given.attribute),
        period: sourced({ from, to }, `${from}-${to}`),
        fields: [],
        money: kind === "unit" ? [] : given.money,
        goals: goals.flatMap(([scope, text]) => (text === undefined ? [] : [{ scope, text: sourced(text, text) }])),
        tasks:
          kind === "unit"
            ? [...given.tasks.map(([name, each]) => taskOf(name, false, each)), taskOf("金额合计", true, given.total)]
            : [],
        indicators: given.indicators,
        residue: [],
        notes: given.hasNote ? [sourced("注：绩效指标可选择填写。", "注：绩效指标可选择填写。")] : [],
        ...(given.remark !== undefined && { remark: sourced(given.remark, given.remark) }),
      };
    });

/** What a form says, for comparing: without cells, blank fields, labels of amounts and the way they were typed. */
export function contentOf(form: TargetForm): unknown {
  const amountsIn = (all: readonly TargetAmount[]) =>
    all.flatMap(({ period, source, level, amount }) =>
      amount === undefined ? [] : [{ period, source, level, amount }],
    );
  const filled = (field: Sourced<unknown> | undefined) => (field && field.raw !== "" ? field.raw : undefined);
  return {
    kind: form.kind,
    layout: form.layout,
    scheme: form.scheme,
    unit: form.unit.value,
    year: form.year?.value,
    name: filled(form.name),
    department: form.department?.value.name === "" ? undefined : form.department?.value,
    implementer: filled(form.implementer),
    attribute: filled(form.attribute),
    period: form.period?.value,
    remark: filled(form.remark),
    money: [...amountsIn(form.money)].sort((a, b) => keyOf(a).localeCompare(keyOf(b))),
    goals: form.goals.filter(({ text }) => text.value !== "").map(({ scope, text }) => [scope, text.value]),
    tasks: form.tasks.map(({ name, content, isTotal, amounts: given }) => [
      name.value,
      content?.value,
      isTotal,
      amountsIn(given),
    ]),
    notes: form.notes.map(({ value }) => value),
    indicators: form.indicators.map(({ level1, level2, name, nameUnit, value, mediumValue, weight, remark }) => ({
      levels: [level1.value, level1.raw, level2.value, level2.raw],
      name: name.value,
      nameUnit,
      value: [value.raw, value.value, printValue(value.value)],
      mediumValue: mediumValue?.raw,
      weight: weight?.value,
      remark: remark?.raw,
    })),
  };
}

const keyOf = ({ period, source, level }: { period: string; source: string; level?: string | undefined }): string =>
  `${period} ${source} ${level ?? ""}`;
