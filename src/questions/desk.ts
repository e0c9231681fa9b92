import { RULES } from "../check/index";
import { ACROSS_RULES } from "../compare/index";
import type { Finding } from "../model/finding";
import type { Ledger, LedgerUnit } from "../model/ledger";
import type { NewSheet } from "../model/write";
import type { RuleOf } from "../write/ledger/by-rule";
import { type HashOf, ledgerPage } from "../write/ledger/page";
import type { LedgerOptions } from "../write/ledger/options";
import { PAGE_SCRIPT } from "../write/ledger/page-script";
import { PAGE_STYLE } from "../write/ledger/page-style";
import { planLedger } from "../write/ledger/sheets";
import { entryOf } from "./rules";

/** Rules across workbooks, as lists name them. */
export const ACROSS_RULE_LIST = ACROSS_RULES.map(entryOf);

/** What lists and letters call a rule. */
const ruleOf: RuleOf = (code) => [...RULES, ...ACROSS_RULES].find((rule) => rule.code === code);

/** Where the files of an overview lie. */
export type Ways = Omit<LedgerOptions, "ruleOf">;

/** The sheets of 汇总.xlsx. */
export const ledgerSheets = (ledger: Ledger, ways: Ways = {}): readonly [NewSheet, ...NewSheet[]] =>
  planLedger(ledger, { ...ways, ruleOf });

/** The same as one page. */
export const ledgerHtml = (ledger: Ledger, hashOf: HashOf, ways: Ways = {}): string =>
  ledgerPage(ledger, { ...ways, ruleOf }, hashOf);

/** Findings between workbooks that a unit should hear of. */
const acrossOf = ({ across }: Ledger, { file }: LedgerUnit): readonly Finding[] =>
  across?.findings.filter(({ files }) => files.includes(file)) ?? [];

/** Units that have something to answer. */
export const isToBeWritten = (ledger: Ledger, unit: LedgerUnit): boolean =>
  [...unit.findings, ...acrossOf(ledger, unit)].some(
    ({ severity, waived }) => severity !== "info" && waived === undefined,
  );

/** 退回意见 of a unit as a Word file; the library is large and loaded only then. */
export async function letterWord(ledger: Ledger, unit: LedgerUnit): Promise<Uint8Array> {
  const { letterDocument, packDocument } = await import("../write/word/index");
  return packDocument(letterDocument(unit, { ruleOf, across: acrossOf(ledger, unit) }));
}

/** The texts of the page that its policy names by their hashes. */
export const PAGE_PARTS: readonly string[] = [PAGE_STYLE, PAGE_SCRIPT];

export { letterNames } from "../write/ledger/letter-names";
export { placesText } from "../write/ledger/places";
export { compareRound } from "../compare/index";
export { merged, withEarlier } from "../compare/earlier";
export { type CheckedFile, ledgerOf } from "../compare/ledger";
export { ledgerText, parseLedger } from "../compare/ledger-file";
export { approvedAmounts, listOfCsv, listOfSheet, type ListRows, unitEntries } from "../compare/lists/index";
export { scoreOf, Scoring, type ScoringScheme } from "../compare/score";
