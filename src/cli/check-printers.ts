import type { Review } from "../model/review";
import { checkJson } from "./check-json";
import { type CheckedFindings, checkSarif, type UncheckedFile } from "./check-sarif";
import { checkSummary, type Summed } from "./check-summary";
import { checkText } from "./check-text";
import type { CliDeps, GivenFile } from "./deps";
import { type Failure, failureJson } from "./failure";

/** Prints what `check` finds, file by file, and holds no review longer than it needs. */
export interface CheckPrinter {
  readonly judged: (given: GivenFile, review: Review) => void;
  readonly failed: (given: GivenFile, failure: Failure) => void;
  readonly end: (summed: readonly Summed[]) => void;
}

export type CheckFormat = "text" | "json" | "sarif";

export function checkPrinter(format: CheckFormat, isOne: boolean, deps: CliDeps): CheckPrinter {
  if (format === "sarif") return sarifPrinter(deps);
  if (format === "json") return isOne ? jsonPrinter(deps) : jsonListPrinter(deps);
  return {
    judged: ({ name }, review) => deps.print(checkText(name, review)),
    failed: () => undefined,
    end: (summed) => {
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

/** An array, printed as it grows. */
function jsonListPrinter({ print }: CliDeps): CheckPrinter {
  let begins = "[\n";
  const put = (json: object): void => {
    print(`${begins}${JSON.stringify(json, null, 1)}`);
    begins = ",\n";
  };
  return {
    judged: (given, review) => put(judgedJson(given, review)),
    failed: (given, failure) => put(failedJson(given, failure)),
    end: () => print(begins === "[\n" ? "[]\n" : "\n]\n"),
  };
}

function sarifPrinter({ print, version }: CliDeps): CheckPrinter {
  const checked: CheckedFindings[] = [];
  const unchecked: UncheckedFile[] = [];
  return {
    judged: ({ name }, { findings }) => void checked.push({ file: name, findings }),
    failed: ({ name }, { problem }) => void unchecked.push({ file: name, problem }),
    end: () => print(`${JSON.stringify(checkSarif(checked, unchecked, version), null, 1)}\n`),
  };
}
