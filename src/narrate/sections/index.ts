import type { NarrativeBlock } from "../../model/narrative-profile";
import type { NarrativeParagraph } from "../../model/passage";
import type { Writing } from "../writing";
import { accountBasic, accountItems } from "./account-items";
import { accountFund, accountOrganRunning, accountThreePublic, accountThreePublicItems } from "./account-three-public";
import { accountClasses, accountExpenditure, accountGeneral, accountIncome, accountTotals } from "./account-totals";
import { assets } from "./assets";
import { balance } from "./balance";
import { basic } from "./basic";
import { byEconomicClass } from "./by-economic-class";
import { byFunction } from "./by-function";
import { byNature } from "./by-nature";
import { economic } from "./economic";
import { expenditure } from "./expenditure";
import { fiscalBalance, fiscalExpenditure, fiscalGeneral } from "./fiscal";
import { functions } from "./functions";
import { fund } from "./fund";
import { general } from "./general";
import { glossary } from "./glossary";
import { income } from "./income";
import { expenditureKinds, incomeKinds } from "./kinds";
import { form, manual, plainText } from "./manual";
import { organRunning, publicFunds } from "./organ-running";
import { procurement } from "./procurement";
import { projectNotes } from "./project-notes";
import { projects } from "./projects";
import type { BlockOf, SectionWriter } from "./section";
import { sentences } from "./sentences";
import { tableList } from "./table-list";
import { targets } from "./targets";
import { threePublic } from "./three-public";
import { units } from "./units";

/** One writer for each kind of block. */
const WRITERS: { readonly [Kind in NarrativeBlock["block"]]: SectionWriter<Kind> } = {
  "account-basic": accountBasic,
  "account-classes": accountClasses,
  "account-expenditure": accountExpenditure,
  "account-fund": accountFund,
  "account-general": accountGeneral,
  "account-income": accountIncome,
  "account-items": accountItems,
  "account-organ-running": accountOrganRunning,
  "account-three-public": accountThreePublic,
  "account-three-public-items": accountThreePublicItems,
  "account-totals": accountTotals,
  assets,
  balance,
  basic,
  "by-economic-class": byEconomicClass,
  "by-function": byFunction,
  "by-nature": byNature,
  economic,
  expenditure,
  "expenditure-kinds": expenditureKinds,
  "fiscal-balance": fiscalBalance,
  "fiscal-expenditure": fiscalExpenditure,
  "fiscal-general": fiscalGeneral,
  form,
  functions,
  fund,
  general,
  glossary,
  income,
  "income-kinds": incomeKinds,
  manual,
  "organ-running": organRunning,
  plain: plainText,
  procurement,
  "project-notes": projectNotes,
  projects,
  "public-funds": publicFunds,
  sentences,
  "table-list": tableList,
  targets,
  "three-public": threePublic,
  units,
};

/** The paragraphs of a block. */
export function writeBlock<Kind extends NarrativeBlock["block"]>(
  w: Writing,
  block: BlockOf<Kind>,
): readonly NarrativeParagraph[] {
  return WRITERS[block.block as Kind](w, block);
}
