import { bySureness } from "../book/doubts/index";
import { UNIT_KIND } from "../catalogue/indicators/index";
import type { FactBook } from "../model/fact";
import { type Fen, formatFen, ZERO } from "../model/money";
import { listedProjects } from "../model/project";
import type { TargetForm, TargetScheme, TargetTask } from "../model/target";
import { suggestedIndicator } from "./draft";
import { goalFrame } from "./goal-frame";

interface UnitDraftSource {
  readonly facts: FactBook;
  readonly scheme: TargetScheme;
  readonly year?: number;
  readonly unitName?: string;
}

/**
 * The form of the whole unit to begin with: its projects are its tasks, what keeps it running is one more, and 金额合计 is
 * all that is spent, as surely read tables state it. Every value of an indicator is open.
 */
export function draftUnitForm({ facts, scheme, year, unitName = "" }: UnitDraftSource): TargetForm {
  const { sure } = bySureness(facts);
  const indicators = UNIT_KIND.indicators;
  return {
    kind: "unit",
    layout: "shaanxi-unit",
    scheme,
    unit: { value: "万元", declared: true },
    ...(year !== undefined && { year: { value: year, raw: `${year}年度`, origin: "library" } }),
    name: { value: unitName, raw: unitName, origin: "library" },
    fields: [],
    money: [],
    goals: [{ scope: "year", text: { value: goalOf(unitName), raw: goalOf(unitName), origin: "library" } }],
    tasks: year === undefined ? [] : tasksOf(sure, year),
    indicators: indicators.map((each) => suggestedIndicator(each, scheme)),
    residue: [],
    notes: [],
  };
}

const goalOf = (unitName: string): string => goalFrame(`${unitName}年度重点工作`, UNIT_KIND.indicators);

function tasksOf(facts: FactBook, year: number): readonly TargetTask[] {
  const subject = { flow: "expenditure", year, stage: "budget" } as const;
  const running = facts.find({ ...subject, nature: "basic" })?.amount;
  const all = facts.find(subject)?.amount;
  return [
    ...listedProjects(facts, year).map(({ name, amount }) => task(name, amount)),
    ...(running === undefined || running === 0 ? [] : [task("人员和机构运转保障", running)]),
    task("金额合计", all, true),
  ];
}

const task = (name: string, amount: Fen | undefined, isTotal = false): TargetTask => ({
  name: { value: name, raw: name, origin: "library" },
  amounts:
    amount === undefined
      ? []
      : [
          {
            period: "year",
            source: "total",
            label: "总额",
            raw: formatFen(amount, "万元", amount % 10_000 === 0 ? 2 : 6),
            amount,
            margin: ZERO,
          },
        ],
  isTotal,
});
