import type { BudgetBook } from "../model/book";
import type { DocumentKind } from "../model/document-kind";
import type { Rule } from "./rule";

/** G22 says what a workbook is, whatever that is. */
const saysWhatItIs = ({ code }: Rule): boolean => code === "G22";

/** Hygiene of workbooks and personal data are judged in all. */
const isOfAnyWorkbook = (rule: Rule): boolean =>
  saysWhatItIs(rule) || rule.group === "workbook" || rule.group === "privacy";

const JUDGED: Readonly<Record<DocumentKind, (rule: Rule) => boolean>> = {
  budget: () => true,
  "final-accounts": isOfAnyWorkbook,
  "blank-template": saysWhatItIs,
};

const REASONS: Readonly<Record<DocumentKind, string>> = {
  budget: "",
  "final-accounts": "这是决算，没有按预算规则判断",
  "blank-template": "这是空白表样，没有可以判断的内容",
};

/** Why a rule is not judged on this kind of workbook; nothing where it is. */
export const outOfPlace = (rule: Rule, { documentKind }: BudgetBook): string | undefined =>
  documentKind && !JUDGED[documentKind](rule) ? REASONS[documentKind] : undefined;
