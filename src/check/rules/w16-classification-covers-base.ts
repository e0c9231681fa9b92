import type { BudgetBook } from "../../model/book";
import { stageOf } from "../../model/document-kind";
import { toA1 } from "../../model/cell";
import { absFen } from "../../model/money";
import type { Severity } from "../../model/finding";
import { isBelow } from "../../model/subject";
import type { Claim, ClaimList } from "../../model/text-claim";
import { as, BY_DEFINITION, defineRule } from "../rule";
import { comparison } from "../text/amount-rule";
import { type JudgedAmount, judgedAmounts } from "../text/amounts";
import { itemLists } from "../text/item-lists";
import { rowsLeftOut } from "../text/row-left-out";
import { sectionText, textCells } from "../text/places";
import { subjectText } from "../text/subject-words";
import { isBalanceGap, isEcho, type ClaimListSum, listSums } from "../text/sums";
import { amountText, rowText } from "../wording";

export default defineRule({
  code: "W16",
  group: "text",
  name: "classification-covers-base",
  title: "分类口径与总额一致",
  severity: "error",
  rests: ["text-against-table"],
  ...BY_DEFINITION,
  messages: {
    differs:
      "{section}：“{opening}”所列之和 {sum} 与“{subject}” {total} 相差 {difference}{hint}。请补列{missing}，或写明分类口径。",
    partial: "{section}：“{subject}” {total}，“{opening}”所列之和为 {sum}，相差 {difference}{hint}。如应列全，请补列。",
    over: "{section}：“{opening}”所列之和 {sum} 多于“{subject}” {total}，多 {difference}{hint}。请核对各数。",
    leftOut:
      "{section}：“{opening}”所列之和 {sum} 与“{subject}” {total} 相差 {difference}，正好没有写{items}。请补列。",
  },

  cases(book) {
    if (!book.text) return "没有预算情况说明";
    const listed = listSums(book);
    return listed.length === 0 ? "说明中没有按分类列示的金额" : [listed];
  },

  *report(listed, book) {
    const items = new Set(
      itemLists(book, "functional").flatMap(({ list, missing }) => (list && missing.length > 0 ? [list] : [])),
    );
    for (const each of listed) {
      const left = each.isExplained || isEcho(each, book) ? [] : rowsLeftOut(each, book);
      if (left.length > 0) {
        const { data, cells, ...body } = draftOf(each, "warning", book);
        yield {
          ...body,
          messageId: "leftOut",
          data: {
            ...data,
            items: left.map(({ line, cell }) => `“${rowText(line)}”（${toA1(cell)}）`).join("和"),
          },
          cells: [...cells, ...left.map(({ cell }) => as(cell, "expected"))],
          severity: "warning",
        };
        continue;
      }
      const isOver = each.difference < 0 && !each.isExplained && each.members.length >= 2;
      if ((each.list.isLimited && !isOver) || items.has(each.list) || isEcho(each, book) || isFinancing(each)) continue;
      const severity = isBalanceGap(each, book) ? "info" : severityOf(each, book);
      if (each.isExplained || severity === undefined) continue;
      yield { ...draftOf(each, severity, book), severity };
    }
  },
});

/** What divides its total in several ways is not certain enough for an error. */
const severityOf = (sum: ClaimListSum, book: BudgetBook): Severity | undefined => {
  const severity = sum.list.isLimited ? "warning" : severityOfForm(sum, book);
  return severity === "error" && sum.isMixed ? "warning" : severity;
};

/** Split by the words themselves, or a list of parts: an error. 其中 need not be complete. */
function severityOfForm(
  { list, parent, total, members, difference }: ClaimListSum,
  book: BudgetBook,
): Severity | undefined {
  const isUnclear = members.some(({ claim }) => claim.subject.meanings.length === 0);
  if (!total.isPrinted) return isUnclear ? undefined : "warning";
  // whatever the parts are, they cannot be more than what they are part of
  if (isUnclear && list.kind !== "split") return difference < 0 && members.length >= 2 ? "warning" : undefined;
  if (list.kind === "split") return members.length >= 2 ? "error" : "warning";
  if (difference < 0) return members.length >= 2 && list.kind === "consists-of" ? "error" : "warning";
  if (list.kind === "consists-of") {
    return members.length >= 2 || isOfParagraphs(list) || isOtherSource(parent, members, difference, book)
      ? "warning"
      : "info";
  }
  if (lacksVehiclePart(parent, members, book) || lacksThreePublicPart(parent, members, book)) return "warning";
  return members.length >= 2 ? "info" : undefined;
}

