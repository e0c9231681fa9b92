import { incomeLineOf } from "../catalogue/index";
import type { Panel } from "../model/table";
import type { Candidate } from "./candidate";
import { headingOf } from "./headings";
import type { Feature } from "./table-type";

/** What the head and body of a candidate show. */
export function featuresOf(candidate: Candidate, panels: readonly Panel[]): ReadonlySet<Feature> {
  const columns = panels.flatMap((panel) => panel.columns);
  const money = columns.filter(({ holds }) => holds === "money");
  const rowsBy = new Set(panels.map((panel) => panel.rowsBy));
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
    "unit-labels": rowsBy.has("unit"),
    "project-labels": rowsBy.has("project"),
    procurement: rowsBy.has("procurement"),
    "non-fiscal-lines": labelsOf(candidate, panels).some(isNonFiscal),
    money: money.length > 0,
  };
  return new Set((Object.keys(found) as Feature[]).filter((feature) => found[feature]));
}

function showsThreePublic(candidate: Candidate, panels: readonly Panel[]): boolean {
  const items = panels.flatMap(({ columns }) => columns.map(({ narrows }) => narrows.item));
  const inLabels = labelsOf(candidate, panels).map((label) => headingOf(label.replace(LIST_PREFIX, ""))?.narrows?.item);
  const kinds = new Set([...items, ...inLabels].filter((item) => item?.startsWith("three-public/")));
  return kinds.size >= 2;
}

const LIST_PREFIX = /^(其中:?)?(\(?[一二三四五六七八九十\d]+[)、.])?/;

const isNonFiscal = (label: string): boolean => {
  const fund = incomeLineOf(label.replace(LIST_PREFIX, ""))?.fund;
  return fund !== undefined && !fund.startsWith("fiscal");
};

const labelsOf = ({ block, body }: Candidate, panels: readonly Panel[]): readonly string[] =>
  panels
    .flatMap(({ columns }) => columns.filter(({ holds }) => holds === "label").slice(0, 1))
    .flatMap(({ column }) => body.slice(0, 60).map((row) => block.grid.plainAt(row, column)))
    .filter(Boolean);
