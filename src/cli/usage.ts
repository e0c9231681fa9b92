import type { CommanderError } from "commander";
import { UserError } from "../model/user-error";

/** What is wrong with the arguments, in Chinese: the library speaks English. */
export function usageProblem({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? "";
  const choices = /Allowed choices are (.+?)\.?$/.exec(message)?.[1];
  if (code === "commander.unknownCommand") return `没有“${quoted}”这个命令`;
  if (code === "commander.unknownOption") return `没有“${quoted}”这个选项`;
  if (code === "commander.missingArgument") return "缺少工作簿文件名";
  if (code === "commander.missingMandatoryOptionValue") return "缺少必需的选项（科目清单要用 --year 指明预算年度）";
  if (code === "commander.excessArguments") return "参数太多";
  if (code === "commander.optionMissingArgument") return `选项“${quoted}”缺少取值`;
  if (code === "commander.invalidArgument") return `选项“${quoted}”的取值不对${choices ? `，可用：${choices}` : ""}`;
  return "没有指明要做什么";
}

/** Options that are right one by one and wrong together, or a value that none of them takes. */
export const misuse = (problem: string): UserError => new UserError("usage", { problem });

/** Of an output that is a file of one kind only. */
export function requireEnding(out: string, ending: ".json" | ".xlsx" | ".html", option = "--out"): void {
  if (!out.toLowerCase().endsWith(ending)) throw misuse(`${option} 要写成 ${ending} 文件名`);
}
