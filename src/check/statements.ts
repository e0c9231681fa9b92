import type { BudgetBook } from "../model/book";
import type { Fact, Line } from "../model/fact";
import { groupBy } from "../model/group-by";
import { readOnce } from "../model/remembered";
import type { Subject } from "../model/subject";
import type { TableId } from "../model/table-id";
import { TERMS } from "../model/terms";
import { type Entry, type Grid, gridsByPanel } from "../book/grid";
import { type Gap, pairGaps, type Quantity, sumOf } from "./judge";
import { chosenTable } from "./relations/chosen-table";
import { rowText } from "./wording";

/** One subject stated in several tables, once in each. */
export interface Repetition {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
}

/** Subjects that at least two tables state and that no relation of its own compares. */
export const repetitions = readOnce((book: BudgetBook): readonly Repetition[] => {
  const gridOf = gridsByPanel(book);
  return book.facts.repeated.flatMap((facts) => {
    const [first] = facts;
    if (!first || isName(first.subject)) return [];
    const stated = facts.flatMap((fact) => entryOf(fact, gridOf.get(fact.line.panel)) ?? []);
    // X12 knows what the total of a list of projects must equal
    const entries = oncePerKind(stated).filter((entry) => typeOf(entry) !== "projects");
    const areChosen = entries.every(({ line }) => chosenTable(book, line.table.type) === line.table);
    if (entries.length < 2 || isJudgedElsewhere(first.subject, entries.map(typeOf), areChosen)) return [];
    return [{ subject: first.subject, entries }];
  });
});

/** Labels, units and projects are names: the same name need not be the same thing. */
const isName = ({ line, unit, project }: Subject): boolean =>
  line !== undefined || unit !== undefined || project !== undefined;

/** The entry of an amount of money; none for what repeats a part of the line above. */
function entryOf(fact: Fact, grid: Grid | undefined): Entry | undefined {
  const { line, column } = fact;
  const entry = column.holds === "money" && !line.ofWhich ? grid?.entry(line, column) : undefined;
  return entry?.fact === fact ? entry : undefined;
}

/** A table that states a subject twice cannot be compared, nor two of one kind: which one would it be? */
function oncePerKind(entries: readonly Entry[]): readonly Entry[] {
  const byType = groupBy(entries, typeOf);
  return entries.filter((entry) => byType.get(typeOf(entry))?.length === 1);
}

const typeOf = ({ line }: Entry): TableId => line.table.type;

const OVERVIEWS: ReadonlySet<TableId> = new Set<TableId>([
  "income-expenditure",
  "income",
  "expenditure",
  "fiscal",
  "general-function",
  "general-economic",
  "government-fund",
  "state-capital",
]);

/** Totals, sources, classes and funds have relations of their own (X01 to X14, X22), which know one table of a kind. */
function isJudgedElsewhere(subject: Subject, types: readonly TableId[], areChosen: boolean): boolean {
  const { nature, use, economic, governmentEconomic, accounting, functional } = subject;
  const isSplit = [nature, use, economic, governmentEconomic, accounting].some((each) => each !== undefined);
  if (!isSplit && types.every((type) => OVERVIEWS.has(type))) return true;
  const isTotal = functional === undefined && economic === undefined && governmentEconomic === undefined;
  const isBasicTotal = isTotal && nature === "basic" && accounting === undefined;
  return (
    areChosen &&
    isBasicTotal &&
    types.every((type) => BASIC_TOTALS.has(type)) &&
    (use === undefined || types.every(isBasicTable))
  );
}

const isBasicTable = (type: TableId): boolean => type === "basic-function" || type === "basic-economic";
const BASIC_TOTALS: ReadonlySet<TableId> = new Set<TableId>(["general-function", "basic-function", "basic-economic"]);

/** The pair that differs most. */
export const widestGap = (repetition: Repetition): Gap | undefined =>
  pairGaps(subjectText(repetition.subject, repetition.entries), quantitiesOf(repetition))[0];

/** What each of the tables states. */
export const quantitiesOf = ({ entries }: Repetition): readonly Quantity[] =>
  entries.flatMap((entry) => sumOf([entry]) ?? []);

/** “2101102 事业单位医疗”的基本支出 */
export function subjectText(subject: Subject, entries: readonly Entry[]): string {
  const line = entries.map((entry): Line => entry.line).find(({ role, code }) => role === "item" && code !== undefined);
  const words = [
    subject.use ? TERMS.use[subject.use] : subject.nature && TERMS.nature[subject.nature],
    subject.item && TERMS.item[subject.item],
  ].filter((word) => word !== undefined);
  const row = line ? `“${rowText(line)}”` : "";
  if (words.length === 0) return row || `“${entries[0] ? rowText(entries[0].line) : ""}”`;
  return `${row}${row === "" ? "" : "的"}${words.join("、")}`;
}
