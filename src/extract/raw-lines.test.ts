import { expect, test } from "@jest/globals";
import { readDrawing } from "../../test/read-drawing";

test("一年一行、只印年度的表：年度不是名称", () => {
  const book = readDrawing(`
2025年财政拨款“三公”经费支出表
年度 | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置和运行维护费 | 单位：万元
2024年 | 9.20 | 0.00 | 2.00 | 7.20
2025年 | 9.05 | 0.00 | 1.85 | 7.20`);
  expect(book.facts.all.map(({ subject: { year, item, line } }) => [year, item, line])).toEqual(
    [2024, 2025].flatMap((year) =>
      ["three-public", "three-public/abroad", "three-public/reception", "three-public/vehicles"].map((item) => [
        year,
        item,
        undefined,
      ]),
    ),
  );
});
