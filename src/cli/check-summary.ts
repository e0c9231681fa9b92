import type { Review } from "../model/review";
import { SEVERITY_WORDS } from "../model/finding";
import type { Failure } from "./failure";

/** A workbook that was read, in one line. */
interface Counted {
  readonly file: string;
  readonly unitName?: string;
  readonly errors: number;
  readonly warnings: number;
}

/** A workbook by the name outputs give it, with what was found or why it was not judged. */
export type Summed = Counted | ({ readonly file: string } & Failure);

/** Findings that are not waived. */
export function countsOf(file: string, { findings, identity }: Review): Counted {
  const open = findings.filter(({ waived }) => waived === undefined);
  return {
    file,
    ...(identity.unitName !== undefined && { unitName: identity.unitName }),
    errors: open.filter(({ severity }) => severity === "error").length,
    warnings: open.filter(({ severity }) => severity === "warning").length,
  };
}

/** What a reviewer of many workbooks reads last: which of them go back, worst first. */
export function checkSummary(checked: readonly Summed[]): string {
  const read = checked.filter((each) => "errors" in each);
  const unread = checked.filter((each) => "problem" in each);
  const withErrors = read.filter(({ errors }) => errors > 0).length;
  const worstFirst = [...read].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  return [
    `共 ${checked.length} 个工作簿：有错误 ${withErrors} 个，没有错误 ${read.length - withErrors} 个，未能读取 ${unread.length} 个`,
    ...worstFirst.map(
      ({ errors, warnings, file, unitName }) =>
        `  ${SEVERITY_WORDS.error} ${String(errors).padStart(3)}  ${SEVERITY_WORDS.warning} ${String(warnings).padStart(3)}  ${file}${unitName === undefined ? "" : `  ${unitName}`}`,
    ),
    ...unread.map(({ problem }) => `  未能读取  ${problem}`),
    "",
  ].join("\n");
}
