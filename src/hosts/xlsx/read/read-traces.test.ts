import { expect, test } from "@jest/globals";
import { HEAD, MAIN, rawParts, relationships, zipped } from "../../../../test/xlsx/raw-package";
import { openWorkbook } from "../index";

const PARTS = rawParts([{ name: "表", xml: "<sheetData/>" }]);

/** A file with these properties, and a comment where a text is given. */
const traces = async (creator: string, custom: string, comment?: string) =>
  (
    await openWorkbook(
      zipped({
        ...PARTS,
        "_rels/.rels": relationships([
          ["rId1", "officeDocument", "xl/workbook.xml"],
          ["rId2", "core-properties", "docProps/core.xml"],
          ["rId3", "custom-properties", "docProps/custom.xml"],
        ]),
        "docProps/core.xml": `${HEAD}<p:coreProperties xmlns:p="urn:p" xmlns:dc="urn:dc"><dc:creator>${creator}</dc:creator><dc:title>预算</dc:title></p:coreProperties>`,
        "docProps/custom.xml": `${HEAD}<Properties xmlns="urn:c"><property name="${custom}">1</property></Properties>`,
        ...(comment !== undefined && {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "comments", "../comments1.xml"]]),
          "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>此数</t></r><r><t>待定</t></r></text></comment></commentList></comments>`,
        }),
      }),
      "测试.xlsx",
    ).read()
  ).traces;

test("批注和作者读得到，只说有哪几项", async () => {
  expect(await traces("王某", "审核人", "有")).toEqual({
    comments: [{ sheet: "表", row: 3, column: 2, text: "此数待定" }],
    properties: ["作者", "自定义属性"],
  });
});

test("程序自己写的名称不是谁的名字", async () => {
  expect(await traces("openpyxl", "KSOProductBuildVer")).toEqual({ comments: [], properties: [] });
});
