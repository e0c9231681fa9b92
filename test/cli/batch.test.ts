import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { DEFAULT_SETTINGS, SETTINGS_STATE } from "../../src/model/settings";
import { settingsToText } from "../../src/questions/settings-text";
import { runBudget } from "./run-budget";

const SAMPLES = join(__dirname, "../../assets/samples");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "一批 "));
  await mkdir(join(folder, "空"));
  await mkdir(join(folder, "全部/一科"), { recursive: true });
  await copyFile(join(SAMPLES, "with-mistakes.xlsx"), join(folder, "全部/一科/甲.xlsx"));
  await copyFile(join(SAMPLES, "national.xlsx"), join(folder, "全部/乙.xlsm"));
  await writeFile(join(folder, "全部/丙.xls"), "<html><table><tr><td>1</td></tr></table></html>");
  await writeFile(join(folder, "全部/~$乙.xlsm"), "x");
  const decided = openWorkbook(new Uint8Array(await readFile(join(SAMPLES, "fujian.xlsx"))), "丁.xlsx");
  await decided.saveState(SETTINGS_STATE, settingsToText({ ...DEFAULT_SETTINGS, profile: "national" }));
  await writeFile(join(folder, "全部/丁.xlsx"), decided.save());
});
afterAll(() => rm(folder, { recursive: true }));

test("一批文件：空文件夹、不认得的文件都写明原因，其余照常校验", async () => {
  const { code, out, err } = await runBudget(["check", join(folder, "空"), join(folder, "全部"), "--format", "json"]);
  expect(code).toBe(2);
  const files = JSON.parse(out) as readonly { readonly file: string; readonly error?: string }[];
  expect(files.map(({ file, error }) => [file, error])).toEqual([
    [join(folder, "空"), `文件夹“${join(folder, "空")}”中没有能读取的工作簿或 Word 文档。请核对路径后再试。`],
    ["一科/甲.xlsx", undefined],
    ["丁.xlsx", undefined],
    ["丙.xls", expect.any(String)],
    ["乙.xlsm", undefined],
  ]);
  expect(err).toContain(`“${join(folder, "全部/丁.xlsx")}”里保存有窗格中的决定`);
  expect(err).toContain(`跳过 ${join(folder, "全部/~$乙.xlsm")}`);
});

test("--decisions：采用窗格随工作簿保存的决定，与窗格的结果一致", async () => {
  const file = join(folder, "全部/丁.xlsx");
  const profileOf = async (...more: readonly string[]) => {
    const { out, err } = await runBudget(["check", file, "--format", "json", ...more]);
    return [(JSON.parse(out) as { readonly profile: string }).profile, err.includes("没有采用")];
  };
  expect(await profileOf("--decisions")).toEqual(["national", false]);
  expect(await profileOf("--decisions", "--profile", "fujian")).toEqual(["fujian", false]);
  expect(await profileOf()).toEqual(["fujian", true]);
});

test("读结果的一方先走了：不出堆栈，退出码照旧", async () => {
  const { code, err } = await runBudget(["check", join(folder, "全部/一科"), "--format", "json"], false);
  expect([code, err]).toEqual([1, ""]);
});
