import { spawn } from "node:child_process";
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { runBudget } from "./run-budget";

const SAMPLE = join(__dirname, "../../assets/samples/fujian.xlsx");

let folder = "";
let input = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "写出 "));
  input = join(folder, "预算.xlsx");
  await copyFile(SAMPLE, input);
  await symlink(input, join(folder, "链接.xlsx"));
});
afterAll(() => rm(folder, { recursive: true }));

const isUntouched = async (): Promise<boolean> => (await readFile(input)).equals(await readFile(SAMPLE));

test("narrate 写到输入文件、targets 写到它的链接：退出码 2，一句话，文件不动", async () => {
  for (const [command, out] of [
    ["narrate", input],
    ["narrate", join(folder, "预算.XLSX")],
    ["targets", join(folder, "链接.xlsx")],
  ] as const) {
    const ran = await runBudget([command, input, "--out", out]);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err).toMatch(/^不能写入“.*”：它就是要读的文件“.*”.*请另起文件名。\n$/);
  }
  expect(await isUntouched()).toBe(true);
});

test("targets 写成另一个文件：能读，文件夹里没有别的东西", async () => {
  const ran = await runBudget(["targets", input, "--out", join(folder, "目标.xlsx")]);
  expect(ran.err).toContain("的工作表“绩效目标表”，其他工作表没有改动。");
  const { sheets } = await openWorkbook(await readFile(join(folder, "目标.xlsx")), "目标.xlsx").read();
  expect(sheets.at(-1)?.own).toBe("targets");
  expect((await readdir(folder)).sort()).toEqual(["目标.xlsx", "链接.xlsx", "预算.xlsx"].sort());
  expect(await isUntouched()).toBe(true);
});

test("写到一半被强行结束：原来的文件完整", async () => {
  const out = join(folder, "说明.docx");
  await writeFile(out, "原来的文件");
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "stopped-writing.ts"), out]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.stderr.once("data", (text) => reject(new Error(String(text))));
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
  expect(await readFile(out, "utf8")).toBe("原来的文件");
});
