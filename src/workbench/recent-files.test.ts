import { expect, test } from "@jest/globals";
import { type RecentFile, RecentFiles } from "./recent-files";

const handle = (name: string, place = name): FileSystemFileHandle & { readonly place: string } => ({
  kind: "file",
  name,
  place,
  getFile: async () => new File([], name),
  createWritable: () => Promise.reject(new DOMException("the page only reads", "NotAllowedError")),
  isSameEntry: async (other) => "place" in other && other.place === place,
});

test("最近打开：最后打开的在前，同一个文件只记一次，最多八个；只有内容没有位置的不记；可以清除", async () => {
  let kept: readonly RecentFile[] = [];
  const store = { load: async () => kept, save: async (files: readonly RecentFile[]) => void (kept = files) };
  const recent = new RecentFiles(store);
  await recent.note([handle("甲.xlsx"), new File([], "无.xlsx"), handle("乙.xlsx"), handle("甲.xlsx", "别处")]);
  await recent.note([handle("甲.xlsx")]);
  const again = new RecentFiles(store);
  await again.note([]);
  expect(again.getState().map(({ name }) => name)).toEqual(["甲.xlsx", "甲.xlsx", "乙.xlsx"]);
  await again.note(Array.from({ length: 9 }, (_, i) => handle(`${i}.xlsx`)));
  expect(kept.map(({ name }) => name)).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((i) => `${i}.xlsx`));
  await again.forget();
  expect([kept, again.getState()]).toEqual([[], []]);
});
