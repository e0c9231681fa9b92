import type { Review } from "../model/review";
import type { AcrossReview } from "../model/round";
import { acrossJson, checkJson } from "./check-json";
import { type CheckedFindings, checkSarif, type UncheckedFile } from "./check-sarif";
import { checkSummary, type Summed } from "./check-summary";
import { acrossText, checkText } from "./check-text";
import type { CliDeps, GivenFile } from "./deps";
import { type Failure, failureJson } from "./failure";

/** Prints what `check` finds, file by file, and holds no review longer than it needs. */
export interface CheckPrinter {
  readonly judged: (given: GivenFile, review: Review) => void;
  readonly failed: (given: GivenFile, failure: Failure) => void;
  /** @param across what the workbooks together came to, where that was asked for */
  readonly end: (summed: readonly Summed[], across?: AcrossReview) => void;
}

/** `summary` is the last part of `text`: where the findings go into files of their own. */
export type CheckFormat = "text" | "json" | "sarif" | "summary";

/**
 * @param isOne one workbook is judged by itself: its answer is a document, no list
 * @param isTogether the workbooks are looked at together as well
 */
export function checkPrinter(format: CheckFormat, isOne: boolean, isTogether: boolean, deps: CliDeps): CheckPrinter {
  if (format === "sarif") return sarifPrinter(deps);
  if (format === "json") return isOne ? jsonPrinter(deps) : jsonListPrinter(deps, isTogether);
  return {
    judged: ({ name }, review) => {
      if (format === "text") deps.print(checkText(name, review));
    },
    failed: () => undefined,
    end: (summed, across) => {
      if (across) deps.print(acrossText(across));
      if (!isOne) deps.print(checkSummary(summed));
    },
  };
}

const judgedJson = ({ name, folder }: GivenFile, review: Review) => ({
  ...checkJson(name, review),
  ...(folder !== undefined && { folder }),
});
const failedJson = ({ name, folder }: GivenFile, failure: Failure) => ({
  ...failureJson(name, failure),
  ...(folder !== undefined && { folder }),
});

/** One document; a file that cannot be read has none, its sentence goes to stderr. */
function jsonPrinter({ print }: CliDeps): CheckPrinter {
  const put = (json: object): void => print(`${JSON.stringify(json, null, 1)}\n`);
  return {
    judged: (given, review) => put(judgedJson(given, review)),
    failed: (given, failure) => {
      if (failure.bug) put(failedJson(given, failure));
    },
    end: () => undefined,
  };
}

/** An array, printed as it grows; of workbooks looked at together an object around it, for what they came to. */
function jsonListPrinter({ print }: CliDeps, isTogether: boolean): CheckPrinter {
  const opening = isTogether ? '{ "files": [\n' : "[\n";
  let begins = opening;
  const put = (json: object): void => {
    print(`${begins}${JSON.stringify(json, null, 1)}`);
    begins = ",\n";
  };
  return {
    judged: (given, review) => put(judgedJson(given, review)),
    failed: (given, failure) => put(failedJson(given, failure)),
    end: (_, across) => {
      const end = begins === opening ? `${opening}]` : "\n]";
      print(across ? `${end},\n${acrossJson(across)}}\n` : `${end}\n`);
    },
  };
}

function sarifPrinter({ print, version }: CliDeps): CheckPrinter {
  const checked: CheckedFindings[] = [];
  const unchecked: UncheckedFile[] = [];
  return {
    judged: ({ name }, { findings }) => void checked.push({ file: name, findings }),
    failed: ({ name }, { problem }) => void unchecked.push({ file: name, problem }),
    end: (_, across) =>
      print(`${JSON.stringify(checkSarif(checked, unchecked, version, across?.findings), null, 1)}\n`),
  };
}
