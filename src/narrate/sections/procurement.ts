import type { Period } from "../../model/subject";
import type { CellRef } from "../../model/cell";
import type { NarrativeParagraph, SourceCell } from "../../model/passage";
import { ZERO } from "../../model/money";
import { TERMS } from "../../model/terms";
import type { SourcedFigure, Source } from "../source";
import { gateOf } from "../gates";
import { listedUnder, slotPart } from "../listing";
import { firstOf, type SlotReading, type Slot, stated, sum } from "../slots/slot";
import { sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";
import { cellIn } from "../../model/pages";

type Kind = "procurement/goods" | "procurement/construction" | "procurement/services";

/** First letter of a code of the 政府采购品目分类目录. */
const LETTERS: Readonly<Record<Kind, string>> = {
  "procurement/goods": "A",
  "procurement/construction": "B",
  "procurement/services": "C",
};
const KINDS = Object.keys(LETTERS) as readonly Kind[];

export const procurementSlot = (kind: Kind): Slot => ({
  id: kind.replace("/", "."),
  name: `${TERMS.item[kind].replace("类采购", "")}采购预算`,
  about: { item: kind },
  mayStandInText: true,
  read: firstOf(stated({ item: kind }, "procurement"), byCatalogue(kind), nothingLeft(kind)),
});

export const PROCUREMENT: Slot = {
  id: "procurement",
  name: "政府采购预算",
  about: { item: "procurement" },
  mayStandInText: true,
  read: stated({ item: "procurement" }, "procurement"),
};

/** 政府采购预算 with goods, construction and services; from the procurement table, else as the user types it. */
export const procurement: SectionWriter<"procurement"> = (w, { split }) =>
  unlessNothing(w, split ? KINDS.map(procurementSlot) : []) ?? (split ? byKind(w) : single(w));

/** Where nothing is known of procurement it is asked once whether there is any. */
function unlessNothing(w: Writing, parts: readonly Slot[]): readonly NarrativeParagraph[] | undefined {
  if ([PROCUREMENT, ...parts].some((slot) => w.known(slot) !== undefined)) return undefined;
  const { state, question } = gateOf(w, "procurement", "政府采购预算", "今年有没有政府采购预算？");
  if (state === "yes") return undefined;
  if (state === "no") return none(w, [question.id]);
  return w.paragraph("procurement", sentence`${w.inYear}，${w.self}政府采购预算${w.desk.gaps.mark(question)}。`);
}

function byKind(w: Writing): readonly NarrativeParagraph[] {
  const parts = KINDS.map(procurementSlot);
  const known = parts.map((slot) => w.known(slot));
  const isComplete = known.every((each) => each !== undefined);
  if (isComplete && known.every(({ amount }) => amount === 0))
    return none(
      w,
      known.flatMap(({ answers }) => answers),
    );
  const open = parts[known.indexOf(undefined)];
  const total = w.known(PROCUREMENT)
    ? w.amount(PROCUREMENT)
    : isComplete
      ? w.money(PROCUREMENT.id, { ...sum(known), answers: known.flatMap(({ answers }) => answers) })
      : w.desk.gaps.mark({ ...w.amountGap(PROCUREMENT), id: w.amountGap(open ?? PROCUREMENT).id });
  const lists = [parts.map((slot) => slotPart(w, slot, () => sentence`${slot.name}${w.amount(slot)}`))];
  const list = listedUnder(w, { total: PROCUREMENT, what: "货物、工程、服务采购预算", lists }, "、");
  return w.paragraph("procurement", sentence`${w.inYear}，${w.self}政府采购预算共${total}，其中：${list}。`);
}

function single(w: Writing) {
  const known = w.known(PROCUREMENT);
  if (known?.amount === 0) return none(w, known.answers);
  const what = w.ask({
    id: "text:procurement.items",
    kind: "text",
    label: "采购内容",
    question: "今年政府采购买什么？",
  });
  return w.paragraph(
    "procurement",
    sentence`${w.inYear}，${w.self}政府采购预算${w.amount(PROCUREMENT)}，采购内容为${what}。`,
  );
}

function none(w: Writing, answers: readonly string[]) {
  return w.paragraph(
    "procurement",
    sentence`${w.inYear}，${w.self}${w.pending("没有安排政府采购预算", { answers })}。`,
  );
}

/** A kind the table does not list has no money where the kinds it lists make up the total. */
function nothingLeft(kind: Kind): SlotReading {
  return (source, period) => {
    const total = stated({ item: "procurement" }, "procurement")(source, period);
    const others = KINDS.filter((each) => each !== kind).flatMap(
      (each) => stated({ item: each }, "procurement")(source, period) ?? [],
    );
    const isAll = others.length > 0 && sum(others).amount === total?.amount;
    const [row] = isAll ? rowsOf(source, period) : [];
    return row && { amount: ZERO, cells: [lineMissing(row)] };
  };
}

/** Where a line would stand that the table does not have: below its last, in the column of amounts. */
const lineMissing = ({ table, cell }: SourcedFigure): SourceCell => ({
  ...cell,
  row: table.area.bottom + 1,
  amount: ZERO,
  isBlank: true,
});

/** Money of the rows whose catalogue code begins with the letter; unknown while one row has no such code. */
function byCatalogue(kind: Kind): SlotReading {
  return (source, period) => {
    const rows = rowsOf(source, period).map((row) => ({ row, code: codeOf(source, row) }));
    if (rows.length === 0 || rows.some(({ code }) => code === undefined)) return undefined;
    const own = rows.filter(({ code }) => code?.letter === LETTERS[kind]);
    if (own.length > 0) return sum(own.map(({ row: { amount, cell } }) => ({ amount, cells: [cell] })));
    // the codes show that nothing of the kind is bought: the table has no line for it
    return { amount: ZERO, cells: rows.slice(0, 1).map(({ row }) => lineMissing(row)) };
  };
}

const rowsOf = (source: Source, period: Period): readonly SourcedFigure[] =>
  source.entries(
    ({ subject, table, line, isBlank }) =>
      table.type === "procurement" &&
      line?.role === "item" &&
      !isBlank &&
      subject.year === period.year &&
      subject.stage === period.stage,
  );

function codeOf(
  source: Source,
  { table, line }: SourcedFigure,
): { readonly letter: string; readonly cell: CellRef } | undefined {
  for (const { column, path } of line?.panel.columns ?? []) {
    if (!path.some((heading) => /采购(目录|品目)/.test(heading))) continue;
    const cell = cellIn(table, line?.row ?? 1, column);
    const letter = /^([ABC])\d/i.exec(source.textAt(cell))?.[1];
    if (letter !== undefined) return { letter: letter.toUpperCase(), cell };
  }
  return undefined;
}
