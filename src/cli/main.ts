import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import { inspect } from "node:util";
import { parentPort } from "node:worker_threads";
import { Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json";
import { bytesFromFile } from "../hosts/disk/from-file";
import { openOutput } from "../hosts/disk/to-file";
import { budgetsIn, workbooksIn } from "../hosts/disk/workbooks-in";
import { decodeText, readEdited, readTextFile } from "../hosts/docx/index";
import { newWorkbook, openWorkbook } from "../hosts/xlsx/index";
import { openFile, type OpenedFile } from "../intake/open-file";
import { releaseText } from "../model/release";
import { SETTINGS_STATE } from "../model/settings";
import type { TextSource } from "../model/text-source";
import { UserError } from "../model/user-error";
import { readBudget, readSubmission, review, submit } from "../pipeline";
import { ACROSS_RULE_LIST, listOfCsv, listOfSheet } from "../questions/desk";
import { importCatalogue, KNOWN_UNTIL, readLibrary, RULE_LIST, TARGET_LAYOUT_LIST } from "../questions/index";
import { PROFILES } from "../profiles/index";
import { catalogueCommand, type CatalogueOptions } from "./catalogue";
import { checkCommand, type CheckOptions } from "./check";
import { defineCheck, defineReview } from "./check-options";
import { type CliDeps, EXIT, type GivenFile, type RoundDeps } from "./deps";
import { factsCommand, type FactsOptions } from "./facts";
import { failureOf, forOneFile } from "./failure";
import { fixCommand, fixOptionsOf } from "./fix";
import { speakChinese } from "./help";
import { settingsWith } from "./kept-decisions";
import { narrateFolder } from "./narrate-folder";
import { narrateCommand, type NarrateFlags } from "./narrate";
import type { FixDeps, TargetsDeps } from "./deps";
import { outputTo } from "./output";
import { isRound } from "./round/options";
import { isFormerResult, reviewOptions, type ReviewOptions } from "./round/review-folder";
import { RoundOfFiles } from "./round/round-of-files";
import { rulesCommand } from "./rules";
import { targetsCommand, type TargetsOptions } from "./targets";
import { misuse, usageProblem } from "./usage";
import { startReviewers } from "./workers/review-pool";
import { serveReviews } from "./workers/serve-reviews";

const open = async (file: string): Promise<OpenedFile> => openFile(await bytesFromFile(file), file);

const readTextSource = async (file: string): Promise<TextSource> =>
  readTextFile(await bytesFromFile(file), basename(file));

const makeFolder = async (path: string): Promise<void> => void (await mkdir(path, { recursive: true }));

const reviewFile: CliDeps["review"] = async (file, given, options) => {
  const { textFile, usesDecisions = false, isOneOfMany = false } = options;
  const bytes = await bytesFromFile(file);
  const { snapshot, texts, loadState } = await openFile(bytes, file);
  const beside = textFile === undefined ? [] : [await readTextSource(textFile)];
  const { settings, decisions } = settingsWith(given, await loadState(SETTINGS_STATE), usesDecisions);
  const all = [...texts, ...beside];
  if (!isOneOfMany) return { review: review(snapshot, settings, all), decisions };
  const submitted = submit(snapshot, settings, all);
  const fingerprint = createHash("sha256").update(bytes).digest("hex");
  return { review: submitted.review, decisions, submission: { ...submitted.submission, fingerprint } };
};

/** A thread runs this file again; as source it needs a translator. */
const THREAD = { script: __filename, execArgv: __filename.endsWith(".ts") ? ["--import", "tsx"] : [] };

const budget = new Command("budget").description("预算公开助手");

const writeError = outputTo(process.stderr, () => undefined);
const writeResult = outputTo(process.stdout, (code) => {
  writeError(`${new UserError("outputBroken", { code }).message}\n`);
  // commands set their exit code when they end, which may be later
  process.on("exit", () => (process.exitCode = EXIT.cannotRun));
});

const deps: CliDeps = {
  version: packageJson.version,
  rules: [...RULE_LIST, ...ACROSS_RULE_LIST].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  readBook: async (file, settings) => {
    const { snapshot, texts } = await open(file);
    return readBudget(snapshot, settings, texts);
  },
  review: reviewFile,
  startReviewers: (files) => startReviewers(files, THREAD),
  importCatalogue: async (file, year) => importCatalogue((await open(file)).snapshot, year),
  readText: async (file) => new TextDecoder().decode(await bytesFromFile(file)),
  readTextSource,
  print: writeResult,
  warn: (line) => writeError(`${line}\n`),
  keepBug: (thrown) => {
    if (budget.opts<{ readonly debug?: true }>().debug !== true) return;
    const details = typeof thrown === "string" ? thrown : inspect(thrown);
    writeError(`budget ${packageJson.version}, Node ${process.version}, ${process.platform}\n${details}\n`);
  },
};

const roundDeps: RoundDeps = {
  ...deps,
  now: () => new Date(),
  openOutput: (out, inputs) => openOutput(out, inputs),
  workbooksIn: (paths) => workbooksIn(paths),
  readSubmission: async (file, settings) => readSubmission((await open(file)).snapshot, settings),
  readList: async (file) =>
    /\.(csv|txt)$/i.test(file)
      ? listOfCsv(basename(file), decodeText(await bytesFromFile(file), file))
      : listOfSheet(basename(file), (await open(file)).snapshot),
  newWorkbook,
  hashOf: (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  makeFolder,
};

const narrateDeps: TargetsDeps & FixDeps = {
  ...deps,
  openWorkbook: async (file) => openWorkbook(await bytesFromFile(file), file),
  openKept: open,
  readBytes: bytesFromFile,
  readEdited: async (file) => readEdited(await bytesFromFile(file), file),
  openOutput: (out, inputs) => openOutput(out, inputs),
  importLibrary: async (file) => readLibrary((await open(file)).snapshot),
};

const profileOption = () =>
  new Option(
    "--profile <id>",
    `省份表式：auto 自动识别${PROFILES.map(({ id, name }) => `、${id} ${name}`).join("")}，或者自己的表式文件（.json）`,
  ).default("auto");
const formatOption = (...formats: readonly string[]) =>
  new Option("--format <format>", "输出格式").choices(formats).default(formats[0]);

async function exitWith(work: Promise<number> | number): Promise<void> {
  process.exitCode = await work;
}

/** Ends the run after what is finished; whoever asks twice does not want to wait for that either. */
function stopOnRequest(): AbortSignal {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  return stop.signal;
}

/** Judges workbooks, and what they say together where an option asks for it. */
const checkTogether = async (files: readonly GivenFile[], options: CheckOptions): Promise<number> =>
  checkCommand(
    files,
    options,
    { ...deps, stop: stopOnRequest() },
    isRound(options) ? await RoundOfFiles.begin(options, files, roundDeps) : undefined,
  );

/** Judges workbooks; with --fix and --out one workbook is judged as its corrected copy. */
async function checkOrFix(files: readonly GivenFile[], options: CheckOptions): Promise<number> {
  const fixing = fixOptionsOf(options, files);
  const [file] = files;
  if (!fixing || !file) return checkTogether(files, options);
  return forOneFile({ ...file, format: fixing.format }, deps, () => fixCommand(file, fixing, narrateDeps));
}

/** Checks a folder with all outputs in one folder. */
async function reviewCommand(folder: string, given: ReviewOptions): Promise<number> {
  const { folder: out, ...options } = reviewOptions(folder, given, roundDeps.now());
  const found = await workbooksIn([folder]);
  await roundDeps.makeFolder(out);
  const files = found.filter(({ name }) => !isFormerResult(name));
  const code = await checkTogether(files, options);
  deps.warn(`结果在 ${out}`);
  return code;
}

/** A command that has one file. */
const withFile =
  <Options extends { readonly format: string }>(command: (file: string, options: Options) => Promise<number>) =>
  (file: string, options: Options): Promise<void> =>
    exitWith(
      forOneFile({ path: file, name: basename(file), format: options.format }, deps, () => command(file, options)),
    );

function addCommands(): void {
  // settings that sub-commands inherit come before them
  budget.exitOverride().configureOutput({ writeErr: () => undefined });
  speakChinese(
    budget,
    releaseText({ version: packageJson.version, date: packageJson.released, catalogueUntil: KNOWN_UNTIL }),
  );
  budget.option("--debug", "遇到内部错误时显示详情，供开发人员查找原因");
  defineCheck(budget, { profileOption, formatOption }, (paths, options) =>
    exitWith(workbooksIn(paths).then((files) => checkOrFix(files, options))),
  );
  defineReview(budget, { profileOption }, (folder, options) => exitWith(reviewCommand(folder, options)));
  budget
    .command("facts")
    .description("列出已识别表格中的每一个金额")
    .argument("<file>", "工作簿（.xlsx）")
    .addOption(profileOption())
    .addOption(formatOption("json", "csv"))
    .action(withFile((file, options: FactsOptions) => factsCommand(file, options, deps)));
  budget
    .command("catalogue")
    .description("比较官方科目清单与内置科目")
    .argument("<file>", "科目清单（.xlsx，含“科目编码”“科目名称”两列）")
    .addOption(new Option("--year <year>", "预算年度").argParser(Number).makeOptionMandatory())
    .addOption(formatOption("text", "json"))
    .option("--out <file>", "做成年度科目包（.json），发给各单位用")
    .action(withFile((file, options: CatalogueOptions) => catalogueCommand(file, options, narrateDeps)));
  budget
    .command("narrate")
    .description("按所在省份的格式写预算情况说明；决算写决算情况说明。每个数字都有出处")
    .argument(
      "<file>",
      "工作簿（.xlsx、.xls、.et、.ods，或表格写成预算的 .docx），或文件夹：每个写成一份 Word，列出还有什么待填",
    )
    .addOption(profileOption())
    .addOption(formatOption("text", "json"))
    .option(
      "--prior <file>",
      "上年工作簿、上年公开文档（.docx，其中的表格也读），或上年 facts --format json 的输出（.json）；写文件夹时是上年的文件夹，按文件名或单位名称对上",
    )
    .option("--prior-other-unit", "上年文件的单位名称与本年不同，仍然采用")
    .option("--prior-other-year", "上年文件写的不是上一年，仍然当作上年数采用")
    .option("--budget <file>", "写决算说明时：同一年度的预算工作簿（.xlsx），年初预算取自其中")
    .option("--answers <file>", "待填项的回答（JSON：编号对应文字或数字）")
    .option("--out <file>", "写成 Word（.docx）、打印用的网页（.html）或带“情况说明”工作表的工作簿（.xlsx），不附图表")
    .option("--template <file>", "财政部门的范本（.docx，字段写作【收入预算】），填成本单位的文件；--out 写 .docx")
    .option("--edited <file>", "写出后改过的 Word（.docx）：改动读回正文，填好的待填算作回答；连同 --out 写成新的一份")
    .option(
      "--make-template <file>",
      "把没有字段的文档（如上年公开的 .docx）做成范本，写到 --out，列出建议的字段供核对",
    )
    .option("--fields <file>", "对建议字段的修改（JSON：编号对应字段名，留空不作字段），与 --make-template 一起用")
    .option("--tables", "Word 中附上预算表")
    .option("--targets", "Word 中附上绩效目标表，没有目标表的项目附草稿")
    .option("--final", "写成正式稿：导出前清单还有没解决的，列出并不写；不加时写成草稿，每页标明")
    .option("--confirmed", "导出前清单里要确认的各项都看过了")
    .action(
      withFile(async (file, options: NarrateFlags) => {
        const files = await workbooksIn([file]);
        const isFolder = files.some(({ folder }) => folder !== undefined);
        return isFolder
          ? narrateFolder(files, options, { ...narrateDeps, makeFolder, budgetsIn })
          : narrateCommand(file, options, narrateDeps);
      }),
    );
  budget
    .command("targets")
    .description("读取、校验绩效目标表，为没有目标表的项目起草")
    .argument("<file>", "工作簿（.xlsx；.xls、.et、.ods、.docx 只读，不能写入副本）")
    .addOption(profileOption())
    .addOption(formatOption("text", "json"))
    .addOption(new Option("--layout <id>", "写出的表样").choices(TARGET_LAYOUT_LIST.map(({ id }) => id)))
    .option("--out <file>", "写入工作簿副本（.xlsx）")
    .option("--library <file>", "本级的指标库（.xlsx，含“项目类型”“二级指标”“三级指标”等列；或窗格导出的 .json）")
    .option("--unit-form", "起草整体支出绩效目标表：项目和机构运转作为任务，金额取自预算表")
    .option("--new <name>", "为表中还没有的项目起草，写项目名称")
    .option("--kind <id>", "新项目的类别；不写时由名称判断")
    .option("--amount <wan>", "新项目的总金额（万元）")
    .option("--from <month>", "新项目的开始年月，如 2027-01")
    .option("--to <month>", "新项目的结束年月，如 2027-12")
    .action(withFile((file, options: TargetsOptions) => targetsCommand(file, options, narrateDeps)));
  budget
    .command("rules")
    .description("列出全部规则、级别和依据")
    .addOption(formatOption("text", "json"))
    .action(({ format }: { readonly format: "text" | "json" }) => exitWith(rulesCommand(format, deps)));
}

function main(): void {
  addCommands();
  budget.parseAsync().catch((problem: unknown) => {
    if (problem instanceof CommanderError && problem.exitCode === 0) return;
    const known = problem instanceof CommanderError ? misuse(usageProblem(problem)) : problem;
    deps.warn(failureOf(known, process.argv.slice(2).join(" "), deps).problem);
    process.exitCode = EXIT.cannotRun;
  });
}

if (parentPort) serveReviews(parentPort, reviewFile);
else main();
