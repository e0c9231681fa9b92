import type { Rule } from "../rule";
import n01 from "./n01-income-equals-expenditure";
import n05 from "./n05-fiscal-income-equals-expenditure";
import n06 from "./n06-fiscal-row-equals-funds";
import n08 from "./n08-income-row-equals-sources";
import n09 from "./n09-expenditure-row-equals-natures";
import n10 from "./n10-fund-table-row-equals-natures";
import n11 from "./n11-basic-row-equals-uses";
import n13 from "./n13-function-equals-parts";
import n14 from "./n14-economic-class-equals-items";
import n15 from "./n15-total-equals-classes";

/** Every rule, by code. Codes are never reused: a removed rule leaves a line here. */
export const RULES: readonly Rule[] = [n01, n05, n06, n08, n09, n10, n11, n13, n14, n15];
