import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { PROGRAMS } from "../xlsx/other-programs";
import { zipped } from "../xlsx/raw-package";

/** Needs soffice, LibreOffice's program, and python3 with openpyxl; each test fails and says so where they are missing. */
const TEXTS = ["=1+1", "+5", "-", "@某某", "<a>&"];

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "opened-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook as a program wrote it, with texts, a mark, a sheet of ours and answers written by us. */
async function written(program: keyof typeof PROGRAMS): Promise<string> {
  const workbook = openWorkbook(zipped(PROGRAMS[program]), "甲.xlsx");
  const cells = TEXTS.map((value, i) => ({ row: i + 1, column: 1, value, style: "text" as const }));
  await workbook.applyWrites(
    TEXTS.map((after, i) => ({ cell: { sheet: "表", row: 10 + i, column: 1 }, before: "", after })),
  );
  await workbook.mark([{ cell: { sheet: "表", row: 2, column: 2 }, severity: "error" }]);
  await workbook.saveState("回答", "甲");
  await workbook.writeSheet({
    ...{ kind: "report", name: "校验报告", cells, merges: [], widths: [20], heights: {} },
    print: { orientation: "portrait", fitToWidth: false },
  });
  const file = join(folder, `${program}.xlsx`);
  writeFileSync(file, workbook.save());
  return file;
}

function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (cause) {
    throw new Error(`This test needs ${program} (LibreOffice, or python3 with openpyxl) on this machine.`, { cause });
  }
}

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [[cell.coordinate, cell.value] for row in sheet for cell in row if cell.value is not None] for sheet in book}))
`;

const ALL = Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[];

// openpyxl knows only the transitional dialect: of a strict file it finds no sheets, whoever wrote it
describe.each(ALL.filter((program) => program !== "Excel strict"))("%s 的文件，写过以后", (program) => {
  test("openpyxl 打得开，内容都在", async () => {
    const sheets = JSON.parse(run("python3", ["-c", READ, await written(program)])) as Record<
      string,
      [string, unknown][]
    >;
    expect(sheets["校验报告"]).toEqual(TEXTS.map((text, i) => [`A${i + 1}`, text]));
    expect(sheets["表"]).toEqual(
      expect.arrayContaining([
        ["B2", 1.5],
        ["B4", "=SUM(B2:B3)"],
        ["A12", "-"],
      ]),
    );
  });
});

describe.each(ALL)("%s 的文件，写过以后", (program) => {
  test("LibreOffice 打得开，内容都在", async () => {
    const file = await written(program);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
    run("soffice", [profile, "--headless", ...target, file]);
    const { sheets } = await openWorkbook(readFileSync(join(folder, "out", `${program}.xlsx`)), "甲.xlsx").read();
    expect(sheets.find(({ name }) => name === "校验报告")?.cells.map(({ value }) => value)).toEqual(TEXTS);
    expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["工资", 1.5, 3.5, "-"]));
  });
});
