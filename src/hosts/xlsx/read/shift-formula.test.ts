import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { columnLetters } from "../../../model/cell";
import { shiftFormula } from "./collect-cells";
import { RUNS } from "../../../../test/effort";

describe("公式移位", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A1:B2,A:A,3:4,$A:$B,$3:4)", 1, 1, "SUM(B2:C3,B:B,4:5,$A:$B,$3:5)"],
    ["LOG10(A1)+TAX2024(A1)+ATAN2(A1,1)", 1, 0, "LOG10(A2)+TAX2024(A2)+ATAN2(A2,1)"],
    ['"A1"&A1&"说""A1"""', 1, 0, '"A1"&A2&"说""A1"""'],
    ["'A1 表'!A1+'它''s A1'!B2+Sheet1!A1+A1表!A1", 1, 0, "'A1 表'!A2+'它''s A1'!B3+Sheet1!A2+A1表!A2"],
    ["[1]Sheet1!A1+表1[[#This Row],[A1]]+表1[A1]", 1, 0, "[1]Sheet1!A2+表1[[#This Row],[A1]]+表1[A1]"],
    ["1E3+2.5E-1+A1_合计+合计A1+_A1+A1.b", 1, 0, "1E3+2.5E-1+A1_合计+合计A1+_A1+A1.b"],
    ["ABCD1+XFE1+A1048577+TRUE", 1, 1, "ABCD1+XFE1+A1048577+TRUE"],
    ["a1+xfd1", 0, -1, "#REF!+XFC1"],
    ["A2+A1", -1, 0, "A1+#REF!"],
    ["XFD1048576", 1, 0, "#REF!"],
    ["{1,2;3,4}+A1%", 1, 0, "{1,2;3,4}+A2%"],
  ])("%s 下移 %i 右移 %i", (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });

  test("移过去再移回来，公式不变", () => {
    const position = fc.integer({ min: 300, max: 9_000 });
    const reference = fc
      .tuple(fc.constantFrom("", "$"), position, fc.constantFrom("", "$"), position)
      .map(([a, column, b, row]) => `${a}${columnLetters(column)}${b}${row}`);
    const piece = fc.oneof(reference, fc.constantFrom('"A1"', "'A1 表'!", "SUM(", ")", "+", ",", "表[A1]", "1.5E3"));
    const distance = fc.integer({ min: -299, max: 299 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), distance, distance, (pieces, rows, columns) => {
        const formula = pieces.join(" ");
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
      { numRuns: RUNS },
    );
  });
});
