import { type Figure, figuresOf, wholeBudget } from "../book/figures/index";
import type { BudgetBook } from "../model/book";
import { groupBy } from "../model/group-by";
import { subtractFen } from "../model/money";
import { stageOf } from "../model/document-kind";
import type { Period, Stage } from "../model/subject";
import type { Panel } from "../model/table";
import type { Evidence, Meaning } from "../model/text-claim";
import { derivedSums } from "./derived-sums";
import { evidenceOf, evidenceOfEmpty } from "./evidence";
import { fits, fitsBlank, hasFlow, isInRow, namesRow, ROW, ofNature } from "./fitting";
import { keyOfMeaning, saidFields, without } from "./meaning";

/** What the tables of one workbook say about the meaning of some words. */
export class Statements {
  readonly year: number | undefined;
  /** What the text speaks of where it names no other: the budget, or what was spent. */
  readonly stage: Stage;
  /** Panels with a line for money brought forward or left over: their totals are not 本年. */
  private readonly balanced: ReadonlySet<Panel>;
  private readonly byPeriod: ReadonlyMap<string, readonly Figure[]>;
  /** A row and a column that meet in a blank cell: zero, said by nobody. Of an empty table the table as a whole speaks. */
  private readonly blankNow: readonly Figure[];
  private readonly itemsWithMoney: ReadonlySet<Meaning["item"]>;
  private readonly byRow = new Map<string, readonly Figure[]>();
  private readonly sums = new Map<string, readonly Evidence[]>();

  constructor(private readonly book: BudgetBook) {
    this.stage = stageOf(book.documentKind);
    this.year = book.identity.year ?? book.facts.all.find(({ subject }) => subject.stage === this.stage)?.subject.year;
    const { stated, blank } = wholeBudget(figuresOf(book));
    this.byPeriod = groupBy(stated, ({ subject }) => keyOfPeriod(subject));
    this.itemsWithMoney = new Set(stated.map(({ subject, amount }) => (amount === 0 ? undefined : subject.item)));
    this.blankNow = blank.filter(
      ({ table, subject }) => !table.empty && subject.year === this.year && subject.stage === this.stage,
    );
    this.balanced = new Set(
      book.facts.lines.flatMap(({ panel, narrows }) => (narrows.item?.startsWith("carry-over") ? [panel] : [])),
    );
  }

  /** Without money brought forward (income) or left over (expenditure), 本年 and 总 are the same. */
  hasBalance(flow: Meaning["flow"]): boolean {
    const item = flow === "income" ? "carry-over-in" : "carry-over-out";
    return this.itemsWithMoney.has(item);
  }

  /** Every statement about exactly this meaning; where there is none, the blank cells for it. */
  exact(meaning: Meaning, period: Period): readonly Evidence[] {
    const fitting = this.inRow(meaning, period).filter((figure) => fits(figure, this.forPanel(meaning, figure)));
    const found = ofNature(fitting, meaning);
    if (found.length > 0) return inNaturalOrder(found, meaning).map(evidenceOf);
    const isCurrent = period.year === this.year && period.stage === this.stage;
    return isCurrent ? this.blankNow.filter((each) => fitsBlank(each, meaning)).map(evidenceOf) : [];
  }

  /** Without lines for balances a table of expenditure states 本年 alone. */
  private forPanel(meaning: Meaning, { line }: Figure): Meaning {
    const isCurrent = meaning.balance === "current" && meaning.flow === "expenditure";
    return isCurrent && !(line && this.balanced.has(line.panel)) ? without(meaning, "balance") : meaning;
  }

  /** The same name with any fund, nature and use. */
  anywhere(meaning: Meaning, period: Period): readonly Evidence[] {
    if (!namesRow(meaning) && meaning.item === undefined && meaning.nature === undefined) return [];
    return this.inRow(meaning, period)
      .filter(
        (figure) =>
          hasFlow(figure, meaning) &&
          (meaning.nature === undefined || namesRow(meaning) || figure.subject.nature === meaning.nature),
      )
      .map(evidenceOf);
  }

