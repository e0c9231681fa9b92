import type { BudgetBook } from "../model/book";
import type { DocumentKind } from "../model/document-kind";
import type { Rule } from "./rule";

/** G22 says what a workbook is, whatever that is. */
const saysWhatItIs = ({ code }: Rule): boolean => code === "G22";

/** Rules that ask what only a budget must hold: what is planned, compared with the budget before, and its targets. */
const OF_BUDGETS: ReadonlySet<string> = new Set(["S03", "S08", "S09", "X12", "X24", "X26"]);

const isOfBudgets = ({ code, group }: Rule): boolean => OF_BUDGETS.has(code) || group === "targets";

const JUDGED: Readonly<Record<DocumentKind, (rule: Rule) => boolean>> = {
  budget: ({ group }) => group !== "final-accounts",
  "final-accounts": (rule) => !isOfBudgets(rule),
  "blank-template": saysWhatItIs,
};

const REASONS: Readonly<Record<DocumentKind, string>> = {
  budget: "这是预算，只有决算才按这条判断",
  "final-accounts": "这是决算，这条只对预算",
  "blank-template": "这是空白表样，没有可以判断的内容",
};

/** Why a rule is not judged on this kind of workbook; nothing where it is. */
export const outOfPlace = (rule: Rule, { documentKind }: BudgetBook): string | undefined =>
  documentKind && !JUDGED[documentKind](rule) ? REASONS[documentKind] : undefined;
