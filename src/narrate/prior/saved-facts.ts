import * as v from "valibot";
import { areaFromA1, fromA1 } from "../../model/cell";
import { type Fact, FactBook, type Line } from "../../model/fact";
import { toFen, UNITS, ZERO } from "../../model/money";
import type { Subject } from "../../model/subject";
import type { Column, Panel, Table } from "../../model/table";
import type { TableId } from "../../model/table-id";
import { TERMS } from "../../model/terms";
import type { PriorIdentity } from "./whose-prior";

const words = v.exactOptional(v.string());

/** One of the values of a dimension. */
const oneOf = <Value extends string>(terms: Readonly<Record<Value, string>>) =>
  v.exactOptional(v.custom<Value>((value) => typeof value === "string" && Object.hasOwn(terms, value)));

/** What a saved number is about; a year that the file does not name is 0, as in a workbook. */
const SavedSubject = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((dimensions) => Object.fromEntries(Object.entries(dimensions).filter(([, value]) => value !== null))),
  v.object({
    flow: v.picklist(["income", "expenditure"]),
    year: v.optional(v.number(), 0),
    stage: v.picklist(["budget", "final-budget", "outturn"]),
    fund: oneOf(TERMS.fund),
    functional: words,
    economic: words,
    governmentEconomic: words,
    nature: oneOf(TERMS.nature),
    use: oneOf(TERMS.use),
    item: oneOf(TERMS.item),
    accounting: oneOf(TERMS.accounting),
    unit: words,
    project: words,
    line: words,
  }),
);

/** What is needed of the output of `facts --format json`; further fields are ignored. */
const SavedFacts = v.object({
  unitName: v.nullish(v.string()),
  year: v.nullish(v.number()),
  kind: v.nullish(v.picklist(["单位预算", "部门预算"])),
  tables: v.array(
    v.object({
      type: v.string(),
      title: v.string(),
      sheet: v.string(),
      range: v.string(),
      unit: v.picklist(UNITS),
      empty: v.boolean(),
    }),
  ),
  facts: v.array(
    v.object({
      sheet: v.string(),
      cell: v.string(),
      table: v.string(),
      name: v.string(),
      code: v.nullish(v.string()),
      /** Read apart: of a dimension that this version does not know nothing is taken. */
      subject: v.unknown(),
      kind: v.string(),
      yuan: v.nullish(v.string()),
    }),
  ),
});

type Saved = v.InferOutput<typeof SavedFacts>;

/** Facts of a former year as they were saved, ready to be asked like a workbook. */
export interface SavedBudget extends PriorIdentity {
  readonly tables: readonly Table[];
  readonly facts: FactBook;
}

/** Reads saved facts; undefined when the text is something else. */
export function savedBudgetOf(json: unknown): SavedBudget | undefined {
  const parsed = v.safeParse(SavedFacts, json);
  if (!parsed.success) return undefined;
  const { facts, tables, year, unitName, kind } = parsed.output;
  const known = tables.map(tableOf);
  return {
    tables: known,
    facts: new FactBook(facts.flatMap((each) => factOf(each, known))),
    ...(typeof year === "number" && { year }),
    ...(typeof unitName === "string" && { unitName }),
    ...(kind && { kind }),
  };
}

function tableOf({ type, title, sheet, range, unit, empty }: Saved["tables"][number]): Table {
  return {
    type: type as TableId,
    title,
    sheet,
    area: areaFromA1(range) ?? { top: 1, left: 1, bottom: 1, right: 1 },
    narrows: {},
    unit,
    unitSource: "declared",
    confidence: 1,
    evidence: [],
    empty,
    headRows: [],
    panels: [],
    notes: [],
  };
}

function factOf(saved: Saved["facts"][number], tables: readonly Table[]): readonly Fact[] {
  const { sheet, cell, kind, yuan, name, code } = saved;
  const table = tables.find((each) => each.sheet === sheet && each.type === saved.table);
  if (kind !== "amount" || !table || typeof yuan !== "string" || !/^-?\d+(\.\d+)?$/.test(yuan)) return [];
  const ref = fromA1(`${sheet}!${cell}`);
  const about = v.safeParse(SavedSubject, saved.subject);
  if (!about.success) return [];
  const subject: Subject = about.output;
  const panel: Panel = { flow: subject.flow, rowsBy: "line", columns: [], rows: [ref.row] };
  const column: Column = { column: ref.column, path: [], holds: "money", narrows: {} };
  const line: Line = {
    table,
    panel,
    row: ref.row,
    label: name,
    name,
    role: "item",
    depth: 0,
    ofWhich: false,
    narrows: {},
    ...(code && { code }),
  };
  const amount = toFen(yuan, "元");
  return [
    {
      kind: "amount",
      subject,
      table,
      line,
      column,
      cell: ref,
      printed: yuan,
      amount,
      margin: ZERO,
      unit: table.unit,
    },
  ];
}
