import type { Fund, Subject } from "../../../src/model/subject";
import { type Account, type FundItem, LEAVES, type SpentItem, spent, sum, type Steps, useOf } from "./account";
import type { Content, SheetDrawing } from "./drawing";
import type { AccountLayout } from "./layout";
import { type CodeRow, codeRows, ECONOMIC, sumOf } from "./rows";

type Cell<Item extends SpentItem> = {
  readonly head: readonly string[];
  readonly amount: (items: readonly Item[]) => Steps;
  readonly subject: Omit<Subject, "year" | "stage" | "functional">;
};

const basic = (items: readonly SpentItem[]): Steps => sum(items.map((each) => each.basic));
const project = (items: readonly SpentItem[]): Steps => sum(items.map((each) => each.project));
const all = (items: readonly SpentItem[]): Steps => sum(items.map(spent));
const nothing = (): Steps => 0;

/** 收入决算表: by item and source. `received` says what of an item's money came from where. */
export function drawIncome(sheet: SheetDrawing, account: Account, layout: AccountLayout): void {
  const { fund, state, general, generalIncome, otherIncome } = account;
  const kept = generalIncome - all(general);
  // what is kept or was brought forward is booked on 行政运行, other income too
  const fiscalOf = (items: readonly SpentItem[]): Steps =>
    sum(
      items.map((each) =>
        "income" in each ? (each as FundItem).income : spent(each) + (each.code === "2013101" ? kept : 0),
      ),
    );
  const otherOf = (items: readonly SpentItem[]): Steps =>
    items.some(({ code }) => code === "2013101") ? otherIncome : 0;
  const flow = "income" as const;
  drawByCode(
    sheet,
    account,
    layout,
    [...general, ...fund, ...state],
    [
      {
        head: ["本年收入合计"],
        amount: (items) => fiscalOf(items) + otherOf(items),
        subject: { flow },
      },
      { head: ["财政拨款收入"], amount: fiscalOf, subject: { flow, fund: "fiscal" } },
      { head: ["上级补助收入"], amount: nothing, subject: { flow, fund: "superior" } },
      { head: ["事业收入"], amount: nothing, subject: { flow, fund: "business" } },
      { head: ["经营收入"], amount: nothing, subject: { flow, fund: "operating" } },
      { head: ["附属单位上缴收入"], amount: nothing, subject: { flow, fund: "subordinate" } },
      { head: ["其他收入"], amount: otherOf, subject: { flow, fund: "other" } },
    ],
  );
}

/** 支出决算表. */
export function drawExpenditure(sheet: SheetDrawing, account: Account, layout: AccountLayout): void {
  const flow = "expenditure" as const;
  drawByCode(
    sheet,
    account,
    layout,
    [...account.general, ...account.fund, ...account.state],
    [
      { head: ["本年支出合计"], amount: all, subject: { flow } },
      { head: ["基本支出"], amount: basic, subject: { flow, nature: "basic" } },
      { head: ["项目支出"], amount: project, subject: { flow, nature: "project" } },
      { head: ["上缴上级支出"], amount: nothing, subject: { flow, nature: "to-superior" } },
      { head: ["经营支出"], amount: nothing, subject: { flow, nature: "operating" } },
      {
        head: ["对附属单位补助支出"],
        amount: nothing,
        subject: { flow, nature: "to-subordinate" },
      },
    ],
  );
}

/** 一般公共预算财政拨款支出决算表, in some places with what was brought forward and is left. */
export function drawGeneral(sheet: SheetDrawing, account: Account, layout: AccountLayout): void {
  const { general, before, after, generalIncome } = account;
  if (!layout.generalFlows) {
    drawSpending(sheet, account, layout, general, "fiscal/general");
    return;
  }
  const kept = generalIncome - all(general);
  const isRunning = ({ code }: SpentItem): boolean => code === "2013101";
  drawFlows(
    sheet,
    account,
    layout,
    general.map((each) => ({
      ...each,
      before: isRunning(each) ? before.general : 0,
      income: spent(each) + (isRunning(each) ? kept : 0),
      after: isRunning(each) ? after.general : 0,
    })),
    "fiscal/general",
  );
}

