import { join } from "node:path";
import type { CheckOptions } from "../check";
import type { RoundOptions } from "./options";

/** What `review` asks for: a check with all its outputs in one folder. */
export interface ReviewOptions extends Omit<RoundOptions, "report" | "page" | "letters" | "ledger" | "together"> {
  readonly profile: string;
  readonly config?: string;
  readonly catalogue?: readonly string[];
  readonly decisions?: boolean;
  /** The folder of the results; one of this moment below the one that is checked where it is left out. */
  readonly out?: string;
}

/** “审核结果-20260203-0905” below the folder that is checked: never over the results of another time. */
const folderBelow = (checked: string, now: Date): string => {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return join(checked, `审核结果-${day}-${two(now.getHours())}${two(now.getMinutes())}`);
};

/** Whether a file below the folder is one of the results of an earlier time. */
export const isFormerResult = (name: string): boolean => /(?:^|\/)审核结果-\d{8}-\d{4}\//.test(name);

/** The same as options of `check`. */
export function reviewOptions(
  folder: string,
  options: ReviewOptions,
  now: Date,
): CheckOptions & { readonly folder: string } {
  const { out = folderBelow(folder, now), ...rest } = options;
  return {
    ...rest,
    format: "summary",
    together: true,
    report: join(out, "汇总.xlsx"),
    page: join(out, "汇总.html"),
    letters: join(out, "退回意见"),
    ledger: join(out, "台账.json"),
    folder: out,
  };
}
