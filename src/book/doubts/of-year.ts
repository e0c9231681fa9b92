import { BUNDLED_YEARS } from "../../catalogue/index";
import type { Identity } from "../../model/book";
import type { Catalogue } from "../../model/catalogue";
import type { Area } from "../../model/cell";
import type { Doubt } from "../../model/doubt";

/** What is not known of the budget year: the year itself, how sure it is, and whether its classification is at hand. */
export function doubtsOfYear({ year, evidence }: Identity, catalogue: Catalogue): readonly Doubt[] {
  if (year === undefined) return [ofWorkbook("unknown-year", "没有写明预算年度")];
  const assumed = evidence?.year?.isSure === false ? evidence.year.words : undefined;
  return [
    ...(assumed === undefined ? [] : [ofWorkbook("assumed-year", `预算年度只见于名称“${assumed}”`)]),
    ...(year < BUNDLED_YEARS.first && !catalogue.covers("functional") && !catalogue.covers("economic")
      ? [ofWorkbook("uncatalogued-year", `内置科目表从 ${BUNDLED_YEARS.first} 年开始，没有 ${year} 年的`)]
      : []),
  ];
}

const ofWorkbook = (kind: Doubt["kind"], words: string): Doubt => ({ kind, sheet: "", area: NOWHERE, words });

const NOWHERE: Area = { top: 0, left: 0, bottom: 0, right: 0 };
