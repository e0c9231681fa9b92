import { addressInSheet, areaToA1 } from "../model/cell";
import type { DoubtNote } from "../model/doubt";
import type { Finding, FindingCell } from "../model/finding";
import type { Review } from "../model/review";
import type { AcrossReview } from "../model/round";
import { tableJson } from "./facts-json";
import { fixJson } from "./fixes-json";

const cellJson = ({ file, sheet, row, column, role, span, place }: FindingCell) => ({
  ...(file !== undefined && { file }),
  sheet,
  cell: addressInSheet({ row, column }),
  role,
  ...(span && { start: span.start, end: span.end }),
  ...(place !== undefined && { place }),
});

const doubtJson = ({ kind, sheet, area, words }: DoubtNote) => ({
  kind,
  ...(sheet !== "" && { sheet, range: areaToA1(area) }),
  words,
});

/** A finding as the output contract prints it. */
export const findingJson = (finding: Finding) => ({
  rule: finding.code,
  name: finding.name,
  severity: finding.severity,
  message: finding.message,
  ...(finding.cause !== undefined && { cause: finding.cause }),
  cells: finding.cells.map(cellJson),
  ...(finding.quote !== undefined && { quote: finding.quote }),
  ...(finding.stated !== undefined && { stated: finding.stated }),
  ...(finding.expected !== undefined && { expected: finding.expected }),
  ...(finding.difference !== undefined && { difference: finding.difference }),
  ...(finding.unit !== undefined && { unit: finding.unit }),
  explainedByRounding: finding.explainedByRounding,
  ...(finding.fixes && { fixes: finding.fixes.map(fixJson) }),
  ...(finding.noFix !== undefined && { noFix: finding.noFix }),
  ...(finding.cappedBy && { cappedBy: finding.cappedBy.map(doubtJson) }),
  ...(finding.waived !== undefined && { waived: finding.waived }),
});

/** What workbooks together came to, as the last entries of the object that `check --together` prints. */
export function acrossJson({ findings, evaluated, skipped, notJudged }: AcrossReview): string {
  const rules = { evaluated: evaluated.length, skipped, notJudged };
  const json = {
    crossFindings: findings.map((each) => ({ ...findingJson(each), files: each.files })),
    crossCoverage: { rules },
  };
  return JSON.stringify(json, null, 1).replace(/^\{\n|\n?\}$/g, "");
}

/** What `check --format json` prints for one workbook. */
export const checkJson = (file: string, review: Review) => {
  const { evaluated, clean, off, skipped, text } = review.coverage;
  return {
    file,
    unitName: review.identity.unitName ?? null,
    year: review.identity.year ?? null,
    kind: review.identity.kind ?? null,
    documentKind: review.documentKind ?? null,
    profile: review.profile.id,
    nature: {
      value: review.nature.nature ?? null,
      decidedBy: review.nature.decidedBy,
      evidence: review.nature.evidence,
    },
    tables: review.tables.map(tableJson),
    findings: review.findings.map(findingJson),
    notJudged: (review.notJudged ?? []).map(({ cells, ...rest }) => ({
      ...rest,
      cells: cells.map(({ sheet, row, column }) => ({ sheet, cell: addressInSheet({ row, column }) })),
    })),
    coverage: { rules: { evaluated, clean, off, skipped }, ...(text && { text }) },
  };
};
