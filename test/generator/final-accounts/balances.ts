import type { Fund, Item, Stage, Subject } from "../../../src/model/subject";
import { type Account, sum, type Steps, total } from "./account";
import type { Content, SheetDrawing } from "./drawing";
import type { AccountLayout } from "./layout";
import { CLASSES, ofClass, sumOf } from "./rows";

/** A line of one side: its label, and its amounts by column, each with what it is about beside the year and the stage. */
interface SideLine {
  readonly label: string;
  readonly amounts: readonly (readonly [Steps, Omit<Subject, "year" | "stage">])[];
}

type Meaning = Omit<Subject, "year" | "stage" | "flow">;
const income = (label: string, steps: Steps, meaning: Meaning = {}): SideLine => ({
  label,
  amounts: [[steps, { flow: "income", ...meaning }]],
});
const blank = (): SideLine => ({ label: "", amounts: [] });

const NUMBERS = "一二三四五六七八九十";
export const chinese = (n: number): string =>
  n <= 10
    ? (NUMBERS[n - 1] ?? "")
    : `${n >= 20 ? NUMBERS[Math.floor(n / 10) - 1] : ""}十${n % 10 ? NUMBERS[(n % 10) - 1] : ""}`;

/** 收入支出决算总表. */
export function drawTotals(sheet: SheetDrawing, account: Account, layout: AccountLayout): void {
  const { fund, state, generalIncome, otherIncome, before, after, general } = account;
  const items = [...general, ...fund, ...state];
  const received = generalIncome + sumOf(fund, "income") + sumOf(state, "income") + otherIncome;
  const all = received + before.all;
  const left = [
    income("一、一般公共预算财政拨款收入", generalIncome, { fund: "fiscal/general" }),
    income("二、政府性基金预算财政拨款收入", sumOf(fund, "income"), {
      fund: "fiscal/government-fund",
    }),
    income("三、国有资本经营预算财政拨款收入", sumOf(state, "income"), {
      fund: "fiscal/state-capital",
    }),
    income("四、上级补助收入", 0),
    income("五、事业收入", 0),
    income("六、经营收入", 0),
    income("七、附属单位上缴收入", 0),
    income("八、其他收入", otherIncome, { fund: "other" }),
  ];
  const spend = (label: string, steps: Steps, meaning: Meaning = {}): SideLine => ({
    label,
    amounts: [[steps, { flow: "expenditure", ...meaning }]],
  });
  const right = CLASSES.map(([code, name], i) =>
    spend(`${chinese(i + 1)}、${name}`, ofClass(items, code), { functional: code }),
  );
  drawSides(
    sheet,
    account,
    layout,
    [1, 1],
    [
      ...right.map((line, i) => [left[i] ?? blank(), line] as const),
      [income("本年收入合计", received, { item: "current" }), spend("本年支出合计", total(items), { item: "current" })],
      [income("使用非财政拨款结余（含专用结余）", 0), spend("结余分配", 0)],
      [
        income("年初结转和结余", before.all, { item: "carry-over-in" }),
        spend("年末结转和结余", after.all, { item: "carry-over-out" }),
      ],
      [income("总计", all), spend("总计", all)],
    ],
  );
}

