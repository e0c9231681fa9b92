import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { buildSite } from "../browser/excel-frame/build";
import { bookIn, checked, eventually, links, mark } from "../browser/excel-frame/look";
import { type ExcelInBrowser, openExcel } from "../browser/excel-frame/open-excel";
import { PUBLISHED, PUBLISHED_WORKBOOKS } from "./handed-over";

let excel: ExcelInBrowser;
const book = bookIn(() => excel.page);

beforeAll(async () => {
  await buildSite();
  excel = await openExcel();
});
afterAll(() => excel.close());

test.each(PUBLISHED_WORKBOOKS)("%s：校验、高亮、清除", async (name) => {
  const { sheets } = await openWorkbook(await readFile(join(PUBLISHED, name)), name).read();
  const pane = await excel.open(sheets, "taskpane.html?run=check");
  await checked(pane);
  await pane.getByRole("group", { name: "校验结果" }).waitFor();
  expect(await book.writes()).toEqual([]);
  if ((await links(pane).count()) > 0) {
    await mark(pane);
    await eventually(book.marks, (marks) => marks.length > 0);
    await mark(pane);
    await eventually(book.marks, (marks) => marks.length === 0);
  }
  expect(excel.problems).toEqual([]);
});
