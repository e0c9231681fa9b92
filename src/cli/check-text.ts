import { addressInSheet } from "../model/cell";
import { SEVERITY_WORDS, type Finding, type Severity } from "../model/finding";
import type { Review } from "../model/review";
import type { AcrossReview } from "../model/round";

/** More cells than this are counted, not listed. */
const MOST_CELLS = 6;

/** What a person reads of one workbook: head, findings, what was not judged. */
export function checkText(file: string, review: Review): string {
  const { identity, profile, findings, coverage, unrecognised } = review;
  const open = findings.filter(({ waived }) => waived === undefined);
  const count = (severity: Severity): number => open.filter((each) => each.severity === severity).length;
  const lines = [
    `${file}  ${identity.unitName ?? "（未读到单位名称）"}  ${identity.year === undefined ? "（未读到年度）" : `${identity.year}年`}  表式：${profile.name}  已识别 ${review.tables.length} 处`,
    ...findings.map(findingText),
    ...unrecognised.map(({ sheet, reason }) => `  未读取  ${sheet}：${reason}`),
    ...notJudgedText(review),
    `  错误 ${count("error")} 条，提醒 ${count("warning")} 条，建议 ${count("info")} 条${waivedText(findings)}`,
    `  规则 ${coverage.evaluated + coverage.skipped.length + coverage.off.length} 条：${coverage.clean} 条通过，${coverage.evaluated - coverage.clean} 条有问题，${coverage.skipped.length} 条未评估，${coverage.off.length} 条停用`,
    ...textCoverage(review),
  ];
  return `${lines.join("\n")}\n`;
}

/** One finding for a person: severity, rule, cells, message, and the reason where it was waived. */
export function findingText({ severity, code, message, cause, cells, waived }: Finding): string {
  const places = cells.slice(0, MOST_CELLS).map(({ file, sheet, row, column, place }) => {
    const inFile =
      place === undefined ? `${sheet}${sheet === "" ? "" : "!"}${addressInSheet({ row, column })}` : `${sheet}${place}`;
    return file === undefined ? inFile : `${file}:${inFile}`;
  });
  const more = cells.length > MOST_CELLS ? ` 等 ${cells.length} 处` : "";
  const mark = waived === undefined ? SEVERITY_WORDS[severity] : "已核实";
  const reason = waived === undefined ? "" : `\n        核实理由：${waived}`;
  return `  ${mark}  ${code}  ${places.join(" ")}${more}\n        ${message}${cause ? `${cause}` : ""}${reason}`;
}

/** What workbooks together came to, and what could not be compared. */
export function acrossText({ findings, skipped, notJudged }: AcrossReview): string {
  const lines = [
    `跨单位核对  发现 ${findings.length} 条`,
    ...findings.map(findingText),
    ...[...skipped, ...notJudged].map(({ rule, reason }) => `  未评估  ${rule}  ${reason}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** What was not understood, and the rules that therefore say nothing of what rests on it. */
const notJudgedText = ({ notJudged = [] }: Review): readonly string[] =>
  notJudged.map(({ reason, rules }) => `  未判断  ${reason}，因此 ${rules.length} 条规则未判断（${rules.join("、")}）`);

const waivedText = (findings: readonly Finding[]): string => {
  const waived = findings.filter((each) => each.waived !== undefined).length;
  return waived > 0 ? `，已核实 ${waived} 条` : "";
};

function textCoverage({ coverage: { text } }: Review): readonly string[] {
  if (!text) return [];
  return [
    `  说明文字：共识别金额 ${text.amounts} 处：已核对 ${text.checked}，人工数据 ${text.manual}，未能对应 ${text.unbound}`,
  ];
}
