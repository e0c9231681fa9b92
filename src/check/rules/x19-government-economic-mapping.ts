import { governmentClassesOf } from "../../catalogue/index";
import type { BudgetBook } from "../../model/book";
import { type CellRef, toA1 } from "../../model/cell";
import type { UnitNature } from "../../model/settings";
import { type Entry, gridsOf } from "../../book/grid";
import { as, defineRule } from "../rule";
import { NATURE_TERMS } from "../unit-nature";
import { entryText, rowText } from "../wording";
import { whyNoTableFits } from "../unjudged";

export default defineRule({
  code: "X19",
  group: "between-tables",
  name: "government-economic-mapping",
  title: "政府经济分类与单位性质、部门款对应",
  severity: "warning",
  rests: ["catalogue"],
  basis: "财预〔2017〕98号《支出经济分类科目改革方案》",
  certainty: "unverified",
  messages: {
    row: "“{name}” {amount} 列在政府经济分类“{code}”（{cell}）。{nature}的“{name}”一般对应“{expected}”。请核对。",
    class: "政府经济分类“{name}” {amount}（{cell}）通常用于{users}，本单位为{nature}，一般应列入“{expected}”。请核对。",
  },

  cases(book) {
    const { nature } = book.nature;
    if (nature === undefined) return "单位性质不明";
    if (nature === "mixed") return "部门内有多种性质的单位，两类科目都可能使用";
    const [coded, listed] = [rows(book), classes(book, nature)];
    return coded.length + listed.length === 0
      ? whyNoTableFits(book, "政府经济分类的金额")
      : [{ nature, coded, listed }];
  },

  *report({ nature, coded, listed }, book) {
    for (const { entry, code, economic, cell } of coded) {
      const expected = governmentClassesOf(economic, nature, book.catalogue.year);
      const isKnown = expected.length > 0 && expected.every(({ status }) => status !== "likely");
      if (!isKnown || expected.some(({ governmentClass }) => code.startsWith(governmentClass))) continue;
      const data = {
        name: rowText(entry.line),
        amount: entryText(entry),
        code,
        cell: toA1(cell),
        nature: NATURE_TERMS[nature],
        expected: expected.map(({ governmentClass }) => nameOf(book, governmentClass)).join("、"),
      };
      yield {
        messageId: "row",
        data,
        cells: [as(cell, "stated")],
        kind: `${economic.slice(0, 3)}|${code.slice(0, 3)}`,
      };
    }
    for (const { entry, users, expected } of listed) {
      if (users.includes(nature)) continue;
      const data = {
        name: rowText(entry.line),
        amount: entryText(entry),
        cell: toA1(entry.cell),
        users: users.map((each) => NATURE_TERMS[each]).join("、"),
        nature: NATURE_TERMS[nature],
        expected: nameOf(book, expected),
      };
      yield { messageId: "class", data, cells: [as(entry.cell, "stated")], kind: "class" };
    }
  },
});

const nameOf = ({ catalogue }: BudgetBook, code: string): string =>
  `${code} ${catalogue.find("governmentEconomic", code)?.name ?? ""}`.trim();

interface Row {
  readonly entry: Entry;
  readonly code: string;
  readonly economic: string;
  readonly cell: CellRef;
}

/** Rows that print both codes, with an amount. */
const rows = (book: BudgetBook): readonly Row[] =>
  gridsOf(book).flatMap((grid) =>
    grid.lines.flatMap((line): Row[] => {
      const { governmentEconomic: government, code } = line;
      const entry = grid.columns.flatMap((column) => grid.entry(line, column) ?? []).find(({ amount }) => amount !== 0);
      return government && code !== undefined && entry
        ? [{ entry, code: government.code, economic: code, cell: government.cell }]
        : [];
    }),
  );

interface ClassAmount {
  readonly entry: Entry;
  readonly users: readonly UnitNature[];
  readonly expected: string;
}

const ORGANS: readonly UnitNature[] = ["administrative", "civil-service-managed"];
const INSTITUTIONS: readonly UnitNature[] = ["institution"];

/** Which units use a class, and which class the others use instead. 509 and the rest serve all. */
const CLASS_USERS: Readonly<Record<string, readonly [users: readonly UnitNature[], instead: string]>> = {
  "501": [ORGANS, "505"],
  "502": [ORGANS, "505"],
  "503": [ORGANS, "506"],
  "504": [ORGANS, "506"],
  "505": [INSTITUTIONS, "501"],
  "506": [INSTITUTIONS, "503"],
};

/** Lists by 政府经济分类, classes with an amount, each class once. */
function classes(book: BudgetBook, nature: UnitNature): readonly ClassAmount[] {
  const found = new Map<string, ClassAmount>();
  for (const grid of gridsOf(book).filter(({ panel }) => panel.rowsBy === "governmentEconomic")) {
    for (const line of grid.lines) {
      const code = line.narrows.governmentEconomic?.slice(0, 3);
      const use = code === undefined ? undefined : CLASS_USERS[code];
      const entry = grid.columns.flatMap((column) => grid.entry(line, column) ?? []).find(({ amount }) => amount !== 0);
      const key = `${line.table.sheet}|${code}`;
      if (!use || !entry || line.role !== "item" || found.has(key)) continue;
      const instead = use[0].includes(nature) ? (code ?? "") : use[1];
      found.set(key, { entry, users: use[0], expected: instead });
    }
  }
  return [...found.values()];
}