/** 财政拨款收入支出决算总表. */
export function drawFiscal(sheet: SheetDrawing, account: Account, layout: AccountLayout): void {
  const { fund, state, generalIncome, general, before, after } = account;
  const by = (of: (items: Account["general"]) => Steps): readonly Steps[] => [of(general), of(fund), of(state)];
  const spend = (label: string, parts: readonly Steps[], meaning: Meaning = {}): SideLine => ({
    label,
    amounts: [
      [sum(parts), { flow: "expenditure", fund: "fiscal", ...meaning }],
      ...parts.map((steps, i) => [steps, { flow: "expenditure", ...meaning, fund: fundAt(i) }] as const),
    ],
  });
  const incomes = [generalIncome, sumOf(fund, "income"), sumOf(state, "income")];
  const carriedIn = [before.general, sumOf(fund, "before"), sumOf(state, "before")];
  const carriedOut = [after.general, sumOf(fund, "after"), sumOf(state, "after")];
  const names = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"];
  const fiscal = (label: string, steps: Steps, item?: Item): SideLine =>
    income(label, steps, { fund: "fiscal", ...(item && { item }) });
  const left = names.map((name, i) => income(name, incomes[i] ?? 0, { fund: fundAt(i) }));
  const whole = sum(incomes) + sum(carriedIn);
  const totals = by((items) => total(items));
  drawSides(
    sheet,
    account,
    layout,
    [1, 4],
    [
      ...CLASSES.map(
        ([code, name], i) =>
          [
            left[i] ?? blank(),
            spend(
              `${chinese(i + 1)}、${name}`,
              by((items) => ofClass(items, code)),
              { functional: code },
            ),
          ] as const,
      ),
      [fiscal("本年收入合计", sum(incomes), "current"), spend("本年支出合计", totals, { item: "current" })],
      [
        fiscal("年初财政拨款结转和结余", sum(carriedIn), "carry-over-in"),
        spend("年末财政拨款结转和结余", carriedOut, { item: "carry-over-out" }),
      ],
      ...names.map(
        (name, i) => [income(name, carriedIn[i] ?? 0, { fund: fundAt(i), item: "carry-over-in" }), blank()] as const,
      ),
      [
        fiscal("总计", whole),
        spend(
          "总计",
          totals.map((steps, i) => steps + (carriedOut[i] ?? 0)),
        ),
      ],
    ],
  );
}

const FUNDS: readonly Fund[] = ["fiscal/general", "fiscal/government-fund", "fiscal/state-capital"];
const fundAt = (i: number): Fund => FUNDS[i] ?? "fiscal";
const FUND_HEADS = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
const STAGES = [
  ["年初预算数", "budget"],
  ["全年预算数", "final-budget"],
  ["决算数", "outturn"],
] as const;

/** Both sides with their heads; where the budget is compared each amount stands three times, the budget a little rounder. */
function drawSides(
  sheet: SheetDrawing,
  { year }: Account,
  { numbered, compared }: AccountLayout,
  columns: readonly [number, number],
  lines: readonly (readonly [SideLine, SideLine])[],
): void {
  const isSplit = columns[1] > 1;
  // forms that part by funds compare nothing
  const stages = compared && !isSplit ? STAGES : STAGES.slice(2);
  const own = numbered ? 2 : 1;
  const width = (i: 0 | 1): number => own + columns[i] * stages.length;
  const group = (text: string, of: number): readonly Content[] => [
    text,
    ...Array.from({ length: of - 1 }, () => undefined),
  ];
  const top = sheet.add(...group("收入", width(0)), ...group("支出", width(1)));
  sheet.merge(top, 1, top, width(0));
  sheet.merge(top, width(0) + 1, top, width(0) + width(1));
  const heads = (i: 0 | 1): readonly Content[] => [
    "项目",
    ...(numbered ? ["行次"] : []),
    ...(i === 1 && isSplit ? FUND_HEADS : stages.map(([name]) => (compared ? name : numbered ? "金额" : name))),
  ];
  sheet.add(...heads(0), ...heads(1));
  if (numbered) {
    const counts = (from: number, of: number) => Array.from({ length: of }, (_, i) => from + i);
    sheet.add(
      "栏次",
      undefined,
      ...counts(1, width(0) - own),
      "栏次",
      undefined,
      ...counts(width(0) - own + 1, width(1) - own),
    );
  }
  let line = 0;
  for (const pair of lines) {
    line += 1;
    const right = line + lines.length;
    sheet.add(
      ...pair.flatMap((side, i): readonly Content[] => {
        const amounts = Array.from({ length: columns[i as 0 | 1] }, (_, at) => side.amounts[at]);
        return [
          side.label,
          ...(numbered ? [i === 0 ? line : right] : []),
          ...amounts.flatMap((each): readonly Content[] =>
            stages.map(([, stage]) => each && { steps: each[0], subject: { ...each[1], year, stage: stage as Stage } }),
          ),
        ];
      }),
    );
  }
}
