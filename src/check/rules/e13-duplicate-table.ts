import type { BudgetBook } from "../../model/book";
import type { Fact } from "../../model/fact";
import { groupBy } from "../../model/group-by";
import { readOnce } from "../../model/remembered";
import { keyOf } from "../../model/subject";
import type { Table } from "../../model/table";
import type { TableId } from "../../model/table-id";
import { plain } from "../../model/text";
import { as, BY_POLICY, defineRule } from "../rule";
import { budgetTables, startOf } from "../workbook-cells";
import { tableText } from "../wording";

export default defineRule({
  code: "E13",
  group: "workbook",
  name: "duplicate-table",
  title: "同一张表出现两次",
  severity: "warning",
  rests: ["equality"],
  ...BY_POLICY,
  messages: {
    twice:
      "“{title}”有两份：工作表“{first}”第 {firstRow} 行和“{second}”第 {secondRow} 行，金额{relation}。请确认以哪一份为准，删去另一份，或在窗格中指定它不是预算表。",
  },

  cases: (book) => (budgetTables(book).length < 2 ? "认出的表格不足两张" : pairs(book)),

  *report([first, second], book) {
    yield {
      messageId: "twice",
      data: {
        title: tableText(first),
        first: first.sheet,
        firstRow: String(first.area.top),
        second: second.sheet,
        secondRow: String(second.area.top),
        relation: hasSameAmounts(book, first, second) ? "完全相同" : "不同",
      },
      cells: [as(startOf(first), "text"), as(startOf(second), "text")],
    };
  },
});

/** Lists of units and procurements may well stand on several sheets. */
const REPEATABLE: ReadonlySet<TableId> = new Set<TableId>(["unit-list", "procurement", "projects"]);

function pairs(book: BudgetBook): readonly (readonly [Table, Table])[] {
  const tables = budgetTables(book).filter(({ type, continues }) => !REPEATABLE.has(type) && continues === undefined);
  const codes = codesByTable(book);
  return tables.flatMap((first, i) => {
    const second = tables.slice(i + 1).find((each) => isSameTable(codes, first, each));
    return second ? [[first, second] as const] : [];
  });
}

/** Tables of another year or unit are others; a table continued on a second sheet has other rows. */
function isSameTable(codes: CodesByTable, first: Table, second: Table): boolean {
  if (first.type !== second.type || !saysTheSame(first, second)) return false;
  if (first.year !== undefined && second.year !== undefined && first.year !== second.year) return false;
  if (first.unitName !== undefined && second.unitName !== undefined && first.unitName !== second.unitName) return false;
  const [a, b] = [codes.get(first), codes.get(second)];
  return !a || !b || [...a].some((code) => b.has(code));
}

/** Of one fund and one nature, and not told apart by what the titles say in brackets: 财政拨款 and 一般公共预算 are two tables. */
const saysTheSame = (first: Table, second: Table): boolean =>
  keyOfNarrows(first) === keyOfNarrows(second) &&
  suffixOf(first) === suffixOf(second) &&
  (first.type !== "other" || plain(first.title) === plain(second.title));

const keyOfNarrows = ({ narrows }: Table): string => JSON.stringify(Object.entries(narrows).sort());

const suffixOf = ({ title }: Table): string => /(\([^)]*\))*$/.exec(plain(title))?.[0] ?? "";

type CodesByTable = ReadonlyMap<Table, ReadonlySet<string>>;

function codesByTable(book: BudgetBook): CodesByTable {
  const codes = new Map<Table, Set<string>>();
  for (const { table, code } of book.facts.lines) {
    if (code === undefined) continue;
    const known = codes.get(table);
    if (known) known.add(code);
    else codes.set(table, new Set([code]));
  }
  return codes;
}

function hasSameAmounts({ facts }: BudgetBook, first: Table, second: Table): boolean {
  const [one, other] = [statementsOf(facts.inTable(first)), statementsOf(facts.inTable(second))];
  if (one.size !== other.size) return false;
  for (const [stated, { length }] of one) if (other.get(stated)?.length !== length) return false;
  return true;
}

const statementsOf = readOnce((facts: readonly Fact[]) =>
  groupBy(facts, ({ subject, amount }) => `${keyOf(subject)}=${amount}`),
);
