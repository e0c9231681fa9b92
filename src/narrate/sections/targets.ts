import { addFen, sumFen } from "../../model/money";
import type { NarrativeParagraph, NumberRun, SourceCell } from "../../model/passage";
import { isEmptyForm, statedAmount, type TargetForm } from "../../model/target";
import type { CellRef } from "../../model/cell";
import { fundSlot, GENERAL_EXPENDITURE, natureSlot } from "../slots/expenditure";
import { joined, type Part, sentence } from "../wording";
import { type Known, numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** How many projects have targets and the money behind them; for Shaanxi the money the targets cover. */
export const targets: SectionWriter<"targets"> = (w, { funds }) => {
  const cells = formCells(w);
  if (cells.length === 0) return [...withoutForms(w), ...(funds ? covered(w) : [])];
  const number = formsCount(cells);
  return [
    ...w.paragraph("count", sentence`${w.inYear}，${w.self}共编报项目支出绩效目标${number}个${money(w)}。`),
    ...(funds ? covered(w) : []),
  ];
};

/** How many forms there are, by the first cell of each. */
export const formsCount = (cells: readonly CellRef[]): NumberRun =>
  numberRun("count", String(cells.length), "个", "targets.count", {
    cells: cells.map((cell) => ({ ...cell, amount: addFen() })),
    answers: [],
  });

/** The filled forms of projects. */
export const projectForms = ({ desk }: Writing): readonly TargetForm[] =>
  desk.targets.filter((form) => form.kind === "project" && !isEmptyForm(form));

/** The first cell of each filled project form: of the forms read, else of the tables recognised as such. */
export function formCells(w: Writing): readonly CellRef[] {
  const forms = projectForms(w);
  if (forms.length > 0)
    return forms.flatMap(({ place }) =>
      place ? [{ sheet: place.sheet, row: place.area.top, column: place.area.left }] : [],
    );
  return w.source
    .tables("project-target")
    .filter(({ empty }) => !empty)
    .map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left }));
}

/** "，涉及资金1046.90万元" */
function money(w: Writing): Part {
  const known = formsMoney(w);
  return known && sentence`，涉及资金${w.money("targets.amount", known)}`;
}

/** The money behind the forms; undefined unless every form states its amount. */
export function formsMoney(w: Writing): Known | undefined {
  const forms = projectForms(w);
  const amounts = forms.map(statedAmount);
  const cells: SourceCell[] = amounts.flatMap((each) =>
    each?.amount !== undefined && each.cell ? [{ ...each.cell, amount: each.amount }] : [],
  );
  if (forms.length === 0 || cells.length < forms.length) return undefined;
  return { amount: sumFen(cells.map(({ amount }) => amount)), cells, answers: [] };
}

function withoutForms(w: Writing): readonly NarrativeParagraph[] {
  const project = w.known(natureSlot("project"));
  if (project?.amount === 0)
    return w.paragraph("none", sentence`${w.inYear}，${w.self}没有安排项目支出，未编报项目支出绩效目标。`);
  const answer = w.ask({
    id: "text:targets",
    kind: "text",
    label: "绩效目标编报情况",
    question: "工作簿中没有项目支出绩效目标表。今年编报了哪些绩效目标，涉及多少资金？",
  });
  return w.paragraph("manual", sentence`${answer}。`);
}

function covered(w: Writing): readonly NarrativeParagraph[] {
  const slots = [
    { name: "一般公共预算拨款", slot: GENERAL_EXPENDITURE },
    { name: "政府性基金预算拨款", slot: fundSlot("fiscal/government-fund") },
    { name: "国有资本经营预算拨款", slot: fundSlot("fiscal/state-capital") },
  ].filter(({ slot }) => w.known(slot) !== undefined);
  const list = joined(
    slots.map(({ name, slot }) => sentence`${name}${w.amount(slot)}`),
    "、",
  );
  return w.paragraph("funds", sentence`绩效目标管理覆盖全部当年财政拨款资金，包括：${list}。`);
}
