import { toA1 } from "../../model/cell";
import type { Unit } from "../../model/money";
import type { Fact } from "../../model/fact";
import type { FindingCell } from "../../model/finding";
import type { Claim } from "../../model/text-claim";
import { as, defineRule } from "../rule";
import { completeness, type ItemList, itemLists } from "../text/item-lists";
import { claimQuote, sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { amountText, rowText, tableText } from "../wording";

export default defineRule({
  code: "W05",
  group: "text",
  name: "items-complete",
  title: "逐科目条目齐全且不重复",
  severity: "error",
  rests: ["text-against-table"],
  basis: "《预算法》（2018年修正）第十四条：预算公开时作出说明，说明与报表一致",
  certainty: "read",
  messages: {
    missing: "{section}：没有写到“{item}” {fact}（{cell}）。请补充该条，或核对该科目的金额。",
    partial: "{section}：“其中”没有写到“{item}” {fact}（{cell}）。如应列全，请补充。",
    repeated: "{section}：“{item}”写了 {count} 次。请删除重复的条目。",
    unknown: "{section}：“{item}” {stated} 不在“{table}”中。请核对科目名称和编码。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    return itemLists(book, "functional");
  },
  none: () => "说明中没有逐科目列示的条目",

  *report(list) {
    for (const claim of list.unknown) yield unknownDraft(list, claim);
    for (const [claim, count] of repeatedIn(list)) {
      yield {
        messageId: "repeated",
        data: { section: titleOf(list), item: subjectText(claim), count: String(count) },
        cells: list.members
          .filter((each) => sameItem(each, claim))
          .flatMap(({ paragraph, span }) => textCells(paragraph, span)),
        quote: subjectText(claim),
      };
    }
    const kind = completeness(list);
    if (kind === "limited") return;
    for (const fact of list.missing) yield missingDraft(list, fact, kind === "complete");
  },
});

const titleOf = ({ section, members: [first] }: ItemList): string => sectionText(section, first?.paragraph.source.name);

const unitOf = ({ members }: ItemList): Unit | undefined => members.flatMap(({ amount }) => amount?.unit ?? [])[0];

function missingDraft(list: ItemList, fact: Fact, isComplete: boolean) {
  const data = {
    section: titleOf(list),
    item: rowText(fact.line),
    // in the unit of the list that leaves it out
    fact: amountText(fact.amount, { unit: unitOf(list) ?? fact.unit, decimals: 2 }),
    cell: toA1(fact.cell),
  };
  const cells = [...placeOf(list), as(fact.cell, "expected")];
  // 主要内容如下 announces a list of everything in the forms that have it, and says 主要 all the same
  const isMain = list.list?.opening.text.includes("主要") === true;
  // two items under the heading of a class may be all that somebody wanted to say of it
  const isShort = list.heading !== undefined && list.missing.length * 3 > list.members.length;
  if (isComplete && (isMain || isShort))
    return { messageId: "missing" as const, data, cells, severity: "warning" as const };
  if (!isComplete) return { messageId: "partial" as const, data, cells, severity: "info" as const };
  return { messageId: "missing" as const, data, cells };
}

/** Where the item should stand: at the words that open the list, which may be far below the amount it splits. */
function placeOf({ list, members: [first] }: ItemList): readonly FindingCell[] {
  if (list) return textCells(list.paragraph, list.opening.span);
  return first ? textCells(first.paragraph, first.span) : [];
}

function unknownDraft(list: ItemList, claim: Claim) {
  const { amount, paragraph, subject, binding } = claim;
  const table = list.rows[0]?.table;
  const isSure = binding.certainty === "A" || subject.by === "code";
  return {
    messageId: "unknown" as const,
    data: {
      section: titleOf(list),
      item: subjectText(claim),
      stated: amount ? `${amount.decimal}${amount.unit}` : "",
      table: table ? tableText(table) : "预算表",
    },
    cells: textCells(paragraph, amount ? { start: subject.span.start, end: amount.span.end } : subject.span),
    ...(amount && { quote: claimQuote(claim, amount) }),
    severity: isSure ? ("error" as const) : ("warning" as const),
  };
}

const sameItem = (a: Claim, b: Claim): boolean =>
  a.subject.meanings[0]?.functional !== undefined &&
  a.subject.meanings[0].functional === b.subject.meanings[0]?.functional;

/** Items with amounts of their own that stand twice in one list. */
function repeatedIn({ members }: ItemList): readonly (readonly [Claim, number])[] {
  return members.flatMap((claim, i): readonly (readonly [Claim, number])[] => {
    const same = members.filter((each) => sameItem(each, claim));
    return same.length > 1 && members.findIndex((each) => sameItem(each, claim)) === i ? [[claim, same.length]] : [];
  });
}
