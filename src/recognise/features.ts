import { economicClassOf, economicItemOf, functionalClassOf } from "../catalogue/index";
import { bareLabel, kindOfPurchase, parse } from "../lexicon/index";
import type { Fund } from "../model/subject";
import type { Panel } from "../model/table";
import type { Candidate } from "./candidate";
import { headingOf } from "./headings";
import type { Feature } from "./table-type";

/** What the head and body of a candidate show. */
export function featuresOf(candidate: Candidate, panels: readonly Panel[]): ReadonlySet<Feature> {
  const columns = panels.flatMap((panel) => panel.columns);
  const money = columns.filter(({ holds }) => holds === "money");
  const rowsBy = new Set(panels.map((panel) => panel.rowsBy));
  const labels = labelsOf(candidate, panels);
  const splitsEconomic =
    money.filter(({ narrows }) => (narrows.economic ?? narrows.governmentEconomic) !== undefined).length >= 2;
  const printsBoth = panels.some(
    (panel) =>
      panel.rowsBy === "functional" &&
      panel.columns.some(({ holds, codeOf }) => holds === "code" && codeOf === "economic"),
  );
  const found: Record<Feature, boolean> = {
    "two-sided": panels.length > 1,
    functional: rowsBy.has("functional"),
    economic: rowsBy.has("economic"),
    "government-economic": rowsBy.has("governmentEconomic"),
    "fund-columns": money.some(({ narrows }) => narrows.fund !== undefined),
    "nature-columns": money.some(({ narrows }) => narrows.nature !== undefined && narrows.use === undefined),
    "use-columns": money.some(({ narrows }) => narrows.use !== undefined),
    "accounting-columns": money.some(({ narrows }) => narrows.accounting !== undefined),
    "three-public": showsThreePublic(candidate, panels),
    "named-lines": rowsBy.has("line") && labels.filter(isNameOnly).length * 2 > labels.length,
    "unit-labels": rowsBy.has("unit"),
    "unit-columns": money.filter(({ narrows }) => narrows.unit !== undefined).length >= 2,
    "project-labels": rowsBy.has("project"),
    procurement: rowsBy.has("procurement") || namesSeveral(labels, kindOfPurchase),
    // where functions list the rows the table is one of functions, whatever heads its columns
    "economic-columns": !rowsBy.has("functional") && splitsEconomic,
    "economic-split": splitsEconomic || printsBoth,
    "economic-lines": namesSeveral(labels, (name) => economicClassOf(name) ?? economicItemOf(name)),
    "income-lines": namesSeveral(labels, fundOf),
    "nature-lines": namesSeveral(labels, (label) => headingOf(label)?.narrows?.nature),
    "non-fiscal-lines": labels.some(isNonFiscal),
    money: money.length > 0,
  };
  return new Set((Object.keys(found) as Feature[]).filter((feature) => found[feature]));
}

/** 三公 items head the columns, or name lines without codes: rows of the economic classification are another table. */
function showsThreePublic(candidate: Candidate, panels: readonly Panel[]): boolean {
  const items = panels.flatMap(({ columns }) => columns.map(({ narrows }) => narrows.item));
  const byLines = panels.filter(({ rowsBy }) => rowsBy === "line" || rowsBy === "three-public");
  const labels = labelsOf(candidate, byLines);
  const inLabels = labels.map((label) => headingOf(label)?.narrows?.item);
  const isEconomic = labels.some((label) => economicClassOf(label) !== undefined || isOtherItem(label));
  const kinds = new Set(
    [...items, ...(isEconomic ? [] : inLabels)].filter((item) => item?.startsWith("three-public/")),
  );
  return kinds.size >= 2;
}

/** 办公费, 水费: items of the economic classification that are no 三公, no meetings and no training. */
const isOtherItem = (label: string): boolean =>
  economicItemOf(bareLabel(label).name) !== undefined && headingOf(label)?.narrows?.item === undefined;

/** At least two different lines name sources of money, or natures of expenditure. */
const namesSeveral = (labels: readonly string[], meaning: (label: string) => string | undefined): boolean =>
  new Set(labels.map((label) => meaning(bareLabel(label).name)).filter(Boolean)).size >= 2;

/** The source of money that a line names. */
function fundOf(label: string): Fund | undefined {
  const { sense, understood } = parse(label);
  return understood === "whole" ? sense.fund : undefined;
}

/** No word of budgets: the name of a project, of what is bought, of a unit. */
const isNameOnly = (label: string): boolean => {
  const { name } = bareLabel(label);
  return (
    parse(name).understood !== "whole" &&
    (economicClassOf(name) ?? economicItemOf(name) ?? functionalClassOf(name)) === undefined
  );
};

const isNonFiscal = (label: string): boolean => {
  const fund = fundOf(label);
  return fund !== undefined && !fund.startsWith("fiscal");
};

const labelsOf = ({ block, body }: Candidate, panels: readonly Panel[]): readonly string[] =>
  panels
    .flatMap(({ columns, rowsBy }) => {
      const labels = columns.filter(({ holds }) => holds === "label");
      // 单位名称 | 项目: the lines are named in the second
      const own = rowsBy === "line" ? labels.find(({ codeOf }) => codeOf !== "unit") : undefined;
      return own ? [own] : labels.slice(0, 1);
    })
    .flatMap(({ column }) => body.slice(0, 60).map((row) => block.grid.plainAt(row, column)))
    .filter(Boolean);
