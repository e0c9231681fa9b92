import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { workbooksIn } from "./workbooks-in";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "预算 "));
  await mkdir(join(folder, "乙局"));
  await mkdir(join(folder, "空"));
  const names = [
    "甲.xlsx",
    "宏.xlsm",
    "旧.xls",
    "~$甲.xlsx",
    ".~lock.丙.ods#",
    "说明.docx",
    "乙局/乙.XLSX",
    "乙局/丙.ods",
  ];
  for (const name of names) await writeFile(join(folder, name), "x");
});
afterAll(() => rm(folder, { recursive: true }));

const namesOf = (found: Awaited<ReturnType<typeof workbooksIn>>): readonly string[] =>
  found.filter(({ isLockFile }) => !isLockFile).map(({ name }) => name);

test("文件夹换成其中（含下级）各种表格文件，名称是其下的路径", async () => {
  const found = await workbooksIn(["别处/别的.xlsx", folder]);
  expect(namesOf(found)).toEqual(["别的.xlsx", "乙局/丙.ods", "乙局/乙.XLSX", "宏.xlsm", "旧.xls", "甲.xlsx"]);
  expect(found.find(({ name }) => name === "乙局/乙.XLSX")).toEqual({
    path: join(folder, "乙局/乙.XLSX"),
    name: "乙局/乙.XLSX",
    folder,
  });
  expect(found[0]).toEqual({ path: "别处/别的.xlsx", name: "别的.xlsx" });
});

test("打开着的工作簿旁边的临时文件单独列出", async () => {
  const found = await workbooksIn([folder]);
  const beside = found.filter(({ isLockFile }) => isLockFile).map(({ name }) => name);
  expect([...beside].sort()).toEqual([".~lock.丙.ods#", "~$甲.xlsx"]);
});

test("没有工作簿的文件夹说明原因，不影响其他的", async () => {
  const [empty, ...others] = await workbooksIn([join(folder, "空"), folder]);
  expect(empty?.problem).toMatchObject({ id: "folderEmpty", message: expect.stringContaining(join(folder, "空")) });
  expect(others.every(({ problem }) => problem === undefined)).toBe(true);
});

test("不能列出的下级文件夹说明原因，不影响其他的", async () => {
  const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  const found = await workbooksIn([folder], (path) =>
    path.endsWith("乙局") ? Promise.reject(denied) : readdir(path, { withFileTypes: true }),
  );
  expect(namesOf(found)).toEqual(["乙局", "宏.xlsm", "旧.xls", "甲.xlsx"]);
  expect(found.find(({ name }) => name === "乙局")?.problem).toMatchObject({
    id: "folderUnreadable",
    message: `无法读取文件夹“${join(folder, "乙局")}”（EACCES），其中的工作簿都没有读取。请检查文件夹的权限后再试。`,
  });
});

test("指向文件夹的链接不跟着走，写明没有读取；指向文件的照常", async () => {
  const linked = await mkdtemp(join(tmpdir(), "链接 "));
  await symlink(folder, join(linked, "去年"));
  await symlink(join(folder, "甲.xlsx"), join(linked, "甲.xlsx"));
  const found = await workbooksIn([linked]);
  await rm(linked, { recursive: true });
  expect(found.map(({ name, problem }) => [name, problem?.message])).toEqual([
    [
      "去年",
      `“${join(linked, "去年")}”是指向另一个文件夹的链接，其中的工作簿没有读取。要一并读取的，请另外写上那个文件夹。`,
    ],
    ["甲.xlsx", undefined],
  ]);
});

test("不是磁盘的问题照样抛出", async () => {
  await expect(workbooksIn([folder], () => Promise.reject(new TypeError("bug")))).rejects.toThrow(TypeError);
});
