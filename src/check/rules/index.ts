import type { Rule } from "../rule";
import d01 from "./d01-year-in-titles";
import d02 from "./d02-comparison-year";
import d03 from "./d03-stale-year";
import d04 from "./d04-cut-off-date";
import d05 from "./d05-unit-name";
import d06 from "./d06-department-or-unit";
import d09 from "./d09-file-and-sheet-year";
import e01 from "./e01-typed-total";
import e02 from "./e02-formula-misses-rows";
import e03 from "./e03-number-as-text";
import e04 from "./e04-error-value";
import e05 from "./e05-hidden-amounts";
import e06 from "./e06-hidden-sheet";
import e07 from "./e07-external-links";
import e08 from "./e08-display-differs-from-value";
import e09 from "./e09-code-stored-as-number";
import e10 from "./e10-constant-in-formula";
import e11 from "./e11-formula-overwritten";
import e12 from "./e12-scaled-number-format";
import e13 from "./e13-duplicate-table";
import e14 from "./e14-formulas-without-results";
import g01 from "./g01-required-tables";
import g02 from "./g02-tables-required-by-content";
import g03 from "./g03-empty-table-has-note";
import g04 from "./g04-note-fits-table";
import g05 from "./g05-required-sections";
import g06 from "./g06-contents-match-body";
import g07 from "./g07-title-and-unit-lines";
import g08 from "./g08-columns-recognised";
import g09 from "./g09-placeholder-residue";
import g10 from "./g10-missing-number";
import g11 from "./g11-numbering-sequence";
import g12 from "./g12-duplicate-paragraph";
import g13 from "./g13-project-notes-parts";
import g14 from "./g14-number-style";
import g15 from "./g15-wording-slips";
import g16 from "./g16-glossary-coverage";
import g19 from "./g19-secrecy-review";
import g21 from "./g21-unit-name-line";
import g22 from "./g22-document-kind";
import j01 from "./j01-target-table-for-each-project";
import j02 from "./j02-funds-equal-sources";
import j03 from "./j03-year-within-total";
import j04 from "./j04-level-split";
import j05 from "./j05-project-amount-agrees";
import j06 from "./j06-projects-within-expenditure";
import j07 from "./j07-unit-target-amount";
import j08 from "./j08-levels-complete";
import j09 from "./j09-level-two-belongs";
import j10 from "./j10-value-parses";
import j11 from "./j11-value-restates-name";
import j12 from "./j12-satisfaction-range";
import j13 from "./j13-rate-at-most-hundred";
import j14 from "./j14-direction-fits";
import j15 from "./j15-unit-fits";
import j16 from "./j16-money-in-quantity";
import j17 from "./j17-cost-within-amount";
import j18 from "./j18-duplicate-indicators";
import j19 from "./j19-conflicting-targets";
import j20 from "./j20-quantified-share";
import j21 from "./j21-vague-words";
import j22 from "./j22-goal-text";
import j23 from "./j23-weights-sum";
import j24 from "./j24-template-residue";
import j25 from "./j25-identity-and-period";
import j26 from "./j26-compared-with-last-year";
import j27 from "./j27-process-indicators";
import j28 from "./j28-price-times-quantity";
import j29 from "./j29-amount-carries-own-unit";
import k01 from "./k01-code-exists";
import k02 from "./k02-name-matches-code";
import k03 from "./k03-renamed-or-abolished";
import k04 from "./k04-hierarchy-complete";
import k06 from "./k06-one-code-one-name";
import k07 from "./k07-fund-of-code";
import k09 from "./k09-level-words-match";
import k10 from "./k10-item-fits-unit-nature";
import k11 from "./k11-row-has-code-and-name";
import k16 from "./k16-catalogue-of-the-year";
import k17 from "./k17-code-part-width";
import n01 from "./n01-income-equals-expenditure";
import n02 from "./n02-totals-equal-current-plus-balances";
import n03 from "./n03-current-income-equals-sources";
import n04 from "./n04-current-expenditure-equals-parts";
import n05 from "./n05-fiscal-income-equals-expenditure";
import n06 from "./n06-fiscal-row-equals-funds";
import n07 from "./n07-fiscal-fund-column-balances";
import n08 from "./n08-income-row-equals-sources";
import n09 from "./n09-expenditure-row-equals-natures";
import n10 from "./n10-fund-table-row-equals-natures";
import n11 from "./n11-basic-row-equals-uses";
import n12 from "./n12-economic-class-in-use-column";
import n13 from "./n13-function-equals-parts";
import n14 from "./n14-economic-class-equals-items";
import n15 from "./n15-total-equals-classes";
import n16 from "./n16-four-pair-totals-agree";
import n17 from "./n17-project-table-totals";
import n18 from "./n18-procurement-totals";
import n19 from "./n19-table-change-columns";
import n20 from "./n20-of-which-within-parent";
import n21 from "./n21-total-row-complete";
import n22 from "./n22-no-negative-amount";
import n23 from "./n23-no-duplicate-code-row";
import n24 from "./n24-magnitude-outlier";
import p01 from "./p01-personal-identifiers";
import s01 from "./s01-three-public-equals-parts";
import s02 from "./s02-organ-running-fits-nature";
import s03 from "./s03-each-item-compared";
import s04 from "./s04-increase-explained";
import s05 from "./s05-three-public-changes-add-up";
import s06 from "./s06-meetings-and-training-total";
import w01 from "./w01-headline-totals";
import w02 from "./w02-income-sources";
import w03 from "./w03-fiscal-and-funds";
import w04 from "./w04-item-amounts";
import w05 from "./w05-items-complete";
import w06 from "./w06-items-sum";
import w07 from "./w07-economic-amounts";
import w08 from "./w08-personnel-and-public";
import w09 from "./w09-listed-items-exist";
import w10 from "./w10-project-and-carry-over";
import w11 from "./w11-three-public-amounts";
import w12 from "./w12-organ-running-amount";
import w13 from "./w13-procurement-amounts";
import w14 from "./w14-target-count-and-money";
import w15 from "./w15-shares";
import w16 from "./w16-classification-covers-base";
import w17 from "./w17-same-subject-same-value-in-text";
import w18 from "./w18-copied-from-neighbour";
import w19 from "./w19-none-statement";
import w20 from "./w20-unit-slip";
import w21 from "./w21-vehicle-counts";
import w22 from "./w22-subordinate-count";
import w23 from "./w23-project-notes-money";
import w24 from "./w24-rounding-pattern";
import w25 from "./w25-use-repeats-name";
import w26 from "./w26-glossary-chain";
import x01 from "./x01-current-income-agrees";
import x02 from "./x02-current-expenditure-agrees";
import x03 from "./x03-income-sources-agree";
import x04 from "./x04-function-classes-agree";
import x05 from "./x05-fiscal-income-agrees";
import x06 from "./x06-fiscal-total-within-total";
import x07 from "./x07-fund-tables-agree";
import x08 from "./x08-fiscal-classes-agree";
import x09 from "./x09-basic-expenditure-agrees";
import x10 from "./x10-expenditure-covers-fiscal";
import x12 from "./x12-project-expenditure-agrees";
import x13 from "./x13-economic-totals-agree";
import x14 from "./x14-basic-tables-agree";
import x15 from "./x15-three-public-covers-basic-items";
import x16 from "./x16-same-figure-across-units";
import x17 from "./x17-empty-table-means-zero";
import x18 from "./x18-government-economic-agrees";
import x19 from "./x19-government-economic-mapping";
import x20 from "./x20-pension-pairs-agree";
import x21 from "./x21-medical-and-housing-pairs";
import x22 from "./x22-carry-over-agrees";
import x25 from "./x25-same-subject-same-value";
import y01 from "./y01-change-amount";
import y02 from "./y02-direction-word";
import y03 from "./y03-growth-percent";
import y04 from "./y04-base-zero";
import y05 from "./y05-reason-direction";
import y06 from "./y06-no-change-phrase";
import y07 from "./y07-headline-directions";
import y08 from "./y08-reason-required";
import y09 from "./y09-reason-quality";
import y13 from "./y13-back-solved-prior";
import y14 from "./y14-change-equals-parts";
import y15 from "./y15-comparison-base";
import y16 from "./y16-contradictory-direction";

