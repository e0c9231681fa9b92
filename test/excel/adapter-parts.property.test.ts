import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { keyOfPlace } from "../../src/model/cell";
import { addressLists, placesAt, placesIn, rectangles } from "../../src/model/areas";
import { externalLinks } from "../../src/model/external-links";
import { beyond } from "../../src/hosts/excel/grid";
import { bands, sizeOf } from "../../src/model/areas";
import { hiddenSpans } from "../../src/hosts/excel/hidden";
import { textInput } from "../../src/model/cell-input";
import { decodeMarks, encodeMarks } from "../../src/hosts/excel/mark-record";
import { restorations } from "../../src/hosts/excel/moved-marks";
import { typed } from "./emulator/coerce";
import { FEW_RUNS, RUNS } from "../effort";

const place = fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 12 }) });
const places = fc.array(place, { maxLength: 60 });
const keys = (all: Iterable<{ row: number; column: number }>) => [...new Set([...all].map(keyOfPlace))].sort();

describe("矩形", () => {
  test("正好盖住给定的格，互不重叠", () => {
    fc.assert(
      fc.property(places, (given) => {
        const areas = rectangles(given);
        expect(keys(placesIn(areas))).toEqual(keys(given));
        expect(areas.reduce((sum, area) => sum + sizeOf(area), 0)).toBe(keys(given).length);
      }),
      { numRuns: RUNS },
    );
  });

  test("地址列表远不到 Excel 的上限，一格不少", () => {
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 1_048_576 }),
      column: fc.integer({ min: 1, max: 16_384 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 2_000 }), (given) => {
        const lists = addressLists(rectangles(given));
        expect(lists.every((list) => list.length <= 4_000 && list.split(",").length <= 250)).toBe(true);
        expect(keys(lists.flatMap(placesAt))).toEqual(keys(given));
      }),
      { numRuns: FEW_RUNS },
    );
  });

  test("分带和窗口之外的部分，合起来正好是原来的区域", () => {
    const area = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(30), fc.nat(30))
      .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (whole, row, column) => {
        const outside = beyond(whole, row, column);
        const inside = [...placesIn([whole])].filter((each) => each.row <= row && each.column <= column);
        expect(keys([...placesIn(outside), ...inside])).toEqual(keys(placesIn([whole])));
        expect(outside.reduce((sum, each) => sum + sizeOf(each), inside.length)).toBe(sizeOf(whole));
        const cut = bands(whole, row * column);
        expect(keys(placesIn(cut))).toEqual(keys(placesIn([whole])));
        expect(cut.every((each) => sizeOf(each) <= Math.max(row * column, whole.right - whole.left + 1))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

test("隐藏的是可见之外的全部", () => {
  const stretch = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(8))
    .map(([first, more]) => ({ first, last: first + more }));
  fc.assert(
    fc.property(stretch, fc.array(stretch, { maxLength: 8 }), (whole, visible) => {
      const hidden = hiddenSpans(whole, visible);
      for (let at = whole.first; at <= whole.last; at++) {
        const isVisible = visible.some(({ first, last }) => at >= first && at <= last);
        expect(hidden.some(({ first, last }) => at >= first && at <= last)).toBe(!isVisible);
      }
      expect(hidden.every(({ first, last }) => first >= whole.first && last <= whole.last && first <= last)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test("任何文字交给 Excel 以后还是这几个字", () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.stringMatching(/^[0-9.,%+\-=@'/年月日: ()（）¥￥]{1,12}$/),
    fc.constantFrom("true", "FALSE", "Jan-5", "1e5", "－12", "＝A1", "\t12", "１２％"),
  );
  fc.assert(
    fc.property(text, (given) => {
      const input = textInput(given);
      expect(/^[=+\-@]/.test(input)).toBe(false);
      expect(typed(input, "General")).toEqual({ value: given });
    }),
    { numRuns: RUNS },
  );
});

describe("标记的记录", () => {
  const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
  const fill = fc.constantFrom({ pattern: "None" }, { pattern: "Solid", color: "#D9E1F2" });
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(20), column: fc.nat(8), severity, fill }), {
    selector: keyOfPlace,
    maxLength: 30,
  });
  const positive = cells.map((all) => all.map((cell) => ({ ...cell, row: cell.row + 1, column: cell.column + 1 })));

  test("写成文字再读回，一格不差", () => {
    fc.assert(
      fc.property(positive, (marked) => {
        const sheets = [{ name: "附表 1", id: "{1}", cells: marked }];
        const [read] = decodeMarks(encodeMarks(sheets));
        const sorted = (all: typeof marked) => [...all].sort((a, b) => a.row - b.row || a.column - b.column);
        expect({ ...read, cells: sorted([...(read?.cells ?? [])] as typeof marked) }).toEqual({
          ...sheets[0],
          cells: sorted(marked),
        });
      }),
      { numRuns: RUNS },
    );
  });

  test("整体移动若干行，每格仍得回自己的底色", () => {
    fc.assert(
      fc.property(positive, fc.nat(10), fc.nat(20), (marked, from, count) => {
        const moved = marked.map((cell) => ({ ...cell, row: cell.row >= from ? cell.row + count : cell.row }));
        const back = new Map(restorations(marked, moved).map((each) => [keyOfPlace(each), each.fill]));
        expect(moved.every((cell) => back.get(keyOfPlace(cell)) === cell.fill)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

test("结构化引用不是外部工作簿，带单引号的路径要还原成一个名字", () => {
  const formulas = [
    "=SUM(表1[金额])",
    "='[甲.xlsx]一 月'!A1",
    "='\\\\服务器\\预算\\[乙.xlsx]收入'!B2*2",
    "='[甲.xlsx]二月'!A1",
  ];
  const cells = formulas.map((formula, index) => ({ row: index + 1, column: 1, value: 0, formula }));
  expect(externalLinks(cells)).toEqual(["甲.xlsx", "\\\\服务器\\预算\\乙.xlsx"]);
});