export function drawSpending(
  sheet: SheetDrawing,
  account: Account,
  layout: AccountLayout,
  items: readonly SpentItem[],
  fund: Fund,
): void {
  const flow = "expenditure" as const;
  drawByCode(sheet, account, layout, items, [
    { head: ["本年支出", "合计"], amount: all, subject: { flow, fund } },
    { head: ["本年支出", "基本支出"], amount: basic, subject: { flow, fund, nature: "basic" } },
    { head: ["本年支出", "项目支出"], amount: project, subject: { flow, fund, nature: "project" } },
  ]);
}

/** 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余. */
export function drawFlows(
  sheet: SheetDrawing,
  account: Account,
  layout: AccountLayout,
  items: readonly FundItem[],
  fund: Fund,
): void {
  drawByCode(sheet, account, layout, items, [
    {
      head: ["年初结转和结余"],
      amount: (of) => sumOf(of, "before"),
      subject: { flow: "income", fund, item: "carry-over-in" },
    },
    { head: ["本年收入"], amount: (of) => sumOf(of, "income"), subject: { flow: "income", fund } },
    { head: ["本年支出", "小计"], amount: all, subject: { flow: "expenditure", fund } },
    {
      head: ["本年支出", "基本支出"],
      amount: basic,
      subject: { flow: "expenditure", fund, nature: "basic" },
    },
    {
      head: ["本年支出", "项目支出"],
      amount: project,
      subject: { flow: "expenditure", fund, nature: "project" },
    },
    {
      head: ["年末结转和结余"],
      amount: (of) => sumOf(of, "after"),
      subject: { flow: "expenditure", fund, item: "carry-over-out" },
    },
  ]);
}

function drawByCode<Item extends SpentItem>(
  sheet: SheetDrawing,
  { year }: Account,
  layout: AccountLayout,
  items: readonly Item[],
  columns: readonly Cell<Item>[],
): void {
  const isSplit = layout.codes === "split";
  const label = isSplit ? 4 : 2;
  const isDeep = columns.some(({ head }) => head.length > 1);
  const tops = columns.map(({ head }, i) => (head[0] === columns[i - 1]?.head[0] ? undefined : head[0]));
  const row1 = sheet.add("项目", ...Array.from({ length: label - 1 }, () => undefined), ...tops);
  sheet.merge(row1, 1, row1, label);
  const lower = columns.map(({ head }) => (head.length > 1 ? head.at(-1) : undefined));
  const names = isSplit ? ["支出功能分类科目编码", undefined, undefined, "科目名称"] : ["功能分类科目编码", "科目名称"];
  const row2 = sheet.add(...names, ...(isDeep ? lower : []));
  if (isSplit) sheet.merge(row2, 1, row2, 3);
  columns.forEach(({ head }, i) => {
    const column = label + 1 + i;
    if (head.length === 1) sheet.merge(row1, column, row2, column);
    else if (tops[i] !== undefined)
      sheet.merge(row1, column, row1, column - 1 + columns.filter((each) => each.head[0] === head[0]).length);
  });
  const amounts = (of: readonly Item[], functional?: string): readonly Content[] =>
    columns.map(({ amount, subject }) => ({
      steps: amount(of),
      subject: {
        ...subject,
        year,
        stage: "outturn",
        ...(functional !== undefined && { functional }),
      },
    }));
  if (layout.total === "in-head") {
    const row3 = sheet.add("类", "款", "项", "合计", ...amounts(items));
    sheet.merge(row2, 4, row3 - 1, 4);
  } else if (isSplit) {
    const row3 = sheet.add("类", "款", "项");
    sheet.merge(row2, 4, row3, 4);
  }
  if (layout.numbered) {
    const counts = columns.map((_, i) => i + 1);
    sheet.add("栏次", ...Array.from({ length: label - 1 }, () => undefined), ...counts);
  }
  const totalRow = () => sheet.add("合计", ...Array.from({ length: label - 1 }, () => undefined), ...amounts(items));
  if (layout.total === "first") totalRow();
  for (const { code, name, items: own } of codeRows(items) as readonly CodeRow<Item>[]) {
    const codes = isSplit ? [code.slice(0, 3), code.slice(3, 5), code.slice(5)] : [code];
    sheet.add(...codes, name, ...amounts(own, code));
  }
  if (layout.total === "last") totalRow();
}

