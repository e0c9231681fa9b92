import type { Command, Option } from "commander";
import type { CheckOptions } from "./check";
import type { ReviewOptions } from "./round/review-folder";

/** Options that several commands have. */
interface Shared {
  readonly profileOption: () => Option;
  readonly formatOption: (...formats: readonly string[]) => Option;
}

/** budget check FILE... */
export function defineCheck(
  budget: Command,
  { profileOption, formatOption }: Shared,
  run: (paths: readonly string[], options: CheckOptions) => Promise<void>,
): void {
  const command = budget
    .command("check")
    .description("校验工作簿：表内、表间、科目、完整性、说明文字")
    .argument("<file...>", "工作簿（.xlsx、.xls、.et、.ods）、有表格的 Word 文档（.docx）或文件夹，可以多个")
    .addOption(profileOption())
    .addOption(formatOption("text", "json", "sarif"));
  addRoundOptions(addCheckOptions(command))
    .option("--text <file>", "一并核对的说明文字（.docx 或 .txt），只能与一个工作簿一起使用")
    .option(
      "--fix <list>",
      "改正：all 为全部只有一种改法的问题，或列出要改的各处的 JSON（取自 --format json 的 fixes）",
    )
    .option("--out <file>", "改正后的工作簿（.xlsx），与 --fix 一起使用")
    .option("--together", "同时作跨单位核对")
    .option("--report <file>", "审核汇总（.xlsx）")
    .option("--page <file>", "审核汇总网页（.html），一个文件，可以离线打开")
    .option("--letters <folder>", "给各单位的退回意见（.docx），写到这个文件夹")
    .option("--ledger <file>", "审核台账（.json），下次校验和网页都可以接着用")
    .action(run);
}

/** budget review FOLDER */
export function defineReview(
  budget: Command,
  { profileOption }: Pick<Shared, "profileOption">,
  run: (folder: string, options: ReviewOptions) => Promise<void>,
): void {
  const command = budget
    .command("review")
    .description("审核一个文件夹：逐份校验、跨单位核对，写出汇总、退回意见和台账")
    .argument("<folder>", "各单位工作簿所在的文件夹")
    .addOption(profileOption());
  addRoundOptions(addCheckOptions(command))
    .option("--out <folder>", "结果写到这个文件夹；不写时在被审核的文件夹里新建")
    .action(run);
}

/** How each workbook is judged. */
const addCheckOptions = (command: Command): Command =>
  command
    .option("--config <file>", "规则停用、降级和已核实事项（JSON，须写理由）")
    .option(
      "--catalogue <file>",
      "官方科目：当年的清单（.xlsx），或年度科目包（.json），几年的可以写几次",
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option("--decisions", "采用窗格随工作簿保存的决定：认表更正、停用的规则、已核实的问题");

/** What workbooks together are held against. */
const addRoundOptions = (command: Command): Command =>
  command
    .option("--units <file>", "单位名单（.csv 或 .xlsx）：主管部门、单位编码、单位名称、别名、应交")
    .option("--approved <file>", "批复数清单（.csv 或 .xlsx）：单位、科目编码、资金、性质、项目、金额")
    .option("--prior <folder>", "上年公开的预算：文件夹或工作簿")
    .option("--earlier <file>", "上次的审核台账（.json）：列出已解决、仍有、新增")
    .option("--scoring <file>", "评分办法（JSON）");
