import { expect, test } from "@jest/globals";
import { shortened } from "./shortened";

test("平常的文字照引，过长的中间略去，不切开一个字", () => {
  const usual = "甲".repeat(500);
  expect(shortened({ a: usual, b: "12.00万元" })).toEqual({ a: usual, b: "12.00万元" });
  expect(shortened({ a: "甲".repeat(32_767) })).toEqual({ a: `${"甲".repeat(300)}……${"甲".repeat(60)}` });
  const { a = "" } = shortened({ a: `甲${"𠮷".repeat(1_000)}乙` });
  // half a character would come back as another one
  expect(Buffer.from(a, "utf8").toString("utf8")).toBe(a);
});
