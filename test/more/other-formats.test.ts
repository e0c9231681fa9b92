import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openFile } from "../../src/intake/open-file";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { review } from "../../src/pipeline";
import { PUBLISHED, PUBLISHED_WORKBOOKS } from "./handed-over";

/** Needs soffice, LibreOffice's program, on the path. */
const SAMPLES = join(__dirname, "../../assets/samples");
const WORKBOOKS = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(SAMPLES, name)),
  ...PUBLISHED_WORKBOOKS.map((name) => join(PUBLISHED, name)),
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "formats-"));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  for (const format of ["xls", "ods"]) {
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, ...WORKBOOKS], {
      stdio: "ignore",
    });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (path: string): Promise<WorkbookSnapshot> =>
  (await openFile(new Uint8Array(readFileSync(path)), basename(path))).snapshot;

const cellCount = ({ sheets }: WorkbookSnapshot): number => sheets.reduce((sum, { cells }) => sum + cells.length, 0);

/** Everything that is found; the name of the file tells the year where nothing else does, so it is the same for all. */
const findingsOf = (snapshot: WorkbookSnapshot) => review({ ...snapshot, fileName: "某单位.xlsx" }).findings;

test.each(WORKBOOKS)("%s：转成 .xls 和 .ods，问题一条不差", async (path) => {
  const original = await read(path);
  const expected = findingsOf(original);
  for (const format of ["xls", "ods"]) {
    const converted = await read(join(folder, basename(path).replace(/xlsx$/, format)));
    expect([format, cellCount(converted)]).toEqual([format, cellCount(original)]);
    expect(findingsOf(converted)).toEqual(expected);
  }
});
