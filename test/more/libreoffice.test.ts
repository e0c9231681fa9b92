import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { unprotected } from "../browser/rich-workbook";
import { buildSingleFile, WorkbenchPage } from "../browser/workbench-page";

/** Needs soffice, LibreOffice's program, on the path. */
let bench: WorkbenchPage;

beforeAll(async () => {
  buildSingleFile();
  bench = await WorkbenchPage.open("");
});
afterAll(() => bench.close());

test("LibreOffice 打开保存的文件，算出同样的数", async () => {
  await bench.choose("单位.xlsx", unprotected());
  await bench.ready();
  await bench.select("B3");
  await bench.type("1300.5");
  const saved = await bench.save();
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  writeFileSync(join(folder, "saved.xlsx"), saved);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
  execFileSync("soffice", [profile, "--headless", ...target, join(folder, "saved.xlsx")], { stdio: "ignore" });
  const theirs = await openWorkbook(readFileSync(join(folder, "out/saved.xlsx")), "LibreOffice").read();
  const ours = await openWorkbook(saved, "甲.xlsx").read();
  rmSync(folder, { recursive: true });
  const numbers = ({ sheets }: typeof ours) =>
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, value }) =>
        typeof value === "number" ? [`${name} ${row},${column} ${value}`] : [],
      ),
    );
  expect(numbers(theirs)).toEqual(
    expect.arrayContaining(numbers(ours).filter((line) => !line.startsWith("收支总表 5,1"))),
  );
});
