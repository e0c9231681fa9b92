import { smallest } from "../../model/extremes";
import { UNITS, type Unit } from "../../model/money";
import type { SheetSnapshot } from "../../model/snapshot";
import type { CodedName, Sourced, TargetForm, TargetKind, YearSpan } from "../../model/target";
import { layoutOf } from "../layouts/index";
import { findForms } from "./find-forms";
import { type FormCell, FormGrid } from "./form-grid";
import type { FormFrame } from "./frame";
import { schemeShown } from "./indicator-rows";
import { type FieldId, isNote, isRemarkLabel, labelOf } from "./labels";
import { isResidue } from "../../lexicon/index";
import { readIndicators } from "./read-indicators";
import { readTasks } from "./read-tasks";
import { readUpper, refOf, type UpperPart } from "./read-upper";

/** Every performance form of a sheet, from any place on it, top to bottom and left to right. */
export const readSheetForms = (sheet: SheetSnapshot): readonly TargetForm[] =>
  mayHoldForms(sheet) ? findForms(new FormGrid(sheet)).map((frame) => readForm(frame)) : [];

/** The head of a form names 指标 or 绩效: most sheets print neither and need not be searched. */
const mayHoldForms = ({ cells }: SheetSnapshot): boolean =>
  cells.some(({ value }) => typeof value === "string" && /[指绩]/.test(value));

function readForm(frame: FormFrame): TargetForm {
  const unit = unitOfForm(frame);
  const tail = readTail(frame);
  const body = frame.grid.rows.filter(
    (row) => row > frame.headBottom && row <= frame.area.bottom && !tail.rows.has(row),
  );
  const tasks = readTasks(frame, unit.value);
  const kind = kindOf(frame, tasks.rows.size > 0);
  const shown = schemeShown(frame, body);
  const layout = layoutOf(kind, shown, textsOf(frame));
  const scheme = shown ?? layout.scheme;
  const upper = readUpper(frame, tasks.rows, unit.value);
  const indicators = readIndicators(frame, body, scheme);
  const goals = upper.goals.map(({ scope, text }) => ({ scope, text: withoutResidue(text) }));
  const left = upper.goals.filter(({ text }) => isGoalResidue(text.raw)).map(({ text }) => text);
  return {
    kind,
    layout: layout.id,
    scheme,
    place: { sheet: frame.grid.sheet.name, area: frame.area },
    unit,
    ...(frame.title && { title: textOf(frame.title) }),
    ...yearOf(frame),
    ...fieldsOf(upper, tail),
    money: upper.money,
    goals,
    tasks: tasks.tasks,
    indicators: indicators.indicators,
    residue: [...tasks.residue, ...left, ...indicators.residue],
    notes: tail.notes,
  };
}

const withoutResidue = (text: Sourced<string>): Sourced<string> =>
  isGoalResidue(text.raw) ? { ...text, value: "" } : text;

const textOf = (cell: FormCell): Sourced<string> => ({ value: cell.raw, raw: cell.raw, cell: refOf(cell) });

const isGoalResidue = (text: string): boolean =>
  text !== "" && text.split(/\r?\n/).every((line) => line.trim() === "" || isResidue(line));

const textsOf = ({ grid, area }: FormFrame): readonly string[] =>
  grid.rows
    .filter((row) => row >= area.top && row <= area.bottom)
    .flatMap((row) => grid.cellsIn(row, area.left, area.right).map(({ plain }) => plain));

/**
 * The tasks of the year with their amounts, and their label or a title of 整体支出 where no project is named, make the form
 * of the unit; two goals or a title of 专项资金 that of a special fund.
 */
function kindOf(frame: FormFrame, hasTasks: boolean): TargetKind {
  const title = frame.title?.plain ?? "";
  const texts = textsOf(frame);
  const namesProject = texts.some((text) => /^(?:项目|专项)(?:资金)?名称/.test(text));
  const listsTasks = texts.some((text) => labelOf(text)?.kind === "tasks");
  if (hasTasks || ((/整体/.test(title) || listsTasks) && !namesProject)) return "unit";
  const hasBothGoals = texts.some((text) => /^实施期总?(?:体)?(?:绩效)?目标/.test(text));
  return (/专项资金.*绩效/.test(title) && !/项目绩效目标表$/.test(title)) || hasBothGoals ? "special-fund" : "project";
}

