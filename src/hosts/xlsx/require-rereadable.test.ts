import { beforeAll, describe, expect, test } from "@jest/globals";
import { textOf } from "../../../test/xlsx/difference";
import { PROGRAMS } from "../../../test/xlsx/other-programs";
import { unzipped, zipped } from "../../../test/xlsx/raw-package";
import { OfficePackage } from "../../package/package";
import { applyWrites } from "./edit/edit-cells";
import { keepText } from "../../package/kept-part";
import { requireRereadable } from "./require-rereadable";
import { WorkbookFile } from "./edit/workbook-file";

const cell = { sheet: "表", row: 3, column: 1 };
const file = new WorkbookFile(new OfficePackage(zipped(PROGRAMS["Open XML SDK"]), "预算.xlsx"));
let saved: Readonly<Record<string, string>> = {};
beforeAll(() => {
  applyWrites(file, [{ cell, before: "", after: "-甲" }]);
  keepText({ pkg: file.pkg, main: file.workbook.part }, "回答", "乙");
  const bytes = file.pkg.save();
  saved = Object.fromEntries(Object.keys(unzipped(bytes)).map((name) => [name, textOf(bytes, name)]));
});

/** The saved file with one part replaced. */
const spoilt = (part: string, replace: (text: string) => string): Uint8Array =>
  zipped({ ...saved, [part]: replace(saved[part] ?? "") });

describe("写出的文件在交出以前再读一遍", () => {
  test("读得出来、内容都在：不说什么", () => {
    expect(() => requireRereadable(file.pkg.save(), file)).not.toThrow();
  });

  test.each<[string, () => Uint8Array, string]>([
    [
      "样式里有两重前缀",
      () => spoilt("xl/styles.xml", (text) => text.replace("<x:xf ", "<x:x:xf ")),
      "xl/styles.xml 无法读取",
    ],
    [
      "写的格换了内容",
      () => spoilt("xl/worksheets/sheet1.xml", (text) => text.replace("-甲", "-丙")),
      "表!A3 不是写入的内容",
    ],
    [
      "写的格没有前缀",
      () =>
        spoilt("xl/worksheets/sheet1.xml", (text) =>
          text.replace(/<x:is><x:t([^<]*)-甲<\/x:t><\/x:is>/, "<is><t$1-甲</t></is>"),
        ),
      "表!A3 不是写入的内容",
    ],
    [
      "工作表不见了",
      () => spoilt("xl/workbook.xml", (text) => text.replace(/<x:sheet name="底稿"[^>]*>/, "")),
      "找不到工作表“底稿”",
    ],
    ["保存的回答不见了", () => spoilt("customXml/item1.xml", (text) => text.replace("回答", "问题")), "决定和回答"],
    ["压缩包断了", () => file.pkg.save().slice(0, -40), "整个文件 无法读取"],
  ])("%s：不交出，说明哪里不对、怎么办", (_, bytes, says) => {
    expect(() => requireRereadable(bytes(), file)).toThrow(
      expect.objectContaining({ id: "savedUnreadable", message: expect.stringContaining(says) }),
    );
    expect(() => requireRereadable(bytes(), file)).toThrow(/^“预算\.xlsx”没有保存：.*原来的文件没有改动。请.*。$/);
  });
});
