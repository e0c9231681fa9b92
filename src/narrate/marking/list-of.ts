import type { FieldList } from "../../model/fields";
import type { Claim, Meaning } from "../../model/text-claim";
import { isPersonnel } from "../slots/basic";

/** The list of the vocabulary whose things a claim speaks of: by the classification and the level of its code. */
export function listOf({ subject: { meanings } }: Claim): FieldList | undefined {
  const coded = meanings.find(
    ({ functional, economic, governmentEconomic }) => (functional ?? economic ?? governmentEconomic) !== undefined,
  );
  if (!coded) return undefined;
  const { functional, economic, governmentEconomic } = coded;
  if (functional !== undefined) return functional.length === 3 ? "类" : listOfFund(coded.fund);
  if (governmentEconomic !== undefined) return governmentEconomic.length === 3 ? "政府经济类" : undefined;
  if (economic === undefined) return undefined;
  if (economic.length === 3) return "经济类";
  return isPersonnel(economic) ? "人员科目" : "公用科目";
}

function listOfFund(fund: Meaning["fund"]): FieldList {
  if (fund === "fiscal/government-fund") return "基金科目";
  if (fund === "fiscal/state-capital") return "国资科目";
  return fund === "fiscal" ? "财政拨款科目" : "科目";
}