/** The unit line of the form, or the unit in brackets behind a money label; 万元 is assumed otherwise. */
function unitOfForm({ grid, area, headRow }: FormFrame): TargetForm["unit"] {
  for (const row of grid.rows) {
    if (row < area.top || row >= headRow) continue;
    for (const cell of grid.cellsIn(row, area.left, area.right)) {
      const match = /单位:(亿元|万元|千元|元)/.exec(cell.plain) ?? /\((亿元|万元|千元|元)\)/.exec(cell.plain);
      const unit = UNITS.find((each) => each === match?.[1]);
      if (unit) return { value: unit, declared: true, cell: refOf(cell) };
    }
  }
  return { value: "万元" satisfies Unit, declared: false };
}

/** The year of the form: its own line (2025年度), else its title. */
function yearOf({ grid, area, title, headRow }: FormFrame): Pick<TargetForm, "year"> {
  for (const row of grid.rows) {
    if (row < area.top || row >= headRow) continue;
    for (const cell of grid.cellsIn(row, area.left, area.right)) {
      const isOwnLine = /^\(?(20\d{2})年度?\)?$/.test(cell.plain);
      const year = isOwnLine || cell === title ? /(20\d{2})年/.exec(cell.plain)?.[1] : undefined;
      if (year !== undefined) return { year: { value: Number(year), raw: cell.raw, cell: refOf(cell) } };
    }
  }
  return {};
}

interface Tail {
  readonly rows: ReadonlySet<number>;
  readonly notes: readonly Sourced<string>[];
  readonly remark?: Sourced<string>;
  readonly fields: readonly { readonly label: string; readonly text: Sourced<string> }[];
}

/** What stands under the indicators: 备注, further fields, notes. */
function readTail({ grid, area, headBottom, columns }: FormFrame): Tail {
  const rows = new Set<number>();
  const notes: Sourced<string>[] = [];
  const fields: Tail["fields"][number][] = [];
  let remark: Sourced<string> | undefined;
  const firstHead = smallest(columns.map(({ left }) => left));
  for (const row of grid.rows) {
    if (row <= headBottom || row > area.bottom) continue;
    const [first, second] = grid.cellsIn(row, area.left, area.right);
    if (!first) continue;
    const label = first.column <= firstHead ? labelOf(first.raw) : undefined;
    if (isRemarkLabel(first.raw) && first.column <= firstHead) {
      rows.add(row);
      const place = { sheet: first.sheet, row, column: first.right + 1 };
      remark = second ? textOf(second) : { value: "", raw: "", cell: place };
    } else if (isNote(first.raw) || (notes.length > 0 && !second)) {
      rows.add(row);
      notes.push(textOf(first));
    } else if (label?.kind === "other") {
      rows.add(row);
      if (second) fields.push({ label: first.raw, text: textOf(second) });
    }
  }
  return { rows, notes, fields, ...(remark && { remark }) };
}

type UpperFields = Pick<
  TargetForm,
  "name" | "department" | "implementer" | "attribute" | "period" | "fields" | "remark"
>;

function fieldsOf({ fields }: UpperPart, tail: Tail): UpperFields {
  const textAt = (...ids: readonly FieldId[]): Sourced<string> | undefined => {
    const field = ids.map((id) => fields.find((each) => each.id === id)).find((each) => each !== undefined);
    return field && { value: field.value?.raw ?? "", raw: field.value?.raw ?? "", cell: refOf(field.place) };
  };
  const name = textAt("name", "unitName");
  const department = textAt("department");
  const implementer = textAt("implementer");
  const attribute = textAt("attribute");
  const period = textAt("period");
  const remark = tail.remark ?? textAt("remark");
  const others = fields.flatMap(({ id, label, value }) =>
    id === "other" && value ? [{ label, text: textOf(value) }] : [],
  );
  return {
    fields: [...others, ...tail.fields],
    ...(name && { name }),
    ...(department && { department: { ...department, value: codedName(department.raw) } }),
    ...(implementer && { implementer }),
    ...(attribute && { attribute }),
    ...(period && { period: { ...period, value: yearsIn(period.raw) } }),
    ...(remark && { remark }),
  };
}

/** "166-某局", "[166]某局", "某局（502）" → name and code. */
export function codedName(raw: string): CodedName {
  const before = /^[[【(（]?(\d{3,12})[\]】)）]?\s*[-—_]?\s*(\D.*)$/u.exec(raw);
  if (before) return { name: (before[2] ?? "").trim(), code: before[1] ?? "" };
  const after = /^(.*\D)[([（【]\s*(\d{3,12})\s*[)\]）】]$/u.exec(raw);
  return after ? { name: (after[1] ?? "").trim(), code: after[2] ?? "" } : { name: raw };
}

/** First and last year a text names. */
export function yearsIn(raw: string): YearSpan | undefined {
  const years = [...raw.matchAll(/20\d{2}/g)].map(([year]) => Number(year));
  const [from] = years;
  return from === undefined ? undefined : { from, to: years.at(-1) ?? from };
}
