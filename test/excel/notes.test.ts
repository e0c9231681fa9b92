import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../src/hosts/excel/index";
import type { CellNote } from "../../src/model/note";
import { PATIENCE } from "../patience";
import { smallBook } from "./books";
import { wordsAtCells } from "./emulator/objects/notes";
import { keyOf } from "./emulator/sheet";
import { insertRows, stateOf } from "./emulator/state";
import type { EmulatedWorkbook } from "./emulator/workbook";
import { CURRENT, openExcel, type RequirementSets, WITH_NOTES } from "./library";

const SHEET = "收支总表";
const at = (row: number, column: number, sheet = SHEET) => ({ sheet, row, column });
const saying = (row: number, column: number, text: string, sheet = SHEET): CellNote => ({
  cell: at(row, column, sheet),
  text,
});
const OURS = (text: string) => `【预算公开助手】\n${text}\n（预算公开助手添加，发布前请清除）`;

function opened(sets: RequirementSets) {
  const book = smallBook();
  openExcel(book, sets);
  const { notes } = createExcelHost({ timeout: PATIENCE });
  if (!notes) throw new Error("no notes");
  return { book, notes };
}

const lackNotes = (book: EmulatedWorkbook): void => {
  book.conditions.refuses = (call) => (call.endsWith(".Notes") ? "ApiNotFound" : undefined);
};

describe.each([
  ["批注（ExcelApi 1.18）", WITH_NOTES],
  ["只有批注对话（1.10 至 1.17）", CURRENT],
])("%s", (_, sets) => {
  test("写在格上，再写一次换掉，一次清除全部去掉，别的都没变", async () => {
    const { book, notes } = opened(sets);
    const before = stateOf(book);
    expect(await notes.put([saying(3, 2, "一"), saying(4, 2, "二")])).toEqual({ applied: 2, skipped: [] });
    expect(wordsAtCells(book)).toEqual([`${SHEET}!B3 ${OURS("一")}`, `${SHEET}!B4 ${OURS("二")}`]);
    expect(await notes.put([saying(4, 2, "三")])).toEqual({ applied: 1, skipped: [] });
    expect(wordsAtCells(book)).toEqual([`${SHEET}!B4 ${OURS("三")}`]);
    expect(await notes.clear()).toEqual({ restored: 1, missing: 0 });
    expect(stateOf(book)).toEqual(before);
    expect(await notes.clear()).toEqual({ restored: 0, missing: 0 });
  });

  test("不在的、受保护的工作表说明原因，其余照写", async () => {
    const { book, notes } = opened(sets);
    book.sheet("附表 2").isProtected = true;
    const asked = [saying(3, 2, "一"), saying(1, 1, "二", "附表 2"), saying(1, 1, "三", "没有")];
    expect(await notes.put(asked)).toEqual({
      applied: 1,
      skipped: [
        { cell: at(1, 1, "附表 2"), reason: "工作表受保护，不能加批注" },
        { cell: at(1, 1, "没有"), reason: "找不到该工作表，它可能已被改名或删除" },
      ],
    });
  });

  test("用户自己的批注对话不动，说明原因", async () => {
    const { book, notes } = opened(sets);
    const theirs = { sheet: book.sheet(SHEET), key: keyOf(3, 2), content: "请核对", replies: 2 };
    book.comments.set("{甲}", theirs);
    expect(await notes.put([saying(3, 2, "一")])).toEqual({
      applied: 0,
      skipped: [{ cell: at(3, 2), reason: "单元格上已有批注对话" }],
    });
    expect(await notes.clear()).toEqual({ restored: 0, missing: 0 });
    expect([...book.comments.values()]).toEqual([theirs]);
  });
});

test("用户自己的批注：我们的写在后面，清除时只去掉我们的，插了行也找得到", async () => {
  const { book, notes } = opened(WITH_NOTES);
  book.sheet(SHEET).notes.set(keyOf(3, 2), "张三：此处待定");
  const before = stateOf(book);
  await notes.put([saying(3, 2, "一")]);
  expect(wordsAtCells(book)).toEqual([`${SHEET}!B3 张三：此处待定\n${OURS("一")}`]);
  await notes.put([saying(3, 2, "二")]);
  expect(wordsAtCells(book)).toEqual([`${SHEET}!B3 张三：此处待定\n${OURS("二")}`]);
  expect(await notes.clear()).toEqual({ restored: 1, missing: 0 });
  expect(stateOf(book)).toEqual(before);
  await notes.put([saying(4, 2, "三")]);
  insertRows(book.sheet(SHEET), 1, 5);
  expect(await notes.clear()).toEqual({ restored: 1, missing: 0 });
});

test("有人回复了的，不删，说有几个", async () => {
  const { book, notes } = opened(CURRENT);
  await notes.put([saying(3, 2, "一"), saying(4, 2, "二")]);
  for (const comment of book.comments.values()) comment.replies = comment.content.includes("一") ? 1 : 0;
  expect(await notes.clear()).toEqual({ restored: 1, missing: 1 });
  expect(wordsAtCells(book)).toHaveLength(1);
});

test("有批注接口的库遇上没有批注的 Excel：改用批注对话", async () => {
  const { book, notes } = opened(WITH_NOTES);
  lackNotes(book);
  expect((await notes.put([saying(3, 2, "一")])).applied).toBe(1);
  expect(book.comments.size).toBe(1);
});

test("两样都没有：一个都不写，说明原因", async () => {
  const { book, notes } = opened(CURRENT);
  book.conditions.refuses = (call) => (call.endsWith(".Comments") ? "ApiNotFound" : undefined);
  expect(await notes.put([saying(3, 2, "一")])).toEqual({
    applied: 0,
    skipped: [{ cell: at(3, 2), reason: "这个版本的 Excel 不能由加载项写批注，请用高亮" }],
  });
  expect(await notes.clear()).toEqual({ restored: 0, missing: 0 });
});

describe("公开前要清掉的痕迹", () => {
  const traces = async (sets: RequirementSets, change: (book: EmulatedWorkbook) => void) => {
    const { book } = opened(sets);
    change(book);
    return (await createExcelHost({ timeout: PATIENCE }).read({ isQuiet: true })).traces;
  };

  test("批注、批注对话和文件属性读得到；本工具的批注另算，程序自己写的名称不算", async () => {
    const found = await traces(WITH_NOTES, (book) => {
      book.sheet(SHEET).notes.set(keyOf(3, 2), `此处待定\n${OURS("一")}`);
      book.sheet(SHEET).notes.set(keyOf(4, 2), OURS("二"));
      book.comments.set("{甲}", { sheet: book.sheet("附表 2"), key: keyOf(1, 1), content: "请核对", replies: 0 });
      book.properties.set("Author", "王某").set("LastAuthor", "Administrator").set("Company", "某局");
      book.customProperties.push("KSOProductBuildVer", "审核人");
    });
    expect(found).toEqual({
      comments: [
        { ...at(3, 2), text: "此处待定" },
        { ...at(1, 1, "附表 2"), text: "请核对" },
      ],
      ownNotes: [at(3, 2), at(4, 2)],
      properties: ["作者", "公司", "自定义属性"],
    });
  });

  test.each([
    ["没有批注接口的 Excel", CURRENT, () => undefined],
    ["不肯给的 Excel", WITH_NOTES, (book: EmulatedWorkbook) => lackNotes(book)],
  ] as const)("%s：不说没有痕迹", async (_, sets, change) => {
    expect(await traces(sets, change)).toBeUndefined();
  });
});
