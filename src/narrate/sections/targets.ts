import { addFen, sumFen } from "../../model/money";
import type { NarrativeParagraph, SourceCell } from "../../model/passage";
import { isEmptyForm, statedAmount, type TargetForm } from "../../model/target";
import type { CellRef } from "../../model/cell";
import { fundSlot, GENERAL_EXPENDITURE, natureSlot } from "../slots/expenditure";
import { joined, sentence } from "../wording";
import { numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** How many projects have targets and the money behind them; for Shaanxi the money the targets cover. */
export const targets: SectionWriter<"targets"> = (w, { funds }) => {
  const cells = formCells(w);
  const forms = w.desk.targets.filter((form) => form.kind === "project" && !isEmptyForm(form));
  if (cells.length === 0) return [...withoutForms(w), ...(funds ? covered(w) : [])];
  const number = numberRun("count", String(cells.length), "个", "targets.count", {
    cells: cells.map((cell) => ({ ...cell, amount: addFen() })),
    answers: [],
  });
  return [
    ...w.paragraph("count", sentence`${w.inYear}，${w.self}共编报项目支出绩效目标${number}个${money(w, forms)}。`),
    ...(funds ? covered(w) : []),
  ];
};

/** The first cell of each filled project form: of the forms read, else of the tables recognised as such. */
function formCells(w: Writing): readonly CellRef[] {
  const forms = w.desk.targets.filter((form) => form.kind === "project" && !isEmptyForm(form));
  if (forms.length > 0)
    return forms.flatMap(({ place }) =>
      place ? [{ sheet: place.sheet, row: place.area.top, column: place.area.left }] : [],
    );
  return w.source
    .tables("project-target")
    .filter(({ empty }) => !empty)
    .map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left }));
}

/** "，涉及资金1046.90万元": only when every form states its amount. */
function money(w: Writing, forms: readonly TargetForm[]) {
  const amounts = forms.map(statedAmount);
  const cells: SourceCell[] = amounts.flatMap((each) =>
    each?.amount !== undefined && each.cell ? [{ ...each.cell, amount: each.amount }] : [],
  );
  if (forms.length === 0 || cells.length < forms.length) return undefined;
  const known = { amount: sumFen(cells.map(({ amount }) => amount)), cells, answers: [] };
  return sentence`，涉及资金${w.money("targets.amount", known)}`;
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
