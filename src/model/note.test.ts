import { expect, test } from "@jest/globals";
import { partedNotes, withOwnNote } from "./note";

const OURS = withOwnNote("", "错误 N15 合计不等于各类之和");
const THREAD =
  "[线程批注]\n\n你的 Excel 版本可读取此线程批注；了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    ";
const at = { sheet: "表", row: 3, column: 2 };
const parted = (text: string) => {
  const { comments, ownNotes = [] } = partedNotes([{ ...at, text }]);
  return [comments.map((each) => each.text), ownNotes.length];
};

test.each([
  ["全是本工具的", OURS, [], 1],
  ["程序在前面加了作者", `张三:\n${OURS}`, [], 1],
  ["批注对话给旧版的说明", THREAD + OURS, [], 1],
  ["写在用户的后面", withOwnNote("此处待定", "多了十万元"), ["此处待定"], 1],
  ["用户接着写了", `${OURS}\n已与财政核对`, ["已与财政核对"], 1],
  ["与本工具无关", "预算公开助手说的不对", ["预算公开助手说的不对"], 0],
])("%s", (_, text, theirs, own) => {
  expect(parted(text)).toEqual([theirs, own]);
});

test("再写一次，换掉前一次的", () => {
  expect(withOwnNote(withOwnNote("甲", "一"), "二")).toBe(withOwnNote("甲", "二"));
});
