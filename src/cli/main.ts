import { Command, CommanderError, Option } from "commander";
import { bytesFromFile } from "../hosts/xlsx/from-file";
import { openWorkbook } from "../hosts/xlsx/index";
import { UserError } from "../model/user-error";
import { readBudget } from "../pipeline";
import { PROFILES } from "../profiles/index";
import { type CliDeps, EXIT } from "./deps";
import { factsCommand, type FactsOptions } from "./facts";

const deps: CliDeps = {
  readBook: async (file, settings) => readBudget(await openWorkbook(await bytesFromFile(file), file).read(), settings),
  print: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line}\n`),
};

const profileOption = () =>
  new Option("--profile <id>", "省份表式").choices(["auto", ...PROFILES.map(({ id }) => id)]).default("auto");
const formatOption = (...formats: readonly string[]) =>
  new Option("--format <format>", "输出格式").choices(formats).default(formats[0]);

const run = (work: Promise<number>): Promise<void> => work.then((code) => void (process.exitCode = code));

function program(): Command {
  const budget = new Command("budget").description("预算公开助手").exitOverride().showHelpAfterError(false);
  budget.configureOutput({ writeErr: () => undefined });
  budget
    .command("facts")
    .description("列出已识别表格中的每一个金额")
    .argument("<file>", "工作簿（.xlsx）")
    .addOption(profileOption())
    .addOption(formatOption("json", "csv"))
    .action((file: string, options: FactsOptions) => run(factsCommand(file, options, deps)));
  return budget;
}

program()
  .parseAsync()
  .catch((problem: unknown) => {
    if (problem instanceof CommanderError && problem.exitCode === 0) return;
    const known = problem instanceof CommanderError ? new UserError("usage", { problem: problem.message }) : problem;
    if (!(known instanceof UserError)) throw known;
    deps.warn(known.message);
    process.exitCode = EXIT.cannotRun;
  });
