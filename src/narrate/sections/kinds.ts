import type { NarrativeParagraph } from "../../model/passage";
import type { Flow } from "../../model/subject";
import { shareOf } from "../change";
import type { SourcedFigure } from "../source";
import { type ListedPart, listedUnder } from "../listing";
import { CURRENT_EXPENDITURE, EXPENDITURE } from "../slots/expenditure";
import { CURRENT_INCOME, INCOME } from "../slots/income";
import type { Slot } from "../slots/slot";
import { type Part, printable, sentence } from "../wording";
import { type Known, numberRun, type Writing } from "../writing";
import type { SectionWriter } from "./section";

/** 本年收入 by the kinds the 收支总表 lists, in its order, with their shares. */
export const incomeKinds: SectionWriter<"income-kinds"> = (w) =>
  kinds(w, "income", [CURRENT_INCOME, INCOME], "本年收入");

/** 本年支出 by the kinds the 收支总表 lists, in its order, with their shares. */
export const expenditureKinds: SectionWriter<"expenditure-kinds"> = (w) =>
  kinds(w, "expenditure", [CURRENT_EXPENDITURE, EXPENDITURE], "本年支出");

function kinds(w: Writing, flow: Flow, wholes: readonly [Slot, Slot], what: string): readonly NarrativeParagraph[] {
  const total = wholes.find((slot) => w.known(slot) !== undefined) ?? wholes[0];
  const parts = listed(w, flow).map((entry) => kind(w, entry, w.known(total)));
  const list = listedUnder(w, { total, what: `${what}按构成划分的各项`, lists: [parts] }, "；", `${what}按构成划分：`);
  return list.length === 0 ? [] : w.paragraph(`${flow}-kinds`, sentence`${list}。`);
}

/** Lines of the first panel of that flow on the top level, without balances and totals. */
function listed(w: Writing, flow: Flow): readonly SourcedFigure[] {
  const lines = w.source
    .lines("income-expenditure")
    .filter(({ panel, role, depth, ofWhich }) => panel.flow === flow && role === "item" && depth === 0 && !ofWhich);
  const own = lines.filter(({ panel }) => panel === lines[0]?.panel);
  const entries = w.source.entries(
    ({ line, subject }) => line !== undefined && own.includes(line) && subject.year === w.current.year,
  );
  return own.flatMap((line) => entries.find((entry) => entry.line === line) ?? []);
}

function kind(w: Writing, { line, amount, cell }: SourcedFigure, whole: Known | undefined): ListedPart {
  const id = `${line?.panel.flow ?? ""}.line.${cell.row}`;
  const share = amount !== 0 && whole ? shareOf(amount, whole.amount) : undefined;
  const rests = { cells: [cell, ...(whole?.cells ?? [])], answers: [] };
  const known = { amount, cells: [cell], answers: [] };
  const part = (): Part =>
    sentence`${printable(line?.name ?? "")}${w.money(id, known)}${share !== undefined && sentence`，占${numberRun("share", share, "%", id, rests)}%`}`;
  return { known, write: part };
}
