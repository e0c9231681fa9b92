import { expect, test } from "@jest/globals";
import { readDrawing } from "../../../test/read-drawing";

const kinds = (drawing: string): readonly string[] => (readDrawing(drawing).doubts ?? []).map(({ kind }) => kind);

test("有合计字样的行加到上一个合计为止：不相符也没有疑问", () => {
  const book = readDrawing(`
2025年收支预算总表
                |          |               | 单位：万元
收入            |          | 支出          |
项目            | 预算数   | 项目          | 预算数
一、财政拨款    | 500.25   | 一、基本支出  | 320.10
二、其他收入    | 20.10    | 二、项目支出  | 200.25
收入总计        | 511.11   | 支出总计      | 520.35`);
  expect(book.doubts).toEqual([]);
});

test("另一种读法能消除差额：写明是哪一种", () => {
  const drawing = `
2025年收支预算总表
                |          |               | 单位：万元
收入            |          | 支出          |
项目            | 预算数   | 项目          | 预算数
财政拨款        | 500.25   | 一、基本支出  | 320.10
某某资金        | 500.25   | 二、项目支出  | 200.25
其他收入        | 20.10    |               |
收入总计        | 520.35   | 支出总计      | 520.35`;
  expect(kinds(drawing)).toContain("other-reading");
});

test("相符的表没有疑问", () => {
  expect(
    kinds(`
2025年收支预算总表
                |          |               | 单位：万元
收入            |          | 支出          |
项目            | 预算数   | 项目          | 预算数
一、财政拨款    | 500.25   | 一、基本支出  | 320.10
二、其他收入    | 20.10    | 二、项目支出  | 200.25
收入总计        | 520.35   | 支出总计      | 520.35`),
  ).toEqual([]);
});