/** The tables state a source of money beside the listed one with exactly the amount that is missing. */
function isOtherSource(
  parent: Claim,
  members: ClaimListSum["members"],
  difference: number,
  { facts, documentKind }: BudgetBook,
): boolean {
  const listed = members.flatMap(({ claim }) => claim.subject.meanings[0]?.fund ?? []);
  const flow = parent.subject.meanings[0]?.flow;
  return facts.all.some(
    ({ subject, amount }) =>
      amount === difference &&
      subject.stage === stageOf(documentKind) &&
      subject.flow === flow &&
      subject.fund !== undefined &&
      listed.length > 0 &&
      !listed.some((fund) => isWithin(fund, subject.fund ?? "") || isWithin(subject.fund ?? "", fund)),
  );
}

const isWithin = (fund: string, other: string): boolean => fund === other || isBelow(fund, other);

/** Items in paragraphs of their own: nothing else stands beside them. */
const isOfParagraphs = ({ paragraph, children }: ClaimList): boolean =>
  children.every((claim) => claim.paragraph !== paragraph);

const VEHICLES = "three-public/vehicles";

/** 三公 are three: a list below their sum that names two of them and not all the money lacks the third. */
function lacksThreePublicPart(
  { subject, section }: Claim,
  members: ClaimListSum["members"],
  book: BudgetBook,
): boolean {
  if (subject.meanings[0]?.item !== "three-public" || members.length < 2) return false;
  const said = (book.text?.claims ?? []).filter((claim) => claim.section === section);
  return ["three-public/abroad", VEHICLES, "three-public/reception"].some(
    (part) => !said.some((claim) => claim.subject.meanings.some(({ item }) => item?.startsWith(part))),
  );
}

/** Vehicles are bought or kept running: a list that names one of the two and not all the money lacks the other. */
function lacksVehiclePart({ subject, section }: Claim, members: ClaimListSum["members"], book: BudgetBook): boolean {
  if (subject.meanings[0]?.item !== VEHICLES) return false;
  const listed = new Set(members.map(({ claim }) => claim));
  return !(book.text?.claims ?? []).some(
    (claim) =>
      claim.section === section &&
      !listed.has(claim) &&
      claim.subject.meanings.some(({ item }) => item?.startsWith(`${VEHICLES}/`)),
  );
}

/** 本年安排 and 上年结转安排 are judged by W10, purchases by W13. */
const isFinancing = ({ members, parent }: ClaimListSum): boolean =>
  members.some(({ claim }) => claim.subject.meanings[0]?.financing !== undefined) ||
  parent.subject.meanings.some(({ item }) => item?.startsWith("procurement") === true);

function draftOf(each: ClaimListSum, severity: Severity, book: BudgetBook) {
  const { list, parent, total, members, sum, difference } = each;
  const scale = { unit: total.unit, decimals: 2 };
  return {
    messageId: messageOf(each, severity),
    data: {
      section: sectionText(parent.section, parent.paragraph.source.name),
      opening: list.opening.text.replace(/[：，]$/, ""),
      subject: subjectText(parent),
      sum: amountText(sum, scale),
      total: total.text,
      difference: amountText(absFen(difference), scale),
      hint: hintOf(each, book),
      missing: missingOf(each, book),
    },
    cells: [
      ...textCells(list.paragraph, list.opening.span),
      ...members.flatMap(({ mention }) => textCells(mention.paragraph, mention.span)),
      ...total.cells,
    ],
    quote: list.opening.text,
    ...comparison(total.unit, total.amount, sum),
  };
}

const messageOf = ({ list, difference }: ClaimListSum, severity: Severity): "over" | "partial" | "differs" => {
  if (list.kind === "of-which" && difference < 0) return "over";
  return severity === "info" ? "partial" : "differs";
};

/** What else has the amount that is missing, or the amount that is listed. */
function hintOf(each: ClaimListSum, book: BudgetBook): string {
  const gap = gapAmount(each, book);
  const whole = othersThan(each, book).find(({ mention }) => mention.amount === each.sum);
  if (gap) return `（等于“${subjectText(gap.claim)}”）`;
  return whole ? `（所列之和等于“${subjectText(whole.claim)}”）` : "";
}

/** What is to be listed, where the amount that is missing has a name: “项目支出”. */
function missingOf(each: ClaimListSum, book: BudgetBook): string {
  const gap = each.difference > 0 ? gapAmount(each, book) : undefined;
  return gap ? `“${subjectText(gap.claim)}”` : "";
}

const gapAmount = (each: ClaimListSum, book: BudgetBook): JudgedAmount | undefined =>
  othersThan(each, book).find(({ mention }) => mention.amount === Math.abs(each.difference));

function othersThan({ parent, members }: ClaimListSum, book: BudgetBook): readonly JudgedAmount[] {
  const own = new Set([parent, ...members.map(({ claim }) => claim)]);
  return judgedAmounts(book).filter(({ claim, mention }) => !own.has(claim) && mention.amount !== 0);
}
