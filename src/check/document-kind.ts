import type { BudgetBook } from "../model/book";
import type { DocumentKind } from "../model/document-kind";
import type { Rule } from "./rule";

/** The rules that hold whatever a workbook is: what it is, hygiene of workbooks, personal data. */
const WHATEVER_IT_IS = /^(?:G22|[EP]\d+)$/;
const SAYS_WHAT_IT_IS = /^G22$/;

const JUDGED: Readonly<Record<DocumentKind, RegExp | undefined>> = {
  budget: undefined,
  "final-accounts": WHATEVER_IT_IS,
  "blank-template": SAYS_WHAT_IT_IS,
};

const REASONS: Readonly<Record<DocumentKind, string>> = {
  budget: "",
  "final-accounts": "这是决算，没有按预算规则判断",
  "blank-template": "这是空白表样，没有可以判断的内容",
};

/** Why a rule is not judged on this kind of workbook; nothing where it is. */
export function outOfPlace({ code }: Rule, { documentKind }: BudgetBook): string | undefined {
  const judged = documentKind && JUDGED[documentKind];
  return judged && !judged.test(code) ? REASONS[documentKind] : undefined;
}
