import type { Fund } from "../../../../src/model/subject";
import type { Budget } from "../../budget";
import type { Selection } from "../../ledger";
import type { About, RowSpec, TableSpec } from "../../table-spec";
import { BASIC, forItem, GENERAL, hasNone, hasThreePublic, ofFund, PROJECT, SPENT, total } from "../rows";
import { apart, group, type Head, leaf, whole, word } from "./heads";
import type { Style } from "./style";
import { codedOf, type Side, type TableHead, tableOf } from "./table";

/** Tables and columns that many layouts have, under whatever headings. */

export type Labels = readonly (readonly [label: string, fund: Fund])[];

/** All money of one's own under one name: no fund of the classification, though these budgets have it as one. */
export const GATHERED = "其他资金";
export const sourceNamed = (label: string, fund: Fund): About =>
  label === GATHERED ? { subject: { line: label }, select: { fund } } : ofFund(fund);

export const fundHeads = (labels: Labels): readonly Head[] =>
  labels.map(([label, fund]) => leaf(label, sourceNamed(label, fund)));

/** 小计, 人员, 公用 below 基本支出. */
export const basicHead = (words: readonly [string, string, string, string]): Head =>
  group(
    words[0],
    [
      whole(words[1]),
      leaf(words[2], { subject: { use: "personnel" } }),
      leaf(words[3], { subject: { use: "public" } }),
    ],
    BASIC,
  );

export const natureHeads = (sum = "合计"): readonly Head[] => [
  whole(sum),
  leaf("基本支出", BASIC),
  leaf("项目支出", PROJECT),
];

/** Money set aside, under a name that nobody knows. */
export const reserveOf = (name: string): About => ({ subject: { line: name }, select: { nature: "reserve" } });

/** One fund by function; without money an empty table that says so. */
export const fundTable = (
  style: Style,
  budget: Budget,
  head: TableHead,
  fund: Fund,
  { amounts, emptyNote }: { readonly amounts: readonly Head[]; readonly emptyNote: string },
): TableSpec =>
  codedOf(style, budget, {
    ...head,
    by: "functional",
    about: ofFund(fund),
    money: [{ ...SPENT, fund }],
    amounts,
    emptyNote,
  });

/** 政府性基金 and 国有资本经营, each with 合计, 基本支出 and 项目支出. */
export const fundTables = (
  style: Style,
  budget: Budget,
  heads: readonly [fund: Omit<TableHead, "type">, stateCapital?: Omit<TableHead, "type">],
  amounts = natureHeads(),
): readonly TableSpec[] => {
  const kinds = [
    ["government-fund", "fiscal/government-fund", "政府性基金预算"],
    ["state-capital", "fiscal/state-capital", "国有资本经营预算"],
  ] as const;
  return heads.flatMap((head, i) => {
    const [type, fund, name] = kinds[i] ?? kinds[0];
    const emptyNote = `注：本单位${budget.year}年没有${name}安排的支出。`;
    return head ? [fundTable(style, budget, { ...head, type }, fund, { amounts, emptyNote })] : [];
  });
};

export const basicMoney: readonly Selection[] = [{ ...GENERAL, nature: "basic" }];
export const BASIC_OF_GENERAL: About = { subject: { fund: "fiscal/general", nature: "basic" } };

/** Words of the head of 三公: 出国, 接待, 公车 and its 小计, 购置, 运行. */
export interface ThreePublicWords {
  readonly sum: string;
  readonly abroad: string;
  readonly reception: string;
  readonly vehicles: readonly [head: string, sum: string, purchase: string, running: string];
}

export const threePublicHeads = ({ sum, abroad, reception, vehicles }: ThreePublicWords): readonly Head[] => [
  whole(sum, forItem("three-public")),
  leaf(abroad, forItem("three-public/abroad")),
  group(vehicles[0], [
    whole(vehicles[1], forItem("three-public/vehicles")),
    leaf(vehicles[2], forItem("three-public/vehicles/purchase")),
    leaf(vehicles[3], forItem("three-public/vehicles/running")),
  ]),
  leaf(reception, forItem("three-public/reception")),
];

/** One row of amounts without a label. */
export const threePublicRow = (style: Style, budget: Budget, head: TableHead, heads: readonly Head[]): TableSpec =>
  tableOf(
    style,
    budget,
    {
      zeros: "zero",
      ...(!hasThreePublic(budget) && { notes: [`注：本单位${budget.year}年没有“三公”经费支出预算。`] }),
      ...head,
    },
    [{ flow: "expenditure", heads, rows: [{ words: [], about: {} }] }],
  );

export const meetingHeads = (): readonly Head[] => [
  apart(leaf("会议费", forItem("meetings"))),
  apart(leaf("培训费", forItem("training"))),
];

/** 公用经费 of organs; institutions have none by this name. */
export const organRunning = (budget: Budget): About => ({
  subject: { item: "organ-running" },
  select:
    budget.nature === "institution"
      ? { nature: "reserve", fund: "surplus" }
      : { fund: "fiscal/general", nature: "basic", use: "public" },
});

/** A list of projects by source of money. */
export function projectTable(
  style: Style,
  budget: Budget,
  head: TableHead,
  labels: Labels,
  codeHead?: string,
): TableSpec {
  const rows = budget.projects.map(({ name }, i): RowSpec => ({
    words: [...(codeHead === undefined ? [] : [projectCode(budget, i)]), name],
    level: 1,
    about: { subject: { project: name } },
  }));
  const sum = total(codeHead === undefined ? [style.totalWord] : [style.totalWord, undefined]);
  const side: Side = {
    flow: "expenditure",
    heads: [
      ...(codeHead === undefined ? [] : [word("code", codeHead)]),
      word("label", "项目名称"),
      whole("合计"),
      ...fundHeads(labels),
    ],
    about: PROJECT,
    rows: rows.length === 0 ? [] : style.totals === "first" ? [sum, ...rows] : [...rows, sum],
  };
  const notes = rows.length === 0 ? [`注：本单位${budget.year}年没有项目支出。`] : undefined;
  return tableOf(style, budget, { ...head, ...(notes && { notes }) }, [side]);
}

/** 18 to 21 digits: region, year, running number. */
const projectCode = ({ seed, year, unit }: Budget, i: number): string =>
  `${unit.code}${"0".repeat(seed % 4)}${year}${String(seed % 9973).padStart(5, "3")}${String(i + 1).padStart(3, "0")}`;

/** False for funds that the budget does not use: their columns are blank. */
export const uses = (budget: Budget, fund: Fund): boolean => !hasNone(budget, { period: "budget", fund });
