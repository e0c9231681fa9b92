import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { asExcelShows, difference, findingsIn, readThroughExcel } from "./through-excel";
import { sampleFiles } from "../sample-files";

test.each([...sampleFiles])("%s：Excel 窗格说的与命令行一样，读合并与否也一样", async (name, bytes) => {
  const snapshot = asExcelShows(await openWorkbook(bytes, name).read());
  const printed = findingsIn(snapshot);
  expect(difference(printed, findingsIn(await readThroughExcel(snapshot, false)))).toEqual([]);
  expect(difference(printed, findingsIn(await readThroughExcel(snapshot, true)))).toEqual([]);
});
