import type { TableId } from "../../model/table";
import type { TableType } from "../table-type";
import basicEconomic from "./basic-economic";
import basicFunction from "./basic-function";
import expenditure from "./expenditure";
import fiscal from "./fiscal";
import generalEconomic from "./general-economic";
import generalFunction from "./general-function";
import governmentFund from "./government-fund";
import income from "./income";
import incomeExpenditure from "./income-expenditure";
import organRunning from "./organ-running";
import procurement from "./procurement";
import projects from "./projects";
import purchasedServices from "./purchased-services";
import stateCapital from "./state-capital";
import threePublic from "./three-public";
import unitList from "./unit-list";

/** Every table with a head that we know. Forms and text have no head; they are found by their own words. */
export const TABLE_TYPES: readonly TableType[] = [
  basicEconomic,
  basicFunction,
  expenditure,
  fiscal,
  generalEconomic,
  generalFunction,
  governmentFund,
  income,
  incomeExpenditure,
  organRunning,
  procurement,
  projects,
  purchasedServices,
  stateCapital,
  threePublic,
  unitList,
];

/** What messages call tables without a head of their own. */
const OTHER_TITLES = {
  cover: "封面",
  contents: "目录",
  narrative: "预算情况说明",
  other: "其他表",
  "project-target": "项目支出绩效目标表",
  "special-fund-target": "专项资金绩效目标表",
  "unit-target": "整体支出绩效目标表",
} as const;

/** The Chinese name of a type of table. */
export const titleOfType = (id: TableId): string =>
  TABLE_TYPES.find((type) => type.id === id)?.title ?? OTHER_TITLES[id as keyof typeof OTHER_TITLES];