/** 一般公共预算财政拨款基本支出决算表: two halves side by side, every 款 of the form, 人员 and 公用 below. */
export function drawBasic(sheet: SheetDrawing, account: Account): void {
  const { year, economic } = account;
  const half = (classes: readonly string[]): readonly (readonly [string, Steps])[] =>
    classes.flatMap((of) => {
      const codes = Object.keys(ECONOMIC)
        .filter((code) => code.startsWith(of))
        .sort();
      return codes.map((code) => {
        const own = [...economic].filter(([each]) => each.startsWith(code)).map(([, steps]) => steps);
        return [code, sum(own)] as const;
      });
    });
  const [left, right] = [half(["301", "303"]), half(["302", "310"])];
  sheet.add("经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数");
  const own = (entry: readonly [string, Steps] | undefined): readonly Content[] =>
    entry === undefined
      ? [undefined, undefined, undefined]
      : [entry[0], ECONOMIC[entry[0]], { steps: entry[1], subject: subject({ economic: entry[0] }) }];
  const subject = (more: Partial<Subject>): Subject => ({
    ...{ flow: "expenditure", year, stage: "outturn", fund: "fiscal/general", nature: "basic" },
    ...more,
  });
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) sheet.add(...own(left[i]), ...own(right[i]));
  const of = (use: "personnel" | "public"): Content => ({
    steps: useOf(account, use),
    subject: subject({ use }),
  });
  const last = sheet.add("人员经费合计", undefined, of("personnel"), "公用经费合计", undefined, of("public"));
  sheet.merge(last, 1, last, 2);
  sheet.merge(last, 4, last, 5);
}

/** 三公 with its budget beside it. */
export function drawThreePublic(
  sheet: SheetDrawing,
  { year, threePublic }: Account,
  { threePublic: form }: AccountLayout,
): void {
  const of = (items: readonly (typeof LEAVES)[number][], stage: "budget" | "outturn"): Steps =>
    sum(items.map((leaf) => threePublic[leaf][stage === "budget" ? "planned" : "spent"]));
  const [abroad, purchase, running, reception] = LEAVES;
  const items = [
    ["合计", LEAVES, "three-public"],
    ["因公出国（境）费", [abroad], abroad],
    ["公务用车购置及运行维护费", [purchase, running], "three-public/vehicles"],
    ["公务用车购置费", [purchase], purchase],
    ["公务用车运行维护费", [running], running],
    ["公务接待费", [reception], reception],
  ] as const;
  const cell = (i: number, stage: "budget" | "outturn"): Content => {
    const [, leaves, item] = items[i] ?? items[0];
    return { steps: of(leaves, stage), subject: { flow: "expenditure", year, stage, item } };
  };
  if (form === "lines") {
    sheet.add("项目", "年初预算数", "决算数");
    items.forEach(([name], i) => sheet.add(name, cell(i, "budget"), cell(i, "outturn")));
    return;
  }
  const heads = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
  if (form === "blocks") {
    const block = (text: string): readonly Content[] => [text, ...Array.from({ length: 5 }, () => undefined)];
    const row1 = sheet.add(...block("预算数"), ...block("决算数"));
    const groups = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", undefined, undefined, "公务接待费"];
    sheet.add(...groups, ...groups);
    const leaf = [undefined, undefined, ...heads.slice(2, 5), undefined];
    const row3 = sheet.add(...leaf, ...leaf);
    for (const left of [1, 7]) {
      sheet.merge(row1, left, row1, left + 5);
      sheet.merge(row1 + 1, left + 2, row1 + 1, left + 4);
      for (const column of [left, left + 1, left + 5]) sheet.merge(row1 + 1, column, row3, column);
    }
    const order = [0, 1, 2, 3, 4, 5];
    sheet.add(...order.map((i) => cell(i, "budget")), ...order.map((i) => cell(i, "outturn")));
    return;
  }
  const pair = (text: Content): readonly Content[] => [text, undefined];
  const row1 = sheet.add(
    ...["合计", "因公出国（境）费", "公务用车购置及运行费", undefined, undefined, "公务接待费"].flatMap(pair),
  );
  const row2 = sheet.add(
    ...[undefined, undefined, "小计", "公务用车购置费", "公务用车运行费", undefined].flatMap(pair),
  );
  sheet.add(...items.flatMap(() => ["预算数", "决算数"]));
  sheet.merge(row1, 5, row1, 10);
  for (const left of [5, 7, 9]) sheet.merge(row2, left, row2, left + 1);
  for (const left of [1, 3, 11]) sheet.merge(row1, left, row2, left + 1);
  sheet.add(...items.flatMap((_, i) => [cell(i, "budget"), cell(i, "outturn")]));
}
