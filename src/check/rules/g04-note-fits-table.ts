import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Note, Table } from "../../model/table";
import { plain } from "../../model/text";
import { isConditional, isScope, type Scope, saysNone, SCOPES, speaksOf } from "../narrative-text";
import { as, defineRule } from "../rule";
import { tableText } from "../wording";

export default defineRule({
  code: "G04",
  group: "completeness",
  name: "note-fits-table",
  title: "空表说明与表相符",
  severity: "error",
  rests: ["print"],
  basis: "财预〔2016〕143号《地方预决算公开操作规程》",
  certainty: "unverified",
  messages: {
    otherFund: "“{title}”下的说明写的是“{stated}”（{cell}），与本表的{scope}不符，疑似从别的表复制。请改正。",
    otherYear: "“{title}”下的说明写的是 {stated} 年（{cell}），本文件是 {year} 年的预算。请改正年度。",
    notEmpty: "“{title}”有金额，表下却说明没有此项支出（{cell}）。请删去说明，或核对表中的金额。",
  },

  cases: (book) => notes(book),
  none: () => "没有关于空表的说明",

  *report({ table, scope, note }, book) {
    const text = plain(note.text);
    const shared = { cells: [as(note.cell, "text")], quote: note.text };
    const data = { title: tableText(table), cell: toA1(note.cell) };
    const other = otherScope(scope, text);
    const year = otherYear(book, text);
    if (other !== undefined) {
      yield {
        messageId: "otherFund",
        data: { ...data, stated: SCOPES[other].name, scope: SCOPES[scope].name },
        ...shared,
      };
    } else if (year !== undefined) {
      yield { messageId: "otherYear", data: { ...data, stated: year, year: String(book.identity.year) }, ...shared };
    } else if (!isEmptyAsSaid(book, table, text) && speaksOf(text, scope)) {
      yield { messageId: "notEmpty", data, ...shared, severity: "warning" };
    }
  },
});

/** 没有“三公”经费支出 says nothing of 会议费, 培训费 and 机关运行经费 that the table lists beside it. */
function isEmptyAsSaid({ facts }: BudgetBook, table: Table, text: string): boolean {
  if (table.empty || table.type !== "three-public" || /会议|培训|机关运[行转]/.test(text)) return table.empty;
  const items = facts.inTable(table).filter(({ subject }) => /^three-public(?!-and)/.test(subject.item ?? ""));
  return items.length > 0 && items.every(({ amount }) => amount === 0);
}

interface EmptyNote {
  readonly table: Table;
  readonly scope: Scope;
  readonly note: Note;
}

/** Statements that there is no money, under tables that may be empty. */
const notes = ({ tables }: BudgetBook): readonly EmptyNote[] =>
  tables.flatMap((table) => {
    const { type } = table;
    if (!isScope(type)) return [];
    const saying = table.notes.filter(({ text }) => saysNone(plain(text)) && !isConditional(plain(text)));
    return saying.map((note) => ({ table, scope: type, note }));
  });

/** The other fund that a note names, when it does not name its own. */
function otherScope(own: Scope, text: string): Scope | undefined {
  if (speaksOf(text, own)) return undefined;
  return (Object.keys(SCOPES) as Scope[]).find((scope) => scope !== own && speaksOf(text, scope));
}

/** The only year a note names, when it is not that of the budget. */
function otherYear({ identity }: BudgetBook, text: string): string | undefined {
  const years = new Set([...text.matchAll(/(20\d{2})年/g)].map(([, year = ""]) => year));
  const [only] = years;
  return identity.year !== undefined && years.size === 1 && only !== String(identity.year) ? only : undefined;
}
