import { expect, test } from "@jest/globals";
import { rowsFile } from "../../../test/xlsx/raw-package";
import { textOf } from "../../../test/xlsx/difference";
import { openWorkbook } from "./index";

const RUNS =
  '<r><t>预算为</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>245.65</t></r><r><rPr><i/></rPr><t xml:space="preserve"> 万元</t></r>';

/** The same rich text once as a shared string, once inline. */
const FILE = rowsFile(`<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is>${RUNS}</is></c></row>`, {
  sharedStrings: `<si><t>甲</t></si><si>${RUNS}</si>`,
});

test.each([
  ["A1", 1],
  ["B1", 2],
])("只改几个字：其余的字保留各自的字体（%s）", async (_, column) => {
  const workbook = openWorkbook(FILE, "富文本.xlsx");
  const cell = { sheet: "表", row: 1, column };
  const [before, after] = ["预算为245.65 万元", "预算为1,227.6 万元"];
  await workbook.applyWrites([{ cell, before, after, onlyWords: true }]);
  const written = textOf(workbook.save(), "xl/worksheets/sheet1.xml");
  expect(written).toContain(
    '<is><r><t xml:space="preserve">预算为</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr>' +
      '<t xml:space="preserve">1,227.6</t></r><r><rPr><i/></rPr><t xml:space="preserve"> 万元</t></r></is>',
  );
  await workbook.applyWrites([{ cell, before: after, after: before, onlyWords: true }]);
  expect(textOf(workbook.save(), "xl/worksheets/sheet1.xml")).toContain(
    '<rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">245.65</t></r>',
  );
});
