import { expect, test } from "@jest/globals";
import { cellsAround } from "./around";

test("读出所在的一格：行名、列名和周围几格；行名不取金额", () => {
  const rows = [
    ["支出总表", "", ""],
    ["科目", "小计", "基本支出"],
    ["一般公共服务", "12.00", "8.00"],
  ];
  const around = cellsAround({ sheet: "表", row: 3, column: 3 }, (row, column) => rows[row - 1]?.[column - 1] ?? "");
  expect([around.text, around.label, around.head]).toEqual(["8.00", "一般公共服务", "基本支出"]);
  expect(around.rows[2]).toEqual({ row: 3, texts: ["一般公共服务", "12.00", "8.00", ""] });
});
