import { expect, test } from "@jest/globals";
import { firstShown, frozenWith, scrollTo } from "./view";

const TALL = 20;
const even = (): number => TALL;

test.each([
  ["看得见的不动", 12, 5, 3, 5],
  ["冻结的行总看得见", 1, 30, 3, 30],
  ["在下面的到中间", 100, 0, 3, 96],
  ["在上面的到中间", 10, 50, 3, 6],
  ["离开头不到半屏的，从冻结之后的第一行起", 4, 50, 3, 3],
  ["比屏幕还高的，从它自己起", 100, 0, 12, 100],
] as const)("%s", (_, place, now, kept, first) => {
  // thirteen rows fit: three that stay and ten others
  expect(firstShown(place, now, kept, 13 * TALL, even)).toBe(first);
});

test.each([
  ["表头和行名都留住", { row: 4, column: 2 }, { xSplit: 2, ySplit: 4 }],
  ["占去太多的不留", { row: 30, column: 2 }, { xSplit: 2, ySplit: 1 }],
  ["没有表格的地方照文件自己的", undefined, { xSplit: 0, ySplit: 1 }],
] as const)("%s", (_, headings, frozen) => {
  const sheet = { getRowHeight: even, getColumnWidth: even, getFreeze: () => ({ xSplit: 0, ySplit: 1 }) };
  expect(frozenWith(sheet, headings, { width: 400, height: 400 })).toEqual(frozen);
});

test("行高不一时，滚动量按不动的几行之后算起，以整行加余数表示", () => {
  // the heights of rows 0, 1, 2 …
  const heights = [50, 20, 20, 20, 20, 20];
  const sizeOf = (place: number): number => heights[place] ?? 20;
  expect(scrollTo(5, 1, sizeOf)).toEqual({ lines: 2, pixels: 10 });
  expect(scrollTo(2, 1, sizeOf)).toEqual({ lines: 0, pixels: 20 });
  expect(scrollTo(3, 0, sizeOf)).toEqual({ lines: 3, pixels: 0 });
});
