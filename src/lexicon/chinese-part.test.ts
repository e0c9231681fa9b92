import { expect, test } from "@jest/globals";
import { chinesePart } from "./chinese-part";

test.each([
  ["收入总计\nئومۇمىي كىرىم", "收入总计"],
  ["ئومۇمىي كىرىم 收入总计", "收入总计"],
  ["　　行政运行 བོད་ཡིག", "　　行政运行"],
  ["2025年部门收支总表\n2025-يىلى", "2025年部门收支总表"],
  ["합계 合计", "合计"],
  ["合计 Total Revenue", "合计"],
  ["合计（Total）", "合计（Total）"],
  ["General Public Services 一般公共服务支出", "一般公共服务支出"],
])("“%s”只读汉字部分", (text, expected) => {
  expect(chinesePart(text)).toBe(expected);
});

test.each([
  "5G网络建设",
  "货物A",
  "网站及App运维",
  "GK01",
  "合计",
  "Wi-Fi 建设",
  "LED 屏",
  "Total",
  "第1行\n第2行",
  "α系数",
])("“%s”照原样读", (text) => {
  expect(chinesePart(text)).toBe(text);
});
