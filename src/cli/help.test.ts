import { expect, test } from "@jest/globals";
import { Command, Option } from "commander";
import { speakChinese } from "./help";

function program(): Command {
  const budget = new Command("budget").description("助手");
  speakChinese(budget, "0.0.0");
  budget
    .command("check")
    .description("校验")
    .argument("<file...>", "工作簿")
    .addOption(new Option("--format <format>", "输出格式").choices(["text", "json"]).default("text"))
    .addOption(new Option("--profile <id>", "表式：auto 自动、fujian 福建").choices(["auto", "fujian"]));
  return budget;
}

test("用法里没有英文的说明", () => {
  const budget = program();
  for (const command of [budget, ...budget.commands]) {
    expect(command.helpInformation()).not.toMatch(/usage|options|arguments|commands|choices|default|display|output/i);
  }
});

test("选项写明可用的取值，已经逐个说明的不再列一遍", () => {
  const help = program().commands[0]?.helpInformation() ?? "";
  expect(help).toContain("输出格式；可用：text、json；不写为 text");
  expect(help).toMatch(/表式：auto 自动、fujian 福建\n/);
});
