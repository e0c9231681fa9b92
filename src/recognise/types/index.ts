import type { TableType } from "../table-type";
import basicEconomic from "./basic-economic";
import basicFunction from "./basic-function";
import expenditure from "./expenditure";
import expenditureEconomic from "./expenditure-economic";
import fiscal from "./fiscal";
import generalEconomic from "./general-economic";
import generalFunction from "./general-function";
import governmentFund from "./government-fund";
import income from "./income";
import incomeExpenditure from "./income-expenditure";
import organRunning from "./organ-running";
import procurement from "./procurement";
import projectCodes from "./project-codes";
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
  expenditureEconomic,
  fiscal,
  generalEconomic,
  generalFunction,
  governmentFund,
  income,
  incomeExpenditure,
  organRunning,
  procurement,
  projectCodes,
  projects,
  purchasedServices,
  stateCapital,
  threePublic,
  unitList,
];
