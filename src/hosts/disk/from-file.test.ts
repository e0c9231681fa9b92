import { chmod, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { bytesFromFile } from "./from-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "预算 "));
});
afterAll(() => rm(folder, { recursive: true }));

describe("从磁盘读文件", () => {
  test("原样读出", async () => {
    const path = join(folder, "预算.xlsx");
    await writeFile(path, Uint8Array.of(1, 2, 3));
    expect([...(await bytesFromFile(path))]).toEqual([1, 2, 3]);
  });

  test("找不到、是文件夹、是空的、太大：各有一句话，写明路径", async () => {
    await writeFile(join(folder, "空.xlsx"), "");
    await writeFile(join(folder, "大.xlsx"), "x");
    await truncate(join(folder, "大.xlsx"), 2 ** 30);
    const cases = [
      ["没有.xlsx", "fileNotFound"],
      ["空.xlsx/下面.xlsx", "fileNotFound"],
      [".", "fileIsDirectory"],
      ["空.xlsx", "fileEmpty"],
      ["大.xlsx", "fileTooLarge"],
    ] as const;
    for (const [name, id] of cases) {
      const path = join(folder, name);
      await expect(bytesFromFile(path)).rejects.toMatchObject({ name: "UserError", id });
      await expect(bytesFromFile(path)).rejects.toThrow(path);
    }
  });

  test("没有权限：说出原因，或者（管理员）照读", async () => {
    const path = join(folder, "禁.xlsx");
    await writeFile(path, "x");
    await chmod(path, 0);
    const reading = bytesFromFile(path).catch((problem: unknown) => problem);
    const isAdministrator = process.getuid?.() === 0;
    expect(await reading).toMatchObject(isAdministrator ? { length: 1 } : { id: "fileUnreadable" });
  });
});
