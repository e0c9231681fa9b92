import type { Review } from "../model/review";
import { SEVERITY_WORDS } from "./check-text";

/** A workbook by its file name, with what was found or why it could not be read. */
export type Summed = { readonly file: string } & ({ readonly review: Review } | { readonly problem: string });

/** What a reviewer of many workbooks reads last: which of them go back, worst first. */
export function checkSummary(checked: readonly Summed[]): string {
  const read = checked.flatMap((each) => ("review" in each ? [countsOf(each.file, each.review)] : []));
  const unread = checked.flatMap((each) => ("problem" in each ? [each] : []));
  const withErrors = read.filter(({ errors }) => errors > 0).length;
  const worstFirst = [...read].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  return [
    `共 ${checked.length} 个工作簿：有错误 ${withErrors} 个，没有错误 ${read.length - withErrors} 个，未能读取 ${unread.length} 个`,
    ...worstFirst.map(
      ({ errors, warnings, name }) =>
        `  ${SEVERITY_WORDS.error} ${String(errors).padStart(3)}  ${SEVERITY_WORDS.warning} ${String(warnings).padStart(3)}  ${name}`,
    ),
    ...unread.map(({ problem }) => `  未能读取  ${problem}`),
    "",
  ].join("\n");
}

function countsOf(file: string, { findings, identity }: Review) {
  const open = findings.filter(({ waived }) => waived === undefined);
  return {
    errors: open.filter(({ severity }) => severity === "error").length,
    warnings: open.filter(({ severity }) => severity === "warning").length,
    name: identity.unitName === undefined ? file : `${file}  ${identity.unitName}`,
  };
}