  /** What several cells say of it together. */
  summed(meaning: Meaning, period: Period): readonly Evidence[] {
    const key = `${keyOfMeaning(meaning)}|${keyOfPeriod(period)}`;
    const known = this.sums.get(key);
    if (known) return known;
    const sums = derivedSums(this.statedIn(period), meaning);
    this.sums.set(key, sums);
    return sums;
  }

  /** Expenditure that this year's income pays for: where money was brought forward, 支出 may mean either. */
  currentPart(meaning: Meaning, wholes: readonly Evidence[], period: Period): readonly Evidence[] {
    const isHeadline = saidFields(meaning).every((field) => field === "flow" || field === "fund");
    if (meaning.flow !== "expenditure" || !isHeadline || !this.hasBalance("income")) return [];
    const carried = this.statedIn(period).filter(
      ({ subject }) =>
        subject.item === "carry-over-in" &&
        (subject.fund === undefined || meaning.fund === undefined || subject.fund === meaning.fund),
    );
    return wholes.flatMap((whole) =>
      carried.flatMap(({ amount, cell }): readonly Evidence[] =>
        amount > 0 && amount < whole.amount
          ? [
              {
                ...whole,
                kind: "sum",
                amount: subtractFen(whole.amount, amount),
                cells: [...whole.cells, cell],
              },
            ]
          : [],
      ),
    );
  }

  /** Tables that are empty as a whole state zero for their scope. */
  emptyTables({ fund, item, flow }: Meaning): readonly Evidence[] {
    const type = item?.startsWith("three-public")
      ? "three-public"
      : flow !== "income" && isEarmarked(fund)
        ? fund.slice("fiscal/".length)
        : undefined;
    return this.book.tables.filter((table) => table.type === type && table.empty).map(evidenceOfEmpty);
  }

  /** A fund that brings in nothing and of which nothing was left pays for nothing. */
  withoutIncome(meaning: Meaning, period: Period): readonly Evidence[] {
    const { fund, flow } = meaning;
    const isFundOnly = saidFields(meaning).every(
      (field) => field === "flow" || field === "fund" || field === "balance",
    );
    if (!isFundOnly || !isEarmarked(fund) || flow !== "expenditure" || this.hasBalance("income")) return [];
    const income = this.exact({ flow: "income", fund }, period);
    return income.every(({ amount }) => amount === 0) ? income : [];
  }

  /** A table that lists the dimension and has no such row: the text may say 0. */
  absent(meaning: Meaning, period: Period): readonly Evidence[] {
    const by = ROW.find((dimension) => meaning[dimension] !== undefined);
    if (!by || by === "line" || by === "project") return [];
    const listing = this.statedIn(period).find(
      (figure) => figure.subject[by] !== undefined && hasFlow(figure, meaning),
    );
    return listing ? [evidenceOfEmpty(listing.table)] : [];
  }

  private statedIn(period: Period): readonly Figure[] {
    return this.byPeriod.get(keyOfPeriod(period)) ?? [];
  }

  /** What stands in the rows that the words name. */
  private inRow(meaning: Meaning, period: Period): readonly Figure[] {
    const key = [meaning.item, ...ROW.map((by) => meaning[by]), keyOfPeriod(period)].join("|");
    const known = this.byRow.get(key);
    if (known) return known;
    const rows = this.statedIn(period).filter((figure) => isInRow(figure, meaning));
    this.byRow.set(key, rows);
    return rows;
  }
}

const keyOfPeriod = ({ year, stage }: Period): string => `${year}|${stage}`;

const isEarmarked = (fund: Meaning["fund"]): fund is "fiscal/government-fund" | "fiscal/state-capital" =>
  fund === "fiscal/government-fund" || fund === "fiscal/state-capital";

/** Grand totals before 本年 where nothing tells them apart; funds of their own line before totals. */
function inNaturalOrder(figures: readonly Figure[], { balance, fund, flow }: Meaning): readonly Figure[] {
  if (balance !== undefined) return figures;
  const wantsCurrent = fund !== undefined && flow === "income";
  const rank = ({ subject, line }: Figure): number => {
    const isCurrent = subject.item === "current" || line?.role === "item";
    return isCurrent === wantsCurrent ? 0 : 1;
  };
  return [...figures].sort((a, b) => rank(a) - rank(b));
}
