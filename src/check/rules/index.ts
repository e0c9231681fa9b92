import type { Rule } from "../rule";
import * as rules from "./all";

/** All rules; a code is never used again. */
export const RULES: readonly Rule[] = Object.values(rules);
