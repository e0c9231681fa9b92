import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { workbooksIn } from "./workbooks-in";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "预算 "));
  await mkdir(join(folder, "乙局"));
  await mkdir(join(folder, "空"));
  for (const name of ["甲.xlsx", "~$甲.xlsx", "说明.docx", "乙局/乙.XLSX"]) await writeFile(join(folder, name), "x");
});
afterAll(() => rm(folder, { recursive: true }));

test("文件夹换成其中（含下级）的工作簿，不含 Excel 的临时文件", async () => {
  const found = await workbooksIn(["别处.xlsx", folder]);
  expect([...found].sort()).toEqual(["别处.xlsx", join(folder, "乙局/乙.XLSX"), join(folder, "甲.xlsx")].sort());
});

test("没有工作簿的文件夹：说明原因", async () => {
  await expect(workbooksIn([join(folder, "空")])).rejects.toMatchObject({ id: "folderEmpty" });
});
