import type { Command, HelpConfiguration, Option } from "commander";

/** What the library says in English around our own words. */
const WORDS: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
  "[options]": "[选项]",
  "[command]": "[命令]",
};

const inChinese = (text: string): string => WORDS[text] ?? text;

const HELP: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: inChinese,
  styleOptionText: inChinese,
  styleSubcommandText: inChinese,
  // characters of Chinese take two columns, or the columns of the help would not stand below each other
  displayWidth: (text) => [...text].reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 0),
  optionDescription: ({ description, argChoices, defaultValue }: Option) =>
    [
      description,
      ...(argChoices?.some((choice) => !description.includes(choice)) ? [`可用：${argChoices.join("、")}`] : []),
      ...(defaultValue === undefined ? [] : [`不写为 ${String(defaultValue)}`]),
    ].join("；"),
};

/** The help of a program and of all commands that are added to it later, in Chinese. */
export function speakChinese(program: Command, version: string): void {
  program
    .configureHelp(HELP)
    .version(version, "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示用法")
    .helpCommand("help [命令]", "显示一个命令的用法")
    .addHelpText("afterAll", "\n退出码：0 没有错误；1 至少一处错误；2 有文件不能读取，或参数不对。");
}