/** Every rule, by code. Codes are never reused: a removed rule leaves a line here. */
export const RULES: readonly Rule[] = [
  d01,
  d02,
  d03,
  d04,
  d05,
  d06,
  d09,
  e01,
  e02,
  e03,
  e04,
  e05,
  e06,
  e07,
  e08,
  e09,
  e10,
  e11,
  e12,
  e13,
  e14,
  g01,
  g02,
  g03,
  g04,
  g05,
  g06,
  g07,
  g08,
  g09,
  g10,
  g11,
  g12,
  g13,
  g14,
  g15,
  g16,
  g19,
  g21,
  g22,
  j01,
  j02,
  j03,
  j04,
  j05,
  j06,
  j07,
  j08,
  j09,
  j10,
  j11,
  j12,
  j13,
  j14,
  j15,
  j16,
  j17,
  j18,
  j19,
  j20,
  j21,
  j22,
  j23,
  j24,
  j25,
  j26,
  j27,
  j28,
  j29,
  k01,
  k02,
  k03,
  k04,
  k06,
  k07,
  k09,
  k10,
  k11,
  k16,
  k17,
  n01,
  n02,
  n03,
  n04,
  n05,
  n06,
  n07,
  n08,
  n09,
  n10,
  n11,
  n12,
  n13,
  n14,
  n15,
  n16,
  n17,
  n18,
  n19,
  n20,
  n21,
  n22,
  n23,
  n24,
  p01,
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  w01,
  w02,
  w03,
  w04,
  w05,
  w06,
  w07,
  w08,
  w09,
  w10,
  w11,
  w12,
  w13,
  w14,
  w15,
  w16,
  w17,
  w18,
  w19,
  w20,
  w21,
  w22,
  w23,
  w24,
  w25,
  w26,
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x09,
  x10,
  x12,
  x13,
  x14,
  x15,
  x16,
  x17,
  x18,
  x19,
  x20,
  x21,
  x22,
  x25,
  y01,
  y02,
  y03,
  y04,
  y05,
  y06,
  y07,
  y08,
  y09,
  y13,
  y14,
  y15,
  y16,
];
